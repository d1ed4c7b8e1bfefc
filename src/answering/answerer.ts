import { cite } from '../knowledge/citation.ts';
import type { Library } from '../knowledge/library.ts';
import { confidenceOf } from '../retrieval/confidence.ts';
import { type Model, model } from '../retrieval/model.ts';
import { isMissing, type Query, type QueryTerm } from '../retrieval/query.ts';
import { type Ranked, rerank } from '../retrieval/rerank.ts';
import { findCandidates } from '../retrieval/search.ts';
import { SentenceIndex } from '../retrieval/sentenceIndex.ts';
import { asksForList } from '../text/question.ts';
import { type Range, slice } from '../text/range.ts';
import { searchBodies } from './absence.ts';
import type { Answer, Verdict } from './answer.ts';
import { hearBothSides } from './bothSides.ts';
import { chooseEvidence, type Evidence } from './evidence.ts';
import { refuse } from './refuse.ts';
import { findShortAnswer } from './shortAnswer.ts';
import { lacksSlot } from './slot.ts';

/** Answers questions from one library. */
export interface Answerer {
  /** Any string is a question; the answer to one that asks nothing is `unanswered`. */
  answer(question: string): Answer;
}

/** Long questions lack so many words that listing all of them helps nobody. */
const MOST_MISSING = 12;
const MOST_CITATIONS = 3;
const MOST_IN_LIST = 5;

/** Indexes the library (a few seconds for 30,000 sentences) and answers from it. */
export function createAnswerer(library: Library): Answerer {
  return answererOver(library, new SentenceIndex(library.articles));
}

/** The same, with pauses while it indexes, in which others have their turn. */
export async function prepareAnswerer(library: Library, pause: () => Promise<void>): Promise<Answerer> {
  return answererOver(library, await SentenceIndex.build(library.articles, pause));
}

function answererOver(library: Library, index: SentenceIndex): Answerer {
  const occurs = searchBodies(library);

  return {
    answer(text) {
      const { query, matches } = findCandidates(text, index, library.glossary);
      const ranked = rerank(query, matches, model.rank);
      const heard = query.question.asked === 'yes-no' ? hearBothSides(ranked) : ranked;
      const evidence = chooseEvidence(heard, asksForList(text) ? MOST_IN_LIST : MOST_CITATIONS);
      const missing = missingTerms(query, occurs);
      const { confidence, verdict } = judge(query, ranked, evidence, model);
      const answered = verdict === 'answered';
      return {
        question: text,
        verdict,
        confidence,
        shortAnswer: answered ? findShortAnswer(query, evidence, library) : null,
        citations: evidence.map((span) => cite(library, span)),
        highlights: evidence.map(highlight),
        missing: [...new Set(missing.map(({ range }) => slice(text, range)))],
        refusal: answered ? null : refuse(query, missing, index, occurs),
        asOf: library.asOf,
      };
    },
  };
}

/** Probability and verdict: what surely lacks the thing asked for is no answer. */
function judge(query: Query, ranked: readonly Ranked[], evidence: readonly Evidence[], fitted: Model) {
  const { answered, related } = fitted.thresholds;
  const probability = confidenceOf(query, ranked, fitted.confidence, fitted.bias);
  const empty = lacksSlot(query.question, evidence[0]);
  const confidence = Number((empty ? Math.min(probability, answered - 0.01) : probability).toFixed(4));
  const verdict: Verdict = confidence >= answered ? 'answered' : confidence >= related ? 'related' : 'unanswered';
  return { confidence, verdict };
}

/** Terms of the question that no article has, in whatever form the glossary knows. */
function missingTerms({ question, terms }: Query, occurs: (word: string) => boolean): QueryTerm[] {
  const unknown = terms.filter(isMissing).slice(0, MOST_MISSING);
  return unknown.filter(
    ({ range, meaning, alsoWritten }) =>
      ![slice(question.text, range), ...(meaning ? [meaning] : []), ...alsoWritten].some(occurs),
  );
}

/** The words of the question where the evidence has them, in order. */
function highlight({ matches }: Evidence): Range[] {
  return matches.flatMap(({ reading, places }) =>
    [...new Set(places.flat())]
      .toSorted((a, b) => a - b)
      .map((place) => ({ start: reading.tokens[place]!.start, end: reading.tokens[place]!.end })),
  );
}
