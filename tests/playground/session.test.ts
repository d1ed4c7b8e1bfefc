import { describe, expect, it } from 'vitest';
import { looksLike } from '../../src/playground/replay.ts';
import { newSession, readSession } from '../../src/playground/session.ts';

const opening = Date.UTC(2025, 4, 24, 12);

describe('GIVEN a saved session', () => {
  it('THEN it reads back as it was', () => {
    const session = newSession(opening, opening + 60_000, [
      {
        at: '2025-05-24T12:00:01.000Z',
        as: 'Alice',
        call: { call: 'say', content: 'Hello' },
        sees: { 'general#1': null },
      },
    ]);
    expect(readSession(JSON.stringify(session))).toEqual(session);
  });

  it.each([
    ['{', /^It is not JSON: /],
    ['[]', /^It is not a saved session: the whole: /],
    [JSON.stringify({ ...newSession(opening, opening, []), format: 'other' }), /^It is not a saved session: format: /],
    [
      JSON.stringify({ ...newSession(opening, opening, []), steps: [{ at: 'noon' }] }),
      /^It is not a saved session: steps\.0\.at: /,
    ],
  ])('THEN %s is refused in a sentence', (text, expected) => {
    expect(() => readSession(text)).toThrow(expected);
  });
});

describe('GIVEN a message as it was saved and as it looks now', () => {
  const saved = { content: 'Due <t:1748088000:R>, <t:1748088060:f>' };

  it('THEN timestamps may lie a few seconds apart, and nothing else may differ', () => {
    expect(looksLike(saved, { content: 'Due <t:1748088002:R>, <t:1748088059:f>' })).toBe(true);
    expect(looksLike(saved, { content: 'Due <t:1748088030:R>, <t:1748088060:f>' })).toBe(false);
    expect(looksLike(saved, { content: 'Due <t:1748088000:R>, <t:1748088060:F>' })).toBe(false);
    expect(looksLike(saved, { content: 'Due' })).toBe(false);
  });

  it('THEN one that has gone is not one that never came', () => {
    expect(looksLike(null, null)).toBe(true);
    expect(looksLike(null, undefined)).toBe(false);
    expect(looksLike(undefined, saved)).toBe(false);
  });
});
