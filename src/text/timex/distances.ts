import type { Context, Meaning, Modifier, Reading } from './context.ts';
import { entry, first, map, maybe, type Parser, phrase, sequence, when, word } from './grammar.ts';
import { type Amount, number, vague } from './numbers.ts';
import { comparedYear, earlierYear } from './partsOfYear.ts';
import { away, isCoarser, moved, type Point, pointAt, printPoint } from './point.ts';
import { type Unit, units } from './vocabulary.ts';

/** Points at a distance: "two years ago", "a week later", "three months from now". */

const approximations: Readonly<Record<string, Modifier>> = {
  about: 'APPROX',
  around: 'APPROX',
  approximately: 'APPROX',
  roughly: 'APPROX',
  some: 'APPROX',
  nearly: 'LESS_THAN',
  almost: 'LESS_THAN',
  barely: 'MORE_THAN',
};

const comparisons: readonly (readonly [string, Modifier])[] = [
  ['no more than', 'EQUAL_OR_LESS'],
  ['no longer than', 'EQUAL_OR_LESS'],
  ['no less than', 'EQUAL_OR_MORE'],
  ['no fewer than', 'EQUAL_OR_MORE'],
  ['not more than', 'EQUAL_OR_LESS'],
  ['well over', 'MORE_THAN'],
  ['well under', 'LESS_THAN'],
  ['just over', 'MORE_THAN'],
  ['just under', 'LESS_THAN'],
  ['more than', 'MORE_THAN'],
  ['longer than', 'MORE_THAN'],
  ['less than', 'LESS_THAN'],
  ['fewer than', 'LESS_THAN'],
  ['at least', 'EQUAL_OR_MORE'],
  ['at most', 'EQUAL_OR_LESS'],
  ['up to', 'EQUAL_OR_LESS'],
  ['as long as', 'EQUAL_OR_LESS'],
  ['as much as', 'EQUAL_OR_LESS'],
  ['as many as', 'EQUAL_OR_LESS'],
  ['as little as', 'EQUAL_OR_MORE'],
];

/** "about", "more than", "at least": how the amount that follows compares to the true one. */
export const approximation: Parser<Modifier> = first(
  ...comparisons.map(([words, modifier]) => map(phrase(words), () => modifier)),
  entry(approximations),
);

const unit = entry(units);
const single = word('a', 'an', 'one');

/** An amount and its unit: "two years", "a week", "several months", "half a century", "a year and a half". */
const distance: Parser<{ amount: Amount; unit: Unit }> = first(
  map(sequence(word('half'), word('a', 'an'), unit), ([, , of]) => ({ amount: 0.5, unit: of })),
  map(sequence(single, unit, phrase('and a half')), ([, of]) => ({ amount: 1.5, unit: of })),
  map(sequence(first(vague, number), maybe(word('full', 'trading', 'business')), unit), ([amount, , of]) => ({
    amount,
    unit: of,
  })),
  map(sequence(single, unit), ([, of]) => ({ amount: 1, unit: of })),
  map(unit, (of) => (of.plural ? { amount: 'X' as const, unit: of } : undefined)),
);

type Side = 'ago' | 'ahead' | 'earlier' | 'later';

const isEnd = (text: string | undefined) => text === undefined || /^[.,;:!?)"”—]$/.test(text);

const side: Parser<Side> = first(
  map(word('ago'), () => 'ago' as const),
  map(first(phrase('from now'), phrase('from today'), word('hence')), () => 'ahead' as const),
  map(
    when(word('earlier', 'later'), (words, _, next) => words[next]?.lower !== 'than'),
    (where) => where as 'earlier' | 'later',
  ),
  map(
    when(word('before'), (words, _, next) => isEnd(words[next]?.text)),
    () => 'earlier' as const,
  ),
  map(
    when(word('after'), (words, _, next) => isEnd(words[next]?.text)),
    () => 'later' as const,
  ),
);

