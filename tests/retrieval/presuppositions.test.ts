import { describe, expect, it } from 'vitest';
import { createGlossary } from '../../src/knowledge/glossary.ts';
import { measureCompounds, measurePresuppositions } from '../../src/retrieval/presuppositions.ts';
import { findCandidates } from '../../src/retrieval/search.ts';
import { SentenceIndex } from '../../src/retrieval/sentenceIndex.ts';
import { libraryOf } from '../fixtures.ts';

const glossary = createGlossary([{ terms: ['prime minister', 'premier'], covers: [], ja: [] }]);

/** What a sentence grants of a question. */
function laidBeside(question: string, sentence: string) {
  const index = new SentenceIndex(libraryOf({ a: sentence }).articles);
  const { query, matches } = findCandidates(question, index, glossary);
  return { ...measurePresuppositions(query, matches[0]!), ...measureCompounds(query, matches[0]!) };
}

describe('what a question takes for granted', () => {
  it('GIVEN the opposite of its word in the sentence THEN shows it', () => {
    const sentence = 'The tariff is starting in July.';
    expect(laidBeside('When does the tariff end?', sentence)).toMatchObject({ opposite: 1, allHeld: 0 });
    expect(laidBeside('When does the tariff start?', sentence)).toMatchObject({ opposite: 0, allHeld: 1 });
    expect(laidBeside('What is official?', 'The unofficial talks are official talks.').opposite).toBe(0);
  });

  it('GIVEN the opposite relation THEN shows it', () => {
    const sentence = 'They met after the summit.';
    expect(laidBeside('Who met before the summit?', sentence).oppositeRelation).toBe(1);
    expect(laidBeside('Who met after the summit?', sentence).oppositeRelation).toBe(0);
  });

  it('GIVEN one part of a name or of a term of the glossary THEN shows it', () => {
    expect(laidBeside('Who leads South Korea?', 'Talks with North Korea begin.').partOnly).toBe(1);
    expect(laidBeside('Who is the prime minister?', 'The economy minister left.').partOnly).toBe(1);
    expect(laidBeside('Who is the prime minister?', 'The prime minister left.').partOnly).toBe(0);
  });

  it('GIVEN another word in the place of its own THEN counts it as replaced', () => {
    const sentence = 'Bills go to the Scottish Parliament.';
    expect(laidBeside('Which bills go to the Spanish Parliament?', sentence).replaced).toBeGreaterThan(0);
    expect(laidBeside('Which bills go to the Scottish Parliament?', sentence)).toMatchObject({
      replaced: 0,
      compounds: 1,
    });
  });

  it('GIVEN words side by side that the sentence parts THEN they are no compound of it', () => {
    expect(
      laidBeside('What is a steel tariff?', 'A tariff hits cars, rice and other things than steel.').compounds,
    ).toBe(0);
  });
});
