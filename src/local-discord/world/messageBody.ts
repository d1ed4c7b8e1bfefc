import type {
  APIAllowedMentions,
  APIEmbed,
  APIMessageReferenceSend,
  APIMessageTopLevelComponent,
} from 'discord-api-types/v10';
import type { Upload } from './attachments.ts';
import type { Attachment } from './model.ts';

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

interface Media {
  readonly url: string;
}

/** Replaces `attachment://name` by the file's address. */
function place<Kind extends Media>(media: Kind, attachments: readonly Attachment[]): Kind {
  const file = attachments.find(({ filename }) => media.url === `attachment://${filename}`);
  if (!file) return media;
  const size = file.width === null ? {} : { width: file.width, height: file.height };
  return { ...media, url: file.url, proxy_url: file.url, ...size };
}

/** Embeds as Discord keeps them: of type `rich`, with the addresses of uploaded images. */
export function placeFilesInEmbeds(embeds: readonly APIEmbed[], attachments: readonly Attachment[]): APIEmbed[] {
  return embeds.map((embed) => ({
    ...embed,
    type: embed.type ?? ('rich' as NonNullable<APIEmbed['type']>),
    ...(embed.image ? { image: place(embed.image, attachments) } : {}),
    ...(embed.thumbnail ? { thumbnail: place(embed.thumbnail, attachments) } : {}),
  }));
}

interface AnyComponent {
  id?: number;
  components?: AnyComponent[];
  component?: AnyComponent;
  accessory?: AnyComponent;
  items?: { media: Media }[];
  media?: Media;
  file?: Media;
}

/** Components as Discord keeps them: each with a number of its own, with the addresses of uploaded files. */
export function placeFilesInComponents<Kind extends object>(
  components: readonly Kind[],
  attachments: readonly Attachment[] = [],
): Kind[] {
  const copy = structuredClone(components) as Kind[];
  let last = 0;
  const visit = (component: AnyComponent) => {
    component.id ??= last + 1;
    last = Math.max(last, component.id);
    if (component.media) component.media = place(component.media, attachments);
    if (component.file) component.file = place(component.file, attachments);
    for (const item of component.items ?? []) item.media = place(item.media, attachments);
    for (const child of component.components ?? []) visit(child);
    if (component.component) visit(component.component);
    if (component.accessory) visit(component.accessory);
  };
  for (const component of copy) visit(component as AnyComponent);
  return copy;
}
