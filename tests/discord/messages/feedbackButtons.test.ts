import { describe, expect, it } from 'vitest';
import { readCustomId } from '../../../src/discord/customId.ts';
import { feedbackButtons, type Judged, judgedOf, readJudged } from '../../../src/discord/messages/feedbackButtons.ts';

describe('the feedback buttons', () => {
  it.each(['answered', 'related', 'unanswered'] as const)(
    'GIVEN a question that is %s THEN they carry that, and its key',
    (verdict) => {
      const judged: Judged = { key: 'QCWQg_LZ-DK_w1gn', verdict };
      const ids = feedbackButtons(judged, 'abcdefgh', 'ja').map(({ custom_id }) => readCustomId(custom_id)!);
      expect(ids.map(({ action }) => action)).toEqual(['helped', 'notHelped']);
      for (const { argument, fingerprint } of ids)
        expect([readJudged(argument), fingerprint]).toEqual([judged, 'abcdefgh']);
    },
  );

  it.each(['', 'key', '/answered', 'key/perhaps'])(
    'GIVEN %j, which another version wrote THEN nothing is read',
    (text) => {
      expect(readJudged(text)).toBeNull();
    },
  );

  it('GIVEN a question of nothing but a mention THEN there is nothing to judge', () => {
    const answer = { question: '<@123456789012345678>', verdict: 'unanswered', refusal: { kind: 'unsure' } } as const;
    expect(
      judgedOf({ ...answer, confidence: 0, shortAnswer: null, citations: [], highlights: [], missing: [], asOf: '' }),
    ).toBeNull();
  });
});
