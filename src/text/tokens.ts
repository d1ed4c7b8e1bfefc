import { stemmer } from 'stemmer';
import { fold, INVISIBLE } from './fold.ts';
import { baseForm } from './irregular.ts';
import { normalizeNumber, numeralOf } from './numerals.ts';
import type { Range } from './range.ts';
import { STOP_WORDS } from './stopWords.ts';

/** A word, number or percentage of a text. Offsets are UTF-16 code units into the text that was given. */
export interface Token extends Range {
  /** What is indexed and looked up: folded and stemmed. */
  readonly term: string;
  /** Folded, not stemmed. */
  readonly word: string;
  /** Carries grammar and no subject; neither indexed nor looked up. */
  readonly stop: boolean;
  /** A second way to find characters that other tokens cover already ("nontariff" over "non-tariff"). */
  readonly extra: boolean;
  readonly kind: 'word' | 'number' | 'percent';
  /** Begins with a capital letter. */
  readonly capital: boolean;
}

/** Scripts written without spaces; `Intl.Segmenter` finds their words. */
const UNSPACED = '\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}ー\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}';
const LETTER = `[[\\p{L}\\p{M}\\p{N}${INVISIBLE}]--[${UNSPACED}]]`;

const pattern = new RegExp(
  [
    `(?<unspaced>[${UNSPACED}][${UNSPACED}\\p{M}]*)`,
    `(?<initials>(?<!${LETTER})(?:\\p{L}\\.){2,}(?:\\p{L}(?!${LETTER}))?)`,
    `(?<number>\\p{Nd}+(?:[.,]\\p{Nd}+)*)(?:(?<suffix>st|nd|rd|th|s)(?!${LETTER}))?`,
    `(?<word>${LETTER}+(?:['’ʼ＇]${LETTER}+)*)`,
    '(?<percent>[%％])',
  ].join('|'),
  'gv',
);

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });
const onlyInvisible = new RegExp(`^[${INVISIBLE}\\p{M}]*$`, 'v');
const HYPHEN = /^[-‐‑]$/;

const stems = new Map<string, string>();

/** Porter's stem of a folded word; words outside a–z are their own stem. */
function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const made = /^[a-z]{3,40}$/.test(word) ? stemmer(baseForm(word)) : word;
  if (stems.size > 100_000) stems.clear();
  stems.set(word, made);
  return made;
}

/**
 * The one tokenizer, for articles and questions alike. Possessives lose their ending; `24%`, `24 percent` and
 * `24 per cent` are one token, as are `fourth` and `4th`, `four` and `4`, `U.S.` and `US` (never the pronoun "us").
 * Hyphenated words yield their parts and, as an extra, the whole. Takes time linear in the text; never throws.
 * @returns tokens by start; an extra follows the tokens it covers
 */
export function tokenize(text: string): Token[] {
  const shouted = !/\p{Ll}/u.test(text) && /\S\s+\S/.test(text);
  const found: Token[] = [];
  for (const match of text.matchAll(pattern)) {
    const { unspaced, initials, number, suffix, word, percent } = match.groups!;
    const start = match.index;
    if (unspaced) found.push(...segment(unspaced, start));
    else if (initials) found.push(acronym(initials, start));
    else if (number) found.push(numeral(number, suffix ?? '', start));
    else if (percent) found.push({ ...plain('percent', start, start + 1), capital: false });
    else if (word && !onlyInvisible.test(word)) found.push(...spell(word, start, shouted));
  }
  return joinHyphens(text, joinPercentages(text, found));
}

/** The terms to index or look up: no stop words, extras included. */
export function termsOf(tokens: readonly Token[]): string[] {
  return tokens.filter((token) => !token.stop).map((token) => token.term);
}

/** The tokens of a text that carry meaning: no stop words, no extras. */
export const contentOf = (text: string): Token[] => tokenize(text).filter(({ stop, extra }) => !stop && !extra);

function plain(word: string, start: number, end: number): Token {
  const digits = numeralOf(word);
  return {
    term: digits ?? stem(word),
    word,
    start,
    end,
    stop: STOP_WORDS.has(word),
    extra: false,
    kind: digits ? 'number' : 'word',
    capital: false,
  };
}

