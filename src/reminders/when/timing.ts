import { occurrenceAfter, type Recurrence } from '../recurrence.ts';
import type { Schedule } from '../schedule.ts';
import { type Moment, wallTimeAt, writeWallTime } from '../wallTime.ts';
import type { Reading } from './when.ts';

/** How something repeats; the day of the month is that of its first time. */
export type Rule = Exclude<Recurrence, { kind: 'monthly' }> | { readonly kind: 'monthly' };

/** When a reminder comes, for the first time and after that. */
export interface Timing {
  readonly schedule: Schedule;
  readonly zone: string;
  readonly first: Moment;
}

/**
 * From what a person said to when it comes.
 * @param rule `null` for once
 * @param zone the person's own
 * @returns `null` if it never happens
 */
export function timingOf(reading: Reading, rule: Rule | null, zone: string): Timing | null {
  const { said, at, isElapsed } = reading;
  if (!rule) return { schedule: { kind: 'once', local: said }, zone: reading.zone, first: reading };
  // What repeats keeps to a clock on a wall, also if its first time was given as a length.
  const own = isElapsed ? zone : reading.zone;
  const anchor = isElapsed ? writeWallTime(wallTimeAt(at, zone)) : said;
  const recurrence = rule.kind === 'monthly' ? { kind: rule.kind, day: Number(anchor.slice(8, 10)) } : rule;
  const first = occurrenceAfter(recurrence, anchor, own, at - 1);
  return first && { schedule: { kind: 'repeat', anchor, recurrence }, zone: own, first };
}
