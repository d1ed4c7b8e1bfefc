import type { Clock, Timer } from '../clock.ts';

/** The longest nap before looking at the timers again, so that the machine's clock may jump or sleep. */
const LONGEST_NAP = 60_000;

/**
 * A clock that runs at the machine's pace from any moment on, and can be set to another one. Set forward, it behaves
 * as after a long sleep: every timer that is overdue runs once.
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

  /** Shows `instant` (epoch milliseconds) from now on, and runs the timers due by then in order of their time. */
  moveTo(instant: number): void {
    this.#offset = instant - this.#base.now();
    this.#runDue();
  }

  /** Forgets every timer, so that nothing keeps the process alive. */
  stop(): void {
    this.#timers.clear();
    this.#wake();
  }

  /** Runs what is due by now; timers that this sets wait for their own time, even if they ask for none. */
  #runDue(): void {
    const now = this.now();
    const due = [...this.#timers]
      .filter(([, { dueAt }]) => dueAt <= now)
      .sort((one, other) => one[1].dueAt - other[1].dueAt);
    for (const [key, { run }] of due) if (this.#timers.delete(key)) run();
    this.#rest();
  }

  #wake(): void {
    this.#nap?.cancel();
    this.#nap = null;
  }

  /** Sleeps until the next timer is due. */
  #rest(): void {
    this.#wake();
    if (this.#timers.size === 0) return;
    const dueAt = Math.min(...[...this.#timers.values()].map((timer) => timer.dueAt));
    this.#nap = this.#base.setTimeout(
      () => {
        this.#nap = null;
        this.#runDue();
      },
      Math.min(Math.max(0, dueAt - this.now()), LONGEST_NAP),
    );
  }
}
