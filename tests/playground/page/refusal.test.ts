import { describe, expect, it } from 'vitest';
import { refusalLines } from '../../../src/playground/page/refusal.ts';

describe('GIVEN what Discord answered to a request that it refused', () => {
  it('THEN each fault is named with its place', () => {
    const tooLong = { code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer in length.' };
    const empty = { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
    const reply = {
      code: 50035,
      message: 'Invalid Form Body',
      errors: { data: { content: { _errors: [tooLong] }, embeds: { 0: { title: { _errors: [empty, tooLong] } } } } },
    };
    expect(refusalLines(reply)).toEqual([
      'data.content: Must be 2000 or fewer in length.',
      'data.embeds.0.title: This field is required',
      'data.embeds.0.title: Must be 2000 or fewer in length.',
    ]);
  });

  it('THEN one without places is given in its own words, and no answer in none', () => {
    expect(refusalLines({ code: 50013, message: 'Missing Permissions' })).toEqual(['Missing Permissions']);
    expect(refusalLines(null)).toEqual([]);
    expect(refusalLines('Bad gateway')).toEqual([]);
  });
});
