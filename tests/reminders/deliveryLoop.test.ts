import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Clock, ManualClock } from '../../src/clock.ts';
import { DeliveryLoop, type LoopOptions } from '../../src/reminders/deliveryLoop.ts';
import { Pace } from '../../src/reminders/pace.ts';
import type { Claim, Messenger, Outcome } from '../../src/reminders/ports.ts';
import { openDatabase } from '../../src/store/database.ts';
import { type Store, storeOver } from '../../src/store/store.ts';
import { monday, noteAt } from './scene.ts';

const dm = { kind: 'dm', channelId: '77' } as const;
const second = 1000;

/** A wall clock that may be set, while timers go on by the manual clock. */
class SetClock implements Clock {
  readonly #timers: ManualClock;
  ahead = 0;

  constructor(timers: ManualClock) {
    this.#timers = timers;
  }

  now(): number {
    return this.#timers.now() + this.ahead;
  }

  setTimeout(run: () => void, delay: number) {
    return this.#timers.setTimeout(run, delay);
  }
}

let timers: ManualClock;
let clock: SetClock;
let store: Store;
let loop: DeliveryLoop | null = null;
beforeEach(async () => {
  timers = new ManualClock(monday);
  clock = new SetClock(timers);
  store = storeOver(await openDatabase({ file: ':memory:', url: null, clock }));
});
afterEach(async () => {
  await loop?.stop();
  await store.close();
});

/** Starts a loop that sends through `send`; what it says is kept in `sent` and `lines`. */
function start(send: (claim: Claim) => Outcome = () => ({ kind: 'sent' }), options: Partial<LoopOptions> = {}) {
  const sent: { at: number; dueAt: number; text: string }[] = [];
  const calls: number[] = [];
  const lines: { details: object; message: string }[] = [];
  const note = (details: object, message: string) => void lines.push({ details, message });
  const pace = new Pace(timers);
  const messenger: Messenger = {
    async send(claim) {
      await pace.turn();
      calls.push(timers.now());
      const outcome = send(claim);
      const { dueAt, subject } = claim;
      if (outcome.kind === 'sent')
        sent.push({ at: timers.now(), dueAt, text: subject.kind === 'note' ? subject.text : '' });
      return outcome;
    },
    openDm: async () => ({ kind: 'opened', channelId: '77' }),
    find: async () => 'absent',
  };
  const log = { info: note, warn: note, error: note };
  loop = new DeliveryLoop({
    store: store.deliveries,
    messenger,
    clock,
    pace,
    log,
    lease: 20 * second,
    nonceTrust: 60 * second,
    ...options,
  });
  loop.start();
  return { sent, calls, lines, loop };
}

const breathe = () => new Promise((resolve) => setImmediate(resolve));
/** Lets time go by. */
async function pass(milliseconds: number, step = 250): Promise<void> {
  await breathe();
  for (let left = milliseconds; left > 0; left -= step) {
    timers.advance(Math.min(step, left));
    await breathe();
  }
}

/** How many fall into the densest second. */
const densest = (times: readonly number[]) => {
  let most = 0;
  for (let from = 0, to = 0; to < times.length; to += 1) {
    while (times[to]! - times[from]! >= second) from += 1;
    most = Math.max(most, to - from + 1);
  }
  return most;
};

describe('a backlog of 10,000', () => {
  it('GIVEN it is due at start THEN it drains in order of due time, at forty a second, and the log tells how far it is', async () => {
    const { db } = store.database;
    await store.reminders.create(noteAt(monday, '1', { place: dm }), 1);
    const row = await db.selectFrom('reminders').selectAll().executeTakeFirstOrThrow();
    const rows = Array.from({ length: 9999 }, (_, index) => {
      const id = String(index).padStart(16, '0');
      return { ...row, id, nonce: `${id}.0`, due_at: monday - ((index * 7919) % 10_000) * 60 * second };
    });
    for (let from = 0; from < rows.length; from += 500)
      await db
        .insertInto('reminders')
        .values(rows.slice(from, from + 500))
        .execute();
    const { sent, lines } = start();
    await pass(251 * second);
    expect(sent).toHaveLength(10_000);
    expect(sent.every(({ dueAt }, index) => index === 0 || dueAt >= sent[index - 1]!.dueAt)).toBe(true);
    expect(densest(sent.map(({ at }) => at))).toBeLessThanOrEqual(40);
    const progress = lines.filter(({ message }) => message === 'Delivering what is overdue');
    expect(progress.length).toBeGreaterThanOrEqual(20);
    const left = progress.map(({ details }) => (details as { left: number }).left);
    expect(left).toEqual(left.toSorted((a, b) => b - a));
    expect(left[0]).toBeGreaterThan(9000);
  }, 60_000);
});

