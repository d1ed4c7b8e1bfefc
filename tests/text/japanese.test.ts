import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedInJapanese, readJapanese } from '../../src/text/japanese.ts';

const lexicon = new Set(['関税', '関税率', '米', '日本製鉄', 'g7サミット', '交渉']);
const read = (text: string) =>
  readJapanese(text, lexicon).map(({ start, end, form, english }) => english ?? form ?? `?${text.slice(start, end)}`);

it.each([
  ['金曜日の会談はどのくらい続きましたか？', 'duration'],
  ['関税率は何パーセントですか', 'percentage'],
  ['自動車の関税は何％ですか？', 'percentage'],
  ['関税はいつから始まりますか？', 'date'],
  ['何月ですか', 'date'],
  ['会談はどの都市で行われましたか？', 'place'],
  ['どこで？', 'place'],
  ['赤沢大臣は誰と会談しましたか？', 'person'],
  ['なぜ合意しないのですか？', 'reason'],
  ['いくらですか？', 'money'],
  ['何分ですか？', 'duration'],
  ['何回目の交渉でしたか？', 'number'],
  ['どのように評価しましたか？', 'manner'],
  ['議題は何ですか？', 'thing'],
  ['立場は変わりましたか？', 'yes-no'],
] as const)('GIVEN %j THEN asks for a %s', (question, asked) => {
  expect(askedInJapanese(question)).toBe(asked);
});

describe('readJapanese', () => {
  it.each([
    ['日本製鉄の関税率は？', ['日本製鉄', '関税率']],
    ['G7サミットはいつ', ['g7サミット']],
    ['第4回の交渉', ['4th round', '交渉']],
    ['二回目の交渉は７月', ['2nd round', '交渉', 'July']],
    ['米国と米', ['?米国', '米']],
    ['天気を教えて', ['?天気']],
    ['それは何ですか', []],
  ])('GIVEN %j THEN finds %j', (text, pieces) => {
    expect(read(text)).toEqual(pieces);
  });

  it('GIVEN any text THEN pieces are in order, apart, and inside it', () => {
    const unit = fc.constantFrom(
      '関',
      '税',
      '率',
      '米',
      '国',
      'の',
      'は',
      'G',
      '7',
      '第',
      '四',
      '回',
      '目',
      '月',
      ' ',
      'か',
      '？',
      '🇯🇵',
    );
    fc.assert(
      fc.property(
        fc.array(unit).map((parts) => parts.join('')),
        (text) => {
          let end = 0;
          for (const piece of readJapanese(text, lexicon)) {
            expect(piece.start).toBeGreaterThanOrEqual(end);
            expect(piece.end).toBeGreaterThan(piece.start);
            end = piece.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        },
      ),
      { numRuns: 200 },
    );
  });
});
