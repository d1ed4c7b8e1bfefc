import type { APIAttachment } from 'discord-api-types/v10';
import { h } from './dom.ts';
import { icon } from './icons.ts';

/** A picture. Addresses elsewhere are named, not loaded: the page asks nobody but its own server. */
export function picture(url: string, alt: string, className: string): HTMLElement {
  const own = url.startsWith('/') || url.startsWith(`${location.origin}/`);
  if (own) return h('img', { class: className, src: url, alt, loading: 'lazy' });
  return h(
    'div',
    { class: `${className} picture-elsewhere`, role: 'img', 'aria-label': alt || 'A picture' },
    alt || 'Picture not loaded: ',
    alt ? null : new URL(url, location.href).host,
  );
}

/** A file that came with a message: pictures are shown, the rest is offered for download. */
export function attachmentView(attachment: APIAttachment): HTMLElement {
  if (attachment.content_type?.startsWith('image/') && attachment.content_type !== 'image/svg+xml') {
    const image = picture(attachment.url, attachment.description ?? attachment.filename, 'attachment-image');
    if (attachment.width && attachment.height) {
      image.style.setProperty('--ratio', `${attachment.width} / ${attachment.height}`);
      image.style.setProperty('--width', `${attachment.width}px`);
    }
    return h('a', { class: 'attachment-picture', href: attachment.url, target: '_blank' }, image);
  }
  return fileCard(attachment.url, attachment.filename, attachment.size);
}

/** A box with a file's name, size and a link to it. */
export function fileCard(url: string, name: string, size: number | undefined): HTMLElement {
  return h(
    'div',
    { class: 'file-card' },
    icon('file'),
    h(
      'div',
      { class: 'file-name' },
      h('a', { href: url, download: name }, name),
      size === undefined ? null : h('span', { class: 'muted' }, bytes(size)),
    ),
    h('a', { class: 'icon-button', href: url, download: name, 'aria-label': `Download ${name}` }, icon('download')),
  );
}

function bytes(size: number): string {
  if (size < 1_000) return `${size} bytes`;
  return size < 1_000_000 ? `${(size / 1_000).toFixed(2)} KB` : `${(size / 1_000_000).toFixed(2)} MB`;
}
