import type { APIActionRowComponent, APIComponentInMessageActionRow, APIEmbed } from 'discord-api-types/v10';

/** A file that goes with a message. */
export interface AttachedFile {
  readonly name: string;
  readonly data: string | Buffer;
  /** Alternative text. */
  readonly description?: string;
}

/** What a handler wants to say. How it is sent, and to whom it pings (nobody), is decided where it is sent. */
export interface MessageBody {
  readonly content?: string;
  readonly embeds?: readonly APIEmbed[];
  readonly components?: readonly APIActionRowComponent<APIComponentInMessageActionRow>[];
  readonly files?: readonly AttachedFile[];
}
