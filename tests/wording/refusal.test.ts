import { expect, it } from 'vitest';
import type { Found, Refusal } from '../../src/answering/refusal.ts';
import { wordRefusal } from '../../src/wording/refusal.ts';

const found = (text: string, title: string | null = null): Found => ({
  articleId: 'a',
  start: 0,
  end: text.length,
  text,
  paragraph: 6,
  title,
});

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
    { kind: 'slot-empty', asked: 'percentage', words: ['tariff', 'steel'], found: [] },
    'No sentence with “tariff” and “steel” holds a percentage.',
    '「tariff」「steel」を含む文に、割合（％）はありません。',
  ],
  [
    { kind: 'slot-empty', asked: 'percentage', words: ['steel'], found: [found('24% tariff'), found('25% tariffs')] },
    'No sentence with “steel” holds a percentage. “24% tariff” (¶ 6) and “25% tariffs” (¶ 6) stand elsewhere.',
    '「steel」を含む文に、割合（％）はありません。ほかの文には「24% tariff」（¶ 6）「25% tariffs」（¶ 6）があります。',
  ],
  [
    { kind: 'phrase-absent', words: ['sixth round'], found: [found('fourth round')] },
    '“sixth round” occurs in none of the articles; “fourth round” (¶ 6) does.',
    '「sixth round」は、どの記事にも出てきません。「fourth round」（¶ 6）は出てきます。',
  ],
  [
    {
      kind: 'phrase-absent',
      words: ['2回目'],
      meanings: { '2回目': '2nd round' },
      found: [found('fourth round', 'Talks')],
    },
    '“2回目” (2nd round) occurs in none of the articles; “fourth round” (¶ 6 of “Talks”) does.',
    '「2回目」（2nd round）は、どの記事にも出てきません。「fourth round」（『Talks』¶ 6）は出てきます。',
  ],
  [
    { kind: 'not-together', words: ['a', 'b', 'c'] },
    'No sentence holds “a”, “b” and “c” together.',
    '「a」「b」「c」をすべて含む文はありません。',
  ],
])('GIVEN %j THEN it is put into either language', (refusal, english, japanese) => {
  expect(wordRefusal(refusal, 'en')).toBe(english);
  expect(wordRefusal(refusal, 'ja')).toBe(japanese);
});
