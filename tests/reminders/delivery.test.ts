import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../../src/clock.ts';
import { type DeliveryParts, deliver } from '../../src/reminders/delivery.ts';
import type { Found, Messenger, Opened, Outcome } from '../../src/reminders/ports.ts';
import type { NewReminder, Trouble } from '../../src/reminders/reminder.ts';
import { openDatabase } from '../../src/store/database.ts';
import { type Store, storeOver } from '../../src/store/store.ts';
import { monday, noteAt } from './scene.ts';

const lease = 20_000;
const channel = { kind: 'channel', channelId: '55', guildId: '5' } as const;
const dm = { kind: 'dm', channelId: '77' } as const;
const refused = (trouble: Trouble): Outcome & Opened => ({ kind: 'refused', trouble });
const failed: Outcome & Opened = { kind: 'failed', mayHaveArrived: true, message: '502' };

let clock: ManualClock;
let store: Store;
beforeEach(async () => {
  clock = new ManualClock(monday);
  store = storeOver(await openDatabase({ file: ':memory:', url: null, clock }));
});
afterEach(() => store.close());

interface Answers {
  readonly send?: (Outcome | Promise<Outcome>)[];
  readonly open?: (Opened | Promise<Opened>)[];
  readonly find?: (Found | Promise<Found>)[];
}

/** A messenger that gives these answers, and notes what it is asked. */
function messengerOf({ send = [], open = [], find = [] }: Answers) {
  const asked: string[] = [];
  const nonces: string[] = [];
  const messenger: Messenger = {
    async send(claim, channelId) {
      asked.push(`send ${channelId}`);
      nonces.push(claim.nonce);
      return send.shift() ?? { kind: 'sent' };
    },
    async openDm() {
      asked.push('open');
      return open.shift() ?? { kind: 'opened', channelId: '99' };
    },
    async find(_, channelId) {
      asked.push(`find ${channelId}`);
      return find.shift() ?? 'absent';
    },
  };
  return { messenger, asked, nonces };
}

/** Delivers a reminder once. @param doubt milliseconds since a first try that was interrupted; `null` for none */
async function run(fields: Partial<NewReminder>, answers: Answers, doubt: number | null = null) {
  const reminder = noteAt(monday, '1', fields);
  await store.reminders.create(reminder, 50);
  if (doubt !== null) {
    await store.deliveries.claimDue(1, 1);
    clock.advance(doubt);
  }
  const [claim] = await store.deliveries.claimDue(1, lease);
  const { messenger, asked, nonces } = messengerOf(answers);
  const parts: DeliveryParts = { store: store.deliveries, messenger, clock, lease, nonceTrust: 60_000 };
  const ending = await deliver(claim!, parts);
  return { ending: ending.kind, asked, nonces, reminder: await store.reminders.find(reminder.id), claim: claim! };
}

describe('refusals that stay', () => {
  it('GIVEN a channel and DMs that refuse THEN it tries one after the other, and is parked with the channel’s reason', async () => {
    const { ending, asked, nonces, reminder } = await run(
      { place: channel },
      { send: [refused('noPermission'), refused('dmsClosed')] },
    );
    expect({ ending, asked }).toEqual({ ending: 'parked', asked: ['send 55', 'open', 'send 99'] });
    expect(reminder).toMatchObject({ state: 'parked', trouble: 'noPermission' });
    // Another destination, another nonce: Discord would take the old one for the old message.
    expect(new Set(nonces).size).toBe(2);
  });

  it('GIVEN a DM that refuses access THEN it is opened again, once', async () => {
    const once = await run({ place: dm }, { send: [refused('noAccess')] });
    expect(once).toMatchObject({ ending: 'delivered', asked: ['send 77', 'open', 'send 99'] });
    expect(new Set(once.nonces).size).toBe(2);
    const twice = await run({ place: dm }, { send: [refused('noAccess'), refused('noAccess')] });
    expect(twice).toMatchObject({ ending: 'parked', asked: ['send 77', 'open', 'send 99'] });
    expect(twice.reminder).toMatchObject({ state: 'parked', trouble: 'noAccess' });
  });

  it('GIVEN a message that Discord refuses itself THEN it is parked, for a DM would refuse it too', async () => {
    const { asked, reminder } = await run({ place: channel }, { send: [refused('refused')] });
    expect(asked).toEqual(['send 55']);
    expect(reminder).toMatchObject({ state: 'parked', trouble: 'refused' });
  });

  it('GIVEN somebody who cannot be written to THEN it is parked with the reason', async () => {
    const { reminder } = await run({ place: { kind: 'dm', channelId: null } }, { open: [refused('personGone')] });
    expect(reminder).toMatchObject({ state: 'parked', trouble: 'personGone' });
  });
});

