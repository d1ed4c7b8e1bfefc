/** Now and timers, as the rest of the application has them; any object of this shape will do. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number;
  /** Calls `run` once, `delay` milliseconds from now. */
  setTimeout(run: () => void, delay: number): { cancel(): void };
}

/** The machine's own time. */
export const ownClock: Clock = {
  now: () => Math.trunc(performance.timeOrigin + performance.now()),
  setTimeout(run, delay) {
    const handle = setTimeout(run, delay);
    return { cancel: () => clearTimeout(handle) };
  },
};
