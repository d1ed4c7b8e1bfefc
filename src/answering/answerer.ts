import { cite } from '../knowledge/citation.ts';
import type { Library } from '../knowledge/library.ts';
import { type QueryTerm, readQuery } from '../retrieval/query.ts';
import { type Candidate, SentenceIndex } from '../retrieval/sentenceIndex.ts';
import { readQuestion } from '../text/question.ts';
import { type Range, slice } from '../text/range.ts';
import { searchBodies } from './absence.ts';
import type { Answer } from './answer.ts';
import type { Refusal } from './refusal.ts';

/** Answers questions from one library. */
export interface Answerer {
  /** Any string is a question; the answer to one that asks nothing is `unanswered`. */
  answer(question: string): Answer;
}

/** Long questions name so many words that listing the absent ones helps nobody. */
const MOST_MISSING = 12;
const MOST_CITATIONS = 3;

/** Indexes the library (a few seconds for 30,000 sentences) and answers from it. */
export function createAnswerer(library: Library): Answerer {
  const index = new SentenceIndex(library.articles);
  const occurs = searchBodies(library);

  return {
    answer(text) {
      const question = readQuestion(text);
      const query = readQuery(question, index);
      const candidates = index.search([...new Set(query.flatMap(({ forms }) => forms))], MOST_CITATIONS);
      const missing = query
        .filter(({ known, frame }) => !known && !frame)
        .map(({ range }) => slice(text, range))
        .filter((word) => !occurs(word))
        .slice(0, MOST_MISSING);
      const confidence = coverage(query, candidates[0]);
      const verdict = confidence >= 0.6 ? 'answered' : confidence >= 0.3 ? 'related' : 'unanswered';
      return {
        question: text,
        verdict,
        confidence,
        shortAnswer: null,
        citations: candidates.map(({ sentence }) => cite(library, sentence.sentence)),
        highlights: candidates.map((candidate) => highlights(query, candidate)),
        missing,
        refusal: verdict === 'answered' ? null : refuse(query, missing),
        asOf: library.asOf,
      };
    },
  };
}

/** Information-weighted share of the question's terms that the sentence holds, 0 to 1. */
function coverage(query: readonly QueryTerm[], candidate: Candidate | undefined): number {
  const total = query.reduce((sum, { weight }) => sum + weight, 0);
  const held = query.filter(({ forms }) => forms.some((form) => candidate?.sentence.terms.has(form)));
  return total > 0 ? held.reduce((sum, { weight }) => sum + weight, 0) / total : 0;
}

function highlights(query: readonly QueryTerm[], { sentence }: Candidate): Range[] {
  const forms = new Set(query.flatMap((term) => term.forms));
  return sentence.tokens
    .filter((token) => !token.stop && !token.extra && forms.has(token.term))
    .map(({ start, end }) => ({ start, end }));
}

function refuse(query: readonly QueryTerm[], missing: readonly string[]): Refusal {
  if (query.length === 0) return { kind: 'nothing-asked' };
  return missing.length > 0 ? { kind: 'words-absent', words: missing } : { kind: 'unsure' };
}
