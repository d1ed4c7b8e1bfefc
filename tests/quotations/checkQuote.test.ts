import { expect, it } from 'vitest';
import { readCheckCases, scoreChecks } from './checkCases.ts';

it('GIVEN the tuning cases THEN ≥ 98% have the right verdict, sentence, speaker and warnings', async () => {
  const { cases, wholeRight, faults } = await scoreChecks(readCheckCases('tuning'));
  expect(cases).toBe(94);
  expect(wholeRight / cases, faults.join('\n')).toBeGreaterThanOrEqual(0.98);
});

it('GIVEN the frozen cases THEN ≥ 97% have', async () => {
  const { cases, wholeRight } = await scoreChecks(readCheckCases('frozen'));
  expect(cases).toBe(47);
  expect(wholeRight / cases).toBeGreaterThanOrEqual(0.97);
});
