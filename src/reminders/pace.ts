import type { Clock } from '../clock.ts';

/** Of Discord's 50 requests a second, the rest is for people who wait for an answer. */
export const requestsPerSecond = 40;
/** So far ahead turns are given, in milliseconds: several deliveries are claimed at once, and none waits for long. */
const horizon = 250;
/** A turn further ahead than that comes from a clock that was set back, in milliseconds. */
const unlikely = 60_000;

/** Hands out turns at even distances: never more than so many in any second. */
export class Pace {
  readonly #clock: Clock;
  readonly #interval: number;
  /** When the next turn is. */
  #nextAt = Number.NEGATIVE_INFINITY;

  /** @param clock of the network, whatever the bot's clock shows */
  constructor(clock: Clock, limit = requestsPerSecond) {
    this.#clock = clock;
    this.#interval = 1000 / limit;
  }

  /** How many turns there are within the next quarter of a second; at least one if the next is free now. */
  room(): number {
    const ahead = this.#clock.now() + horizon - this.#next();
    return ahead < 0 ? 0 : Math.floor(ahead / this.#interval) + 1;
  }

  /** Milliseconds until it is worth while to ask again: half of the turns ahead are free. */
  untilRoom(): number {
    return Math.max(0, Math.ceil(this.#next() - this.#clock.now() - horizon / 2));
  }

  /** Waits for a turn. */
  async turn(): Promise<void> {
    const at = this.#next();
    this.#nextAt = at + this.#interval;
    const wait = at - this.#clock.now();
    if (wait > 0) await new Promise<void>((resolve) => this.#clock.setTimeout(resolve, wait));
  }

  #next(): number {
    const now = this.#clock.now();
    return this.#nextAt > now + unlikely ? now : Math.max(now, this.#nextAt);
  }
}
