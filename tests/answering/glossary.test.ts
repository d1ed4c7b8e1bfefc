import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answering/answerer.ts';
import { wordRefusal } from '../../src/wording/refusal.ts';
import { firstArticle } from '../fixtures.ts';

const { library } = await firstArticle();
const answerer = createAnswerer(library);

describe('an answerer with the glossary', () => {
  it.each([
    ['自動車に対する関税は何％ですか？', '25% tariffs on automobiles'],
    ['G7サミットはいつ開かれますか？', 'G7 summit'],
    ['日本の最大の産業は何ですか？', 'Japan’s biggest industry'],
    ['赤沢氏は日本製鉄について何と言いましたか？', 'Nippon Steel'],
    ['Which import duty do carmakers face?', '25% tariffs on automobiles'],
  ])('GIVEN %j THEN the first citation is in the words of the article', (question, excerpt) => {
    expect(answerer.answer(question).citations[0]?.text).toContain(excerpt);
  });

  it('GIVEN a Japanese word that no article has in any form THEN says so with its meaning', () => {
    const answer = answerer.answer('中国の関税は何％ですか？');
    expect(answer).toMatchObject({ missing: ['中国'], refusal: { words: ['中国'], meanings: { 中国: 'China' } } });
    expect(wordRefusal(answer.refusal!, 'ja')).toBe('「中国」（China）は、どの記事にも出てきません。');
    expect(wordRefusal(answer.refusal!, 'en')).toBe('The word “中国” (China) occurs in none of the articles.');
  });

  it('GIVEN words that the articles have in another form alone THEN does not call them missing', () => {
    expect(answerer.answer('What tax do carmakers and chips face?').missing).not.toContain('carmakers');
    const answer = answerer.answer('鉄鋼の関税は何％ですか？');
    expect(answer.missing).toEqual([]);
    expect(answer.refusal).toMatchObject({ kind: 'slot-empty', meanings: { 鉄鋼: 'steel', 関税: 'tariff' } });
  });
});
