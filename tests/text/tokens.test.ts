import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termsOf, tokenize } from '../../src/text/tokens.ts';

const terms = (text: string) => termsOf(tokenize(text));
const main = (text: string) => tokenize(text).filter((token) => !token.extra);

describe('one term for what readers take for the same', () => {
  it.each([
    ['24%', '24 percent', '24 per cent', '24 %', '２４％', '24-percent', '24.0%'],
    ['1,000', '1000', '01000'],
    ['fourth', '4th', 'Fourth'],
    ['four', '4'],
    ['U.S.', 'US'],
    ["Japan's", 'Japan’s', 'Japan', 'JAPAN'],
    ["workers'", 'workers’', 'worker', "worker's"],
    ['naïve', 'naive', 'nai\u0308ve'],
    ['met', 'meeting', 'meets'],
    ['ﬁnance', 'finance', 'fin\u00adance'],
  ])('GIVEN %j and its other spellings THEN the same term comes first', (first, ...others) => {
    const [term] = terms(first);
    for (const other of others) expect(terms(other)[0]).toBe(term);
  });

  it('GIVEN a hyphenated word THEN its parts and the whole are terms', () => {
    expect(terms('non-tariff')).toEqual([...terms('non tariff'), ...terms('nontariff')]);
  });
});

describe('different terms for what readers tell apart', () => {
  it('GIVEN the country and the pronoun THEN only the country is looked up', () => {
    expect(terms('it told us')).toEqual(terms('told'));
    expect(terms('the US told')).toEqual(['US', ...terms('told')]);
  });

  it('GIVEN all capitals THEN small words stay small words', () => {
    expect(terms('WHAT IS THE RATE')).toEqual(terms('rate'));
  });

  it('GIVEN a percentage THEN it differs from the bare number, which is found too', () => {
    expect(terms('24%')).toEqual(['24%', '24']);
    expect(terms('24')).toEqual(['24']);
  });

  it('GIVEN Japanese THEN words are parted and particles are not looked up', () => {
    expect(terms('日本の関税')).toEqual(['日本', '関税']);
  });
});

describe('tokens of any text', () => {
  it('lie inside it, in order, and main ones never overlap', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
        for (const { start, end, term } of tokenize(text)) {
          expect(term).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        let last = 0;
        for (const { start, end } of main(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are found again in a text that repeats it', () => {
    fc.assert(
      fc.property(fc.lorem({ mode: 'sentences' }), (text) => {
        expect(terms(`${text} ${text}`)).toEqual([...terms(text), ...terms(text)]);
      }),
      { numRuns: 50 },
    );
  });
});
