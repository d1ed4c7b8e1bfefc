import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { h } from './dom.ts';
import { inlineMarkdown, markdown, outside } from './markdownView.ts';
import { picture } from './media.ts';
import { store } from './store.ts';
import { messageTime } from './time.ts';

/** A rich embed. */
export function embedView(embed: APIEmbed): HTMLElement {
  const colour = embed.color === undefined ? null : `#${embed.color.toString(16).padStart(6, '0')}`;
  return h(
    'div',
    { class: 'embed', vars: colour ? { '--bar': colour } : {} },
    h(
      'div',
      { class: 'embed-body' },
      embed.author && h('div', { class: 'embed-author' }, linked(embed.author.url, [embed.author.name])),
      embed.title && h('div', { class: 'embed-title' }, linked(embed.url, inlineMarkdown(embed.title))),
      embed.description && h('div', { class: 'embed-description md' }, markdown(embed.description)),
      embed.fields?.length ? h('div', { class: 'embed-fields' }, fieldRows(embed.fields)) : null,
      embed.image && picture(embed.image.url, '', 'embed-image'),
    ),
    embed.thumbnail && picture(embed.thumbnail.url, '', 'embed-thumbnail'),
    footer(embed),
  );
}

const linked = (url: string | undefined, content: (Node | string)[]): HTMLElement =>
  url && /^https?:\/\//.test(url) ? h('a', { href: url, ...outside }, content) : h('span', null, content);

/** Inline fields stand up to three in a row, and share its width; others take a row each. */
function fieldRows(fields: readonly APIEmbedField[]): HTMLElement[] {
  const rows: APIEmbedField[][] = [];
  for (const field of fields) {
    const row = rows.at(-1);
    if (field.inline && row?.[0]?.inline && row.length < 3) row.push(field);
    else rows.push([field]);
  }
  return rows.flatMap((row) =>
    row.map((field) =>
      h(
        'div',
        { class: `embed-field columns-${row.length}` },
        h('div', { class: 'embed-field-name' }, inlineMarkdown(field.name)),
        h('div', { class: 'embed-field-value md' }, markdown(field.value)),
      ),
    ),
  );
}

function footer(embed: APIEmbed): HTMLElement | null {
  const parts = [
    embed.footer?.text,
    embed.timestamp && messageTime(Date.parse(embed.timestamp), store.viewer()),
  ].filter(Boolean);
  return parts.length > 0 ? h('div', { class: 'embed-footer' }, parts.join(' • ')) : null;
}