/** "about two years ago", "a week later". */
export const atDistance: Parser<Reading> = map(
  sequence(maybe(approximation), distance, maybe(first(phrase('or so'), phrase('or more'))), side),
  ([mod, { amount, unit: of }, , where]): Reading =>
    (context) => {
      const meaning = resolve(context, amount, of, where);
      return meaning && { ...meaning, ...(mod && { mod }) };
    },
);

/** "two years ago this month", "a year ago today": as fine as the words behind. */
export const agoToday: Parser<Reading> = map(
  sequence(
    distance,
    word('ago'),
    first(
      map(word('today'), () => 'day' as const),
      map(sequence(word('this'), word('week', 'month')), ([, name]) => name as 'week' | 'month'),
    ),
  ),
  ([{ amount, unit: of }, , grain]): Reading =>
    ({ published }) => {
      const start = amount === 'X' ? null : moved(published, -amount, of);
      const point = start && pointAt(grain, start);
      return point && { type: 'DATE', value: printPoint(point), point };
    },
);

const unknown = (where: Side): Meaning => ({
  type: 'DATE',
  value: where === 'ago' || where === 'earlier' ? 'PAST_REF' : 'FUTURE_REF',
});

function resolve(context: Context, amount: Amount, of: Unit, where: Side): Meaning | null {
  if (amount === 'X') return unknown(where);
  const steps = where === 'ago' || where === 'earlier' ? -amount : amount;
  if (of.ofClock) return clockMeaning(context, steps, of, where);
  const point = of.grain === 'year' ? yearAway(context, steps, where) : unitAway(context, steps, of, where);
  return point ? { type: 'DATE', value: printPoint(point), point } : unknown(where);
}

const parts = new Set(['quarter', 'half', 'month', 'season']);

/** "a year ago/earlier": of the same grain as the quarter or the month that it is compared with. */
function yearAway(context: Context, steps: number, where: Side): Point | null {
  const { mention, published } = context;
  const compared = mention && parts.has(mention.grain) && Number.isInteger(steps) ? mention : null;
  if (where === 'earlier' || where === 'later') {
    if (compared) return steps < 0 ? comparedYear(compared, -steps) : earlierYear(compared, -steps);
    return yearsFrom(mention && !isCoarser(mention.grain, 'year') ? mention.start : mention ? null : published, steps);
  }
  const isOver = compared && compared.start.toString() <= published.toString();
  return isOver && steps === -1 ? comparedYear(compared, 1) : yearsFrom(published, steps);
}

const yearsFrom = (from: Temporal.PlainDate | null, steps: number) => from && away(from, steps, units.year!);

function unitAway({ mention, published }: Context, steps: number, of: Unit, where: Side): Point | null {
  if (where === 'ago' || where === 'ahead' || !mention) return away(published, steps, of);
  return isCoarser(mention.grain, of.grain!) ? null : away(mention.start, steps, of);
}

/** Hours and minutes from a clock time that was named; otherwise only the day is known. */
function clockMeaning({ mention, published }: Context, steps: number, of: Unit, where: Side): Meaning | null {
  const anchored =
    (where === 'earlier' || where === 'later') && mention?.grain === 'minute' && /^\d/.test(mention.clock!);
  const point: Point = anchored
    ? clockAway(mention, steps * { H: 60, M: 1, S: 0 }[of.code as 'H' | 'M' | 'S'])
    : {
        grain: 'minute',
        start: (mention && where !== 'ago' && where !== 'ahead' ? mention : { start: published }).start,
        clock: 'XX:XX',
      };
  return { type: 'TIME', value: printPoint(point), point };
}

function clockAway({ start, clock }: Point, minutes: number): Point {
  const [hour, minute] = clock!.split(':').map(Number) as [number, number];
  const moved = start.toPlainDateTime().add({ minutes: Math.trunc(hour * 60 + minute + minutes) });
  return { ...pointAt('day', moved.toPlainDate()), grain: 'minute', clock: moved.toString().slice(11, 16) };
}
