import { afterEach, expect, it, vi } from 'vitest';
import { StoreError } from '../../../src/reminders/storeError.ts';
import {
  createDeliveryScene,
  type DeliveryScene,
  type DeliverySceneOptions,
  monday,
  noteAt,
} from '../../reminders/scene.ts';

let scene: DeliveryScene;
const minute = 60_000;
const setScene = async (options?: DeliverySceneOptions) => {
  scene = await createDeliveryScene(options);
  return scene;
};
afterEach(async () => {
  await scene.close();
  expect(scene.discord.ownFaults).toEqual([]);
});

/** Waits until the store says so; the clock goes on meanwhile by `step` milliseconds at a time. */
const settles = (check: () => Promise<boolean>, step = 0) =>
  vi.waitFor(
    async () => {
      scene.clock.advance(step);
      if (!(await check())) throw new Error('not yet');
    },
    { interval: 5, timeout: 25_000 },
  );
const isDone = async () => (await scene.reminders.listOf(scene.alice.id)).length === 0;

/** Refusals of the state of the world are part of these tests; payloads that Discord would refuse are not. */
const brokenRules = () => scene.discord.refusals.filter(({ rule }) => rule !== null);

it('GIVEN a reminder THEN it comes at its moment, not before, once, and names its owner alone', async () => {
  const { clock, discord, reminders, alice, startCourier, seen } = await setScene();
  await reminders.create(noteAt(monday + 20 * minute, alice.id), 50);
  startCourier();
  await new Promise((resolve) => setImmediate(resolve));
  clock.advance(20 * minute - 1);
  expect(seen()).toEqual([]);
  clock.advance(1);
  const [message] = await discord.until(() => seen().length === 1 && seen());
  expect(message?.content).toBe(`⏰ <@${alice.id}> read the article`);
  expect([...message!.pinged]).toEqual([alice.id]);
  clock.advance(24 * 60 * minute);
  await settles(isDone);
  expect(seen()).toHaveLength(1);
  expect(brokenRules()).toEqual([]);
});

it('GIVEN a moment that passed while nobody delivered THEN it says when it was due', async () => {
  const { clock, discord, reminders, alice, startCourier, seen } = await setScene();
  await reminders.create(noteAt(monday + minute, alice.id), 50);
  clock.advance(12 * minute);
  startCourier();
  const [message] = await discord.until(() => seen().length === 1 && seen());
  expect(message?.embeds[0]?.description).toContain(`<t:${(monday + minute) / 1000}:F>`);
});

it('GIVEN a daily reminder missed for days THEN one message comes, and the next day another', async () => {
  const { clock, discord, reminders, alice, startCourier, seen } = await setScene();
  const daily = { kind: 'repeat', anchor: '2026-06-01T10:00:00', recurrence: { kind: 'daily' } } as const;
  await reminders.create(noteAt(monday + 60 * minute, alice.id, { schedule: daily }), 50);
  clock.advance(3 * 24 * 60 * minute);
  startCourier();
  const [late] = await discord.until(() => seen().length === 1 && seen());
  expect(late?.embeds[0]?.description).toContain('2 more times since then are missed too');
  await settles(async () => (await reminders.listOf(alice.id))[0]?.dueLocal === '2026-06-04T10:00:00');
  clock.advance(60 * minute);
  await discord.until(() => seen().length === 2);
});

it.each([
  ['500 after the message was made', { status: 500, after: true }],
  ['500', { status: 500 }],
  ['a connection cut after the message was made', { reset: true, after: true }],
  ['a connection cut', { reset: true }],
  ['429', { status: 429, retryAfter: 1 }],
  ['429 for everything', { status: 429, retryAfter: 1, global: true }],
] as const)('GIVEN %s THEN the reminder is seen once', async (_, fault) => {
  for (const nonceWindow of [0, 60_000]) {
    const { discord, reminders, alice, startCourier, seen, inGeneral } = await setScene({ nonceWindow });
    await reminders.create(noteAt(monday, alice.id, { place: inGeneral() }), 50);
    await reminders.create(noteAt(monday, alice.id), 50);
    discord.faults.next({ ...fault, match: { method: 'POST', path: '/messages' }, times: 2 });
    startCourier();
    await settles(isDone, 500);
    expect([seen().length, seen(scene.general).length]).toEqual([1, 1]);
    expect(brokenRules()).toEqual([]);
    if (nonceWindow === 0) await scene.close();
  }
});

it.each([
  ['the channel is deleted', () => scene.general.delete(), 'the channel is gone'],
  ['the channel is hidden', () => scene.general.setPermissions(scene.app, { deny: ['ViewChannel'] }), 'cannot see'],
  ['writing is forbidden', () => scene.general.setPermissions(scene.app, { deny: ['SendMessages'] }), 'may not write'],
])('GIVEN %s THEN the reminder comes as a DM that says why', async (_, change, reason) => {
  const { discord, reminders, alice, startCourier, seen, inGeneral } = await setScene();
  await reminders.create(noteAt(monday, alice.id, { place: inGeneral() }), 50);
  change();
  startCourier();
  const [message] = await discord.until(() => seen().length === 1 && seen());
  expect(message?.embeds[0]?.description).toContain(reason);
});

it('GIVEN closed DMs THEN the reminder is parked with the reason, and comes once they are open and it is moved', async () => {
  const { clock, discord, reminders, alice, startCourier, seen } = await setScene();
  alice.user.dmsClosed = true;
  const reminder = noteAt(monday, alice.id);
  await reminders.create(reminder, 50);
  const courier = startCourier();
  await settles(async () => (await reminders.find(reminder.id))?.state === 'parked');
  expect(await reminders.find(reminder.id)).toMatchObject({ trouble: 'dmsClosed' });
  alice.user.dmsClosed = false;
  await reminders.reschedule(reminder.id, alice.id, noteAt(monday + minute, alice.id));
  courier.wake();
  await discord.until(() => {
    clock.advance(1000);
    return seen().length === 1;
  });
});

