import { h } from './dom.ts';
import { type Block, type Inline, parseMarkdown } from './markdown.ts';
import { parseInline } from './markdownInline.ts';
import { channelName, role, userName } from './names.ts';
import { store } from './store.ts';
import { fullTime, timestamp } from './time.ts';

/** Markdown as DOM nodes. */
export const markdown = (source: string): Node[] => parseMarkdown(source).map(blockView);

/** Markdown of one line, as embed titles and field names take it: no headings, lists or quotes. */
export const inlineMarkdown = (source: string): Node[] => parseInline(source).map(inlineView);

function blockView(block: Block): Node {
  switch (block.type) {
    case 'paragraph':
      return h('p', null, block.children.map(inlineView));
    case 'heading':
      return h(
        'div',
        { class: `md-h${block.level}`, role: 'heading', 'aria-level': block.level + 3 },
        block.children.map(inlineView),
      );
    case 'small':
      return h('small', { class: 'md-small' }, block.children.map(inlineView));
    case 'codeBlock':
      return h('pre', { class: 'md-code', tabindex: 0 }, h('code', null, block.text));
    case 'quote':
      return h('blockquote', null, h('div', null, block.children.map(blockView)));
    case 'list': {
      const items = block.items.map((item) => h('li', null, item.map(blockView)));
      return block.start === null ? h('ul', null, items) : h('ol', { start: block.start }, items);
    }
  }
}

const TAGS = { strong: 'strong', emphasis: 'em', underline: 'u', strike: 's' } as const;

function inlineView(node: Inline): Node {
  switch (node.type) {
    case 'text':
      return document.createTextNode(node.text);
    case 'break':
      return h('br', null);
    case 'strong':
    case 'emphasis':
    case 'underline':
    case 'strike':
      return h(TAGS[node.type], null, node.children.map(inlineView));
    case 'spoiler':
      return spoiler(node.children.map(inlineView));
    case 'code':
      return h('code', { class: 'md-inline' }, node.text);
    case 'link':
      return h('a', { href: node.url, title: node.url, ...outside }, node.children.map(inlineView));
    case 'user':
      return mention(`@${userName(node.id) ?? 'unknown-user'}`, node.id);
    case 'role':
      return roleMention(node.id);
    case 'channel':
      return mention(`#${channelName(node.id) ?? 'unknown'}`);
    case 'everyone':
      return mention(node.text);
    case 'command':
      return mention(`/${node.name}`);
    case 'emoji':
      // Custom emoji are pictures on Discord's servers, and this page asks nobody but its own.
      return h('span', { class: 'md-emoji', title: `:${node.name}:` }, `:${node.name}:`);
    case 'timestamp':
      return timeView(node.at, node.style);
  }
}

/** Attributes of a link that leads out of the page. */
export const outside = { target: '_blank', rel: 'noopener noreferrer' } as const;

function spoiler(content: Node[]): Node {
  const element = h(
    'span',
    { class: 'md-spoiler', role: 'button', tabindex: 0, 'aria-expanded': 'false', 'aria-label': 'Spoiler: show it' },
    h('span', { inert: true }, content),
  );
  const show = (event: Event) => {
    if (element.classList.contains('shown')) return;
    event.preventDefault();
    element.classList.add('shown');
    for (const name of ['role', 'tabindex', 'aria-label', 'aria-expanded']) element.removeAttribute(name);
    element.firstElementChild?.removeAttribute('inert');
  };
  element.addEventListener('click', show);
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') show(event);
  });
  return element;
}

const mention = (text: string, userId?: string): HTMLElement =>
  userId
    ? h('button', { class: 'mention', type: 'button', 'data-user': userId }, text)
    : h('span', { class: 'mention' }, text);

function roleMention(id: string): Node {
  const known = role(id);
  const element = mention(`@${known?.name ?? 'unknown-role'}`);
  if (known?.colour) element.style.setProperty('--role', known.colour);
  return element;
}

/** A time in the viewer's words; {@link tickTimes} keeps relative ones true. */
function timeView(at: number, style: string): HTMLElement {
  const viewer = store.viewer();
  const valid = Math.abs(at) <= 8.64e15;
  return h(
    'time',
    {
      class: 'md-time',
      datetime: valid && new Date(at).toISOString(),
      title: valid && fullTime(at, viewer),
      'data-at': style === 'R' && valid && at,
    },
    timestamp(at, style, viewer),
  );
}

/** Brings every relative time on the page up to date. */
export function tickTimes(): void {
  const viewer = store.viewer();
  for (const element of document.querySelectorAll<HTMLElement>('time[data-at]')) {
    const text = timestamp(Number(element.dataset.at), 'R', viewer);
    if (element.textContent !== text) element.textContent = text;
  }
}
