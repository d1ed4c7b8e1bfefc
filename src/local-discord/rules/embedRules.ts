import type { APIEmbed } from 'discord-api-types/v10';
import { badScheme, required } from './codes.ts';
import { docs } from './docs.ts';
import type { DocumentedRule, Received } from './documentedRule.ts';
import type { MessageSubject } from './message.ts';
import { codePoints } from './scalars.ts';

type Embed = Received<APIEmbed>;
type MessageRule = DocumentedRule<MessageSubject>;

const limits = docs('resources/message#embed-object-embed-limits');

/** The texts that count against the limit of 6000. */
const textsOf = ({ title, description, fields, footer, author }: Embed) => [
  title,
  description,
  footer?.text,
  author?.name,
  ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
];

const embedTotal: MessageRule = {
  id: 'embed-total',
  sentence: 'The texts of all embeds of a message hold at most 6000 characters together.',
  link: limits,
  check({ body }, note) {
    const texts = (body.embeds ?? []).flatMap(textsOf);
    const total = texts.reduce((sum, text) => sum + codePoints((text ?? '').trim()), 0);
    if (total <= 6000) return;
    note(['embeds'], { code: 'MAX_EMBED_SIZE_EXCEEDED', message: 'Embed size exceeds maximum size of 6000' });
  },
};

const embedNotEmpty: MessageRule = {
  id: 'embed-not-empty',
  sentence: 'An embed shows at least a text, a field, an image or a time.',
  link: docs('resources/message#embed-object'),
  check({ body }, note) {
    (body.embeds ?? []).forEach((embed, index) => {
      const shows =
        textsOf(embed).some((text) => text?.trim()) ||
        embed.fields?.length ||
        embed.image?.url ||
        embed.thumbnail?.url ||
        embed.timestamp;
      if (!shows) note(['embeds', index, 'description'], required);
    });
  },
};

const fieldTexts: MessageRule = {
  id: 'embed-field-texts',
  sentence: 'A field of an embed has a name and a value.',
  link: docs('resources/message#embed-object-embed-field-structure'),
  check({ body }, note) {
    (body.embeds ?? []).forEach((embed, index) => {
      (embed.fields ?? []).forEach((field, position) => {
        for (const key of ['name', 'value'] as const)
          if (!field[key].trim()) note(['embeds', index, 'fields', position, key], required);
      });
    });
  },
};

const web = ['http', 'https'];
const webOrFile = [...web, 'attachment'];

const embedSchemes: MessageRule = {
  id: 'embed-url-schemes',
  sentence: 'The links of an embed are http or https; its images may be attachment:// too.',
  link: docs('resources/message#embed-object-embed-image-structure'),
  check({ body }, note) {
    (body.embeds ?? []).forEach(({ url, author, footer, image, thumbnail }, index) => {
      const urls = [
        { url, at: ['url'], allowed: web },
        { url: author?.url, at: ['author', 'url'], allowed: web },
        { url: author?.icon_url, at: ['author', 'icon_url'], allowed: webOrFile },
        { url: footer?.icon_url, at: ['footer', 'icon_url'], allowed: webOrFile },
        { url: image?.url, at: ['image', 'url'], allowed: webOrFile },
        { url: thumbnail?.url, at: ['thumbnail', 'url'], allowed: webOrFile },
      ];
      for (const { url: link, at, allowed } of urls) {
        const scheme = link?.slice(0, link.indexOf(':')).toLowerCase();
        if (scheme && !allowed.includes(scheme)) note(['embeds', index, ...at], badScheme(scheme, allowed));
      }
    });
  },
};

export const embedRules: readonly MessageRule[] = [embedTotal, embedNotEmpty, fieldTexts, embedSchemes];
