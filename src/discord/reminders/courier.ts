import { type Clock, systemClock } from '../../clock.ts';
import type { Library } from '../../knowledge/library.ts';
import type { Log } from '../../operations/log.ts';
import type { Step } from '../../reminders/delivery.ts';
import { DeliveryLoop } from '../../reminders/deliveryLoop.ts';
import { Pace } from '../../reminders/pace.ts';
import type { Claim, DeliveryStore, Messenger, ReminderStore } from '../../reminders/ports.ts';
import type { Guard } from '../guard/guard.ts';
import { reminderMessage } from '../messages/reminderMessage.ts';
import { createRestMessenger } from './restMessenger.ts';

/** How long a claim lasts, in milliseconds: longer than the requests that are made between two renewals. */
const defaultLease = 20_000;
/** Discord remembers nonces for "the past few minutes"; less than that is relied on, in milliseconds. */
const defaultNonceTrust = 60_000;
/** How often what is to be forgotten is looked for, in milliseconds. */
const purgeInterval = 30_000;

export interface CourierOptions {
  readonly api: string | null;
  readonly token: string;
  readonly deliveries: DeliveryStore;
  readonly reminders: ReminderStore;
  readonly library: () => Library;
  readonly guard: Guard;
  /** Of the bot; the network keeps the machine's time. */
  readonly clock: Clock;
  readonly log: Log;
  /** Milliseconds that a claim lasts, and that one request may take: the first is always longer. */
  readonly lease?: number;
  readonly timeout?: number;
  readonly nonceTrust?: number;
  /** Requests to Discord in a second, at most. */
  readonly requestsPerSecond?: number;
  readonly onStep?: (step: Step, claim: Claim) => void;
  /** Tests switch it off, to see that it is needed. */
  readonly enforceNonce?: boolean;
}

/** Delivers reminders over REST alone, beside a bot or without one. */
export interface Courier {
  readonly messenger: Messenger;
  start(): void;
  /** A reminder was made or moved. */
  wake(): void;
  stop(): Promise<void>;
  /** When the next reminder is due, epoch milliseconds; `null` if none waits. */
  nextAt(): number | null;
  /** Resolves when nothing is being looked for or delivered. */
  settled(): Promise<void>;
}

/** Composes it; nothing happens before it is started. */
export function createCourier(options: CourierOptions): Courier {
  const {
    api,
    token,
    deliveries,
    reminders,
    library,
    guard,
    clock,
    log,
    onStep,
    requestsPerSecond,
    timeout,
    enforceNonce,
  } = options;
  const pace = new Pace(systemClock, requestsPerSecond);
  const messenger = createRestMessenger({
    api,
    token,
    pace,
    clock: systemClock,
    render: (claim, withExcerpts) => reminderMessage(library(), claim, withExcerpts),
    check: (payload) => guard.check(payload, []),
    ...(timeout === undefined ? {} : { timeout }),
    ...(enforceNonce === undefined ? {} : { enforceNonce }),
  });
  let purgedAt = Number.NEGATIVE_INFINITY;
  const loop = new DeliveryLoop({
    store: deliveries,
    messenger,
    clock,
    pace,
    log,
    lease: options.lease ?? defaultLease,
    nonceTrust: options.nonceTrust ?? defaultNonceTrust,
    ...(onStep ? { onStep } : {}),
    async onLook() {
      if (Math.abs(clock.now() - purgedAt) < purgeInterval) return;
      purgedAt = clock.now();
      await reminders.purge();
    },
  });
  return {
    messenger,
    start: () => loop.start(),
    wake: () => loop.wake(),
    stop: () => loop.stop(),
    nextAt: () => loop.nextAt,
    settled: () => loop.settled(),
  };
}
