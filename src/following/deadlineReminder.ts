import type { SeenDeadline } from '../knowledge/changes.ts';
import { type DeadlineTime, momentOf, statusAt } from '../knowledge/deadlineStatus.ts';
import type { LeadTime, Schedule } from '../reminders/schedule.ts';
import { nextOccurrence, type Occurrence } from '../reminders/schedule.ts';
import type { DeadlineSubject } from '../reminders/subject.ts';
import { wallTimeAt, writeWallTime } from '../reminders/wallTime.ts';

/** The hour at which a day begins for a reminder. */
const morning = '09:00:00';

/** When a reminder of a deadline fires, or why it cannot. */
export type DeadlineTimes =
  | { readonly kind: 'times'; readonly schedule: Schedule; readonly first: Occurrence }
  /** It is over; it has begun without a day that is known; every lead time has passed. */
  | { readonly kind: 'over' }
  | { readonly kind: 'begun' }
  | { readonly kind: 'leadsOver' };

/** What a reminder keeps of a deadline. */
export function subjectOf(deadline: SeenDeadline): DeadlineSubject {
  const { id, earliest, latest, grain, clock } = deadline;
  return {
    deadlineId: id,
    earliest: earliest !== null && grain === 'minute' && clock !== null ? `${earliest}T${clock}` : earliest,
    latest,
    grain,
    evidence: deadline.evidence.map(({ articleId, start, end, sha256 }) => ({ articleId, start, end, sha256 })),
  };
}

/**
 * The lead times before a deadline and its own moment, in the person's zone. One known to the month or less exactly
 * counts from its beginning, also if it only lies before; no day in between is made up.
 * @param now epoch milliseconds
 */
export function timesOf(deadline: DeadlineTime, leads: readonly LeadTime[], zone: string, now: number): DeadlineTimes {
  if (statusAt(deadline, now) === 'passed') return { kind: 'over' };
  const base = startOf(deadline, zone);
  const times = [
    ...leads.map((lead) => ({ local: writeWallTime(base.subtract({ [lead.unit]: lead.amount })), lead })),
    { local: writeWallTime(base), lead: null },
  ].sort((a, b) => (a.local < b.local ? -1 : 1));
  const schedule: Schedule = { kind: 'leads', times };
  const first = nextOccurrence(schedule, zone, now);
  if (first) return { kind: 'times', schedule, first };
  const hasDay = deadline.grain === 'day' || deadline.grain === 'minute';
  return hasDay ? { kind: 'leadsOver' } : { kind: 'begun' };
}

function startOf(deadline: DeadlineTime, zone: string): Temporal.PlainDateTime {
  const moment = momentOf(deadline);
  if (moment !== null) return wallTimeAt(moment, zone);
  const date = deadline.earliest ?? beginningOf(deadline);
  return Temporal.PlainDateTime.from(`${date}T${deadline.clock ?? morning}`);
}

/** The first day of the stretch that its last day closes: of June for "before June's summit". */
function beginningOf({ latest, grain }: DeadlineTime): Temporal.PlainDate {
  const date = Temporal.PlainDate.from(latest);
  switch (grain) {
    case 'minute':
    case 'day':
      return date;
    case 'week':
      return date.subtract({ days: date.dayOfWeek - 1 });
    case 'month':
      return date.with({ day: 1 });
    case 'quarter':
      return date.with({ month: date.month - ((date.month - 1) % 3), day: 1 });
    case 'year':
      return date.with({ month: 1, day: 1 });
  }
}
