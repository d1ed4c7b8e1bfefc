import { describe, expect, it } from 'vitest';
import { readQuery, searchTerms } from '../../src/retrieval/query.ts';
import { SentenceIndex } from '../../src/retrieval/sentenceIndex.ts';
import { readQuestion } from '../../src/text/question.ts';
import { libraryOf } from '../fixtures.ts';

const body =
  'Japan faces non-tariff barriers.\n\nAutomakers of the subway want concessions.\n\nA way under the sub is long.';
const index = new SentenceIndex(libraryOf({ a: body }).articles);
const formsIn = (question: string, on = index) => readQuery(readQuestion(question), on).terms.map(({ forms }) => forms);

describe('how the articles write the words of a question', () => {
  it('GIVEN a word that they have THEN it stands for itself alone', () => {
    expect(formsIn('barriers')).toEqual([['barrier']]);
  });

  it.each(['nontariff', 'non-tariff', 'non tariff'])('GIVEN %j THEN the hyphenated word is found', (question) => {
    expect(searchTerms(readQuery(readQuestion(question), index), index).length).toBeGreaterThan(0);
    expect(formsIn(question).flat()).toContain(question === 'nontariff' ? 'nontariff' : 'tariff');
  });

  it('GIVEN "nontariff" in the article THEN "non-tariff" finds it', () => {
    const other = new SentenceIndex(libraryOf({ a: 'Nontariff barriers stay.' }).articles);
    expect(formsIn('non-tariff', other).flat()).toContain('nontariff');
  });

  it('GIVEN a typing error THEN the near spelling stands for it; a short word or a number is never guessed', () => {
    expect(formsIn('concesions')).toEqual([['concess']]);
    expect(formsIn('Japon')).toEqual([[]]);
    expect(formsIn('1998')).toEqual([[]]);
  });

  it('GIVEN a word that they lack THEN words of like use are searched, at less weight', () => {
    const terms = searchTerms(readQuery(readQuestion('carmakers'), index), index);
    expect(terms).toEqual([['automak', 0.5]]);
  });

  it('GIVEN thousands of words THEN only the first few dozen are looked up', () => {
    const question = Array.from({ length: 5_000 }, (_, n) => `word${n}x`).join(' ');
    expect(readQuery(readQuestion(question), index).terms.length).toBeLessThanOrEqual(48);
  });
});
