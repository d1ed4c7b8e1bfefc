import { DIGITS, type Word } from './words.ts';

/** What a parser read: its value, and the index of the first word behind it. */
export interface Read<T> {
  readonly value: T;
  readonly next: number;
}

/**
 * Reads something from `words` beginning at index `at`, or fails with `null`. Choices are ordered and nothing is read
 * twice from another place, so that a text is read in time linear in its length.
 */
export interface Parser<T> {
  readonly read: (words: readonly Word[], at: number) => Read<T> | null;
  /** What it can begin with: words in lower case, {@link DIGITS} for any number. Choices look here before they try. */
  readonly begins: ReadonlySet<string>;
  /** It may read nothing at all. */
  readonly empty: boolean;
}

type Values<P extends readonly Parser<unknown>[]> = { [I in keyof P]: P[I] extends Parser<infer T> ? T : never };

/**
 * One word that `accept` turns into a value other than `undefined`.
 * @param begins the words that `accept` may take, in lower case, or {@link DIGITS}
 */
export function one<T>(
  begins: Iterable<string>,
  accept: (word: Word, words: readonly Word[], at: number) => T | undefined,
): Parser<T> {
  const known = new Set(begins);
  return {
    begins: known,
    empty: false,
    read: (words, at) => {
      const word = words[at];
      const value = word && known.has(word.key) ? accept(word, words, at) : undefined;
      return value === undefined ? null : { value, next: at + 1 };
    },
  };
}

/** One of the given words, in any case; its value is the word in lower case. */
export function word(...choices: string[]): Parser<string> {
  const known = new Set(choices);
  const begins = choices.map((choice) => (/^\d/.test(choice) ? DIGITS : choice));
  return one(begins, ({ lower }) => (known.has(lower) ? lower : undefined));
}

/** A number as the text writes it ("1,990", "2.5", "12"), if `accept` takes it. */
export function numeral<T>(accept: (word: Word, words: readonly Word[], at: number) => T | undefined): Parser<T> {
  return one([DIGITS], accept);
}

/** A phrase of words ("the day after"); its value is the phrase. */
export function phrase(text: string): Parser<string> {
  return map(sequence(...text.split(' ').map((part) => word(part))), () => text);
}

/** A word from a table, in any case; its value is what the table holds for it. */
export function entry<T extends {}>(table: Readonly<Record<string, T>>): Parser<T> {
  const known = new Map(Object.entries(table));
  return one(known.keys(), ({ lower }) => known.get(lower));
}

const canBegin = (begins: ReadonlySet<string>, word: Word | undefined) => word !== undefined && begins.has(word.key);

/** All of the parsers, one after another. */
export function sequence<P extends readonly Parser<unknown>[]>(...parsers: P): Parser<Values<P>> {
  const solid = parsers.findIndex((parser) => !parser.empty);
  const opening = solid < 0 ? parsers : parsers.slice(0, solid + 1);
  const begins = new Set(opening.flatMap((parser) => [...parser.begins]));
  return {
    begins,
    empty: solid < 0,
    read: (words, at) => {
      if (solid >= 0 && !canBegin(begins, words[at])) return null;
      const values: unknown[] = [];
      let next = at;
      for (const parser of parsers) {
        const read = parser.read(words, next);
        if (!read) return null;
        values.push(read.value);
        next = read.next;
      }
      return { value: values as Values<P>, next };
    },
  };
}

/** For each word, those of the parsers that can begin with it, in their order. */
export function dispatch<T>(parsers: readonly Parser<T>[]): (word: Word | undefined) => readonly Parser<T>[] {
  const empty = parsers.filter((parser) => parser.empty);
  const byWord = new Map<string, Parser<T>[]>();
  for (const key of new Set(parsers.flatMap((parser) => [...parser.begins]))) {
    byWord.set(
      key,
      parsers.filter((parser) => parser.empty || parser.begins.has(key)),
    );
  }
  return (word) => (word && byWord.get(word.key)) ?? empty;
}

function choice<P extends readonly Parser<unknown>[]>(parsers: P, furthest: boolean): Parser<Values<P>[number]> {
  const candidates = dispatch(parsers);
  return {
    begins: new Set(parsers.flatMap((parser) => [...parser.begins])),
    empty: parsers.some((parser) => parser.empty),
    read: (words, at) => {
      let best: Read<unknown> | null = null;
      for (const parser of candidates(words[at])) {
        const read = parser.read(words, at);
        if (read && (!best || read.next > best.next)) best = read;
        if (best && !furthest) break;
      }
      return best as Read<Values<P>[number]> | null;
    },
  };
}

/** The first of the parsers that succeeds. */
export function first<P extends readonly Parser<unknown>[]>(...parsers: P): Parser<Values<P>[number]> {
  return choice(parsers, false);
}

/** The parser that reads furthest; the earlier one if two read equally far. */
export function longest<P extends readonly Parser<unknown>[]>(...parsers: P): Parser<Values<P>[number]> {
  return choice(parsers, true);
}

/** The parser, or nothing: its value is then `null`. */
export function maybe<T>(parser: Parser<T>): Parser<T | null> {
  return {
    begins: parser.begins,
    empty: true,
    read: (words, at) => {
      const read = parser.empty || canBegin(parser.begins, words[at]) ? parser.read(words, at) : null;
      return read ?? { value: null, next: at };
    },
  };
}

/** The parser's value turned into another one; `undefined` makes it fail. `turn` sees the words that were read, too. */
export function map<T, U>(
  parser: Parser<T>,
  turn: (value: T, words: readonly Word[], at: number, next: number) => U | undefined,
): Parser<U> {
  return {
    ...parser,
    read: (words, at) => {
      const read = parser.read(words, at);
      const value = read ? turn(read.value, words, at, read.next) : undefined;
      return read && value !== undefined ? { value, next: read.next } : null;
    },
  };
}

/** The parser, if `condition` holds; it sees all words, where the reading begins, and the index behind it. */
export function when<T>(
  parser: Parser<T>,
  condition: (words: readonly Word[], at: number, next: number) => boolean,
): Parser<T> {
  return map(parser, (value, words, at, next) => (condition(words, at, next) ? value : undefined));
}

/** The parser's value if it would succeed here, otherwise `null`; reads nothing. */
export function ahead<T>(parser: Parser<T>): Parser<T | null> {
  return { ...maybe(parser), read: (words, at) => ({ value: parser.read(words, at)?.value ?? null, next: at }) };
}

/** The parser, where no white space stands before. */
export function glued<T>(parser: Parser<T>): Parser<T> {
  return when(parser, (words, at) => words[at]!.glued);
}

/** A hyphen or dash glued to the word before it. */
export const hyphen: Parser<string> = map(glued(word('-', '‐', '‑', '–')), () => '-');

/** What may part the words of a compound: a hyphen or white space. */
export const gap: Parser<string | null> = maybe(hyphen);
