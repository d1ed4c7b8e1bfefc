import { type Context, dated, type PointReading, type Reading } from './context.ts';
import {
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

/** Times of the day, and the parts of days. */

interface Clock {
  /** "09:30"; "24:00" is the midnight at a day's end. */
  readonly at: string;
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

const zones: readonly (readonly [string, string])[] = [
  ['eastern standard time', '-05:00'],
  ['eastern daylight time', '-04:00'],
  ['eastern time', 'America/New_York'],
  ['pacific time', 'America/Los_Angeles'],
  ['central time', 'America/Chicago'],
  ['japan standard time', 'Asia/Tokyo'],
  ['japan time', 'Asia/Tokyo'],
  ['tokyo time', 'Asia/Tokyo'],
  ['washington time', 'America/New_York'],
  ['london time', 'Europe/London'],
  ['beijing time', 'Asia/Shanghai'],
  ['est', '-05:00'],
  ['edt', '-04:00'],
  ['et', 'America/New_York'],
  ['cst', '-06:00'],
  ['cdt', '-05:00'],
  ['ct', 'America/Chicago'],
  ['mst', '-07:00'],
  ['mdt', '-06:00'],
  ['pst', '-08:00'],
  ['pdt', '-07:00'],
  ['pt', 'America/Los_Angeles'],
  ['gmt', 'UTC'],
  ['utc', 'UTC'],
  ['bst', '+01:00'],
  ['cet', '+01:00'],
  ['cest', '+02:00'],
  ['jst', 'Asia/Tokyo'],
];

const zoneName: Parser<string> = first(
  map(phrase('local time'), () => ''),
  ...zones.map(([name, id]) =>
    map(
      when(phrase(name), (words, at) => words[at]!.capital),
      () => id,
    ),
  ),
);

/** A zone behind a time; "local time" is none that can be known (''). */
const zone: Parser<string> = first(
  zoneName,
  map(sequence(word('('), zoneName, word(')')), ([, id]) => id),
);

const clock = (hour: number, minute: number, half: 'am' | 'pm' | null): string | undefined => {
  const full = half === null ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  if (full > 24 || (half !== null && (hour < 1 || hour > 12))) return undefined;
  return `${String(full).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};

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
        when(integer(4, 4), (words, _, next) => /^(?:GMT|UTC|EST|EDT)$/.test(words[next]?.text ?? '')),
        (digits) => clock(Math.floor(digits / 100), digits % 100, null),
      ),
      map(word('noon', 'midday'), () => '12:00'),
      map(word('midnight'), () => '24:00'),
    ),
    maybe(zone),
  ),
  ([at, where]) => ({ at, ...(where && { zone: where }) }),
);

/** "11.30" before "am", as British papers write it. */
function decimalTime(): Parser<readonly [number, number]> {
  return numeral(({ text }) => {
    const match = /^(\d{1,2})\.([0-5]\d)$/.exec(text);
    return match ? ([Number(match[1]), Number(match[2])] as const) : undefined;
  });
}

const part = entry(dayParts);

const onDay = (point: Point | null, at: string): Point | null =>
  point?.grain === 'day' ? { grain: /^\d/.test(at) ? 'minute' : 'dayPart', start: point.start, clock: at } : null;

const timed =
  (reading: PointReading, { at, zone: where }: Clock): Reading =>
  (context) => {
    const meaning = dated((inContext) => onDay(reading(inContext), at))(context);
    return meaning && { ...meaning, ...(where && { zone: where }) };
  };

const dayOf = (point: Point | null): Point | null => point && { grain: 'day', start: point.start };

/** The day that a clock time without one belongs to: the day named last in its paragraph, or publication. */
const currentDay: PointReading = ({ day, published }) => ({ grain: 'day', start: day ?? published });

const offset =
  (days: number): PointReading =>
  ({ published }) => ({ grain: 'day', start: published.add({ days }) });

/** "this morning", "last night", "tonight", "that evening". */
const namedPart: Parser<PointReading> = first(
  map(word('tonight'), () => (context: Context) => onDay(offset(0)(context), 'NI')),
  map(
    sequence(word('this', 'last', 'that', 'tomorrow', 'yesterday'), part),
    ([which, letters]) =>
      (context: Context) =>
        onDay(
          which === 'that'
            ? currentDay(context)
            : offset({ this: 0, last: -1, tomorrow: 1, yesterday: -1 }[which]!)(context),
          letters,
        ),
  ),
  map(
    sequence(word('the'), word('same', 'next', 'following', 'previous'), part),
    ([, which, letters]) =>
      (context: Context) => {
        const start = (context.day ?? context.published).add({
          days: { same: 0, next: 1, following: 1, previous: -1 }[which]!,
        });
        return onDay({ grain: 'day', start }, letters);
      },
  ),
);

/**
 * Times with or without their day.
 * @param day parser of days: "Friday", "July 9"
 */
export function timeOfDay(day: Parser<PointReading>): Parser<Reading> {
  return longest(
    map(sequence(clockTime, maybe(word(',')), maybe(word('on')), day), ([at, , , on]) => timed(on, at)),
    map(sequence(day, maybe(word(',')), maybe(word('at')), clockTime), ([on, , , at]) => timed(on, at)),
    map(sequence(clockTime, phrase('in the'), word('morning', 'afternoon', 'evening')), ([at]) =>
      timed(currentDay, at),
    ),
    map(clockTime, (at) => timed(currentDay, at)),
    map(sequence(maybe(word('the')), part, word('of'), day), ([, letters, , on]) =>
      dated((context) => onDay(on(context), letters)),
    ),
    map(sequence(day, part), ([on, letters]) => dated((context) => onDay(on(context), letters))),
    map(sequence(clockTime, namedPart), ([at, named]) => timed((context) => dayOf(named(context)), at)),
    map(sequence(namedPart, maybe(word(',')), word('at'), clockTime), ([named, , , at]) =>
      timed((context) => dayOf(named(context)), at),
    ),
    map(namedPart, (named) => dated(named)),
  );
}
