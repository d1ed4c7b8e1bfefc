import { Cron } from 'croner';
import { type Moment, resolveWallTime, type WallTime, writeWallTime } from './wallTime.ts';

/** How a reminder repeats. All but cron keep the anchor's time of day. */
export type Recurrence =
  | { readonly kind: 'daily' }
  /** Monday to Friday. */
  | { readonly kind: 'weekdays' }
  | { readonly kind: 'weekly' }
  /** On a day of the month (1–31); the last day of months that are shorter. */
  | { readonly kind: 'monthly'; readonly day: number }
  /** Five fields: minute, hour, day of the month, month, weekday. */
  | { readonly kind: 'cron'; readonly expression: string };

/** Nobody needs a reminder more often; in milliseconds. */
export const shortestInterval = 10 * 60_000;
/** How many occurrences of a cron expression are looked at for that. */
const examined = 100;

/**
 * The first occurrence after a moment. It is counted from the anchor, so that neither a late firing nor a clock change
 * moves those that follow.
 * @param anchor wall time of the first occurrence
 * @param after epoch milliseconds
 * @returns `null` if there is none any more
 */
export function occurrenceAfter(recurrence: Recurrence, anchor: WallTime, zone: string, after: number): Moment | null {
  const first = resolveWallTime(anchor, zone);
  const from = Temporal.PlainDateTime.from(anchor);
  const reached =
    after < first.at ? from : Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(zone).toPlainDateTime();
  for (const wall of wallTimesFrom(recurrence, from, reached)) {
    const moment = resolveWallTime(writeWallTime(wall), zone);
    if (moment.at > after && moment.at >= first.at) return moment;
  }
  return null;
}

/** Candidates in order, beginning a little before `reached` and never before the anchor. */
function* wallTimesFrom(recurrence: Recurrence, anchor: Temporal.PlainDateTime, reached: Temporal.PlainDateTime) {
  if (recurrence.kind === 'cron') return yield* cronTimes(recurrence.expression, anchor, reached);
  const unit = recurrence.kind === 'monthly' ? 'months' : recurrence.kind === 'weekly' ? 'weeks' : 'days';
  const gone = anchor.until(reached, { largestUnit: unit })[unit];
  for (let count = Math.max(0, gone - 1); ; count += 1) {
    const wall = anchor.add({ [unit]: count });
    if (recurrence.kind === 'weekdays' && wall.dayOfWeek > 5) continue;
    // Counted from the anchor, a short month does not shorten the months after it.
    yield recurrence.kind === 'monthly' ? onDay(wall, recurrence.day) : wall;
  }
}

const onDay = (wall: Temporal.PlainDateTime, day: number) => wall.with({ day: Math.min(day, wall.daysInMonth) });

/** Cron on the wall clock: read as if in UTC, so that clock changes are ours to settle, as for every other reminder. */
function* cronTimes(expression: string, anchor: Temporal.PlainDateTime, reached: Temporal.PlainDateTime) {
  const cron = new Cron(expression, { mode: '5-part', timezone: 'UTC', paused: true });
  const start = Temporal.PlainDateTime.compare(anchor, reached) > 0 ? anchor : reached.subtract({ hours: 3 });
  let previous = new Date(start.toZonedDateTime('UTC').epochMilliseconds - 1000);
  for (;;) {
    const next = cron.nextRun(previous);
    if (!next) return;
    yield Temporal.Instant.fromEpochMilliseconds(next.getTime()).toZonedDateTimeISO('UTC').toPlainDateTime();
    previous = next;
  }
}

/**
 * Checks a cron expression.
 * @param at epoch milliseconds from which it would run
 * @returns `unreadable`, `tooOften` (more often than every 10 minutes), `never`, or `null` if it is fine
 */
export function findCronFault(expression: string, at: number): 'unreadable' | 'tooOften' | 'never' | null {
  if (expression.trim().split(/\s+/).length !== 5) return 'unreadable';
  let runs: Date[];
  try {
    runs = new Cron(expression, { mode: '5-part', timezone: 'UTC', paused: true }).nextRuns(examined, new Date(at));
  } catch {
    return 'unreadable'; // croner says so by throwing.
  }
  if (runs.length === 0) return 'never';
  const isTooOften = runs.some(
    (run, index) => index > 0 && run.getTime() - runs[index - 1]!.getTime() < shortestInterval,
  );
  return isTooOften ? 'tooOften' : null;
}
