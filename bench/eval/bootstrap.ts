const RESAMPLES = 2_000;

/**
 * Paired bootstrap (Efron and Tibshirani 1993): draws questions with replacement and looks at the mean difference.
 * @param differences for each question, now minus then
 * @returns the interval that holds the mean difference with 95%
 */
export function pairedInterval(differences: readonly number[]): { low: number; high: number } {
  const { length } = differences;
  if (length === 0) return { low: 0, high: 0 };
  const random = generator(length);
  const means = Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (let draw = 0; draw < length; draw++) sum += differences[Math.floor(random() * length)]!;
    return sum / length;
  }).sort((a, b) => a - b);
  return { low: means[Math.floor(0.025 * RESAMPLES)]!, high: means[Math.floor(0.975 * RESAMPLES)]! };
}

/** A linear congruential generator (Knuth's MMIX constants, upper bits): the same draws in every run. */
function generator(seed: number): () => number {
  let state = BigInt(seed);
  return () => {
    state = BigInt.asUintN(64, state * 6364136223846793005n + 1442695040888963407n);
    return Number(state >> 33n) / 2 ** 31;
  };
}
