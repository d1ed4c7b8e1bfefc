/** A pending call of {@link Clock.setTimeout}. */
export interface Timer {
  /** Cancels the call. Does nothing if it has already run. */
  cancel(): void;
}

/**
 * Now and timers. Everything that depends on time takes a `Clock`, so that tests and the playground can move it;
 * no other file of `src/` reads the time of the machine.
 */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z, on the wall. */
  now(): number;
  /** Calls `run` once, when `delay` milliseconds (at least 0) of this clock have gone by. */
  setTimeout(run: () => void, delay: number): Timer;
}

/** Node's `setTimeout` fires at once when its delay exceeds 2³¹−1 ms (24.8 days). */
const LONGEST_DELAY = 2 ** 31 - 1;

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  setTimeout(run, delay) {
    let handle: NodeJS.Timeout;
    const wait = (left: number) => {
      const step = Math.min(left, LONGEST_DELAY);
      handle = setTimeout(() => (left > step ? wait(left - step) : run()), step);
    };
    wait(Math.max(0, delay));
    return { cancel: () => clearTimeout(handle) };
  },
};

/** Waits until everything that is due now has had its turn. Long work that pauses so holds up nobody. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A clock that stands still until it is moved; timers run, in order of their time, as it passes them. */
export class ManualClock implements Clock {
  #now: number;
  #order = 0;
  readonly #timers = new Map<number, { dueAt: number; run: () => void }>();

  /** @param startAt epoch milliseconds */
  constructor(startAt: number) {
    this.#now = startAt;
  }

  now(): number {
    return this.#now;
  }

  setTimeout(run: () => void, delay: number): Timer {
    const key = this.#order++;
    this.#timers.set(key, { dueAt: this.#now + Math.max(0, delay), run });
    return { cancel: () => void this.#timers.delete(key) };
  }

  /** Moves to `instant` (epoch milliseconds). Forward, every timer due by then runs at its own time; back, none does. */
  moveTo(instant: number): void {
    for (;;) {
      let next: [number, { dueAt: number; run: () => void }] | undefined;
      for (const entry of this.#timers) {
        if (entry[1].dueAt <= instant && (!next || entry[1].dueAt < next[1].dueAt)) next = entry;
      }
      if (!next) break;
      this.#timers.delete(next[0]);
      this.#now = Math.max(this.#now, next[1].dueAt);
      next[1].run();
    }
    this.#now = instant;
  }

  /** Moves by `milliseconds`, as {@link moveTo} does. */
  advance(milliseconds: number): void {
    this.moveTo(this.#now + milliseconds);
  }

  /** Epoch milliseconds of the next timer, or `null` if none is pending. */
  nextDueAt(): number | null {
    let next: number | null = null;
    for (const { dueAt } of this.#timers.values()) next = next === null ? dueAt : Math.min(next, dueAt);
    return next;
  }
}
