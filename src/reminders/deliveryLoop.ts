import type { Clock, Timer } from '../clock.ts';
import { backoff, longestWait } from './backoff.ts';
import { type DeliveryParts, deliver, type Ending } from './delivery.ts';
import type { Pace } from './pace.ts';
import type { Claim } from './ports.ts';

/** The wall clock is looked at so often at least, in milliseconds: it may be set. */
const longestNap = 15_000;
/** Deliveries that may be under way at once. */
const mostUnderWay = 40;
/** After so many failures in a row, Discord is taken to be down. */
const failuresOfAnOutage = 3;
/** While it is, one delivery at a time tries it, so often at least; in milliseconds. */
const longestOutageNap = 30_000;
/** How often the log tells of a backlog, in milliseconds. */
const progressInterval = 10_000;
/** How far a backlog is counted for it. */
const mostCounted = 100_000;

export interface DeliveryLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

export interface LoopOptions extends DeliveryParts {
  readonly pace: Pace;
  readonly log: DeliveryLog;
  /** Runs with every look at the clock: what else is to be done in time. */
  readonly onLook?: () => Promise<void>;
}

/** Delivers what is due, for as long as it runs. */
export class DeliveryLoop {
  readonly #options: LoopOptions;
  readonly #clock: Clock;
  readonly #underWay = new Set<Promise<void>>();
  #timer: Timer | null = null;
  #looking: Promise<void> | null = null;
  #lookAgain = false;
  #isRunning = false;
  #failures = 0;
  #restUntil = 0;
  #delivered = 0;
  #toldAt = 0;
  #nextAt: number | null = null;

  constructor(options: LoopOptions) {
    this.#options = options;
    this.#clock = options.clock;
  }

  start(): void {
    this.#isRunning = true;
    this.wake();
  }

  /** Something may be due, or due earlier than known. */
  wake(): void {
    if (!this.#isRunning) return;
    this.#timer?.cancel();
    this.#timer = null;
    if (this.#looking) {
      this.#lookAgain = true;
      return;
    }
    this.#looking = this.#look().finally(() => {
      this.#looking = null;
      if (this.#lookAgain) {
        this.#lookAgain = false;
        this.wake();
      }
    });
  }

  /** Claims nothing more, and waits for what is under way (5 seconds for each request at most). */
  async stop(): Promise<void> {
    this.#isRunning = false;
    this.#timer?.cancel();
    await this.#looking;
    await Promise.all(this.#underWay);
  }

  /** When the next reminder is due or may be tried again, epoch milliseconds, as of the last look. */
  get nextAt(): number | null {
    return this.#nextAt;
  }

  /** Resolves when nothing is being looked for or delivered. */
  async settled(): Promise<void> {
    while (this.#looking || this.#underWay.size > 0) await Promise.all([this.#looking, ...this.#underWay]);
  }

  /** Claims what is due and can be sent now; then sleeps until there is more. */
  async #look(): Promise<void> {
    try {
      await this.#options.onLook?.();
      const rest = this.#rest();
      const room = rest > 0 ? 0 : this.#room();
      const claims = room > 0 ? await this.#options.store.claimDue(room, this.#options.lease) : [];
      for (const claim of claims) this.#deliver(claim);
      if (room > 0 && claims.length < room) {
        const wait = await this.#options.store.untilNext();
        this.#nextAt = wait === null ? null : this.#clock.now() + wait;
        return this.#sleep(wait ?? longestNap);
      }
      // A delivery that ends wakes the loop too.
      this.#sleep(rest > 0 ? rest : this.#options.pace.untilRoom() || (room > 0 ? 1 : longestNap));
    } catch (err) {
      this.#options.log.error({ err }, 'The store cannot be asked what is due; trying again');
      this.#sleep(backoff(1, Math.random()));
    }
  }

  #room(): number {
    const most = this.#failures >= failuresOfAnOutage ? 1 : mostUnderWay;
    return Math.min(this.#options.pace.room(), most - this.#underWay.size);
  }

  /** Milliseconds for which Discord is to be left alone. */
  #rest(): number {
    const rest = this.#restUntil - this.#clock.now();
    return rest > longestWait ? 0 : Math.max(0, rest);
  }

  #sleep(delay: number): void {
    if (!this.#isRunning || this.#timer) return;
    this.#timer = this.#clock.setTimeout(
      () => {
        this.#timer = null;
        this.wake();
      },
      Math.min(Math.max(delay, 1), longestNap),
    );
  }

  #deliver(claim: Claim): void {
    const work = this.#run(claim).finally(() => {
      this.#underWay.delete(work);
      this.wake();
    });
    this.#underWay.add(work);
  }

  async #run(claim: Claim): Promise<void> {
    const { log } = this.#options;
    try {
      await this.#learn(await deliver(claim, this.#options), claim);
    } catch (err) {
      log.error(
        { err, reminder: claim.id },
        'A delivery could not be marked; it is looked for when its lease has ended',
      );
    }
  }

  async #learn(ending: Ending, claim: Claim): Promise<void> {
    const { log, store, pace } = this.#options;
    // Whoever has it now learns what Discord says.
    if (ending.kind === 'lost') return;
    if (ending.kind === 'failed') {
      this.#failures += 1;
      log.warn({ reminder: claim.id, failures: this.#failures }, `A reminder is tried again later: ${ending.message}`);
      if (this.#failures >= failuresOfAnOutage) {
        const nap = backoff(this.#failures - failuresOfAnOutage + 1, Math.random());
        this.#restUntil = this.#clock.now() + Math.min(nap, longestOutageNap);
      }
      return;
    }
    if (ending.kind === 'limited') {
      if (ending.isGlobal) {
        this.#restUntil = this.#clock.now() + ending.after;
        pace.slowDown();
      } else this.#holdChannel(claim, ending.after, store);
      return;
    }
    if (this.#failures >= failuresOfAnOutage) log.info({}, 'Discord answers again');
    this.#failures = 0;
    if (ending.kind === 'parked') log.warn({ reminder: claim.id }, 'A reminder cannot be delivered; its list says why');
    if (ending.kind === 'delivered') await this.#tell(claim);
  }

  #holdChannel(claim: Claim, after: number, store: LoopOptions['store']): void {
    const channelId = claim.detour ? claim.detour.channelId : claim.place.channelId;
    if (channelId === null) return;
    const held = store.holdChannel(channelId, after);
    held.catch((err) => this.#options.log.warn({ err }, 'A busy channel could not be held back'));
  }

  /** Progress, while a backlog drains. */
  async #tell(claim: Claim): Promise<void> {
    this.#delivered += 1;
    const now = this.#clock.now();
    const late = now - claim.dueAt;
    if (late < progressInterval || Math.abs(now - this.#toldAt) < progressInterval) return;
    this.#toldAt = now;
    const left = await this.#options.store.countDue(mostCounted);
    const delivered = this.#delivered;
    this.#options.log.info({ delivered, left, late }, 'Delivering what is overdue');
  }
}
