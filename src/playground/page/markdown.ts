import { parseInline } from './markdownInline.ts';

/**
 * Discord's flavour of Markdown (https://support.discord.com/hc/en-us/articles/210298617), read into a tree. The page
 * turns the tree into DOM nodes one by one, so text can never become HTML.
 */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'break' }
  | { type: 'strong' | 'emphasis' | 'underline' | 'strike' | 'spoiler'; children: Inline[] }
  | { type: 'code'; text: string }
  /** Only `http:` and `https:` addresses become links. */
  | { type: 'link'; url: string; children: Inline[] }
  | { type: 'user' | 'role' | 'channel'; id: string }
  | { type: 'everyone'; text: string }
  | { type: 'command'; name: string; id: string }
  | { type: 'emoji'; name: string }
  /** `at` in epoch milliseconds; `style` is one of Discord's `tTdDfFR`. */
  | { type: 'timestamp'; at: number; style: string };

export type Block =
  | { type: 'paragraph'; children: Inline[] }
  | { type: 'heading'; level: 1 | 2 | 3; children: Inline[] }
  | { type: 'small'; children: Inline[] }
  | { type: 'codeBlock'; language: string; text: string }
  | { type: 'quote'; children: Block[] }
  | { type: 'list'; start: number | null; items: Block[][] };

/** What stands around a block: quotes do not nest, and lists only so far. */
interface Place {
  readonly quoted: boolean;
  readonly depth: number;
}

const DEEPEST_LIST = 10;

const QUOTE_ALL = /^ *>>> ([\s\S]+)/;
const QUOTE_LINES = /^(?: *>(?: [^\n]*)?(?:\n|$))+/;
const HEADING = /^(#{1,3}) +([^\n]+)(?:\n|$)/;
const SMALL = /^-# +([^\n]+)(?:\n|$)/;
const LIST = /^ *(?:[-*]|\d{1,9}\.) +\S[^\n]*(?:\n(?: *(?:[-*]|\d{1,9}\.) +\S| {2,}\S)[^\n]*)*(?:\n|$)/;
const ITEM = /^( *)(?:[-*]|(\d{1,9})\.) +(.*)$/;

/** Reads a message's content, an embed's description or a field's value. */
export function parseMarkdown(source: string): Block[] {
  return parseBlocks(source.replace(/\r\n?/g, '\n'), { quoted: false, depth: 0 });
}

function parseBlocks(source: string, place: Place): Block[] {
  const blocks: Block[] = [];
  let pending = '';
  const flush = () => {
    const text = pending.trimEnd();
    if (text !== '') blocks.push({ type: 'paragraph', children: parseInline(text) });
    // The line break at the end of a text belongs to the block that follows; further ones are empty lines.
    const breaks = pending.split('\n').length - text.split('\n').length - (text === '' ? 0 : 1);
    for (let line = 0; line < breaks; line++) blocks.push({ type: 'paragraph', children: [{ type: 'break' }] });
    pending = '';
  };
  for (let rest = source; rest !== ''; ) {
    const startsLine = pending === '' || pending.endsWith('\n');
    const block = (startsLine ? readBlock(rest, place) : null) ?? (pending.endsWith('\\') ? null : readFence(rest));
    if (block) {
      flush();
      blocks.push(block.block);
      rest = rest.slice(block.length);
      continue;
    }
    const length = lineLength(rest);
    pending += rest.slice(0, length);
    rest = rest.slice(length);
  }
  pending = pending.trimEnd();
  flush();
  return blocks;
}

/** To the end of the line, its break included, or to a fence that stands in it. */
function lineLength(rest: string): number {
  const line = rest.indexOf('\n') + 1 || rest.length;
  const fence = rest.indexOf('```', 1);
  return fence > 0 && fence < line ? fence : line;
}

function readFence(rest: string): { block: Block; length: number } | null {
  const end = rest.startsWith('```') ? rest.indexOf('```', 3) : -1;
  const inner = rest.slice(3, end);
  if (end < 0 || inner.trim() === '') return null;
  const language = /^([\w+\-.#]+)\n\s*\S/.exec(inner)?.[1] ?? '';
  const text = inner.slice(language.length).replace(/^\n+/, '').replace(/\n+$/, '');
  const length = end + 3 + (rest[end + 3] === '\n' ? 1 : 0);
  return { block: { type: 'codeBlock', language, text }, length };
}

function readBlock(rest: string, place: Place): { block: Block; length: number } | null {
  const inQuote = { ...place, quoted: true };
  const all = place.quoted ? null : QUOTE_ALL.exec(rest);
  if (all) return { block: { type: 'quote', children: parseBlocks(all[1]!, inQuote) }, length: all[0].length };
  const lines = place.quoted ? null : QUOTE_LINES.exec(rest);
  if (lines) {
    const inner = lines[0].replace(/^ *> ?/gm, '').replace(/\n$/, '');
    return { block: { type: 'quote', children: parseBlocks(inner, inQuote) }, length: lines[0].length };
  }
  const heading = HEADING.exec(rest);
  if (heading) {
    const level = heading[1]!.length as 1 | 2 | 3;
    return { block: { type: 'heading', level, children: parseInline(heading[2]!) }, length: heading[0].length };
  }
  const small = SMALL.exec(rest);
  if (small) return { block: { type: 'small', children: parseInline(small[1]!) }, length: small[0].length };
  const list = place.depth < DEEPEST_LIST ? LIST.exec(rest) : null;
  if (list) return { block: readList(list[0].replace(/\n$/, '').split('\n'), place), length: list[0].length };
  return null;
}

/** Lines indented more than the first item belong to the item above them. */
function readList(lines: readonly string[], place: Place): Block {
  const first = ITEM.exec(lines[0]!)!;
  const items: string[][] = [];
  for (const line of lines) {
    const item = ITEM.exec(line);
    if (item && item[1]!.length <= first[1]!.length + 1) items.push([item[3]!]);
    else items.at(-1)!.push(line.slice(Math.min(first[1]!.length + 2, line.search(/\S/))));
  }
  return {
    type: 'list',
    start: first[2] === undefined ? null : Number(first[2]),
    items: items.map((item) => parseBlocks(item.join('\n'), { ...place, depth: place.depth + 1 })),
  };
}