describe('a clock that is set', () => {
  it('GIVEN it jumps forth by hours THEN what became due comes within the next look, of 15 seconds', async () => {
    await store.reminders.create(noteAt(monday + 3 * 3600 * second, '1', { place: dm }), 50);
    const { sent } = start();
    await pass(60 * second, second);
    expect(sent).toEqual([]);
    clock.ahead = 3 * 3600 * second;
    await pass(15 * second, second);
    expect(sent).toHaveLength(1);
  });

  it('GIVEN it jumps back by hours THEN nothing comes twice or early, and what is due later comes at its time', async () => {
    await store.reminders.create(noteAt(monday + 10 * second, '1', { place: dm }), 50);
    await store.reminders.create(noteAt(monday + 60 * second, '1', { place: dm }), 50);
    const { sent } = start();
    await pass(20 * second, second);
    expect(sent).toHaveLength(1);
    clock.ahead = -2 * 3600 * second;
    await pass(2 * 3600 * second + 30 * second, 5 * second);
    expect(sent).toHaveLength(1);
    await pass(10 * second, second);
    expect(sent).toHaveLength(2);
    expect(sent[1]!.at + clock.ahead).toBe(monday + 60 * second);
  });

  it('GIVEN it jumps back while deliveries are held up THEN they are not held up for longer', async () => {
    await store.reminders.create(noteAt(monday - 7200 * second, '1', { place: dm }), 50);
    let limits = 1;
    const { sent } = start(() =>
      limits-- > 0 ? { kind: 'limited', after: 5 * second, isGlobal: true } : { kind: 'sent' },
    );
    await pass(second);
    clock.ahead = -3600 * second;
    await pass(20 * second);
    expect(sent).toHaveLength(1);
  });
});

describe('a reminder that is years away', () => {
  it('GIVEN thirty years THEN it comes at its second and not before', async () => {
    const due = Date.UTC(2056, 1, 29, 12);
    await store.reminders.create(noteAt(due, '1', { place: dm }), 50);
    const { sent, loop } = start();
    await pass(60 * second);
    expect(loop.nextAt).toBe(due);
    timers.moveTo(due - second);
    await pass(second - 1, 111);
    expect(sent).toEqual([]);
    await pass(1, 1);
    expect(sent.map(({ at }) => at)).toEqual([due]);
  });
});

describe('a storm of 429', () => {
  it('GIVEN everything is limited for a minute THEN Discord is left alone as long as it says, and all comes afterwards', async () => {
    for (let index = 0; index < 100; index += 1)
      await store.reminders.create(noteAt(monday, `${index}`, { place: dm }), 50);
    const end = monday + 60 * second;
    const { sent, calls } = start(() =>
      timers.now() < end ? { kind: 'limited', after: 10 * second, isGlobal: true } : { kind: 'sent' },
    );
    await pass(60 * second);
    // What was under way when the first answer came, six times.
    expect(calls.length).toBeLessThanOrEqual(6 * 11);
    await pass(60 * second);
    expect(sent).toHaveLength(100);
  });

  it('GIVEN one channel is limited THEN the others go on', async () => {
    const busy = { kind: 'channel', channelId: '1', guildId: '5' } as const;
    for (let index = 0; index < 30; index += 1) {
      await store.reminders.create(noteAt(monday - 1000 * second, `${index}`, { place: busy }), 50);
      await store.reminders.create(noteAt(monday, `${index}`, { place: dm }), 50);
    }
    const { sent, calls } = start(({ place }) =>
      place === busy || place.kind === 'channel'
        ? { kind: 'limited', after: 60 * second, isGlobal: false }
        : { kind: 'sent' },
    );
    await pass(5 * second);
    expect(sent).toHaveLength(30);
    expect(calls.length - sent.length).toBeLessThanOrEqual(11);
  });
});

it('GIVEN a store that cannot be asked THEN it is asked again, and what is due still comes', async () => {
  await store.reminders.create(noteAt(monday, '1', { place: dm }), 50);
  let failures = 3;
  const flaky = {
    ...store.deliveries,
    claimDue: (...args: Parameters<Store['deliveries']['claimDue']>) =>
      failures-- > 0 ? Promise.reject(new Error('away')) : store.deliveries.claimDue(...args),
  };
  const { sent, lines } = start(undefined, { store: flaky });
  await pass(5 * second);
  expect(sent).toHaveLength(1);
  expect(lines.filter(({ message }) => message.startsWith('The store cannot be asked'))).toHaveLength(3);
});
