import { describe, expect, it } from 'vitest';
import { areOpposite, isDenial } from '../../src/text/opposites.ts';
import { tokenize } from '../../src/text/tokens.ts';

const term = (word: string) => tokenize(word)[0]!.term;

describe('opposites', () => {
  it.each([
    ['start', 'ended'],
    ['before', 'after'],
    ['largest', 'smallest'],
    ['rejected', 'agreed'],
    ['with', 'without'],
  ])('GIVEN %j and %j THEN they exclude each other, either way round', (a, b) => {
    expect(areOpposite(term(a), term(b))).toBe(true);
    expect(areOpposite(term(b), term(a))).toBe(true);
  });

  it.each([
    ['start', 'begin'],
    ['tariff', 'tariff'],
    ['start', 'poor'],
  ])('GIVEN %j and %j THEN they do not', (a, b) => expect(areOpposite(term(a), term(b))).toBe(false));

  it('GIVEN a word and its denial THEN tells them; GIVEN other beginnings THEN does not', () => {
    expect(isDenial('official', 'unofficial')).toBe(true);
    expect(isDenial(term('inappropriate'), term('appropriate'))).toBe(true);
    expect(isDenial('act', 'react')).toBe(false);
  });
});
