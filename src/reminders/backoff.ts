const first = 1000;
const longest = 60_000;

/**
 * How long to wait before the next try, in milliseconds: doubled each time, with full jitter in its upper half, so that
 * many that failed together do not come back together.
 * @param attempts tries that failed so far, from 1
 * @param random 0 to 1
 */
export function backoff(attempts: number, random: number): number {
  const step = Math.min(longest, first * 2 ** Math.min(attempts - 1, 16));
  return Math.round(step * (0.5 + random / 2));
}

/** No wait or lease is longer; one that seems to be comes from a clock that was set back. In milliseconds. */
export const longestWait = 15 * 60_000;
