import type { Deadline } from './deadlines.ts';

/** When a deadline is. */
export type DeadlineTime = Pick<Deadline, 'earliest' | 'latest' | 'relation' | 'grain' | 'clock' | 'zone'>;

export type DeadlineStatus = 'upcoming' | 'ongoing' | 'passed';

/** Epoch milliseconds. */
interface Bounds {
  /** The moment itself, of a deadline that is known to the minute and with its zone. */
  readonly moment: number | null;
  readonly begins: number;
  readonly passes: number;
}

/** The zone in which a date ends last. */
const LAST_ZONE = '-12:00';

const startOfDay = (date: Temporal.PlainDate, zone: string) =>
  date.toZonedDateTime({ timeZone: zone }).epochMilliseconds;

function reckon({ earliest, latest, grain, clock, zone }: DeadlineTime): Bounds {
  const last = Temporal.PlainDate.from(latest);
  if (grain === 'minute' && clock !== null && zone !== null) {
    const [hours, minutes] = clock.split(':').map(Number) as [number, number];
    const moment = last.toPlainDateTime().add({ hours, minutes }).toZonedDateTime(zone).epochMilliseconds;
    return { moment, begins: moment, passes: moment };
  }
  const first = earliest === null ? last : Temporal.PlainDate.from(earliest);
  return { moment: null, begins: startOfDay(first, 'UTC'), passes: startOfDay(last.add({ days: 1 }), LAST_ZONE) };
}

const known = new WeakMap<DeadlineTime, Bounds>();

function boundsOf(deadline: DeadlineTime): Bounds {
  const bounds = known.get(deadline) ?? reckon(deadline);
  known.set(deadline, bounds);
  return bounds;
}

/** The moment from which a deadline is over, in epoch milliseconds: its last day has ended everywhere on Earth. */
export const passesAt = (deadline: DeadlineTime): number => boundsOf(deadline).passes;

/** The moment of a deadline known to the minute and with its zone, in epoch milliseconds; otherwise `null`. */
export const momentOf = (deadline: DeadlineTime): number | null => boundsOf(deadline).moment;

/**
 * Whether a deadline is still to come at `now` (epoch milliseconds). One that is only known to lie before something is
 * upcoming until that has passed; others are ongoing from the first (UTC) to the last moment that they may lie in.
 */
export function statusAt(deadline: DeadlineTime, now: number): DeadlineStatus {
  const { begins, passes } = boundsOf(deadline);
  if (now >= passes) return 'passed';
  return now < begins || deadline.relation === 'before' ? 'upcoming' : 'ongoing';
}
