import type { Attachment } from './model.ts';
import type { World } from './world.ts';

/** A file as it was uploaded. */
export interface Upload {
  /** The n of its part `files[n]`, to which a body's `attachments` refer. */
  readonly id: string;
  readonly filename: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly description?: string | null;
}

/** Keeps an uploaded file and gives it an address under this server. */
export function storeAttachment(world: World, channelId: string, upload: Upload, ephemeral: boolean): Attachment {
  const id = world.nextId();
  const filename = upload.filename.replaceAll(/[^\w.-]+/g, '_') || 'file';
  const contentType = upload.contentType || 'application/octet-stream';
  world.files.set(id, { bytes: upload.bytes, contentType });
  return {
    id,
    filename,
    description: upload.description ?? null,
    contentType,
    size: upload.bytes.length,
    url: `${world.origin}/attachments/${channelId}/${id}/${filename}`,
    ...sizeOfPng(upload.bytes),
    ephemeral,
  };
}

const pngHead = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Width and height in pixels, which stand at the beginning of every PNG; `null` for other files. */
function sizeOfPng(bytes: Uint8Array): { width: number | null; height: number | null } {
  if (bytes.length < 24 || pngHead.some((byte, index) => bytes[index] !== byte)) return { width: null, height: null };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
