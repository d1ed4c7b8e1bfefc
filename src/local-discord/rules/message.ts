import type { RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10';
import { badLength } from './codes.ts';
import { docs } from './docs.ts';
import type { DocumentedRule, Received, WholeRule } from './documentedRule.ts';
import { codePoints } from './scalars.ts';

/** `MessageFlags.IsComponentsV2`. */
export const componentsV2 = 1 << 15;

/** An uploaded file: `id` is the n of its part `files[n]`, `size` in bytes. */
export interface UploadedFile {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
}

/** The body of a message, wherever it comes from: a channel, a webhook or an interaction. */
export type MessageBody = Received<
  Pick<
    RESTPostAPIChannelMessageJSONBody,
    'content' | 'embeds' | 'allowed_mentions' | 'components' | 'sticker_ids' | 'attachments' | 'flags' | 'poll' | 'tts'
  > &
    Pick<RESTPostAPIChannelMessageJSONBody, 'nonce' | 'enforce_nonce' | 'message_reference'>
>;

/** A message that is about to be sent or edited. */
export interface MessageSubject {
  readonly body: MessageBody;
  readonly files: readonly UploadedFile[];
}

const contentLength: DocumentedRule<MessageSubject> = {
  id: 'content-length',
  sentence: 'A message holds at most 2000 characters.',
  link: docs('resources/message#create-message-jsonform-params'),
  check({ body }, note) {
    if (codePoints(body.content ?? '') > 2000) note(['content'], badLength(undefined, 2000));
  },
};

export const messageRules: readonly DocumentedRule<MessageSubject>[] = [contentLength];

/** Discord trims a message's text before it looks whether anything is left. */
export const emptyMessage: WholeRule<MessageSubject> = {
  id: 'empty-message',
  sentence: 'A message needs content, an embed, a component, a sticker, a poll or a file.',
  link: docs('resources/message#create-message'),
  status: 400,
  code: 50006,
  message: 'Cannot send an empty message',
  isBroken: ({ body, files }) =>
    !body.content?.trim() &&
    !body.embeds?.length &&
    !body.components?.length &&
    !body.sticker_ids?.length &&
    !body.poll &&
    files.length === 0,
};
