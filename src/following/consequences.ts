import type { DeadlineChange, SeenDeadline } from '../knowledge/changes.ts';
import type { Reminder } from '../reminders/reminder.ts';
import { subjectOf, timesOf } from './deadlineReminder.ts';
import type { Consequence } from './ports.ts';

/** What a change does to a reminder: `null` if it stays as it is, and its owner should know of the change all the same. */
export interface Effect {
  readonly reminder: Reminder;
  readonly change: DeadlineChange;
  readonly consequence: Consequence | null;
}

/** The deadline whose reminders a change may concern, by the id that they know it by. */
function concernedId(change: DeadlineChange): string | null {
  if ('before' in change) return change.before.id;
  return change.kind === 'passed' ? null : change.after.id;
}

/** The ids of the deadlines whose reminders the changes may concern. */
export const concernedIds = (changes: readonly DeadlineChange[]): string[] => [
  ...new Set(changes.flatMap((change) => concernedId(change) ?? [])),
];

/** What the changes do to the open reminders of deadlines. @param now epoch milliseconds */
export function consequencesOf(
  reminders: readonly Reminder[],
  changes: readonly DeadlineChange[],
  now: number,
): Effect[] {
  const byId = Map.groupBy(changes, concernedId);
  return reminders.flatMap((reminder) => {
    const { subject } = reminder;
    const concerning = subject.kind === 'deadline' ? (byId.get(subject.deadlineId) ?? []) : [];
    return concerning.flatMap((change) => effectOf(reminder, change, now) ?? []);
  });
}

function effectOf(reminder: Reminder, change: DeadlineChange, now: number): Effect | null {
  const { id, state, trouble } = reminder;
  switch (change.kind) {
    case 'gone':
      return { reminder, change, consequence: { kind: 'held', id, trouble: 'ungrounded' } };
    case 'restated':
      return { reminder, change, consequence: { kind: 'restated', id, subject: subjectOf(change.after) } };
    case 'narrowed':
    case 'moved':
      return { reminder, change, consequence: move(reminder, change.after, now) };
    case 'new': {
      // A file that went away has come back.
      if (state !== 'parked' || trouble !== 'ungrounded') return null;
      const consequence = move(reminder, change.after, now);
      return consequence.kind === 'moved' ? { reminder, change, consequence } : null;
    }
    case 'contradicted':
      return { reminder, change, consequence: null };
    case 'passed':
      return null;
  }
}

/** To the new time, by the same lead times; a snoozed one keeps its own. */
function move({ id, schedule, zone, dueAt, dueLocal }: Reminder, after: SeenDeadline, now: number): Consequence {
  const subject = subjectOf(after);
  if (schedule.kind !== 'leads') return { kind: 'moved', id, subject, to: { schedule, zone, dueAt, dueLocal } };
  const leads = schedule.times.flatMap(({ lead }) => (lead ? [lead] : []));
  const times = timesOf(after, leads, zone, now);
  if (times.kind !== 'times') return { kind: 'held', id, trouble: 'overtaken' };
  const { first } = times;
  return { kind: 'moved', id, subject, to: { schedule: times.schedule, zone, dueAt: first.at, dueLocal: first.local } };
}
