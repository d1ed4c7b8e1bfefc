import type { Clock } from '../clock.ts';

/** Of Discord's 50 requests a second, the rest is for people who wait for an answer. */
export const requestsPerSecond = 40;
/** So far ahead turns are given, in milliseconds: several deliveries are claimed at once, and none waits for long. */
const horizon = 250;
/** Turns come this much closer than evenly, so that what a stall has cost is made good within the second's limit. */
const haste = 1.25;
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
  /** Turns a second, now. */
  #rate: number;
  #slowedAt = Number.NEGATIVE_INFINITY;
  /** The latest turns, as many as a second may have. */
  readonly #turns: Turn[] = [];
  #count = 0;

  /** @param clock of the network, whatever the bot's clock shows */
  constructor(clock: Clock, limit = requestsPerSecond) {
    this.#clock = clock;
    this.#limit = limit;
    this.#rate = limit * haste;
  }

  /** Discord has said that it was too much, for all requests together. What was under way then says so too. */
  slowDown(): void {
    const now = this.#clock.now();
    if (Math.abs(now - this.#slowedAt) < second) return;
    this.#slowedAt = now;
    this.#rate = Math.max(slowest, this.#rate / 2);
  }

  /** How many turns there are within the next quarter of a second; at least one if the next is free now. */
  room(): number {
    const ahead = this.#clock.now() + horizon - this.#next();
    return ahead < 0 ? 0 : Math.floor((ahead * this.#rate) / second) + 1;
  }

  /** Milliseconds until it is worth while to ask again: half of the turns ahead are free. */
  untilRoom(): number {
    return Math.max(0, Math.ceil(this.#next() - this.#clock.now() - horizon / 2));
  }

  /** Waits for a turn. */
  async turn(): Promise<void> {
    const own: Turn = { at: this.#next() };
    const place = this.#count % this.#limit;
    const earlier = this.#turns[place];
    this.#turns[place] = own;
    this.#count += 1;
    this.#rate = Math.min(this.#limit * haste, this.#rate + recovery / this.#rate);
    for (;;) {
      await this.#until(own.at);
      const now = this.#clock.now();
      const free = earlier ? earlier.at + second : now;
      // The earlier turn may have come later than it was to.
      own.at = free > now && free < now + unlikely ? free : now;
      if (own.at === now) return;
    }
  }

  async #until(at: number): Promise<void> {
    const wait = at - this.#clock.now();
    if (wait > 0 && wait < unlikely) await new Promise<void>((resolve) => this.#clock.setTimeout(resolve, wait));
  }

  /** When the next turn is. */
  #next(): number {
    const now = this.#clock.now();
    const last = this.#turns[(this.#count + this.#limit - 1) % this.#limit];
    const earlier = this.#turns[this.#count % this.#limit];
    const next = Math.max(now, last ? last.at + second / this.#rate : now, earlier ? earlier.at + second : now);
    return next > now + unlikely ? now : next;
  }
}