it('GIVEN an interrupted try in a channel whose history is closed THEN the nonce decides while it is fresh', async () => {
  const { discord, reminders, alice, startCourier, seen, inGeneral, general, app } = await setScene();
  general.setPermissions(app, { deny: ['ReadMessageHistory'] });
  await reminders.create(noteAt(monday, alice.id, { place: inGeneral() }), 50);
  discord.faults.next({ reset: true, after: true, match: { method: 'POST', path: '/messages' } });
  startCourier();
  await settles(isDone, 500);
  expect(seen(general)).toHaveLength(1);
});

it('GIVEN the same when the nonce is no longer fresh THEN it is parked as in doubt, and the owner is told', async () => {
  const { clock, discord, reminders, alice, startCourier, seen, inGeneral, general, app, deliveries } =
    await setScene();
  general.setPermissions(app, { deny: ['ReadMessageHistory'] });
  const reminder = noteAt(monday, alice.id, { place: inGeneral() });
  await reminders.create(reminder, 50);
  // A process that claimed it and died.
  expect(await deliveries.claimDue(10, 20_000)).toHaveLength(1);
  clock.advance(5 * minute);
  startCourier();
  const [notice] = await discord.until(() => seen().length === 1 && seen());
  expect(notice?.content).toContain('I cannot tell whether your reminder stands in');
  expect(await reminders.find(reminder.id)).toMatchObject({ state: 'parked', trouble: 'inDoubt' });
  expect(seen(general)).toEqual([]);
});

it('GIVEN an interrupted try whose message somebody deleted THEN it is not sent again', async () => {
  const { discord, reminders, alice, startCourier, seen } = await setScene();
  await reminders.create(noteAt(monday, alice.id), 50);
  discord.faults.next({ reset: true, after: true, match: { method: 'POST', path: '/messages' } });
  discord.on('change', () => {
    const [message] = seen();
    if (message) discord.world.channel(message.channel).messages.delete(message.id);
    if (message) message.deleted = true;
  });
  startCourier();
  await settles(isDone, 500);
  expect(seen()).toEqual([]);
});

it('GIVEN an outage of an hour with 100 due THEN each is seen once afterwards, and Discord was left in peace', async () => {
  const { clock, discord, reminders, alice, startCourier, seen } = await setScene({
    rateLimits: { global: null },
    courier: { requestsPerSecond: 10_000 },
  });
  const texts = Array.from({ length: 100 }, (_, index) => `number ${index}`);
  for (const [index, text] of texts.entries()) {
    const subject = { kind: 'note', text, evidence: null, link: null } as const;
    await reminders.create(noteAt(monday + index * 1000, alice.id, { subject }), 1000);
  }
  discord.faults.down(60 * minute);
  startCourier();
  for (let gone = 0; gone < 60; gone += 1) {
    clock.advance(minute);
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
  const refused = discord.traffic.filter(({ status }) => status === 503).length;
  expect(refused).toBeLessThan(200);
  await settles(async () => seen().length >= 100, 200);
  const shown = seen().map(({ content }) => content.replace(/^.* (number \d+)$/, '$1'));
  expect([...shown].sort()).toEqual([...texts].sort());
}, 30_000);

it('GIVEN a disk that is full when the message is out THEN it is marked once there is room, and seen once', async () => {
  const { clock, reminders, deliveries, alice, startCourier, seen } = await setScene({ nonceWindow: 0 });
  await reminders.create(noteAt(monday, alice.id), 50);
  let isFull = true;
  const complete: typeof deliveries.complete = (claim, next) =>
    isFull ? Promise.reject(new StoreError('full', 'no room')) : deliveries.complete(claim, next);
  startCourier({ deliveries: { ...deliveries, complete } });
  await settles(async () => seen().length === 1, 100);
  // The tries to mark it are used up, and its lease has ended.
  for (let gone = 0; gone < 30; gone += 1) {
    clock.advance(1000);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  isFull = false;
  await settles(isDone, 500);
  expect(seen()).toHaveLength(1);
});

it('GIVEN several lead times missed in a downtime THEN one message stands for them, and says so', async () => {
  const { clock, discord, reminders, alice, startCourier, seen } = await setScene();
  const times = [
    { local: '2026-06-02T09:00:00', lead: { amount: 1, unit: 'weeks' } },
    { local: '2026-06-08T09:00:00', lead: { amount: 1, unit: 'days' } },
    { local: '2026-06-09T09:00:00', lead: null },
  ] as const;
  const day = { deadlineId: 'd', earliest: '2026-06-09', latest: '2026-06-09', grain: 'day', evidence: [] } as const;
  const first = monday + 24 * 60 * minute;
  await reminders.create(
    noteAt(first, alice.id, { subject: { kind: 'deadline', ...day }, schedule: { kind: 'leads', times } }),
    50,
  );
  clock.moveTo(first + 6.5 * 24 * 60 * minute);
  startCourier();
  const [message] = await discord.until(() => seen().length === 1 && seen());
  expect(message?.content).toBe(`⏰ <@${alice.id}> Deadline: 9 June 2026`);
  expect(message?.embeds[0]?.description).toContain('Another time since then is missed too.');
  await settles(async () => (await reminders.listOf(alice.id))[0]?.dueLocal === '2026-06-09T09:00:00');
  clock.advance(12 * 60 * minute);
  await discord.until(() => seen().length === 2);
  expect(seen()[1]?.content).toBe(`⏰ <@${alice.id}> Due now: 9 June 2026`);
});
