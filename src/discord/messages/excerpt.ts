import type { Article } from '../../knowledge/article.ts';
import { type Range, slice } from '../../text/range.ts';
import { escapePlaces } from './markdown.ts';

/** What an excerpt is rendered from: a place in an article, never a string. */
export interface Excerpt extends Range {
  readonly article: Article;
  /** Stretches of the body to show in bold; what lies outside the excerpt is left out. */
  readonly highlights: readonly Range[];
}

/**
 * Renders an excerpt as block quotes in which people read exactly the article's characters.
 * @param limit the most code units that one block quote may have, at least 100
 * @returns one block quote, or several to be read one after the other, cut at white space where there is any
 */
export function renderExcerpt(excerpt: Excerpt, limit: number): string[] {
  const { body } = excerpt.article;
  const quotes: string[] = [];
  for (let start = excerpt.start; start < excerpt.end; ) {
    let end = cut(body, start, start + limit, excerpt.end);
    let quote = renderRange(excerpt, { start, end });
    while (quote.length > limit) {
      end = cut(body, start, start + Math.floor(((end - start) * limit) / quote.length), end);
      quote = renderRange(excerpt, { start, end });
    }
    quotes.push(quote);
    start = end;
    while (start < excerpt.end && /\s/.test(body[start]!)) start += 1;
  }
  return quotes;
}

/** Where a piece from `start` ends: at `end` if that is not behind `latest`, else behind a word or a whole code point. */
function cut(body: string, start: number, latest: number, end: number): number {
  if (end <= latest) return end;
  let last = latest;
  while (last > start && !/\s/.test(body[last]!)) last -= 1;
  while (last > start && /\s/.test(body[last - 1]!)) last -= 1;
  if (last > start) return last;
  return /[\uD800-\uDBFF]/.test(body[latest - 1]!) ? latest - 1 : latest;
}

function renderRange({ article, highlights }: Excerpt, { start, end }: Range): string {
  const text = slice(article.body, { start, end });
  const bolds = boldRanges(text, highlights, start);
  const marks = new Map<number, string>();
  for (const place of escapePlaces(text)) marks.set(place, '\\');
  // What begins a line begins bold text too: Discord reads that by itself.
  for (const bold of bolds) {
    for (const place of escapePlaces(slice(text, bold))) marks.set(bold.start + place, '\\');
  }
  for (const place of bolds.flatMap((bold) => [bold.start, bold.end])) {
    marks.set(place, `**${marks.get(place) ?? ''}`);
  }
  let rendered = '> ';
  for (let index = 0; index <= text.length; index += 1) {
    rendered += marks.get(index) ?? '';
    if (index < text.length) rendered += text[index] === '\n' ? '\n> ' : text[index];
  }
  return rendered;
}

/** The highlights inside `text`, without white space at their ends, never across lines, never touching each other. */
function boldRanges(text: string, highlights: readonly Range[], offset: number): Range[] {
  const ranges = highlights
    .map(({ start, end }) => ({ start: Math.max(0, start - offset), end: Math.min(text.length, end - offset) }))
    .filter(({ start, end }) => start < end)
    .toSorted((a, b) => a.start - b.start);
  const joined: { start: number; end: number }[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    const gap = last && text.slice(last.end, Math.max(last.end, range.start));
    if (last && /^[^\S\n]*$/.test(gap!)) last.end = Math.max(last.end, range.end);
    else joined.push({ ...range });
  }
  return joined.flatMap(({ start, end }) =>
    Array.from(text.slice(start, end).matchAll(/\S(?:[^\n]*\S)?/g), (part) => ({
      start: start + part.index,
      end: start + part.index + part[0].length,
    })),
  );
}
