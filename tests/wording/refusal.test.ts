import { expect, it } from 'vitest';
import type { Refusal } from '../../src/answering/refusal.ts';
import { wordRefusal } from '../../src/wording/refusal.ts';

it.each<[Refusal, string, string]>([
  [{ kind: 'nothing-asked' }, 'The question has no word to look for.', '質問に、調べられる言葉がありません。'],
  [
    { kind: 'words-absent', words: ['China'] },
    'The word “China” occurs in none of the articles.',
    '「China」は、どの記事にも出てきません。',
  ],
  [
    { kind: 'words-absent', words: ['capital', 'France'] },
    'The words “capital” and “France” occur in none of the articles.',
    '「capital」「France」は、どの記事にも出てきません。',
  ],
  [
    { kind: 'slot-empty', asked: 'percentage', words: ['tariff', 'steel'] },
    'No sentence with “tariff” and “steel” holds a percentage.',
    '「tariff」「steel」を含む文に、割合（％）はありません。',
  ],
  [
    { kind: 'not-together', words: ['a', 'b', 'c'] },
    'No sentence holds “a”, “b” and “c” together.',
    '「a」「b」「c」をすべて含む文はありません。',
  ],
])('GIVEN %j THEN it is one sentence in either language', (refusal, english, japanese) => {
  expect(wordRefusal(refusal, 'en')).toBe(english);
  expect(wordRefusal(refusal, 'ja')).toBe(japanese);
});
