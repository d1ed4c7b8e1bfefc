import { badLength, repeated, required } from './codes.ts';
import { docs } from './docs.ts';
import type { DocumentedRule, WholeRule } from './documentedRule.ts';
import { holdsComponentsAlone, type MessageSubject } from './message.ts';
import { codePoints } from './scalars.ts';

type MessageRule = DocumentedRule<MessageSubject>;

const createMessage = docs('resources/message#create-message');

const contentLength: MessageRule = {
  id: 'content-length',
  sentence: 'A message holds at most 2000 characters of content.',
  link: createMessage,
  check({ body }, note) {
    if (codePoints(body.content ?? '') > 2000) note(['content'], badLength(undefined, 2000));
  },
};

const mentionsParseOrNamed: MessageRule = {
  id: 'mentions-parse-or-named',
  sentence: 'allowed_mentions either parses all users (or roles) or names some, not both.',
  link: docs('resources/message#allowed-mentions-object'),
  check({ body }, note) {
    for (const kind of ['users', 'roles'] as const) {
      const mentions = body.allowed_mentions;
      if (!mentions?.parse?.includes(kind) || !mentions[kind]?.length) continue;
      note(['allowed_mentions'], {
        code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      });
    }
  },
};

const mentionsOnce: MessageRule = {
  id: 'mentions-once',
  sentence: 'allowed_mentions names each id and each kind once.',
  link: docs('resources/message#allowed-mentions-object'),
  check({ body }, note) {
    for (const kind of ['parse', 'users', 'roles'] as const) {
      const values = body.allowed_mentions?.[kind] ?? [];
      values.forEach((value, index) => {
        if (values.indexOf(value) < index) note(['allowed_mentions', kind, index], repeated);
      });
    }
  },
};

const onlyComponents: MessageRule = {
  id: 'components-v2-alone',
  sentence: 'A message with IS_COMPONENTS_V2 holds components alone: no content, embeds, stickers or poll.',
  link: createMessage,
  check(subject, note) {
    if (!holdsComponentsAlone(subject)) return;
    for (const field of ['content', 'embeds', 'sticker_ids', 'poll', 'shared_client_theme'] as const) {
      const value = subject.body[field];
      if (!value || (Array.isArray(value) && value.length === 0)) continue;
      note([field], {
        code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      });
    }
  },
};

const pollTexts: MessageRule = {
  id: 'poll-texts',
  sentence: 'A poll asks a question in words; each answer has a text or emoji, the text at most 55 characters.',
  link: docs('resources/poll#poll-media-object'),
  check({ body: { poll } }, note) {
    if (!poll) return;
    if (!poll.question.text) note(['poll', 'question', 'text'], required);
    poll.answers.forEach(({ poll_media: media }, index) => {
      const at = ['poll', 'answers', index, 'poll_media', 'text'];
      if (codePoints(media.text ?? '') > 55) note(at, badLength(undefined, 55));
      if (!media.text && !media.emoji) note(at, required);
    });
  },
};

const forward = 1;

const forwardNamesChannel: MessageRule = {
  id: 'forward-names-channel',
  sentence: 'A forward names the channel of the message that it forwards.',
  link: docs('resources/message#message-reference-structure'),
  check({ body: { message_reference: reference } }, note) {
    if (reference?.type === forward && !reference.channel_id) note(['message_reference', 'channel_id'], required);
  },
};

export const contentRules: readonly MessageRule[] = [
  contentLength,
  mentionsParseOrNamed,
  mentionsOnce,
  onlyComponents,
  pollTexts,
  forwardNamesChannel,
];

const hasContent = ({ body, files }: MessageSubject) =>
  Boolean(
    body.content?.trim() ||
      body.embeds?.length ||
      body.sticker_ids?.length ||
      body.components?.length ||
      body.poll ||
      body.shared_client_theme ||
      files.length,
  );

/** Of a new message. Discord trims the content before it looks whether anything is left. */
export const emptyMessage: WholeRule<MessageSubject> = {
  id: 'empty-message',
  sentence: 'A message needs content, an embed, a component, a sticker, a poll or a file.',
  link: createMessage,
  status: 400,
  code: 50006,
  message: 'Cannot send an empty message',
  isBroken: (subject) => subject.body.message_reference?.type !== forward && !hasContent(subject),
};

export const forwardAlone: WholeRule<MessageSubject> = {
  id: 'forward-alone',
  sentence: 'A forward holds nothing but the reference to the message that it forwards.',
  link: docs('resources/message#message-reference-types'),
  status: 400,
  code: 160011,
  message: 'Forward messages cannot have additional content',
  isBroken: (subject) => subject.body.message_reference?.type === forward && hasContent(subject),
};
