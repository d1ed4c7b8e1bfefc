import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Clock, ManualClock } from '../../src/clock.ts';
import { subjectOf, timesOf } from '../../src/following/deadlineReminder.ts';
import { followChanges } from '../../src/following/follow.ts';
import { deadlinesOf } from '../../src/knowledge/deadlines.ts';
import { createLibrary, type Library } from '../../src/knowledge/library.ts';
import { randomKey } from '../../src/reminders/nonce.ts';
import type { Store } from '../../src/store/store.ts';
import { articleOf, libraryOf } from '../fixtures.ts';
import { noteAt } from '../reminders/scene.ts';

const may = Date.UTC(2025, 4, 24, 9);
const clock = new ManualClock(may);
let store: Store;

const month = libraryOf({ talks: 'Japan faces a 24% tariff rate starting in July.' });
const day = createLibrary([
  ...month.articles,
  articleOf('Japan faces a 24% tariff rate starting on July 9.', {
    id: 'later',
    supersedes: 'talks',
    published: '2025-06-20',
  }),
]);
const none = libraryOf({ other: 'Nothing is due.' });

/** Looks at a library. @returns how many messages tell of what it found */
const noticesOf = async (library: Library) => (await followChanges(store.following, library, clock.now())).notices;

/** What is due to be told, by kind of news. */
const told = async () =>
  (await store.deliveries.claimDue(50, 60_000)).flatMap(({ subject, ownerId, place }) =>
    subject.kind === 'news' ? `${subject.change} ${ownerId} ${place.kind}${subject.isAboutReminder ? ' own' : ''}` : [],
  );

async function remindOf(library: Library) {
  const [deadline] = deadlinesOf(library);
  const leads = [{ amount: 1, unit: 'days' }] as const;
  const times = timesOf(deadline!, leads, 'Asia/Tokyo', clock.now());
  if (times.kind !== 'times') throw new Error(times.kind);
  const reminder = noteAt(may, 'owner', {
    subject: { kind: 'deadline', ...subjectOf(deadline!) },
    schedule: times.schedule,
    zone: 'Asia/Tokyo',
    dueAt: times.first.at,
    dueLocal: times.first.local,
  });
  await store.reminders.create(reminder, 50);
  return reminder;
}

const subscription = {
  id: randomKey(),
  ownerId: 'reader',
  language: 'en',
  place: { kind: 'channel', channelId: '7', guildId: '8' },
} as const;

/** What holds wherever the snapshot is kept. @param open gives a fresh store whose clock reads what it is given, or later */
export function describeFollowing(open: (clock: Clock) => Promise<Store>): void {
  beforeEach(async () => {
    clock.moveTo(may);
    store = await open(clock);
  });
  afterEach(() => store.close());

  it('GIVEN the first look THEN nothing is told; GIVEN a new article THEN subscribers hear once', async () => {
    expect(await store.following.toggle(subscription)).toBe(true);
    expect(await noticesOf(none)).toBe(0);
    clock.advance(1000);
    expect(await noticesOf(month)).toBe(1);
    expect(await told()).toEqual(['new reader channel']);
    clock.advance(1000);
    expect(await noticesOf(month)).toBe(0);
    expect(await told()).toEqual([]);
  });

  it('GIVEN two processes that see the same change THEN it is told once', async () => {
    await store.following.toggle(subscription);
    await followChanges(store.following, none, clock.now());
    clock.advance(1000);
    const results = await Promise.all(
      [1, 2].map((later) => followChanges(store.following, month, clock.now() + later)),
    );
    expect(results.map(({ notices }) => notices).toSorted()).toEqual([0, 1]);
    clock.advance(10);
    expect(await told()).toEqual(['new reader channel']);
  });

  it('GIVEN a deadline that is narrowed THEN its reminders move, and their owners are told once, with both sentences', async () => {
    const reminder = await remindOf(month);
    expect((await store.reminders.find(reminder.id))?.dueLocal).toBe('2025-06-30T09:00:00');
    await followChanges(store.following, month, clock.now());
    clock.advance(1000);
    expect(await noticesOf(day)).toBe(1);
    expect(await store.reminders.find(reminder.id)).toMatchObject({
      state: 'waiting',
      dueLocal: '2025-07-08T09:00:00',
      subject: { grain: 'day', earliest: '2025-07-09' },
    });
    expect(await told()).toEqual(['moved owner dm own']);
  });

  it('GIVEN an article that goes away THEN its reminders are on hold, and their owners are told', async () => {
    const reminder = await remindOf(month);
    await followChanges(store.following, month, clock.now());
    clock.advance(1000);
    await followChanges(store.following, none, clock.now());
    expect(await store.reminders.find(reminder.id)).toMatchObject({ state: 'parked', trouble: 'ungrounded' });
    expect(await told()).toEqual(['gone owner dm own']);
  });

  it('GIVEN a deadline that passes THEN subscribers hear of it, until they unsubscribe', async () => {
    await store.following.toggle(subscription);
    await followChanges(store.following, month, clock.now());
    clock.moveTo(Date.UTC(2025, 7, 2));
    await followChanges(store.following, month, clock.now());
    expect(await told()).toEqual(['passed reader channel']);
    expect(await store.following.toggle({ ...subscription, id: randomKey() })).toBe(false);
    expect(await store.following.subscriptions()).toEqual([]);
  });

  it('GIVEN a fault while the notices are written THEN nothing of it is kept, and the next look tells all', async () => {
    const reminder = await remindOf(month);
    await noticesOf(month);
    const last = await store.following.lastSnapshot();
    clock.advance(1000);
    const seen = { ...last!, seenAt: clock.now(), deadlines: [] };
    const held = { kind: 'held', id: reminder.id, trouble: 'ungrounded' } as const;
    const broken = noteAt(may, null as unknown as string, { origin: 'news:broken' });
    await expect(store.following.record(last, seen, [held], [broken])).rejects.toThrow();
    expect(await store.following.lastSnapshot()).toEqual(last);
    expect(await store.reminders.find(reminder.id)).toMatchObject({ state: 'waiting', trouble: null });
    expect(await noticesOf(none)).toBe(1);
  });

  it('GIVEN a deadline whose article is superseded in the same words THEN its reminders follow it quietly', async () => {
    const reminder = await remindOf(month);
    await noticesOf(month);
    clock.advance(1000);
    const body = 'Japan faces a 24% tariff rate starting in July.';
    const successor = createLibrary([articleOf(body, { id: 'talks2', supersedes: 'talks' })]);
    expect(await noticesOf(successor)).toBe(0);
    const [deadline] = deadlinesOf(successor);
    expect(await store.reminders.find(reminder.id)).toMatchObject({
      state: 'waiting',
      dueLocal: '2025-06-30T09:00:00',
      subject: { deadlineId: deadline!.id, evidence: [{ articleId: 'talks2' }] },
    });
  });

  it('GIVEN a person who pauses while a reminder is on hold THEN it waits for the pause to end, too', async () => {
    const reminder = await remindOf(month);
    await noticesOf(month);
    clock.advance(1000);
    await noticesOf(none);
    await store.reminders.pauseAll('owner');
    clock.advance(1000);
    await noticesOf(month);
    expect(await store.reminders.find(reminder.id)).toMatchObject({ state: 'paused', trouble: null });
    await store.reminders.resumeAll('owner');
    expect(await store.reminders.find(reminder.id)).toMatchObject({ state: 'waiting' });
  });
}
