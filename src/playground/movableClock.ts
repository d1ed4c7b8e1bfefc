import type { Clock, Timer } from '../clock.ts';

/** The longest nap before looking at the timers again, so that the machine's clock may jump or sleep. */
const LONGEST_NAP = 60_000;

/**
 * A clock that runs at the machine's pace from any moment on, and can be set to another one. Timers follow it: moved
 * forward, it runs every timer that falls due on the way, at its own time.
 */
export class MovableClock implements Clock {
  readonly #base: Clock;
  #offset: number;
  #order = 0;
  readonly #timers = new Map<number, { dueAt: number; run: () => void }>();
  #nap: Timer | null = null;

  /**
   * @param base the clock whose pace it keeps
   * @param startAt what it shows at first, epoch milliseconds
   */
  constructor(base: Clock, startAt: number) {
    this.#base = base;
    this.#offset = startAt - base.now();
  }

  now(): number {
    return this.#base.now() + this.#offset;
  }

  setTimeout(run: () => void, delay: number): Timer {
    const key = this.#order++;
    this.#timers.set(key, { dueAt: this.now() + Math.max(0, delay), run });
    this.#rest();
    return {
      cancel: () => {
        this.#timers.delete(key);
        if (this.#timers.size === 0) this.#wake();
      },
    };
  }

  /** Shows `instant` (epoch milliseconds) from now on. Forward, every timer due by then runs; back, none does. */
  moveTo(instant: number): void {
    for (let next = this.#next(); next && next[1].dueAt <= instant; next = this.#next()) {
      this.#timers.delete(next[0]);
      if (next[1].dueAt > this.now()) this.#offset = next[1].dueAt - this.#base.now();
      next[1].run();
    }
    this.#offset = instant - this.#base.now();
    this.#rest();
  }

  /** Epoch milliseconds of the next timer, or `null` if none is pending. */
  nextDueAt(): number | null {
    return this.#next()?.[1].dueAt ?? null;
  }

  /** Forgets every timer, so that nothing keeps the process alive. */
  stop(): void {
    this.#timers.clear();
    this.#wake();
  }

  #next(): [number, { dueAt: number; run: () => void }] | undefined {
    let next: [number, { dueAt: number; run: () => void }] | undefined;
    for (const entry of this.#timers) if (!next || entry[1].dueAt < next[1].dueAt) next = entry;
    return next;
  }

  #wake(): void {
    this.#nap?.cancel();
    this.#nap = null;
  }

  /** Sleeps until the next timer is due. */
  #rest(): void {
    this.#wake();
    const dueAt = this.nextDueAt();
    if (dueAt === null) return;
    this.#nap = this.#base.setTimeout(
      () => {
        this.#nap = null;
        this.moveTo(this.now());
      },
      Math.min(Math.max(0, dueAt - this.now()), LONGEST_NAP),
    );
  }
}
