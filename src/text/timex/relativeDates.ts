import { lastWeekday, nextWeekday } from './choose.ts';
import type { PointReading } from './context.ts';
import { month } from './dateParts.ts';
import { entry, first, longest, map, maybe, type Parser, phrase, sequence, when, word } from './grammar.ts';
import { date, type Point, pointAt, seasonOf, shift } from './point.ts';
import { type Grain, seasons, units, weekdayNames } from './vocabulary.ts';
import type { Word } from './words.ts';

/** Points named by where they lie from publication. */

/** Units of the calendar by their singular names. */
export const singular = (...names: string[]): Parser<Grain> => map(word(...names), (name) => units[name]!.grain!);

const unit = singular('week', 'weekend', 'month', 'quarter', 'year', 'decade', 'century');
const the = maybe(word('the'));

const steps: Readonly<Record<string, number>> = {
  this: 0,
  current: 0,
  present: 0,
  last: -1,
  past: -1,
  next: 1,
  coming: 1,
  upcoming: 1,
};

/** The running unit of publication, or one so many steps from it. */
export const here =
  (grain: Grain, step: number): PointReading =>
  ({ published }) =>
    shift(pointAt(grain, published), step);

/** "this", "last", "this past", "this coming". */
const whichOne: Parser<string> = first(
  map(sequence(word('this'), word('past', 'coming', 'last', 'next')), ([, which]) => which),
  word('last', 'this', 'next', 'coming', 'past', 'upcoming'),
);

/** "this week", "last year", "the current quarter". "the past year" is a duration. */
const thisLastNext: Parser<PointReading> = first(
  map(
    when(
      sequence(whichOne, maybe(word('fiscal')), unit),
      (words, at) => words[at]!.lower !== 'past' && words[at - 1]?.lower !== 'the',
    ),
    ([which, , grain]) => here(grain, steps[which]!),
  ),
  map(
    sequence(the, word('current', 'present', 'coming', 'upcoming'), maybe(word('fiscal')), unit),
    ([, which, , grain]) => here(grain, steps[which]!),
  ),
  map(sequence(word('the'), word('next', 'last'), singular('weekend', 'quarter')), ([, which, grain]) =>
    here(grain, steps[which]!),
  ),
);

/** "last March", "this coming Friday", "next summer". */
const thisLastNextName: Parser<PointReading> = map(
  sequence(
    maybe(word('the')),
    whichOne,
    first(
      map(entry(weekdayNames), (weekday) => (which: string) => relativeWeekday(which, weekday)),
      map(month, (number) => (which: string) => relativeName(which, (year) => monthOf(year, number))),
      map(entry(seasons), (season) => (which: string) => relativeName(which, (year) => seasonOf(year, season))),
    ),
  ),
  ([, which, reading]) => reading(which),
);

const monthOf = (year: number, number: number): Point | null => {
  const start = date(year, number);
  return start && { grain: 'month', start };
};

function relativeWeekday(which: string, weekday: number): PointReading {
  return ({ published, tense }) => {
    if (which === 'last' || which === 'past') return lastWeekday(published.subtract({ days: 1 }), weekday);
    if (which === 'next' || which === 'coming' || which === 'upcoming')
      return nextWeekday(published.add({ days: 1 }), weekday);
    const inWeek: Point = { grain: 'day', start: published.add({ days: weekday - published.dayOfWeek }) };
    const isOver = inWeek.start.toString() < published.toString();
    return isOver && tense() === 'future' ? shift(inWeek, 7) : inWeek;
  };
}

/** Months and seasons: the last that was over, the next to begin, or the one of this year. */
function relativeName(which: string, make: (year: number) => Point | null): PointReading {
  return ({ published }) => {
    const near = [-2, -1, 0, 1, 2].flatMap((offset) => make(published.year + offset) ?? []);
    const month = pointAt('month', published).start.toString();
    if (which === 'this') {
      const running = near.find(
        (point) => point.grain === 'season' && point.start.toString() === pointAt('season', published).start.toString(),
      );
      return running ?? make(published.year);
    }
    return which === 'next' || which === 'coming' || which === 'upcoming'
      ? (near.find((point) => point.start.toString() > published.toString()) ?? null)
      : (near.findLast((point) => shiftedEnd(point) <= month) ?? null);
  };
}

/** The first day behind a month or a (meteorological) season. */
const shiftedEnd = (point: Point) => point.start.add({ months: point.grain === 'month' ? 1 : 3 }).toString();

/** "Friday last week", "Tuesday of next week". */
const weekdayOfWeek: Parser<PointReading> = map(
  sequence(entry(weekdayNames), maybe(word('of')), word('last', 'this', 'next'), word('week')),
  ([weekday, , which]) =>
    ({ published }) => {
      const week = shift(pointAt('week', published), steps[which]!);
      return week && { grain: 'day', start: week.start.add({ days: weekday - 1 }) };
    },
);

/** "March last year", "December of next year". */
const monthOfRelativeYear: Parser<PointReading> = map(
  sequence(month, maybe(word('of')), word('last', 'this', 'next'), word('year')),
  ([number, , which]) =>
    ({ published }) =>
      monthOf(published.year + steps[which]!, number),
);

/** Neither "USA Today" nor the "Today programme". */
function isNoName(words: readonly Word[], at: number): boolean {
  const { capital, sentence } = words[at]!;
  const before = words[at - 1];
  return !capital || before?.sentence !== sentence || /^["'“‘(]$/.test(before.text);
}

const day =
  (offset: number): PointReading =>
  ({ published }) => ({ grain: 'day', start: published.add({ days: offset }) });

/** "today", "yesterday", "the day after tomorrow". */
const nearDay: Parser<PointReading> = first(
  map(sequence(phrase('the day before'), word('yesterday')), () => day(-2)),
  map(sequence(phrase('the day after'), word('tomorrow')), () => day(2)),
  map(when(word('today'), isNoName), () => day(0)),
  map(word('yesterday'), () => day(-1)),
  map(word('tomorrow'), () => day(1)),
);

/** "the year before last", "the week after next". */
const overnext: Parser<PointReading> = map(
  sequence(
    word('the'),
    singular('week', 'weekend', 'month', 'year'),
    first(
      map(phrase('before last'), () => -2),
      map(phrase('after next'), () => 2),
    ),
  ),
  ([, grain, step]) => here(grain, step),
);

/** "the week of July 7" */
export const weekOf = (named: Parser<PointReading>): Parser<PointReading> =>
  map(
    sequence(word('the'), word('week'), word('of', 'beginning', 'starting'), named),
    ([, , , reading]) =>
      (context) => {
        const point = reading(context);
        return point?.grain === 'day' ? pointAt('week', point.start) : null;
      },
  );

/** "the weekend": the last, or the coming one in a clause of the future. */
const theWeekend: Parser<PointReading> = map(
  sequence(word('the', 'that'), word('weekend')),
  () =>
    ({ published, tense }) => {
      const running = pointAt('weekend', published);
      if (tense() === 'future') return running;
      return published.dayOfWeek >= 6 ? running : shift(running, -1);
    },
);

export const relativePoint: Parser<PointReading> = longest(
  thisLastNext,
  thisLastNextName,
  weekdayOfWeek,
  monthOfRelativeYear,
  nearDay,
  overnext,
  theWeekend,
);
