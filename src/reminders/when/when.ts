import { resolveWallTime, type WallTime, wallTimeAt, writeWallTime } from '../wallTime.ts';
import { takeDate } from './dates.ts';
import { type Distance, takeDistance } from './durations.ts';
import { Phrase } from './phrase.ts';
import { assumedTime, takeTime } from './times.ts';
import { takeZone } from './zones.ts';

/** One moment that a person's words may mean. */
export interface Reading {
  readonly local: WallTime;
  /** The wall time as it was said; clocks may skip it. */
  readonly said: WallTime;
  /** IANA name; `UTC` for a length of time by the stopwatch, which no clock change touches. */
  readonly zone: string;
  readonly isElapsed: boolean;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Clocks skip that time, or show it twice. */
  readonly shift: 'gap' | 'overlap' | null;
  /** No hour was said: 09:00, or the hour that stands for "evening". */
  readonly isTimeAssumed: boolean;
}

export type Refusal =
  | 'empty'
  /** Words are left that mean nothing here. */
  | 'unreadable'
  /** No calendar or clock has it. */
  | 'impossible'
  | 'past'
  /** More than {@link furthestYears} away. */
  | 'tooFar'
  /** "every day": that is said elsewhere. */
  | 'repeating';

/** What words for a time mean. */
export type When =
  | { readonly kind: 'clear'; readonly reading: Reading }
  /** Two or more readings, soonest first: the person must say which. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly Reading[] }
  /** `words` are those that could not be read. */
  | { readonly kind: 'refused'; readonly reason: Refusal; readonly words: string | null };

/** Nobody waits for a bot longer than that. */
export const furthestYears = 100;
/** More readings than that are no choice. */
const mostReadings = 4;

const refused = (reason: Refusal, words: string | null = null): When => ({ kind: 'refused', reason, words });
/** Never ahead. */
const before = /(?<!\p{L})(?:yesterday|ago|last)(?!\p{L})|昨日|前に?$/u;
const repeating = /(?<!\p{L})(?:every|daily|weekly|monthly|each)(?!\p{L})|毎[日週月朝晩]/u;

/**
 * Reads when something is to happen.
 * @param text "in 20 minutes", "tomorrow 9am", "next Friday 17:00", "2026-12-01 08:30 Tokyo", 「明日9時」
 * @param now epoch milliseconds
 * @param zone the person's own, for words that name none
 */
export function readWhen(text: string, now: number, zone: string): When {
  const phrase = new Phrase(text);
  if (phrase.isEmpty) return refused('empty');
  if (phrase.take(repeating)) return refused('repeating');
  if (phrase.take(before)) return refused('past');
  const stamp = phrase.take(/<t:(?<seconds>-?\d{1,11})(?::[a-z])?>/)?.groups;
  if (stamp) return settle([elapsedReading(Number(stamp.seconds) * 1000)], now, phrase);
  const named = takeZone(phrase);
  const distance = takeDistance(phrase);
  if (distance === 'impossible') return refused('impossible');
  const readings = (named ?? [zone]).flatMap((where) => {
    // "Tomorrow 9am New York" may begin from the person's own date or from New York's.
    const todays = [wallTimeAt(now, where).toPlainDate(), wallTimeAt(now, zone).toPlainDate()];
    return todays.flatMap((today) => readIn(phrase.copy(), { now, today, zone: where }, distance));
  });
  // Every zone leaves the same words over.
  const rest = phrase.copy();
  takeDate(rest, wallTimeAt(now, zone).toPlainDate());
  takeTime(rest);
  if (readings.length === 0) return refused(rest.rest() === '' ? 'impossible' : 'unreadable', rest.rest() || text);
  return settle(readings, now, rest);
}

interface Standpoint {
  readonly now: number;
  readonly today: Temporal.PlainDate;
  readonly zone: string;
}

function readIn(phrase: Phrase, { now, today, zone }: Standpoint, distance: Distance | null): Reading[] {
  const date = takeDate(phrase, today);
  const time = takeTime(phrase);
  if (date === 'impossible' || time === 'impossible') return [];
  if (distance) {
    if (date || (time && distance.isElapsed)) return [];
    if (distance.isElapsed) return [elapsedReading(now + distance.duration.total('milliseconds'))];
    const target = wallTimeAt(now, zone).add(distance.duration);
    if (!time) return [readingOf(target, zone, false)];
    return time.candidates.map((at) => readingOf(target.toPlainDate().toPlainDateTime(at), zone, time.isAssumed));
  }
  if (!date && !time) return [];
  const { candidates, isAssumed, isMidnight } = time ?? assumedTime;
  // Who writes 2026-12-01 uses a clock of 24 hours too.
  const times = date?.isIso ? candidates.slice(0, 1) : candidates;
  const dates = date ? [...date.candidates] : [today];
  if (isMidnight && date) dates.push(...date.candidates.map((day) => day.add({ days: 1 })));
  return times.flatMap((at) =>
    dates.map((day) => {
      const reading = readingOf(day.toPlainDateTime(at), zone, isAssumed);
      if (reading.at > now) return reading;
      const again = date ? date.again : Temporal.Duration.from({ days: 1 });
      return again ? readingOf(day.add(again).toPlainDateTime(at), zone, isAssumed) : reading;
    }),
  );
}

function readingOf(time: Temporal.PlainDateTime, zone: string, isTimeAssumed: boolean, isElapsed = false): Reading {
  const said = writeWallTime(time);
  return { ...resolveWallTime(said, zone), said, zone, isTimeAssumed, isElapsed };
}

const elapsedReading = (at: number): Reading =>
  readingOf(wallTimeAt(Math.ceil(at / 1000) * 1000, 'UTC'), 'UTC', false, true);

/** Keeps the readings that lie ahead. */
function settle(readings: readonly Reading[], now: number, phrase: Phrase): When {
  const rest = phrase.rest();
  if (rest !== '') return refused('unreadable', rest);
  const ahead = readings.filter(({ at }) => at > now).sort((a, b) => a.at - b.at);
  const distinct = ahead.filter(({ at }, index) => ahead.findIndex((other) => other.at === at) === index);
  const first = distinct[0];
  if (!first) return refused('past');
  const furthest = wallTimeAt(now, 'UTC').add({ years: furthestYears }).toZonedDateTime('UTC').epochMilliseconds;
  if (first.at > furthest) return refused('tooFar');
  return distinct.length === 1
    ? { kind: 'clear', reading: first }
    : { kind: 'ambiguous', readings: distinct.slice(0, mostReadings) };
}
