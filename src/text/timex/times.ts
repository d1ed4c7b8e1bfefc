import { dated, type PointReading, type Reading } from './context.ts';
import {
  ahead,
  entry,
  first,
  glued,
  longest,
  map,
  maybe,
  numeral,
  type Parser,
  phrase,
  sequence,
  when,
  word,
} from './grammar.ts';
import { integer } from './numbers.ts';
import type { Point } from './point.ts';
import { dayParts } from './vocabulary.ts';
import { zone } from './zones.ts';

/** Times of the day, and the parts of days. */

interface Clock {
  /** "09:30"; "24:00" is the midnight at a day's end. */
  readonly at: string;
  /** The words do not say which half of the day is meant: "10:30". */
  readonly isOpen: boolean;
  readonly zone?: string;
}

const dot = glued(word('.'));

/** "a.m.", "AM", "pm". */
const meridiem: Parser<'am' | 'pm'> = first(
  map(word('am', 'pm'), (half) => half as 'am' | 'pm'),
  map(sequence(word('a', 'p'), dot, glued(word('m')), maybe(dot)), ([half]) => `${half}m` as 'am' | 'pm'),
);

const minutes = map(
  sequence(glued(word(':', '.')), glued(integerGlued()), maybe(sequence(glued(word(':')), glued(integerGlued())))),
  ([, minute]) => minute,
);

/** Two digits behind a colon. */
function integerGlued(): Parser<number> {
  return numeral(({ text }) => (/^[0-5]\d$/.test(text) ? Number(text) : undefined));
}

const clock = (hour: number, minute: number, half: 'am' | 'pm' | null): Clock | undefined => {
  const full = half === null ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  if (full > 24 || (half !== null && (hour < 1 || hour > 12))) return undefined;
  return { at: printClock(full, minute), isOpen: half === null && hour >= 1 && hour <= 12 };
};

const printClock = (hour: number, minute: number) =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

const oClock = map(sequence(word('o'), word("'"), word('clock')), () => null);

/** "9 a.m.", "9:30 p.m. EST", "15:00", "1535 GMT", "noon", "9 o'clock". */
const clockTime: Parser<Clock> = map(
  sequence(
    first(
      map(sequence(integer(1, 2), minutes, maybe(meridiem)), ([hour, minute, half]) => clock(hour, minute, half)),
      map(sequence(decimalTime(), meridiem), ([[hour, minute], half]) => clock(hour, minute, half)),
      map(sequence(integer(1, 2), meridiem), ([hour, half]) => clock(hour, 0, half)),
      map(sequence(integer(1, 2), oClock), ([hour]) => clock(hour, 0, null)),
      map(
        when(integer(4, 4), (words, _, next) =>
          /^(?:GMT|UTC|EST|EDT|BST|CET|JST|local)$/.test(words[next]?.text ?? ''),
        ),
        (digits) => {
          const time = clock(Math.floor(digits / 100), digits % 100, null);
          return time && { ...time, isOpen: false };
        },
      ),
      map(word('noon', 'midday'), () => ({ at: '12:00', isOpen: false })),
      map(word('midnight'), () => ({ at: '24:00', isOpen: false })),
    ),
    maybe(zone),
  ),
  ([time, where]) => ({ ...time, ...(where && { zone: where }) }),
);

/** "11.30" before "am", as British papers write it. */
function decimalTime(): Parser<readonly [number, number]> {
  return numeral(({ text }) => {
    const match = /^(\d{1,2})\.([0-5]\d)$/.exec(text);
    return match ? ([Number(match[1]), Number(match[2])] as const) : undefined;
  });
}

const part = entry(dayParts);

/** "10:30" on a night is half past ten in the evening. */
function inPart(time: Clock, letters: string): Clock {
  const [hour, minute] = time.at.split(':').map(Number) as [number, number];
  const isLate = letters === 'AF' || letters === 'EV' || (letters === 'NI' && hour >= 5);
  return time.isOpen && isLate && hour < 12 ? { ...time, at: printClock(hour + 12, minute) } : time;
}

const onDay = (point: Point | null, at: string): Point | null =>
  point?.grain === 'day' ? { grain: /^\d/.test(at) ? 'minute' : 'dayPart', start: point.start, clock: at } : null;

const timed =
  (reading: PointReading, { at, zone: where }: Omit<Clock, 'isOpen'>): Reading =>
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

/**
 * Times with or without their day.
 * @param day parser of days: "Friday", "July 9"
 */
export function timeOfDay(day: Parser<PointReading>): Parser<Reading> {
  const on = sequence(maybe(word(',')), maybe(word('on')), day);
  // "10 p.m. (2100 GMT) on Tuesday": the day belongs to both.
  const other = sequence(word('(', '/'), clockTime, maybe(word(')')), on);
  const dayBehind = ahead(
    first(
      map(other, (all) => all[3][2]),
      map(sequence(word(')'), on), (all) => all[1][2]),
    ),
  );
  return longest(
    map(sequence(clockTime, on), ([at, [, , reading]]) => timed(reading, at)),
    map(sequence(clockTime, on, part), ([at, [, , reading], letters]) => timed(reading, inPart(at, letters))),
    map(sequence(day, maybe(word(',')), maybe(word('at')), clockTime), ([reading, , , at]) => timed(reading, at)),
    map(sequence(day, part, maybe(word(',')), word('at'), clockTime), ([reading, letters, , , at]) =>
      timed(reading, inPart(at, letters)),
    ),
    map(sequence(clockTime, phrase('in the'), part), ([at, , letters]) => timed(currentDay, inPart(at, letters))),
    map(sequence(clockTime, dayBehind), ([at, reading]) => timed(reading ?? currentDay, at)),
    map(sequence(maybe(word('the')), part, word('of'), day), ([, letters, , reading]) =>
      dated((context) => onDay(reading(context), letters)),
    ),
    map(sequence(smallHours, maybe(sequence(word('of', 'on'), day))), ([, behind]) =>
      dated((context) => onDay((behind?.[1] ?? currentDay)(context), 'MO')),
    ),
    map(sequence(day, part), ([reading, letters]) => dated((context) => onDay(reading(context), letters))),
    map(sequence(clockTime, namedPart), ([at, { on: reading, letters }]) => timed(reading, inPart(at, letters))),
    map(sequence(namedPart, maybe(word(',')), word('at'), clockTime), ([{ on: reading, letters }, , , at]) =>
      timed(reading, inPart(at, letters)),
    ),
    map(namedPart, ({ on: reading, letters }) => dated((context) => onDay(reading(context), letters))),
  );
}