/** Words of a script without spaces. Hiragana alone is grammar (particles, endings). */
function segment(run: string, start: number): Token[] {
  const tokens: Token[] = [];
  for (const { segment: piece, index } of segmenter.segment(run)) {
    const word = fold(piece);
    const stop = /^[\p{sc=Hira}ー]+$/v.test(word) || STOP_WORDS.has(word);
    const at = { start: start + index, end: start + index + piece.length };
    tokens.push({ ...at, term: word, word, stop, extra: false, kind: 'word', capital: false });
  }
  return tokens;
}

function acronym(initials: string, start: number): Token {
  const end = start + initials.length;
  const letters = fold(initials.replaceAll('.', ''));
  const upper = /^\p{Lu}/u.test(initials);
  const token = plain(letters, start, end);
  return upper ? { ...token, ...standingForAName(letters) } : { ...token, capital: false };
}

/** "US" and "WHO" are written like stop words and are none: their term keeps its capitals. */
function standingForAName(letters: string): Pick<Token, 'term' | 'stop' | 'capital' | 'kind'> {
  const term = STOP_WORDS.has(letters) ? letters.toUpperCase() : stem(letters);
  return { term, stop: false, capital: true, kind: 'word' };
}

function numeral(digits: string, suffix: string, start: number): Token {
  const word = normalizeNumber(fold(digits)) + suffix;
  const end = start + digits.length + suffix.length;
  return { term: word, word, start, end, stop: false, extra: false, kind: 'number', capital: false };
}

/** A word of a script with spaces, without its possessive ending; what follows its last apostrophe is an extra. */
function spell(written: string, start: number, shouted: boolean): Token[] {
  const bare = written.replace(/(?<=.)['’ʼ＇][sS]$/u, '');
  const word = fold(bare).replace(/['’ʼ]/g, '');
  // The apostrophe ʼ is a letter to Unicode, and no word by itself.
  if (word === '') return [];
  const capital = /^\p{Lu}/u.test(bare);
  const token = { ...plain(word, start, start + bare.length), capital };
  if (capital && token.stop && !shouted && word.length > 1 && bare === bare.toUpperCase()) {
    return [{ ...token, ...standingForAName(word) }];
  }
  const apostrophe = bare.search(/['’ʼ＇][^'’ʼ＇]*$/u);
  const rest = fold(bare.slice(apostrophe + 1));
  if (apostrophe < 0 || token.stop || rest === '') return [token];
  return [token, { ...plain(rest, start + apostrophe + 1, start + bare.length), extra: true }];
}

/** Makes one token of a number and the percent sign or words behind it; the bare number stays as an extra. */
function joinPercentages(text: string, tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    const length = token.kind === 'number' ? percentLength(text, tokens, index) : 0;
    if (length === 0) {
      joined.push(token);
      continue;
    }
    const term = `${token.term}%`;
    joined.push({ ...token, term, word: term, end: tokens[index + length]!.end, kind: 'percent' });
    joined.push({ ...token, extra: true });
    index += length;
  }
  return joined;
}

/** How many tokens behind `tokens[index]` say "per cent": 0, 1 or 2. */
function percentLength(text: string, tokens: readonly Token[], index: number): number {
  const next = tokens[index + 1];
  if (!next || !/^[\s-]{0,2}$/.test(text.slice(tokens[index]!.end, next.start))) return 0;
  if (next.word === 'percent' || next.word === 'pct') return 1;
  const after = tokens[index + 2];
  return next.word === 'per' && after?.word === 'cent' && /^\s$/.test(text.slice(next.end, after.start)) ? 2 : 0;
}

function joinHyphens(text: string, tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  let run: Token[] = [];
  const close = () => {
    const [first, last] = [run[0], run.at(-1)];
    if (first && last && first !== last && run.some((token) => token.kind === 'word')) {
      const whole = run.map((token) => token.word).join('');
      joined.push({ ...plain(whole, first.start, last.end), capital: first.capital, extra: true, stop: false });
    }
    run = [];
  };
  for (const token of tokens) {
    if (!token.extra) {
      const last = run.at(-1);
      if (last && !HYPHEN.test(text.slice(last.end, token.start))) close();
      run.push(token);
    }
    joined.push(token);
  }
  close();
  return joined;
}
