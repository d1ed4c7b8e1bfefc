import type {
  APIAllowedMentions,
  APIEmbed,
  APIMessageReferenceSend,
  APIMessageTopLevelComponent,
} from 'discord-api-types/v10';
import type { Upload } from './attachments.ts';

/** The body with which messages are made and changed, as the API takes it. */
export interface MessageBody {
  content?: string | null;
  embeds?: APIEmbed[] | null;
  components?: APIMessageTopLevelComponent[] | null;
  attachments?: { id: string | number; filename?: string; description?: string | null }[] | null;
  allowed_mentions?: APIAllowedMentions | null;
  flags?: number | null;
  tts?: boolean;
  nonce?: string | number | null;
  enforce_nonce?: boolean;
  message_reference?: APIMessageReferenceSend | null;
  poll?: object;
  sticker_ids?: string[];
}

/** Whether Discord would find nothing to show. */
export function isEmpty(body: MessageBody, files: readonly unknown[]): boolean {
  return (
    !body.content?.trim() &&
    !body.embeds?.length &&
    !body.components?.length &&
    !body.sticker_ids?.length &&
    !body.poll &&
    files.length === 0
  );
}

/** Names and descriptions of uploaded files stand in the body's `attachments`, by the number of the file. */
export function describe(upload: Upload, body: MessageBody): Upload {
  const entry = body.attachments?.find(({ id }) => String(id) === upload.id);
  return { ...upload, filename: entry?.filename ?? upload.filename, description: entry?.description ?? null };
}
