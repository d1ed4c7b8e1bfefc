import type { Range } from './range.ts';

/** Words between quotation marks. The range covers exactly the words, without marks and without white space at the ends. */
export interface QuotedSpan extends Range {
  /** The words with their marks. */
  readonly outer: Range;
  readonly style: 'double' | 'single';
  /** `false` when the paragraph ends with the quotation still open. */
  readonly closed: boolean;
  /** Whether it takes up, at the head of a paragraph, a quotation that the paragraph before left open. */
  readonly reopens: boolean;
}

interface Mark {
  readonly at: number;
  readonly text: string;
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

const anyMark = /``|''|[“”„«»"‘’‚'`]/g;
const closersOf: Readonly<Record<string, readonly string[]>> = {
  '“': ['”', '"'],
  '„': ['“', '”'],
  '«': ['»'],
  '"': ['"', '”'],
  '``': ["''", '"', '”'],
  '‘': ['’', "'"],
  '‚': ['‘', '’'],
  "'": ["'", '’'],
  '`': ["'", '’'],
};
const singles: ReadonlySet<string> = new Set(['‘', '’', '‚', "'", '`']);
/** Words that begin with an apostrophe: no quotation opens there. */
const elision = /^['‘’](?:\d\ds?|em|til|tis|twas|cause|cos|bout|round|n|neath|tween)(?![\p{L}\p{N}])/iu;
const wordCharacter = /[\p{L}\p{N}]/u;
const beforeOpening = /[\s([{<\-–—/:,;.…“„«"‘`*_]/u;

/**
 * Finds the outermost quotations of a text: curly, straight, ``LaTeX'' and single marks, guillemets. Marks inside a
 * quotation belong to it. Apostrophes, primes and marks without a partner are left alone, but for a quotation that the
 * next paragraph takes up again, and one that an opening mark begins at the head of a paragraph or behind a comma or
 * colon: these run to the end of their paragraph.
 * @param paragraphs ranges of `text`, ascending; a quotation never crosses their bounds
 * @returns ascending and disjoint
 */
export function findQuotedSpans(text: string, paragraphs: readonly Range[]): QuotedSpan[] {
  const spans: QuotedSpan[] = [];
  let openStyle: string | null = null;
  paragraphs.forEach((paragraph, index) => {
    const marks = marksOf(text, paragraph);
    const next = paragraphs[index + 1];
    let at = 0;
    let left: string | null = null;
    while (at < marks.length) {
      const mark = marks[at]!;
      const opener = isOpener(text, mark, paragraph);
      const close = opener ? findClose(text, marks, at) : -1;
      const reopens: boolean = opener && at === 0 && mark.text === openStyle && startsAt(text, paragraph, mark.at);
      if (close !== -1) {
        const closing = marks[close]!;
        spans.push(span(text, mark, closing.at, closing.at + closing.text.length, true, reopens));
        at = close + 1;
      } else if (opener && mayStayOpen(text, mark, paragraph, next)) {
        spans.push(span(text, mark, paragraph.end, paragraph.end, false, reopens));
        left = mark.text;
        break;
      } else at++;
    }
    openStyle = left;
  });
  return spans.filter((found) => found.start < found.end);
}

function marksOf(text: string, paragraph: Range): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.slice(paragraph.start, paragraph.end).matchAll(anyMark)) {
    const at = paragraph.start + match.index;
    const before = at === paragraph.start ? ' ' : text[at - 1]!;
    const after = at + match[0].length >= paragraph.end ? ' ' : text[at + match[0].length]!;
    const spaced = /\s/.test(before) && /\s/.test(after);
    marks.push({
      at,
      text: match[0],
      canOpen: spaced || (beforeOpening.test(before) && !/\s/.test(after)),
      canClose: spaced || /[”»]/.test(match[0]) || !/\s/.test(before),
    });
  }
  return marks;
}

function isOpener(text: string, mark: Mark, paragraph: Range): boolean {
  if (!(mark.text in closersOf)) return false;
  if (mark.text === "'" || mark.text === '`' || mark.text === '‘') {
    const after = text[mark.at + 1] ?? '';
    const quotable = wordCharacter.test(after) || /[“"‘$£€([…]/.test(after);
    return quotable && mark.at + 1 < paragraph.end && mark.canOpen && !elision.test(text.slice(mark.at, mark.at + 9));
  }
  return mark.text === '"' ? mark.canOpen : true;
}

/** Index of the mark that closes `marks[open]`, or −1. */
function findClose(text: string, marks: readonly Mark[], open: number): number {
  const opener = marks[open]!;
  const closers = closersOf[opener.text]!;
  const single = singles.has(opener.text);
  let depth = 0;
  for (let at = open + 1; at < marks.length; at++) {
    const mark = marks[at]!;
    if (single && !singles.has(mark.text)) {
      // A double quotation inside a single one; an unpaired mark there means that the single one was an apostrophe.
      if (!(mark.text in closersOf)) return -1;
      const inner = findClose(text, marks, at);
      if (inner === -1) return -1;
      at = inner;
    } else if (closers.includes(mark.text) && (single ? closesSingle(text, marks, at) : mark.canClose)) {
      if (depth === 0) return at;
      depth--;
    } else if (!single && mark.text === opener.text) {
      // Opened again before it was closed: nested if there are marks enough to close both, else the first was left open.
      const rest = marks.slice(at).filter(({ text: sign }) => closers.includes(sign) && sign !== opener.text).length;
      if (rest < depth + 2) return -1;
      depth++;
    }
  }
  return -1;
}

/** Whether a ’ or ' ends a quotation, and is neither an apostrophe inside a word nor a plural's ("the readers’ group"). */
function closesSingle(text: string, marks: readonly Mark[], at: number): boolean {
  const mark = marks[at]!;
  const before = text[mark.at - 1] ?? ' ';
  const after = text.slice(mark.at + 1, mark.at + 3);
  if (wordCharacter.test(after[0] ?? ' ') || /\s/.test(before)) return false;
  const pluralLike = before === 's' && /^\s\p{Ll}/u.test(after);
  if (!pluralLike) return true;
  for (const later of marks.slice(at + 1)) {
    if (later.text === '‘' || later.text === '`') return true;
    if (later.text !== mark.text) continue;
    const behind = text[later.at + 1] ?? ' ';
    if (/\s/.test(text[later.at - 1]!)) return true;
    if (!wordCharacter.test(behind)) return false;
  }
  return true;
}

const startsAt = (text: string, paragraph: Range, at: number) => text.slice(paragraph.start, at).trim() === '';

function mayStayOpen(text: string, mark: Mark, paragraph: Range, next: Range | undefined): boolean {
  if (next && text.slice(next.start, next.end).trimStart().startsWith(mark.text)) return true;
  if (singles.has(mark.text)) return false;
  return startsAt(text, paragraph, mark.at) || /[:,]\s*$/.test(text.slice(paragraph.start, mark.at));
}

function span(text: string, mark: Mark, end: number, outerEnd: number, closed: boolean, reopens: boolean): QuotedSpan {
  const inside = mark.at + mark.text.length;
  const words = text.slice(inside, end);
  const start = inside + (words.length - words.trimStart().length);
  return {
    start,
    end: Math.max(start, end - (words.length - words.trimEnd().length)),
    outer: { start: mark.at, end: outerEnd },
    style: singles.has(mark.text) ? 'single' : 'double',
    closed,
    reopens,
  };
}
