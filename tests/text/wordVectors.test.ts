import { describe, expect, it } from 'vitest';
import { termsOf, tokenize } from '../../src/text/tokens.ts';
import { alike, meaningOf, nearestTerms, rarity, similarity } from '../../src/text/wordVectors.ts';

const term = (word: string) => termsOf(tokenize(word))[0]!;

describe('what words mean', () => {
  it('GIVEN words used alike THEN they are nearer than others', () => {
    const near = similarity(term('carmaker'), term('automakers'));
    expect(near).toBeGreaterThan(0.7);
    expect(similarity(term('carmaker'), term('bread'))).toBeLessThan(0.4);
    expect(similarity(term('tariff'), term('tariffs'))).toBeCloseTo(1, 5);
  });

  it('GIVEN a word that is not known THEN it is like nothing, and rare', () => {
    expect(similarity('qqqq', term('bread'))).toBe(0);
    expect(nearestTerms('qqqq', ['qqqq', term('bread')])).toEqual([]);
    expect(rarity('qqqq')).toBe(1);
    expect(rarity(term('government'))).toBeLessThan(rarity(term('aluminum')));
  });

  it('GIVEN a choice of terms THEN the nearest accepted ones come first', () => {
    const others = ['bread', 'cars', 'automakers', 'carmaker'].map(term);
    expect(nearestTerms(term('carmaker'), others)).toEqual([term('automakers')]);
  });

  it('GIVEN several terms THEN their meaning points between them', () => {
    const both = meaningOf([
      [term('bread'), 1],
      [term('butter'), 1],
    ]);
    expect(alike(both, meaningOf([[term('bread'), 1]]))).toBeGreaterThan(0.8);
    expect(alike(both, meaningOf([['qqqq', 1]]))).toBe(0);
  });
});
