import { type Clock, clockTime, inPart } from './clockTimes.ts';
import { dated, type PointReading, type Reading } from './context.ts';
import { ahead, entry, first, longest, map, maybe, type Parser, phrase, sequence, when, word } from './grammar.ts';
import type { Point } from './point.ts';
import { dayParts } from './vocabulary.ts';

/** Times of the day, and the parts of days. */

/** "morning": the letters of the part. */
const part = entry(dayParts);

const onDay = (point: Point | null, at: string): Point | null =>
  point?.grain === 'day' ? { grain: /^\d/.test(at) ? 'minute' : 'dayPart', start: point.start, clock: at } : null;

const timed =
  (reading: PointReading, { at, zone: where }: Clock): Reading =>
  (context) => {
    const meaning = dated((inContext) => onDay(reading(inContext), at))(context);
    return meaning && { ...meaning, ...(where && { zone: where }) };
  };

/** The day that a clock time without one belongs to: the day named last in its paragraph, or publication. */
const currentDay: PointReading = ({ day, published }) => ({ grain: 'day', start: day ?? published });

const offset =
  (days: number): PointReading =>
  ({ published }) => ({ grain: 'day', start: published.add({ days }) });

/** A part of a day: which day, and the letters of the part. */
interface DayPart {
  readonly on: PointReading;
  readonly letters: string;
}

const nothingBehind = /^(?:of|after|before|session|trading|news|edition|paper|papers|hours|rush|when|sky)$/;

/** "this morning", "last night", "tonight", "that evening", "in the morning", "the early hours". */
const namedPart: Parser<DayPart> = first(
  map(word('tonight'), () => ({ on: offset(0), letters: 'NI' })),
  map(
    sequence(word('this', 'last', 'that', 'tomorrow', 'yesterday'), part),
    ([which, letters]): DayPart => ({
      on: which === 'that' ? currentDay : offset({ this: 0, last: -1, tomorrow: 1, yesterday: -1 }[which]!),
      letters,
    }),
  ),
  map(
    sequence(word('the'), word('same', 'next', 'following', 'previous'), part),
    ([, which, letters]): DayPart => ({
      on: ({ day, published }) => ({
        grain: 'day',
        start: (day ?? published).add({ days: { same: 0, next: 1, following: 1, previous: -1 }[which]! }),
      }),
      letters,
    }),
  ),
  map(
    when(
      sequence(word('the'), part),
      (words, at, next) =>
        /^(?:in|by|during|until|through)$/.test(words[at - 1]?.lower ?? '') &&
        !nothingBehind.test(words[next]?.lower ?? ''),
    ),
    ([, letters]): DayPart => ({ on: currentDay, letters }),
  ),
);

/** "the early hours of", "the early morning hours": of which day, is said behind. */
const smallHours = sequence(maybe(word('the')), word('early', 'wee', 'small'), maybe(word('morning')), word('hours'));

/** "Friday", ", on July 9": the day behind a clock time. */
const dayBehind = (day: Parser<PointReading>): Parser<PointReading> =>
  map(sequence(maybe(word(',')), maybe(word('on')), day), ([, , reading]) => reading);

/** What stands behind a clock time: its day, its part of the day, or both. */
function behindClock(day: Parser<PointReading>): Parser<(time: Clock) => Reading> {
  const on = dayBehind(day);
  return longest(
    map(
      sequence(on, maybe(part)),
      ([reading, letters]) =>
        (time: Clock) =>
          timed(reading, letters === null ? time : inPart(time, letters)),
    ),
    map(
      sequence(phrase('in the'), part),
      ([, letters]) =>
        (time: Clock) =>
          timed(currentDay, inPart(time, letters)),
    ),
    map(
      namedPart,
      ({ on: reading, letters }) =>
        (time: Clock) =>
          timed(reading, inPart(time, letters)),
    ),
    // "10 p.m. (2100 GMT) on Tuesday": the day belongs to both.
    map(
      ahead(
        first(
          map(sequence(word('(', '/'), clockTime, maybe(word(')')), on), (all) => all[3]),
          map(sequence(word(')'), on), (all) => all[1]),
        ),
      ),
      (reading) => (time: Clock) => timed(reading ?? currentDay, time),
    ),
  );
}

/** What stands behind a day: a clock time, its part, or both. */
const behindDay: Parser<(on: PointReading) => Reading> = longest(
  map(
    sequence(maybe(word(',')), maybe(word('at')), clockTime),
    ([, , time]) =>
      (on: PointReading) =>
        timed(on, time),
  ),
  map(
    sequence(part, maybe(sequence(maybe(word(',')), word('at'), clockTime))),
    ([letters, at]) =>
      (on: PointReading) =>
        at ? timed(on, inPart(at[2], letters)) : dated((context) => onDay(on(context), letters)),
  ),
);

/**
 * Times with or without their day.
 * @param day parser of days: "Friday", "July 9"
 */
export function timeOfDay(day: Parser<PointReading>): Parser<Reading> {
  return longest(
    map(sequence(clockTime, behindClock(day)), ([time, read]) => read(time)),
    map(sequence(day, behindDay), ([on, read]) => read(on)),
    map(sequence(maybe(word('the')), part, word('of'), day), ([, letters, , reading]) =>
      dated((context) => onDay(reading(context), letters)),
    ),
    map(sequence(smallHours, maybe(sequence(word('of', 'on'), day))), ([, behind]) =>
      dated((context) => onDay((behind?.[1] ?? currentDay)(context), 'MO')),
    ),
    map(
      sequence(namedPart, maybe(sequence(maybe(word(',')), word('at'), clockTime))),
      ([{ on: reading, letters }, at]) =>
        at ? timed(reading, inPart(at[2], letters)) : dated((context) => onDay(reading(context), letters)),
    ),
  );
}
