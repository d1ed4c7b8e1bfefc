import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ManualClock } from '../../src/clock.ts';
import { createSnowflakes, shardOf } from '../../src/local-discord/snowflake.ts';

const instant = fc.integer({ min: Date.UTC(1970, 0), max: Date.UTC(2080, 0) });

describe('snowflakes', () => {
  it('GIVEN a clock that jumps anywhere THEN ids are unique, rising, and of 17 to 19 digits', () => {
    fc.assert(
      fc.property(fc.array(instant, { minLength: 2, maxLength: 30 }), (instants) => {
        const clock = new ManualClock(instants[0]!);
        const next = createSnowflakes(clock);
        const ids = instants.flatMap((at) => {
          clock.moveTo(at);
          return [next(), next()];
        });
        for (const id of ids) expect(id).toMatch(/^\d{17,19}$/);
        const numbers = ids.map(BigInt);
        for (let index = 1; index < numbers.length; index++) expect(numbers[index]! > numbers[index - 1]!).toBe(true);
      }),
    );
  });

  it('GIVEN the documentation’s example THEN the time stands in the upper bits', () => {
    const next = createSnowflakes(new ManualClock(1_462_015_105_796));
    expect(BigInt(next()) >> 22n).toBe(175_928_847_299_117_063n >> 22n);
  });

  it('GIVEN a guild THEN it belongs to one shard', () => {
    expect(shardOf(String((5n << 22n) + 7n), 4)).toBe(1);
  });
});
