import { describe, expect, it } from 'vitest';
import { noGlossary } from '../../src/knowledge/glossary.ts';
import { findCandidates } from '../../src/retrieval/search.ts';
import { SentenceIndex } from '../../src/retrieval/sentenceIndex.ts';
import { libraryOf } from '../fixtures.ts';

const body =
  'Minister Anna Weber met Tom Hill in Geneva.\n\nWeber said the talks would go on.\n\nShe also said that steel was under review.\n\nSteel is made in Geneva.';
const index = new SentenceIndex(libraryOf({ a: body }).articles);

/** Of each sentence that is found, who speaks in it. */
function speakersFor(question: string) {
  const { matches } = findCandidates(question, index, noGlossary);
  return new Map(
    matches.map(({ candidate, speakers }) => [candidate.sentence.id, speakers && [...speakers].join(' ')] as const),
  );
}

describe('who speaks in a sentence', () => {
  it('GIVEN a question for the words of somebody THEN pronouns are read as the one they mean', () => {
    const speakers = speakersFor('What did Weber say about steel?');
    expect(speakers.get(2)).toContain('weber');
    expect(speakers.get(3)).toBeNull();
  });

  it('GIVEN a question that names nobody, or asks for no words, THEN nobody is looked for', () => {
    expect(speakersFor('What is steel made of?').get(2)).toBeNull();
    expect(speakersFor('Where is the steel of Weber made?').get(2)).toBeNull();
  });

  it('GIVEN the name in question THEN it stands around the sentence in which its bearer speaks', () => {
    const { matches } = findCandidates('What did Weber say about steel?', index, noGlossary);
    const spoken = matches.find(({ candidate }) => candidate.sentence.id === 2)!;
    expect(spoken.context.has('weber')).toBe(true);
  });
});
