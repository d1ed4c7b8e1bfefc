import { occurrenceAfter, type Recurrence } from './recurrence.ts';
import { type Moment, resolveWallTime, type WallTime } from './wallTime.ts';

/** How long before its moment a reminder comes. */
export interface LeadTime {
  readonly amount: number;
  readonly unit: 'minutes' | 'hours' | 'days' | 'weeks';
}

/** When a reminder fires, in wall times of its zone. */
export type Schedule =
  | { readonly kind: 'once'; readonly local: WallTime }
  | { readonly kind: 'repeat'; readonly anchor: WallTime; readonly recurrence: Recurrence }
  /** Several times before one event, in order. */
  | { readonly kind: 'leads'; readonly times: readonly { readonly local: WallTime; readonly lead: LeadTime | null }[] };

/** One firing, with the lead time that it stands for. */
export interface Occurrence extends Moment {
  readonly lead: LeadTime | null;
}

/**
 * The first occurrence after a moment (epoch milliseconds); `null` if there is none any more.
 * Those in between are gone: what was missed during a downtime collapses into the one that comes late.
 */
export function nextOccurrence(schedule: Schedule, zone: string, after: number): Occurrence | null {
  switch (schedule.kind) {
    case 'once': {
      const moment = resolveWallTime(schedule.local, zone);
      return moment.at > after ? { ...moment, lead: null } : null;
    }
    case 'repeat': {
      const moment = occurrenceAfter(schedule.recurrence, schedule.anchor, zone, after);
      return moment && { ...moment, lead: null };
    }
    case 'leads':
      return (
        schedule.times
          .map(({ local, lead }) => ({ ...resolveWallTime(local, zone), lead }))
          .sort((a, b) => a.at - b.at)
          .find(({ at }) => at > after) ?? null
      );
  }
}

/** How many occurrences lie after `from` and not after `to` (epoch milliseconds); no more than `most` are counted. */
export function countOccurrences(schedule: Schedule, zone: string, from: number, to: number, most = 1000): number {
  let count = 0;
  for (let at = from; count < most; count += 1) {
    const next = nextOccurrence(schedule, zone, at);
    if (!next || next.at > to) break;
    at = next.at;
  }
  return count;
}
