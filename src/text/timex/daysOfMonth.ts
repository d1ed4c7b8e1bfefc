import { inSomeYear } from './choose.ts';
import type { PointReading } from './context.ts';
import { dayNumber, month } from './dateParts.ts';
import { endsPhrase, ofYear } from './explicitDates.ts';
import { entry, first, map, maybe, type Parser, sequence, when, word } from './grammar.ts';
import { ordinal } from './numbers.ts';
import { date, isCoarser, type Point, pointAt, weekdayOfMonth } from './point.ts';
import { weekdayNames } from './vocabulary.ts';

/** Days that are named by their place in a month. */

const point = (start: Temporal.PlainDate | null): Point | null => start && { grain: 'day', start };

const nth: Parser<number> = first(
  map(ordinal, (number) => (number <= 5 ? number : undefined)),
  map(word('last'), () => -1),
);

/** "the third Monday of April", "the last Friday in May 2026". */
export const nthWeekday: Parser<PointReading> = map(
  sequence(maybe(word('the')), nth, entry(weekdayNames), word('of', 'in'), month, maybe(ofYear)),
  ([, number, weekday, , inMonth, year]) => {
    const make = (candidate: number): Point | null => {
      const start = date(candidate, inMonth);
      const day = start && weekdayOfMonth(start, weekday, number);
      return day?.month === inMonth ? { grain: 'day', start: day } : null;
    };
    return (context) => (year === null ? inSomeYear(context, make) : make(year));
  },
);

const leads = /^(?:on|for|by|until|before|after|since)$/;

/** "on the 17th": of the month that the paragraph speaks of, otherwise of this one or, as the tense tells, a near one. */
export const bareDay: Parser<PointReading> = map(
  when(
    sequence(
      word('the'),
      when(dayNumber, (words, _, next) => /^(?:st|nd|rd|th)$/.test(words[next - 1]!.lower)),
    ),
    (words, at, next) => leads.test(words[at - 1]?.lower ?? '') && endsPhrase(words, next),
  ),
  ([, number]): PointReading =>
    ({ inParagraph: mention, published, tense }) => {
      const { year, month } = mention && !isCoarser(mention.grain, 'month') ? mention.start : published;
      const nearest = date(year, month, number);
      if (nearest === null || year !== published.year || month !== published.month) return point(nearest);
      const isAhead = nearest.toString() > published.toString();
      const step = isAhead && tense() === 'past' ? -1 : !isAhead && tense() === 'future' ? 1 : 0;
      const moved = pointAt('month', nearest).start.add({ months: step });
      return point(date(moved.year, moved.month, number));
    },
);
