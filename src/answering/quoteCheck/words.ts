import type { Range } from '../../text/range.ts';

/** A word of a text, as quotes are compared by it. */
export interface Word extends Range {
  /** As written. */
  readonly text: string;
  /** In lower case, with straight apostrophes and without invisible characters: equal keys are the same word. */
  readonly key: string;
}

/** Words with inner apostrophes, numbers with their points and commas, and the signs that change an amount. */
const word = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\u200b-\u200d\u2060\u00ad]+(?:['’ʼ][\p{L}\p{M}]+)*|[%‰$€£¥°]/gu;
/** What is written onto the word before it: "they're", "isn't", "Japan's". Both halves are words of their own. */
const contraction = /(?:n['’ʼ]t|['’ʼ](?:s|re|ve|ll|d|m))$/i;
const invisible = /[\u200b-\u200d\u2060\u00ad\ufeff]/g;
/** An editor's brackets around one letter: "[t]he tariffs". */
const bracketed = /\[(\p{L})\](?=\p{L})/gu;

export const keyOf = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(invisible, '').replaceAll('’', "'").replaceAll('ʼ', "'");

/** The words of a stretch of text, with offsets into the whole. */
export function wordsIn(text: string, { start, end }: Range): Word[] {
  // The brackets keep their width, so that offsets hold.
  const stretch = text.slice(start, end).replace(bracketed, '\u200b$1\u200b');
  const words: Word[] = [];
  for (const match of stretch.matchAll(word)) {
    const from = start + match.index;
    const clitic = contraction.exec(match[0])?.index ?? match[0].length;
    addWord(words, text, from, from + clitic);
    addWord(words, text, from + clitic, from + match[0].length);
  }
  return words;
}

function addWord(words: Word[], text: string, start: number, end: number): void {
  const shown = text.slice(start, end);
  const key = keyOf(shown.replace(/[[\]]/g, ''));
  if (key !== '') words.push({ start, end, text: shown, key });
}

const ellipsis = /…|\.\s?\.\s?\./;

/** Whether what stands between two words marks an omission: "…", "...", "[...]". */
export const marksOmission = (between: string): boolean => ellipsis.test(between);

/**
 * What stands between two words, less everything typographic: spaces, quotation marks, Markdown, the kind of dash.
 * Equal results differ in no punctuation that carries meaning.
 */
export function punctuationOf(between: string): string {
  return between
    .replace(/…|\.\s\.\s\./g, '...')
    .replace(/[‐‑‒–—―−]|--+/g, '-')
    .replace(/[\s"“”„«»'‘’‚`*_~|>\\\u200b-\u200d\u2060\u00ad\ufeff[\]]/g, '')
    .replace(/-+/g, '-');
}
