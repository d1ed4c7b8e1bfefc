import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termsOf, tokenize } from '../../src/text/tokens.ts';

const terms = (text: string) => termsOf(tokenize(text));

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

it('GIVEN a letter that is only an apostrophe THEN it is no word', () => {
  expect(terms('ʼ ʼʼs')).toEqual([]);
  expect(terms('ꀀʼ')).toEqual(['ꀀ']);
});

/** Any UTF-16 code unit, lone surrogates included. (fast-check's own `binary` unit takes seconds to set up.) */
const codeUnit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));

describe('tokens of any text', () => {
  it('lie inside it, in order, and main ones never overlap', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: codeUnit }), fc.string({ unit: 'grapheme' })), (text) => {
        const tokens = tokenize(text);
        const inside = tokens.every(({ start, end, term }) => term && start >= 0 && end > start && end <= text.length);
        const parted = tokens.filter(({ extra }) => !extra);
        expect(inside && parted.every(({ start }, place) => start >= (parted[place - 1]?.end ?? 0))).toBe(true);
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
