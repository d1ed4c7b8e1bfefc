import { expect, it } from 'vitest';
import { backoff } from '../../src/reminders/backoff.ts';
import { nonceOf, randomKey } from '../../src/reminders/nonce.ts';

it('GIVEN many keys THEN none comes twice, and a nonce is never longer than Discord’s 25 characters', () => {
  const keys = Array.from({ length: 2000 }, randomKey);
  expect(new Set(keys).size).toBe(2000);
  for (const key of keys) expect(key).toMatch(/^[0-9a-hj-km-np-tv-z]{16}$/);
  expect(nonceOf(keys[0]!, 36 ** 8 - 1)).toHaveLength(25);
});

it('GIVEN failed tries THEN the wait doubles up to a minute, in the upper half of its range', () => {
  expect([1, 2, 3, 6, 7, 60].map((attempts) => backoff(attempts, 1))).toEqual([
    1000, 2000, 4000, 32_000, 60_000, 60_000,
  ]);
  expect(backoff(3, 0)).toBe(2000);
});
