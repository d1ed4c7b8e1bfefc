import type { Deadline } from './deadlines.ts';

export type DeadlineStatus = 'upcoming' | 'ongoing' | 'passed';

/** The zone in which a date ends last. */
const LAST_ZONE = '-12:00';

const startOfDay = (date: string, zone: string) =>
  Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone }).epochMilliseconds;

/** The moment from which a deadline is over, in epoch milliseconds: its last day has ended everywhere on Earth. */
export function passesAt({
  latest,
  clock,
  zone,
  grain,
}: Pick<Deadline, 'latest' | 'clock' | 'zone' | 'grain'>): number {
  const moment = momentOf({ latest, clock, zone, grain });
  if (moment !== null) return moment;
  return startOfDay(Temporal.PlainDate.from(latest).add({ days: 1 }).toString(), LAST_ZONE);
}

/** The moment of a deadline known to the minute and with its zone, in epoch milliseconds; otherwise `null`. */
export function momentOf({
  latest,
  clock,
  zone,
  grain,
}: Pick<Deadline, 'latest' | 'clock' | 'zone' | 'grain'>): number | null {
  if (grain !== 'minute' || clock === null || zone === null) return null;
  const [hour, minute] = clock.split(':').map(Number) as [number, number];
  return Temporal.PlainDate.from(latest).toPlainDateTime().add({ hours: hour, minutes: minute }).toZonedDateTime(zone)
    .epochMilliseconds;
}

/**
 * Whether a deadline is still to come at `now` (epoch milliseconds). One that is only known to lie before something is
 * upcoming until that has passed; others are ongoing from the first (UTC) to the last moment that they may lie in.
 */
export function statusAt(deadline: Deadline, now: number): DeadlineStatus {
  if (now >= passesAt(deadline)) return 'passed';
  if (deadline.relation === 'before' || deadline.earliest === null) return 'upcoming';
  const moment = momentOf(deadline);
  return now < (moment ?? startOfDay(deadline.earliest, 'UTC')) ? 'upcoming' : 'ongoing';
}
