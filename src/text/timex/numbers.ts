import { entry, first, gap, map, maybe, numeral, type Parser, phrase, sequence, when, word } from './grammar.ts';

const list = (words: string, from: number) =>
  Object.fromEntries(words.split(' ').map((name, index) => [name, index + from]));

const small = list(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  1,
);
const tens = Object.fromEntries(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((name, index) => [name, 10 * (index + 2)]),
);
const ordinals = list(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  1,
);

/** A number in digits: "158", "1,990", "2.5". */
export const digits: Parser<number> = numeral(({ text }) =>
  /^\d[\d,]*(?:\.\d+)?$/.test(text) && text.length < 12 ? Number(text.replaceAll(',', '')) : undefined,
);

/** Digits alone, with a given count of them; not the end of something longer ("A4", "1.25", "12:30"). */
export const integer = (shortest: number, longest: number): Parser<number> =>
  numeral(({ text, glued }, words, at) => {
    if (!/^\d+$/.test(text) || text.length < shortest || text.length > longest) return undefined;
    if (glued && /[\p{L}\p{N}.,:$€£¥#]$/u.test(words[at - 1]!.text)) return undefined;
    return Number(text);
  });

const compound = first(
  map(sequence(entry(tens), maybe(map(sequence(gap, entry(small)), ([, ones]) => ones))), ([ten, ones]) =>
    ones === null ? ten : ones < 10 ? ten + ones : undefined,
  ),
  entry(tens),
  entry(small),
);

const hundreds = map(
  sequence(
    first(entry(small), word('a')),
    word('hundred'),
    maybe(map(sequence(maybe(word('and')), compound), ([, rest]) => rest)),
  ),
  ([count, , rest]) => (count === 'a' ? 1 : (count as number)) * 100 + (rest ?? 0),
);

/** A cardinal in words or digits. */
const cardinal: Parser<number> = first(
  map(sequence(first(digits, compound), word('dozen')), ([count]) => count * 12),
  map(sequence(word('a'), word('dozen')), () => 12),
  map(sequence(first(digits, compound, word('a')), word('million', 'billion', 'thousand')), ([count, magnitude]) => {
    const scale = { thousand: 1e3, million: 1e6, billion: 1e9 }[magnitude]!;
    return (count === 'a' ? 1 : (count as number)) * scale;
  }),
  hundreds,
  digits,
  compound,
);

/** "1/2" behind a number, "½", "and a half", "-and-a-half". */
const half: Parser<number> = first(
  map(
    sequence(gap, word('and'), gap, word('a', 'one'), gap, word('half', 'quarter')),
    ([, , , , , part]) => ({ half: 0.5, quarter: 0.25 })[part]!,
  ),
  map(sequence(word('1'), word('/'), word('2')), () => 0.5),
  map(word('½'), () => 0.5),
);

/** How many: a number, or `'X'` where the words do not say ("several", "a few", "a couple of"). */
export type Amount = number | 'X';

/** A definite number: "158", "two and a half", "twenty-five", "a dozen". */
export const number: Parser<number> = map(sequence(cardinal, maybe(half)), ([whole, part]) => whole + (part ?? 0));

/** An indefinite number. */
export const vague: Parser<'X'> = map(
  first(
    phrase('a couple of'),
    phrase('a couple'),
    phrase('couple of'),
    phrase('a number of'),
    phrase('a good many'),
    phrase('a great many'),
    map(sequence(maybe(word('a', 'quite', 'every')), word('few')), () => 'few'),
    map(
      sequence(maybe(word('many')), word('dozens', 'hundreds', 'thousands', 'tens', 'scores'), word('of')),
      () => 'many',
    ),
    word('several', 'many', 'various', 'countless'),
  ),
  () => 'X' as const,
);

/** An ordinal in words or digits: "third", "21st", "thirty-first". */
export const ordinal: Parser<number> = first(
  map(sequence(entry(tens), gap, entry(ordinals)), ([ten, , ones]) => (ones < 10 ? ten + ones : undefined)),
  entry(ordinals),
  map(
    sequence(
      integer(1, 3),
      when(word('st', 'nd', 'rd', 'th'), (words, at) => words[at]!.glued),
    ),
    ([count]) => count,
  ),
);

/** An amount as TIMEX3 writes it in a duration. */
export function printAmount(amount: Amount, times = 1): string {
  return amount === 'X' ? 'X' : String(Number((amount * times).toFixed(2)));
}
