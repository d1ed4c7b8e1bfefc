import type { Range } from '../range.ts';

/** A word, a number or a single other character of a text. */
export interface Word extends Range {
  /** As the text writes it. */
  readonly text: string;
  /** In lower case, with straight apostrophes. */
  readonly lower: string;
  /** {@link DIGITS} for a number, otherwise {@link lower}: what rules look a word up by. */
  readonly key: string;
  /** No white space stands between it and the word before. */
  readonly glued: boolean;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Which sentence of its paragraph it belongs to, from 0. */
  readonly sentence: number;
}

/** The key of all numbers. */
export const DIGITS = '0';

/** Contractions stay whole, because tense depends on them; a possessive 's does not. */
const word =
  /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[\p{L}\p{M}]+(?:['’](?:t|ll|re|ve|d|m)(?![\p{L}\p{M}]))?|[^\s]/gu;

/**
 * Splits one paragraph into words.
 * @param text the whole text, which the offsets of the words are into
 * @param sentences the sentences of the paragraph, ascending and disjoint
 */
export function wordsOf(text: string, sentences: readonly Range[]): Word[] {
  const words: Word[] = [];
  for (const [sentence, range] of sentences.entries()) {
    for (const match of text.slice(range.start, range.end).matchAll(word)) {
      const start = range.start + match.index;
      const lower = match[0].toLowerCase().replace('’', "'");
      words.push({
        start,
        end: start + match[0].length,
        text: match[0],
        lower,
        key: /^\d/.test(lower) ? DIGITS : lower,
        glued: words.at(-1)?.end === start,
        capital: /^\p{Lu}/u.test(match[0]),
        sentence,
      });
    }
  }
  return words;
}
