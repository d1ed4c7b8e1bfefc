import type { APIEmbed } from 'discord-api-types/v10';
import { timestamp } from '../serialize/timestamp.ts';
import { fileNamed, withoutNulls } from './components.ts';
import type { Attachment } from './model.ts';

/** Embeds as Discord keeps them: of type `rich`, defaults filled in, with the addresses of uploaded images. */
export function settleEmbeds(embeds: readonly APIEmbed[], attachments: readonly Attachment[]): APIEmbed[] {
  return embeds.map((given) => {
    const embed = withoutNulls(given);
    const settled: APIEmbed = { ...embed, type: embed.type ?? ('rich' as NonNullable<APIEmbed['type']>) };
    if (embed.image) settled.image = settleImage(embed.image, attachments);
    if (embed.thumbnail) settled.thumbnail = settleImage(embed.thumbnail, attachments);
    if (embed.timestamp) settled.timestamp = timestamp(Date.parse(embed.timestamp));
    if (embed.fields) settled.fields = embed.fields.map((field) => ({ ...field, inline: field.inline ?? false }));
    if (embed.footer) settled.footer = withoutNulls(embed.footer);
    if (embed.author) settled.author = withoutNulls(embed.author);
    return settled;
  });
}

function settleImage<Image extends { url: string }>(image: Image, attachments: readonly Attachment[]): Image {
  const file = fileNamed(image.url, attachments);
  if (!file) return { ...image, proxy_url: image.url };
  const size = file.width === null ? {} : { width: file.width, height: file.height };
  return { ...image, url: file.url, proxy_url: file.url, content_type: file.contentType, ...size };
}
