import type { Clock } from '../clock.ts';

/** Of Discord's 50 requests a second, the rest is for people who wait for an answer. */
export const requestsPerSecond = 40;
/** So far ahead turns are given, in milliseconds: several deliveries are claimed at once, and none waits for long. */
const horizon = 130;
/** Milliseconds between two turns: closer than evenly, so that what a short stall has cost is made good. */
const shortest = 8;
/** A second, in milliseconds, with some room for requests that are slower on their way than others. */
const window = 1022;
/** A turn may come so late, in milliseconds, without those of the next second coming later for it. */
const slack = 10;
/** Below that it is not slowed down, in turns a second; and so much faster it gets again in a second. */
const slowest = 2;
const recovery = 1;
/** A turn further ahead than that comes from a clock that was set back, in milliseconds. */
const unlikely = 60_000;

const second = 1000;

/** A turn: when it is to come, and once it has come, when it did. */
interface Turn {
  at: number;
}

/**
 * Hands out turns at short distances: never more than so many in any second, even if the machine stalls and they fall
 * together. Several processes share what Discord allows without knowing of each other: each halves its pace when it is
 * told that it was too much, and gains slowly, as TCP does (RFC 5681).
 */
export class Pace {
  readonly #clock: Clock;
  readonly #limit: number;
  /** Turns a second, as far as the distance between two of them goes. */
  #rate: number;
  #slowedAt = Number.NEGATIVE_INFINITY;
  /** The latest turns, as many as a second may have, in a ring. */
  readonly #turns: Turn[] = [];
  #count = 0;

  /** @param clock of the network, whatever the bot's clock shows */
  constructor(clock: Clock, limit = requestsPerSecond) {
    this.#clock = clock;
    this.#limit = limit;
    this.#rate = this.#fastest;
  }

  /** Discord has said that it was too much, for all requests together. What was under way then says so too. */
  slowDown(): void {
    const now = this.#clock.now();
    if (Math.abs(now - this.#slowedAt) < second) return;
    this.#slowedAt = now;
    this.#rate = Math.max(slowest, Math.min(this.#rate, this.#limit) / 2);
  }

  /** How many turns there are that are given now. */
  room(): number {
    const end = this.#clock.now() + horizon;
    let count = 0;
    for (let at = this.#next(0); at <= end && count < this.#limit; at = this.#next(count, at)) count += 1;
    return count;
  }

  /** Milliseconds until it is worth while to ask again: half of the turns ahead are free. */
  untilRoom(): number {
    return Math.max(0, Math.ceil(this.#next(0) - this.#clock.now() - horizon / 2));
  }

  /** Waits for a turn. */
  async turn(): Promise<void> {
    const own: Turn = { at: this.#next(0) };
    const place = this.#count % this.#limit;
    const earlier = this.#turns[place];
    this.#turns[place] = own;
    this.#count += 1;
    this.#rate = Math.min(this.#fastest, this.#rate + recovery / this.#rate);
    for (;;) {
      const wait = own.at - this.#clock.now();
      if (wait > 0 && wait < unlikely) await new Promise<void>((resolve) => this.#clock.setTimeout(resolve, wait));
      const now = this.#clock.now();
      // The earlier turn may have come later than it was to.
      const free = earlier ? earlier.at + window : now;
      if (free <= now || free > now + unlikely) {
        own.at = Math.max(now - slack, Math.min(own.at, now));
        return;
      }
      own.at = free;
    }
  }

  get #fastest(): number {
    return Math.max(this.#limit, second / shortest);
  }

  /** When the turn after so many others is, at the earliest. @param before when the one before it is */
  #next(others: number, before = this.#turns[(this.#count + this.#limit - 1) % this.#limit]?.at): number {
    const now = this.#clock.now();
    const earlier = this.#turns[(this.#count + others) % this.#limit];
    const next = Math.max(
      now,
      before === undefined ? now : before + second / this.#rate,
      earlier ? earlier.at + window : now,
    );
    return next > now + unlikely ? now : next;
  }
}
