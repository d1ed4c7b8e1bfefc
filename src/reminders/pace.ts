import type { Clock } from '../clock.ts';

/** Of Discord's 50 requests a second, the rest is for people who wait for an answer. */
export const requestsPerSecond = 40;
/** A little more than a second, because the way to Discord is not always equally long. */
const window = 1020;

/** Hands out turns: never more than so many in any second. */
export class Pace {
  readonly #clock: Clock;
  readonly #limit: number;
  /** When the latest turns were handed out or are due, oldest first; at most `#limit` of them. */
  readonly #turns: number[] = [];

  /** @param clock of the network, whatever the bot's clock shows */
  constructor(clock: Clock, limit = requestsPerSecond) {
    this.#clock = clock;
    this.#limit = limit;
  }

  /** How many turns could be taken at once. */
  room(): number {
    this.#forget();
    return this.#limit - this.#turns.length;
  }

  /** Milliseconds until there is room. */
  untilRoom(): number {
    return this.room() > 0 ? 0 : Math.max(1, this.#turns[0]! + window - this.#clock.now());
  }

  /** Waits for a turn. */
  async turn(): Promise<void> {
    this.#forget();
    const now = this.#clock.now();
    const at = this.#turns.length < this.#limit ? now : this.#turns[this.#turns.length - this.#limit]! + window;
    this.#turns.push(at);
    if (at > now) await new Promise<void>((resolve) => this.#clock.setTimeout(resolve, at - now));
  }

  #forget(): void {
    const now = this.#clock.now();
    // A turn in the far future is of a clock that was set back.
    while (this.#turns.length > 0 && (this.#turns[0]! <= now - window || this.#turns[0]! > now + 60_000))
      this.#turns.shift();
  }
}
