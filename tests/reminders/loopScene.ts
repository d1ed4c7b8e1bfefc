import { type Clock, ManualClock } from '../../src/clock.ts';
import { DeliveryLoop, type LoopOptions } from '../../src/reminders/deliveryLoop.ts';
import { Pace } from '../../src/reminders/pace.ts';
import type { Claim, Messenger, Outcome } from '../../src/reminders/ports.ts';
import { openDatabase } from '../../src/store/database.ts';
import { storeOver } from '../../src/store/store.ts';
import { monday } from './scene.ts';

export const dm = { kind: 'dm', channelId: '77' } as const;
export const second = 1000;

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

const breathe = () => new Promise((resolve) => setImmediate(resolve));

/** A store in memory and a delivery loop over it, whose messages go nowhere; all time is the test's. */
export async function setLoop() {
  const timers = new ManualClock(monday);
  const clock = new SetClock(timers);
  const store = storeOver(await openDatabase({ file: ':memory:', url: null, clock }));
  let loop: DeliveryLoop | null = null;

  /** Starts the loop, sending through `send`. @returns what was sent and asked, and what the log says */
  function start(send: (claim: Claim) => Outcome = () => ({ kind: 'sent' }), options: Partial<LoopOptions> = {}) {
    const sent: { at: number; dueAt: number }[] = [];
    const calls: number[] = [];
    const lines: { details: object; message: string }[] = [];
    const note = (details: object, message: string) => void lines.push({ details, message });
    const pace = new Pace(timers);
    const messenger: Messenger = {
      async send(claim) {
        await pace.turn();
        calls.push(timers.now());
        const outcome = send(claim);
        if (outcome.kind === 'sent') sent.push({ at: timers.now(), dueAt: claim.dueAt });
        return outcome;
      },
      openDm: async () => ({ kind: 'opened', channelId: '77' }),
      find: async () => 'absent',
    };
    const log = { info: note, warn: note, error: note };
    const parts = { store: store.deliveries, messenger, clock, pace, log, lease: 20 * second, nonceTrust: 60 * second };
    loop = new DeliveryLoop({ ...parts, ...options });
    loop.start();
    return { sent, calls, lines, loop };
  }

  return {
    timers,
    clock,
    store,
    start,
    /** Lets time go by, so much at a time. */
    async pass(milliseconds: number, step = 250): Promise<void> {
      await breathe();
      for (let left = milliseconds; left > 0; left -= step) {
        timers.advance(Math.min(step, left));
        await breathe();
      }
    },
    async close() {
      await loop?.stop();
      await store.close();
    },
  };
}

export type LoopScene = Awaited<ReturnType<typeof setLoop>>;
