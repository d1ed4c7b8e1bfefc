/** Order statistics of one run of measurements, in milliseconds. */
export interface Summary {
  readonly samples: number;
  readonly p50: number;
  readonly p99: number;
}

/** The value below which the share `q` (0 to 1) of `values` lies; `NaN` for none. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

/** Median and 99th percentile of `values` (milliseconds). */
export function summarise(values: readonly number[]): Summary {
  return { samples: values.length, p50: quantile(values, 0.5), p99: quantile(values, 0.99) };
}

/** Milliseconds that `run` takes. */
export async function time(run: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await run();
  return performance.now() - startedAt;
}

/**
 * Measures several ways of doing a thing in turns, so that a noisy machine disturbs all of them alike.
 * The first `warmUp` rounds are thrown away.
 * @returns for each name its times in milliseconds
 */
export async function alternate<Name extends string>(
  ways: Record<Name, (round: number) => unknown>,
  { rounds, warmUp = Math.ceil(rounds / 10) }: { rounds: number; warmUp?: number },
): Promise<Record<Name, number[]>> {
  const names = Object.keys(ways) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -warmUp; round < rounds; round++) {
    for (const name of names) {
      const took = await time(() => ways[name](round));
      if (round >= 0) times[name].push(took);
    }
  }
  return times;
}

/** Megabytes of live JavaScript heap after a collection; needs `--expose-gc`. */
export function heapMegabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
