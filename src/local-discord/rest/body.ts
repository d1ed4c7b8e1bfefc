import type { IncomingMessage } from 'node:http';
import { refuse } from '../apiError.ts';
import type { Upload } from '../world/attachments.ts';

/** The bytes of a request. */
export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * JSON, or a form with `payload_json` and files, as Discord takes them.
 * Source: https://discord.com/developers/docs/reference#uploading-files
 * @throws ApiError 50109 if the JSON is broken, 50035 if the form is
 */
export async function parseBody(
  bytes: Buffer,
  contentType: string | undefined,
): Promise<{ body: unknown; uploads: Upload[] }> {
  if (bytes.length === 0) return { body: undefined, uploads: [] };
  if (!contentType?.startsWith('multipart/form-data')) return { body: parseJson(bytes.toString()), uploads: [] };
  const form = await parseForm(bytes, contentType);
  const uploads: Upload[] = [];
  let body: unknown = {};
  for (const [name, value] of form) {
    if (typeof value !== 'string') {
      const id = /^files\[(\d+)\]$/.exec(name)?.[1] ?? String(uploads.length);
      uploads.push({ id, filename: value.name, contentType: value.type, bytes: await value.bytes() });
    } else if (name === 'payload_json') body = parseJson(value);
  }
  return { body, uploads };
}

async function parseForm(bytes: Buffer, contentType: string): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } }).formData();
  } catch {
    throw refuse('invalidForm');
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse('invalidJson');
  }
}
