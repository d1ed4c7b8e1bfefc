import type { APIEmbed, RESTAPIPoll } from 'discord-api-types/v10';
import type { Component } from './component.ts';
import type { Received } from './documentedRule.ts';

/** `MessageFlags.IsComponentsV2`. */
const componentsV2 = 1 << 15;

/** An uploaded file. */
export interface UploadedFile {
  /** The n of its part `files[n]`. */
  readonly id: string;
  readonly filename: string;
  /** In bytes. */
  readonly size: number;
}

/** The body of a message, wherever it comes from: a channel, a webhook or an interaction. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: readonly Received<APIEmbed>[] | null;
  readonly allowed_mentions?: {
    readonly parse?: readonly (string | null)[] | null;
    readonly users?: readonly (string | null)[] | null;
    readonly roles?: readonly (string | null)[] | null;
  } | null;
  readonly components?: readonly Component[] | null;
  readonly sticker_ids?: readonly string[] | null;
  readonly attachments?: readonly { readonly id: string; readonly filename?: string | null }[] | null;
  readonly flags?: number | null;
  readonly poll?: Received<RESTAPIPoll> | null;
  readonly message_reference?: { readonly type?: number | null; readonly channel_id?: string | null } | null;
  readonly shared_client_theme?: object | null;
}

/** What is known of a message before it is edited. */
export interface EditedMessage {
  readonly flags: number;
  readonly attachmentIds: readonly string[];
}

/** A message that is about to be sent, or changed if `edited` is there. */
export interface MessageSubject {
  readonly body: MessageBody;
  readonly files: readonly UploadedFile[];
  /** `null` for a new message; `undefined` for an edit of a message that is not known. */
  readonly edited: EditedMessage | null | undefined;
}

/**
 * Whether the components are read as Components V2. The flag must stand in the same request, in an edit too.
 * @see https://docs.discord.com/developers/components/reference
 */
export const usesComponentsV2 = ({ body }: MessageSubject): boolean => ((body.flags ?? 0) & componentsV2) !== 0;

/** Whether the message is, or becomes, one that holds components alone. The flag cannot be taken back. */
export const holdsComponentsAlone = (subject: MessageSubject): boolean =>
  usesComponentsV2(subject) || ((subject.edited?.flags ?? 0) & componentsV2) !== 0;