describe('an earlier try that may have arrived', () => {
  it('GIVEN its message is found THEN it is not sent again', async () => {
    expect(await run({ place: channel }, { find: ['found'] }, 300_000)).toMatchObject({
      ending: 'delivered',
      asked: ['find 55'],
    });
  });

  it('GIVEN it is not there THEN the message is sent, with the same nonce', async () => {
    const { asked, nonces, claim } = await run({ place: channel }, {}, 300_000);
    expect(asked).toEqual(['find 55', 'send 55']);
    expect(nonces).toEqual([claim.nonce]);
  });

  it.each([
    [59_000, 'delivered', ['find 55', 'send 55']],
    [60_000, 'parked', ['find 55']],
  ])('GIVEN a history that is closed and a try of %i ms ago THEN it is %s', async (age, ending, asked) => {
    expect(await run({ place: channel }, { find: ['unreadable'] }, age)).toMatchObject({ ending, asked });
    const notices = (await store.reminders.listOf('1')).filter(({ subject }) => subject.kind === 'doubt');
    expect(notices).toHaveLength(ending === 'parked' ? 1 : 0);
  });

  it('GIVEN a channel that is gone since THEN it goes to the DM; one that is only closed might show it twice', async () => {
    const gone = await run(
      { place: channel },
      { find: [refused('channelGone')], send: [refused('channelGone')] },
      1000,
    );
    expect(gone).toMatchObject({ ending: 'delivered', asked: ['find 55', 'send 55', 'open', 'send 99'] });
    const closed = await run({ place: channel }, { find: [refused('noAccess')], send: [refused('noAccess')] }, 1000);
    expect(closed).toMatchObject({ ending: 'parked', asked: ['find 55', 'send 55'] });
    expect(closed.reminder).toMatchObject({ trouble: 'inDoubt' });
  });
});

describe('tries that fail', () => {
  it('GIVEN the same failure again and again THEN it keeps its nonce, waits longer each time, and is never given up', async () => {
    const reminder = noteAt(monday, '1', { place: dm });
    await store.reminders.create(reminder, 50);
    const waits: number[] = [];
    const nonces = new Set<string>();
    for (let attempt = 0; attempt < 12; attempt += 1) {
      const [claim] = await store.deliveries.claimDue(1, lease);
      nonces.add(claim!.nonce);
      const { messenger } = messengerOf({ send: [failed] });
      const parts = { store: store.deliveries, messenger, clock, lease, nonceTrust: 60_000, random: () => 1 };
      expect(await deliver(claim!, parts)).toMatchObject({ kind: 'failed' });
      const wait = await store.deliveries.untilNext();
      waits.push(wait!);
      clock.advance(wait!);
    }
    expect(waits.slice(0, 8)).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
    expect(nonces.size).toBe(1);
    expect(await store.reminders.find(reminder.id)).toMatchObject({ state: 'waiting' });
  });

  it('GIVEN a limit THEN it waits as long as Discord says, and no try is counted', async () => {
    const { ending } = await run({ place: dm }, { send: [{ kind: 'limited', after: 7000, isGlobal: false }] });
    expect(ending).toBe('limited');
    expect(await store.deliveries.untilNext()).toBe(7000);
    clock.advance(7000);
    expect(await store.deliveries.claimDue(1, lease)).toMatchObject([{ attempts: 0, doubtfulSince: null }]);
  });
});

describe('the lease', () => {
  it('GIVEN a delivery that takes long THEN its lease is renewed meanwhile, and ends with it', async () => {
    const reminder = noteAt(monday, '1', { place: dm });
    await store.reminders.create(reminder, 50);
    const [claim] = await store.deliveries.claimDue(1, lease);
    const answer = Promise.withResolvers<Outcome>();
    const { messenger } = messengerOf({ send: [answer.promise] });
    const ending = deliver(claim!, { store: store.deliveries, messenger, clock, lease, nonceTrust: 60_000 });
    for (let second = 0; second < 60; second += 1) {
      clock.advance(1000);
      expect(await store.deliveries.claimDue(1, lease)).toEqual([]);
    }
    answer.resolve({ kind: 'sent' });
    expect(await ending).toEqual({ kind: 'delivered' });
    expect(clock.nextDueAt()).toBeNull();
  });

  it('GIVEN a mark that fails THEN it is tried again before the claim is left to its lease', async () => {
    await store.reminders.create(noteAt(monday, '1', { place: dm }), 50);
    const [claim] = await store.deliveries.claimDue(1, lease);
    let failures = 3;
    const flaky = {
      ...store.deliveries,
      complete: (...args: Parameters<Store['deliveries']['complete']>) =>
        failures-- > 0 ? Promise.reject(new Error('away')) : store.deliveries.complete(...args),
    };
    const ending = deliver(claim!, { store: flaky, messenger: messengerOf({}).messenger, clock, lease, nonceTrust: 0 });
    for (let step = 0; step < 10; step += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      clock.advance(500);
    }
    expect(await ending).toEqual({ kind: 'delivered' });
  });

  it('GIVEN its owner cancels it while it is looked for THEN nothing is sent', async () => {
    const reminder = noteAt(monday, '1', { place: dm });
    await store.reminders.create(reminder, 50);
    await store.deliveries.claimDue(1, 1);
    clock.advance(1000);
    const [claim] = await store.deliveries.claimDue(1, lease);
    const { messenger, asked } = messengerOf({
      find: [store.reminders.cancel(reminder.id, '1').then((): Found => 'absent')],
    });
    expect(await deliver(claim!, { store: store.deliveries, messenger, clock, lease, nonceTrust: 0 })).toEqual({
      kind: 'lost',
    });
    expect(asked).toEqual(['find 77']);
  });
});
