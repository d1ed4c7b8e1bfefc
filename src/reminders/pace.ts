import type { Clock } from '../clock.ts';

/** Of Discord's 50 requests a second, the rest is for people who wait for an answer. */
export const requestsPerSecond = 40;
/** So far ahead turns are given, in milliseconds: several deliveries are claimed at once, and none waits for long. */
const horizon = 250;
/** Below that it is not slowed down, in turns a second; and so much faster it gets again in a second. */
const slowest = 2;
const recovery = 1;
/** A turn further ahead than that comes from a clock that was set back, in milliseconds. */
const unlikely = 60_000;

/**
 * Hands out turns at even distances: never more than so many in any second. Several processes share what Discord
 * allows without knowing of each other: each halves its pace when it is told that it was too much, and gains slowly, as
 * TCP does (RFC 5681).
 */
export class Pace {
  readonly #clock: Clock;
  readonly #limit: number;
  /** Turns a second, now. */
  #rate: number;
  #slowedAt = Number.NEGATIVE_INFINITY;
  /** When the next turn is. */
  #nextAt = Number.NEGATIVE_INFINITY;

  /** @param clock of the network, whatever the bot's clock shows */
  constructor(clock: Clock, limit = requestsPerSecond) {
    this.#clock = clock;
    this.#limit = limit;
    this.#rate = limit;
  }

  /** Discord has said that it was too much, for all requests together. What was under way then says so too. */
  slowDown(): void {
    const now = this.#clock.now();
    if (Math.abs(now - this.#slowedAt) < 1000) return;
    this.#slowedAt = now;
    this.#rate = Math.max(slowest, this.#rate / 2);
  }

  /** How many turns there are within the next quarter of a second; at least one if the next is free now. */
  room(): number {
    const ahead = this.#clock.now() + horizon - this.#next();
    return ahead < 0 ? 0 : Math.floor((ahead * this.#rate) / 1000) + 1;
  }

  /** Milliseconds until it is worth while to ask again: half of the turns ahead are free. */
  untilRoom(): number {
    return Math.max(0, Math.ceil(this.#next() - this.#clock.now() - horizon / 2));
  }

  /** Waits for a turn. */
  async turn(): Promise<void> {
    const at = this.#next();
    this.#nextAt = at + 1000 / this.#rate;
    this.#rate = Math.min(this.#limit, this.#rate + recovery / this.#rate);
    const wait = at - this.#clock.now();
    if (wait > 0) await new Promise<void>((resolve) => this.#clock.setTimeout(resolve, wait));
  }

  #next(): number {
    const now = this.#clock.now();
    return this.#nextAt > now + unlikely ? now : Math.max(now, this.#nextAt);
  }
}
