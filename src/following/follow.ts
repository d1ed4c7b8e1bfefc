import { changesBetween, type DeadlineChange, type Snapshot, snapshotOf } from '../knowledge/changes.ts';
import type { Deadline } from '../knowledge/deadlines.ts';
import type { Library } from '../knowledge/library.ts';
import { randomKey } from '../reminders/nonce.ts';
import type { NewReminder, Place, Reminder } from '../reminders/reminder.ts';
import type { Subject } from '../reminders/subject.ts';
import { wallTimeAt, writeWallTime } from '../reminders/wallTime.ts';
import { subjectOf, timesOf } from './deadlineReminder.ts';
import type { Consequence, FollowingStore, Subscription } from './ports.ts';

type News = Extract<Subject, { kind: 'news' }>;

/**
 * Looks at what the articles say now, and tells what has changed since the last look: subscribers of every deadline,
 * owners of reminders of theirs. The first look of all tells nothing.
 * @param now epoch milliseconds
 * @returns whether there was anything to tell
 */
export async function followChanges(store: FollowingStore, library: Library, now: number): Promise<boolean> {
  const last = await store.lastSnapshot();
  // As JSON, for that is how it is kept and compared.
  const seen = JSON.parse(JSON.stringify(snapshotOf(library, now))) as Snapshot;
  const changes = last ? changesBetween(last, seen).deadlines : [];
  if (changes.length === 0) {
    await store.record(last, seen, [], []);
    return false;
  }
  const subscriptions = await store.subscriptions();
  const reminders = await store.deadlineReminders();
  const outcomes = reminders.flatMap((reminder) => concern(reminder, changes, now));
  const notices = [
    ...subscriptions.flatMap((subscription) => changes.map((change) => newsFor(subscription, change, last!, now))),
    ...outcomes.map(({ reminder, news }) => noticeOf(reminder, news, `${last!.seenAt}:${reminder.id}`, now)),
  ];
  return store.record(
    last,
    seen,
    outcomes.map(({ consequence }) => consequence),
    notices,
  );
}

/** What the changes mean for one reminder, and what its owner is told. */
function concern(reminder: Reminder, changes: readonly DeadlineChange[], now: number) {
  const { subject, schedule, zone, id } = reminder;
  if (subject.kind !== 'deadline' || schedule.kind !== 'leads') return [];
  for (const change of changes) {
    if (!('before' in change) || change.before.id !== subject.deadlineId) continue;
    const after = change.kind === 'gone' ? null : change.after;
    const leads = schedule.times.flatMap(({ lead }) => (lead ? [lead] : []));
    const times = after && timesOf(after, leads, zone, now);
    const before = { ...subject };
    const news: News = {
      kind: 'news',
      change: times?.kind === 'times' ? 'moved' : 'gone',
      before,
      after: after && subjectOf(after),
      isAboutReminder: true,
    };
    const consequence: Consequence =
      after && times?.kind === 'times'
        ? {
            kind: 'moved',
            id,
            subject: subjectOf(after),
            to: { schedule: times.schedule, zone, dueAt: times.first.at, dueLocal: times.first.local },
          }
        : { kind: 'ungrounded', id };
    return [{ reminder, news, consequence }];
  }
  return [];
}

function newsFor(subscription: Subscription, change: DeadlineChange, last: Snapshot, now: number): NewReminder {
  const before = 'before' in change ? change.before : null;
  const after = 'after' in change ? change.after : null;
  const news: News = {
    kind: 'news',
    change: change.kind === 'narrowed' ? 'moved' : change.kind,
    before: before && subjectOf(before),
    after: after && withContradictions(after, change),
    isAboutReminder: false,
  };
  const about = (after ?? before)!.id;
  return noticeOf(subscription, news, `${last.seenAt}:${change.kind}:${about}:${subscription.id}`, now);
}

/** A contradiction is shown with the sentences of both sides. */
function withContradictions(after: Deadline, change: DeadlineChange) {
  const subject = subjectOf(after);
  if (change.kind !== 'contradicted') return subject;
  const others = change.by.flatMap((deadline) => subjectOf(deadline).evidence.slice(0, 1));
  return { ...subject, evidence: [...subject.evidence.slice(0, 1), ...others] };
}

interface Addressee {
  readonly ownerId: string;
  readonly language: string;
  readonly place: Place;
}

/** A message to be delivered now; of one origin there is only one. */
function noticeOf({ ownerId, language, place }: Addressee, subject: News, origin: string, now: number): NewReminder {
  const local = writeWallTime(wallTimeAt(now, 'UTC'));
  return {
    id: randomKey(),
    ownerId,
    language,
    // Owners of reminders are told in private, wherever the reminder speaks.
    place: subject.isAboutReminder && place.kind === 'channel' ? { kind: 'dm', channelId: null } : place,
    subject,
    zone: 'UTC',
    schedule: { kind: 'once', local },
    dueAt: now,
    dueLocal: local,
    origin: `news:${origin}`,
  };
}
