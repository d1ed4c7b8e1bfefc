import { anaphoricPoint, unitHere, unitOfPart } from './anaphora.ts';
import { bareName } from './bareNames.ts';
import { dated, type Modifier, type Part, type PointReading, type Reading, whole } from './context.ts';
import { yearNumber } from './dateParts.ts';
import { bareDay, nthWeekday } from './daysOfMonth.ts';
import { agoToday, atDistance } from './distances.ts';
import { duration, durationRange } from './durations.ts';
import { dayRange, explicitDate } from './explicitDates.ts';
import { entry, first, gap, longest, map, maybe, type Parser, phrase, sequence, when, word } from './grammar.ts';
import { namedPart, sameQuarterOf } from './partsOfYear.ts';
import { date, pointAt } from './point.ts';
import { reference } from './references.ts';
import { relativePoint, weekOf } from './relativeDates.ts';
import { set } from './sets.ts';
import { timeOfDay } from './times.ts';
import { units } from './vocabulary.ts';
import { centuries, century, decade, year, yearRange } from './years.ts';

/** How the parts of the grammar combine, and the rules that make an expression of its own. */

const named: Parser<PointReading> = longest(
  explicitDate,
  nthWeekday,
  bareDay,
  bareName,
  year,
  decade,
  century,
  namedPart,
  relativePoint,
  anaphoricPoint,
);
const point: Parser<PointReading> = longest(named, weekOf(named));
const time = timeOfDay(named);

const partWords: Readonly<Record<string, Modifier>> = { early: 'START', mid: 'MID', middle: 'MID', late: 'END' };
const boundaries: Readonly<Record<string, Modifier>> = {
  start: 'START',
  beginning: 'START',
  dawn: 'START',
  turn: 'START',
  middle: 'MID',
  end: 'END',
  close: 'END',
};

const modified =
  (mod: Modifier, reading: Reading): Reading =>
  (context) => {
    const meaning = reading(context);
    return meaning && { ...meaning, mod };
  };

/** "early July", "mid-1990s", "late Friday", "early Monday morning". */
const earlyOrLate: Parser<Reading> = map(
  sequence(
    maybe(word('the')),
    entry(partWords),
    gap,
    longest(
      map(point, (reading) => dated(reading)),
      time,
    ),
  ),
  ([, mod, , reading]) => modified(mod, reading),
);

/** "earlier this month", "later Friday". */
const earlierOrLater: Parser<Reading> = map(
  sequence(
    word('earlier', 'later'),
    longest(
      map(named, (reading) => dated(reading)),
      time,
    ),
  ),
  ([side, reading]) => modified(side === 'earlier' ? 'START' : 'END', reading),
);

/** "later in the year", "early in the week", "later in the day". */
const withinUnit: Parser<Reading> = map(
  sequence(
    word('early', 'earlier', 'late', 'later'),
    word('in'),
    word('the'),
    map(word('day', 'week', 'month', 'year', 'decade', 'century'), (name) => units[name]!.grain!),
  ),
  ([side, , , grain]) =>
    modified(side.startsWith('early') || side === 'earlier' ? 'START' : 'END', dated(unitHere(grain))),
);

/** "mid-year", "midyear", "mid-century". */
const midUnit: Parser<Reading> = map(
  first(
    map(sequence(word('mid'), gap, word('week', 'month', 'year', 'decade', 'century')), ([, , name]) => name),
    map(word('midweek', 'midyear'), (name) => name.slice('mid'.length)),
  ),
  (name) => modified('MID', dated(unitHere(units[name]!.grain!))),
);

/** "the end of the year", "the middle of next week", "the start of 2026". */
const boundary: Parser<Reading> = map(
  sequence(maybe(word('the')), entry(boundaries), word('of'), first(unitOfPart, point)),
  ([, mod, , reading]) => modified(mod, dated(reading)),
);

/** "year-end", "year's end", "year-end 1988". */
const yearEnd: Parser<Reading> = map(
  sequence(
    maybe(word('the')),
    first(
      phrase('year - end'),
      phrase("year ' s end"),
      phrase('month - end'),
      when(phrase('year end'), (words, at) =>
        /^(?:by|at|before|until|since|through)$/.test(words[at - 1]?.lower ?? ''),
      ),
    ),
    maybe(yearNumber),
  ),
  ([, which, number]): Reading =>
    modified(
      'END',
      dated(({ published }) => {
        const start = number === null ? published : date(number);
        return start && pointAt(which.startsWith('month') ? 'month' : 'year', start);
      }),
    ),
);

/** The rules; where two read equally far, the earlier one holds. */
export const rules: readonly Parser<readonly Part[]>[] = [
  dayRange,
  yearRange,
  centuries,
  durationRange,
  ...[
    time,
    earlyOrLate,
    earlierOrLater,
    withinUnit,
    boundary,
    yearEnd,
    midUnit,
    sameQuarterOf,
    agoToday,
    atDistance,
    set,
    map(point, (reading) => dated(reading)),
    reference,
    duration,
  ].map(whole),
];
