import { badLength, badScheme } from './codes.ts';
import { everyComponent } from './component.ts';
import { docs } from './docs.ts';
import type { DocumentedRule, WholeRule } from './documentedRule.ts';
import type { Path } from './fault.ts';
import { type MessageSubject, usesComponentsV2 } from './message.ts';

type MessageRule = DocumentedRule<MessageSubject>;

const uploading = docs('reference#uploading-files');
const mebibyte = 1024 ** 2;

const fileCount: MessageRule = {
  id: 'file-count',
  sentence: 'A message holds at most ten files.',
  link: docs('resources/message#create-message'),
  check({ files }, note) {
    if (files.length > 10) note(['attachments'], badLength(undefined, 10));
  },
};

const attachmentsHaveFiles: MessageRule = {
  id: 'attachments-have-files',
  sentence: 'Every attachment names an uploaded file by the n of files[n], or one that the message has already.',
  link: uploading,
  check({ body, files, edited }, note) {
    if (edited === undefined) return;
    const known = new Set([...files.map(({ id }) => id), ...(edited?.attachmentIds ?? [])]);
    (body.attachments ?? []).forEach(({ id }, index) => {
      if (known.has(id)) return;
      note(['attachments', index], { code: 'ATTACHMENT_NOT_FOUND', message: 'Attachment data not found' });
    });
  },
};

const mediaHaveFiles: MessageRule = {
  id: 'media-have-files',
  sentence: 'attachment:// in a component names a file of the same message.',
  link: docs('components/reference#unfurled-media-item'),
  check(subject, note) {
    if (!usesComponentsV2(subject) || subject.edited !== null) return;
    const names = new Set([...subject.files, ...(subject.body.attachments ?? [])].map(({ filename }) => filename));
    for (const [url, path] of mediaUrls(subject)) {
      if (!url.startsWith('attachment://') || names.has(url.slice('attachment://'.length))) continue;
      note(path, {
        code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
        message: 'The referenced attachment was not found',
      });
    }
  },
};

const mediaSchemes: MessageRule = {
  id: 'media-schemes',
  sentence: 'Media in components come from http, https or attachment URLs; a file component from attachment alone.',
  link: docs('components/reference#unfurled-media-item'),
  check(subject, note) {
    for (const [url, path] of mediaUrls(subject)) {
      const allowed = path.at(-2) === 'file' ? ['attachment'] : ['http', 'https', 'attachment'];
      const scheme = url.slice(0, url.indexOf(':')).toLowerCase();
      if (!allowed.includes(scheme)) note(path, badScheme(scheme, allowed));
    }
  },
};

/** Every URL of media in the components, with its path. */
function mediaUrls({ body }: MessageSubject): [url: string, path: Path][] {
  return everyComponent(body.components).flatMap(({ component: { media, file, items }, path }) => [
    ...(media ? [[media.url, [...path, 'media', 'url']] as [string, Path]] : []),
    ...(file ? [[file.url, [...path, 'file', 'url']] as [string, Path]] : []),
    ...(items ?? []).map((item, index): [string, Path] => [item.media.url, [...path, 'items', index, 'media', 'url']]),
  ]);
}

export const fileRules: readonly MessageRule[] = [fileCount, attachmentsHaveFiles, mediaHaveFiles, mediaSchemes];

/** The default limit of a server without boosts, and of DMs. */
export const fileSize: WholeRule<MessageSubject> = {
  id: 'file-size',
  sentence: 'A file holds at most 10 MiB, a request at most 25 MiB.',
  link: uploading,
  status: 413,
  code: 40005,
  message: 'Request entity too large',
  isBroken: ({ files }) =>
    files.some(({ size }) => size > 10 * mebibyte) || files.reduce((sum, { size }) => sum + size, 0) > 25 * mebibyte,
};
