import { describe, expect, it } from 'vitest';
import { f1, readAnnotated, scoreQuotations } from './annotated.ts';

/**
 * The measured floors; a change that falls below them has lost something. The frozen set is measured and never looked
 * into, so its faults are not printed.
 */
describe('quotations and speakers on the annotated sets', () => {
  it('GIVEN the tuning set THEN F1 ≥ 0.98 and the speaker is right ≥ 0.98', () => {
    const score = scoreQuotations(readAnnotated('tuning'));
    expect(score.annotated).toBe(158);
    expect(f1(score), score.faults.join('\n')).toBeGreaterThanOrEqual(0.98);
    expect(score.speakerRight / score.matched).toBeGreaterThanOrEqual(0.98);
  });

  it('GIVEN the frozen set THEN F1 ≥ 0.95 and the speaker is right ≥ 0.92', () => {
    const score = scoreQuotations(readAnnotated('frozen'));
    expect(score.annotated).toBe(84);
    expect(f1(score)).toBeGreaterThanOrEqual(0.95);
    expect(score.speakerRight / score.matched).toBeGreaterThanOrEqual(0.92);
  });
});
