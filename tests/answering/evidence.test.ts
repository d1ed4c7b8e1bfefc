import { describe, expect, it } from 'vitest';
import { chooseEvidence } from '../../src/answering/evidence.ts';
import { noGlossary } from '../../src/knowledge/glossary.ts';
import type { Ranked } from '../../src/retrieval/rerank.ts';
import { findCandidates } from '../../src/retrieval/search.ts';
import { SentenceIndex } from '../../src/retrieval/sentenceIndex.ts';
import { libraryOf } from '../fixtures.ts';

const body = 'The fund grew. It was worth 32 billion in 2011.\n\nThe fund has a head.';
const index = new SentenceIndex(libraryOf({ a: body }).articles);
const { matches } = findCandidates('What was the fund worth in 2011?', index, noGlossary);

/** The candidates in the order of the article, with these shares. */
const ranked = (...shares: number[]): Ranked[] =>
  matches
    .toSorted((a, b) => a.candidate.sentence.id - b.candidate.sentence.id)
    .map((match, place) => ({ match, values: [], score: Math.log(shares[place]!), share: shares[place]! }))
    .toSorted((a, b) => b.share - a.share);

const texts = (...shares: number[]) =>
  chooseEvidence(ranked(...shares), 3).map(({ start, end }) => body.slice(start, end));

describe('what is cited', () => {
  it('GIVEN neighbours of which either may answer THEN the first citation holds both, in order', () => {
    expect(texts(0.4, 0.5, 0.1)).toEqual(['The fund grew. It was worth 32 billion in 2011.', 'The fund has a head.']);
  });

  it('GIVEN such neighbours behind the best one THEN the next citation holds both', () => {
    expect(texts(0.2, 0.1, 0.7)).toEqual(['The fund has a head.', 'The fund grew. It was worth 32 billion in 2011.']);
  });

  it('GIVEN one clearly better sentence THEN it is cited alone', () => {
    expect(texts(0.1, 0.8, 0.1)[0]).toBe('It was worth 32 billion in 2011.');
  });

  it('GIVEN two of different paragraphs THEN they stay apart', () => {
    expect(texts(0.1, 0.5, 0.4)).toEqual([
      'It was worth 32 billion in 2011.',
      'The fund has a head.',
      'The fund grew.',
    ]);
  });

  it('GIVEN nothing THEN nothing is cited', () => {
    expect(chooseEvidence([], 3)).toEqual([]);
  });
});
