import type { Inline } from './markdown.ts';

/** Deeper nesting than anybody writes is shown as text, so that a hostile message cannot cost more than a moment. */
const DEEPEST = 12;

const PLAIN = /(?:[^\\`<@[|*_~\nh]|h(?!ttps?:\/\/))+/y;
const ESCAPE = /\\([^\p{L}\p{N}\s])/uy;
const CODE = /(`+)(?!`)([\s\S]*?[^`])\1(?!`)/y;
const USER = /<@!?(\d{1,20})>/y;
const ROLE = /<@&(\d{1,20})>/y;
const CHANNEL = /<#(\d{1,20})>/y;
const COMMAND = /<\/([\p{L}\p{N}_-]{1,32}(?: [\p{L}\p{N}_-]{1,32}){0,2}):(\d{1,20})>/uy;
const EMOJI = /<a?:(\w{2,32}):(\d{1,20})>/y;
const TIMESTAMP = /<t:(-?\d{1,13})(?::([tTdDfFR]))?>/y;
const EVERYONE = /@(?:everyone|here)/y;
const ANGLE_LINK = /<(https?:\/\/[^\s<>]+)>/y;
const BARE_LINK = /https?:\/\/[^\s<]*[^\s<.,:;"'\])]/y;
const MASKED_LINK =
  /\[((?:\\.|[^\]\\\n])+)\]\(<?(https?:\/\/[^\s<>()]+(?:\([^\s<>()]*\)[^\s<>()]*)*)>?(?:\s+"[^"\n]*")?\)/y;

type Reader = (match: RegExpExecArray, inner: (source: string) => Inline[]) => Inline;

/** Tried in this order at every position. */
const LEAVES: readonly (readonly [RegExp, Reader])[] = [
  [ESCAPE, (match) => text(match[1]!)],
  [CODE, (match) => ({ type: 'code', text: match[2]!.trim() || match[2]! })],
  [USER, (match) => ({ type: 'user', id: match[1]! })],
  [ROLE, (match) => ({ type: 'role', id: match[1]! })],
  [CHANNEL, (match) => ({ type: 'channel', id: match[1]! })],
  [COMMAND, (match) => ({ type: 'command', name: match[1]!, id: match[2]! })],
  [EMOJI, (match) => ({ type: 'emoji', name: match[1]! })],
  [TIMESTAMP, (match) => ({ type: 'timestamp', at: Number(match[1]) * 1000, style: match[2] ?? 'f' })],
  [EVERYONE, (match) => ({ type: 'everyone', text: match[0] })],
  [ANGLE_LINK, (match) => link(match[1]!, [text(match[1]!)])],
  [BARE_LINK, (match) => link(match[0], [text(match[0])])],
  [MASKED_LINK, (match, inner) => link(match[2]!, inner(match[1]!))],
];

const PAIRS = [
  ['||', 'spoiler'],
  ['**', 'strong'],
  ['__', 'underline'],
  ['~~', 'strike'],
  ['*', 'emphasis'],
  ['_', 'emphasis'],
] as const;

/** Reads what stands inside one block: emphasis, code, links, mentions, timestamps; a line break is `break`. */
export function parseInline(source: string, depth = 0): Inline[] {
  const nodes: Inline[] = [];
  const unclosed = new Set<string>();
  for (let at = 0; at < source.length; ) {
    const read = readLeaf(source, at, depth) ??
      readPair(source, at, depth, unclosed) ?? { node: text(source[at]!), length: 1 };
    const last = nodes.at(-1);
    if (read.node.type === 'text' && last?.type === 'text') last.text += read.node.text;
    else nodes.push(read.node);
    at += read.length;
  }
  return nodes;
}

interface Read {
  node: Inline;
  length: number;
}

function readLeaf(source: string, at: number, depth: number): Read | null {
  if (source[at] === '\n') return { node: { type: 'break' }, length: 1 };
  const plain = matchAt(PLAIN, source, at);
  if (plain) return { node: text(plain[0]), length: plain[0].length };
  for (const [pattern, reader] of LEAVES) {
    const match = matchAt(pattern, source, at);
    if (match) return { node: reader(match, (inner) => parseInline(inner, depth + 1)), length: match[0].length };
  }
  return null;
}

/** @param unclosed marks that nothing further on closes, so that no stretch is searched twice in vain */
function readPair(source: string, at: number, depth: number, unclosed: Set<string>): Read | null {
  if (depth >= DEEPEST) return null;
  for (const [mark, type] of PAIRS) {
    const from = at + mark.length;
    if (!source.startsWith(mark, at) || unclosed.has(mark) || !opens(source, from, mark)) continue;
    const end = closingMark(source, from, mark);
    if (end >= 0) {
      const children = parseInline(source.slice(from, end), depth + 1);
      return { node: { type, children }, length: end + mark.length - at };
    }
    unclosed.add(mark);
  }
  return null;
}

/** Where the mark that opened just before `from` closes, or -1. An escaped mark, or one inside code, does not. */
function closingMark(source: string, from: number, mark: string): number {
  const single = mark.length === 1;
  for (let at = from; at < source.length; ) {
    const skipped = matchAt(ESCAPE, source, at) ?? matchAt(CODE, source, at);
    if (skipped) at += skipped[0].length;
    else if (!source.startsWith(mark, at)) at++;
    else if (single && source.startsWith(mark + mark, at)) at += 2;
    else if (at > from && closes(source, at, mark)) return at;
    else at++;
  }
  return -1;
}

/** `*` needs a character right after it; `_` must not stand inside a word, or snake_case would turn italic. */
function opens(source: string, from: number, mark: string): boolean {
  if (mark === '*') return /\S/.test(source[from] ?? ' ');
  return mark !== '_' || !/\w/.test(source[from - 2] ?? ' ');
}

function closes(source: string, at: number, mark: string): boolean {
  const after = source[at + mark.length] ?? ' ';
  if (mark === '*') return /\S/.test(source[at - 1]!);
  if (mark === '_') return !/\w/.test(after);
  return mark === '||' || after !== mark[0];
}

function matchAt(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

const text = (value: string): Inline => ({ type: 'text', text: value });

const link = (url: string, children: Inline[]): Inline => ({ type: 'link', url, children });
