import { inSomeYear } from './choose.ts';
import { dated, type Part, type PointReading } from './context.ts';
import { comma, dayNumber, fullYear, leadingWeekday, month, shortYear, yearNumber } from './dateParts.ts';
import { ahead, first, hyphen, longest, map, maybe, type Parser, phrase, sequence, when, word } from './grammar.ts';
import { integer, ordinal } from './numbers.ts';
import { date, type Point } from './point.ts';
import type { Word } from './words.ts';

const point = (grain: Point['grain'], start: Temporal.PlainDate | null): Point | null => start && { grain, start };

/** "this year" behind a date. */
const relativeYear = map(
  sequence(word('last', 'this', 'next'), word('year')),
  ([which]) => which as 'last' | 'this' | 'next',
);
/** "2025", ", 2025", "of 2025" behind a date. */
export const ofYear: Parser<number> = map(sequence(maybe(first(comma, word('of'))), yearNumber), ([, year]) => year);

const rangeSigns = new Set(['-', '‐', '‑', '–', 'to', 'and', 'or', 'through', 'until']);
const rangeSign = first(hyphen, word(...rangeSigns));
/** In "July 14 and 18, 2010" both days have the year that stands behind the second. */
const yearBehindRange: Parser<number> = map(sequence(rangeSign, dayNumber, maybe(comma), yearNumber), (all) => all[3]);

/** A year as it stands behind a date: written out, or as "last year". */
type WrittenYear = number | 'last' | 'this' | 'next' | null;

const dayOfMonth =
  (number: number, day: number, year: WrittenYear, weekday: number | null): PointReading =>
  (context) => {
    const make = (candidate: number) => point('day', date(candidate, number, day));
    const thisYear = context.published.year;
    if (typeof year === 'number') return make(year);
    if (year !== null) return make(thisYear + { last: -1, this: 0, next: 1 }[year]);
    const onWeekday = [0, -1, 1].flatMap((offset) => make(thisYear + offset) ?? []);
    return onWeekday.find((candidate) => candidate.start.dayOfWeek === weekday) ?? inSomeYear(context, make);
  };

const day = first(
  dayNumber,
  map(ordinal, (number) => (number <= 31 ? number : undefined)),
);

/** "next July 1": the next one, the last one, or the one of this year. */
const nearDay =
  (which: string, number: number, day: number): PointReading =>
  ({ published }) => {
    const days = [-1, 0, 1].flatMap((offset) => point('day', date(published.year + offset, number, day)) ?? []);
    const today = published.toString();
    if (which === 'next') return days.find(({ start }) => start.toString() > today) ?? null;
    if (which === 'last') return days.findLast(({ start }) => start.toString() < today) ?? null;
    return days.find(({ start }) => start.year === published.year) ?? null;
  };

/** "July 9", "Tuesday, July 9, 2025", "July the 9th". */
const monthDay = map(
  sequence(
    maybe(leadingWeekday),
    maybe(word('last', 'this', 'next')),
    month,
    maybe(word('the')),
    day,
    first(ofYear, relativeYear, ahead(yearBehindRange)),
  ),
  ([weekday, which, number, , on, year]) =>
    which === null ? dayOfMonth(number, on, year, weekday) : nearDay(which, number, on),
);

/** "9 July", "the 9th of July 2025", "Tuesday 9 July". */
const dayMonth = map(
  sequence(
    maybe(leadingWeekday),
    maybe(word('the')),
    day,
    maybe(word('of')),
    month,
    maybe(first(ofYear, relativeYear)),
  ),
  ([weekday, , on, , number, year]) => dayOfMonth(number, on, year, weekday),
);

const dash = (words: readonly { glued: boolean }[], at: number, next: number) =>
  words.slice(at + 1, next).every(({ glued }) => glued);

/** "2025-07-22", "7/30/2025", "11/02/89"; a first number over 12 can only be a day. */
const numeric: Parser<PointReading> = first(
  map(
    when(sequence(yearNumber, hyphen, integer(2, 2), hyphen, integer(2, 2)), dash),
    ([year, , number, , on]) =>
      () =>
        point('day', date(year, number, on)),
  ),
  map(
    when(sequence(integer(1, 2), word('/'), integer(1, 2), word('/'), first(integer(4, 4), integer(2, 2))), dash),
    ([a, , b, , written]): PointReading =>
      ({ published }) => {
        const year = written < 100 ? fullYear(published, written) : written;
        return point('day', a > 12 ? date(year, b, a) : date(year, a, b));
      },
  ),
);

/** "July 2025", "July of 2025", and the first of "May and June 2025". */
const monthYear = map(
  sequence(
    month,
    first(
      ofYear,
      map(shortYear, (short) => -short),
      ahead(map(sequence(rangeSign, month, ofYear), ([, , year]) => year)),
    ),
  ),
  ([number, year]): PointReading | undefined => {
    if (year === null) return undefined;
    return ({ published }) => point('month', date(year <= 0 ? fullYear(published, -year) : year, number));
  },
);

/** "2025-07"; not "2003-05", which is a range of years. */
const isoMonth = map(
  when(sequence(yearNumber, hyphen, integer(2, 2)), dash),
  ([year, , number]): PointReading | undefined =>
    number >= 1 && number <= 12 && number <= year % 100 && number !== (year % 100) + 1
      ? () => point('month', date(year, number))
      : undefined,
);

/** "9/11", "the Sept. 11 attacks": a day known by its name. */
const knownDay: Parser<PointReading> = map(
  first(
    phrase('9 / 11'),
    when(sequence(month, dayNumber), (words, at, next) => {
      const attacks = /^(?:attacks?|terror|terrorist|terrorists|hijackers|hijackings|commission)$/;
      return /^sept/.test(words[at]!.lower) && words[next - 1]!.text === '11' && attacks.test(words[next]?.lower ?? '');
    }),
  ),
  () => () => point('day', date(2001, 9, 11)),
);

/** Whether a noun phrase ends before `words[next]`. */
export const endsPhrase = (words: readonly Word[], next: number) => {
  const after = words[next];
  return (
    !after ||
    /^[.,;:!?)"”—–]$/.test(after.text) ||
    /^(?:in|at|for|by|and|but|to|on|with|as|from|during|that)$/.test(after.lower)
  );
};

/** Days and months that are named with all their parts, or with all but the year. */
export const explicitDate: Parser<PointReading> = longest(knownDay, monthDay, dayMonth, numeric, monthYear, isoMonth);

/** "August 20-25", "July 14 and 18, 2010": two days of one month. */
export const dayRange: Parser<readonly Part[]> = map(
  sequence(month, day, rangeSign, dayNumber, maybe(map(sequence(maybe(comma), yearNumber), ([, year]) => year))),
  ([number, from, sign, to, year], words, at, next) => {
    if (sign !== '-' && !endsPhrase(words, next)) return undefined;
    let split = at + 1;
    while (!rangeSigns.has(words[split]!.lower)) split++;
    return [
      { from: at, to: split, reading: dated(dayOfMonth(number, from, year, null)) },
      { from: split + 1, to: next, reading: dated(dayOfMonth(number, to, year, null)) },
    ];
  },
);
