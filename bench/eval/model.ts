import { chooseEvidence, type Evidence } from '../../src/answering/evidence.ts';
import type { Match } from '../../src/retrieval/candidate.ts';
import { CONFIDENCE_FEATURES, confidenceOf, measureConfidence } from '../../src/retrieval/confidence.ts';
import { FEATURES, measure } from '../../src/retrieval/features.ts';
import type { Model } from '../../src/retrieval/model.ts';
import type { Query } from '../../src/retrieval/query.ts';
import { type Ranked, rerank } from '../../src/retrieval/rerank.ts';
import { findCandidates } from '../../src/retrieval/search.ts';
import { SentenceIndex } from '../../src/retrieval/sentenceIndex.ts';
import { type Choice, fitChoices, fitProbability } from './learn.ts';
import { holds, type Outcome } from './metrics.ts';
import { askStrangers, cutTuningSet, type EvalQuestion, type EvalSet } from './sets.ts';

/** A question with its candidates, measured once for every fit. */
export interface Case extends Choice {
  readonly question: EvalQuestion;
  readonly query: Query;
  readonly matches: readonly Match[];
}

/** Measures the questions of a set. @param weight what each counts in a fit */
export function measureSet({ articles, glossary, questions }: EvalSet, weight: number): Case[] {
  const index = new SentenceIndex(articles);
  return questions.map((question) => {
    const { query, matches } = findCandidates(question.question, index, glossary);
    const right = matches.map((match) => holds(match.candidate.sentence.sentence, question.spans));
    return { question, query, matches, rows: measure(query, matches), right, weight };
  });
}

const named = <Name extends string>(names: readonly Name[], values: Float64Array) =>
  Object.fromEntries(names.map((name, k) => [name, Number(values[k]!.toFixed(3))])) as Record<Name, number>;

/** Fits the order of candidates and the confidence in the first one. The thresholds are those of `thresholds`. */
export function fitModel(cases: readonly Case[], thresholds: Model['thresholds']): Model {
  const choices = cases.map((single) => ({ ...single, weight: Math.min(single.weight, MOST_IN_RANK) }));
  const rank = named(FEATURES, fitChoices(choices));
  const examples = cases.flatMap(({ question, query, matches, weight }) => {
    if (matches.length === 0) return [];
    const ranked = rerank(query, matches, rank);
    const right = holds(chooseEvidence(ranked, 1)[0], question.spans);
    return [{ row: measureConfidence(query, ranked), right, weight }];
  });
  const { weights, bias } = fitProbability(examples);
  return { rank, confidence: named(CONFIDENCE_FEATURES, weights), bias: Number(bias.toFixed(3)), thresholds };
}

/** What a model makes of a case. */
export function judge({ question, query, matches }: Case, { rank, confidence, bias, thresholds }: Model): Outcome {
  const ranked: Ranked[] = rerank(query, matches, rank);
  const citations: Evidence[] = chooseEvidence(ranked, 3);
  const sure = confidenceOf(query, ranked, confidence, bias);
  const verdict = sure >= thresholds.answered ? 'answered' : sure >= thresholds.related ? 'related' : 'unanswered';
  return { question, citations, confidence: sure, verdict };
}

/** The open questions about the article are few, and of the kind that people ask. */
const ARTICLE_WEIGHT = 8;
/** For the order of candidates, which depends less on what people ask, they count no more than this. */
const MOST_IN_RANK = 2;
const SMALL_WEIGHT = 0.5;
/** Every piece is asked one of this many questions of other articles. */
const STRANGERS = 200;

/** What the model is fitted on: the tuning set, whole and in pieces; the article; questions asked of the wrong one. */
export function measureAll(tuning: EvalSet, article: EvalSet, training: EvalSet) {
  const pieces = cutTuningSet(tuning);
  return {
    tuning: measureSet(tuning, 1),
    'three paragraphs': pieces.flatMap((piece) => measureSet(piece, SMALL_WEIGHT)),
    article: measureSet(article, ARTICLE_WEIGHT),
    training: measureSet(training, ARTICLE_WEIGHT),
    strangers: [...pieces, article].flatMap((set) => measureSet(askStrangers(set, tuning, STRANGERS), SMALL_WEIGHT)),
  };
}

/** Judges every case by a model fitted without its article. */
export function crossValidate(cases: readonly Case[], thresholds: Model['thresholds']): Map<Case, Outcome> {
  const outcomes = new Map<Case, Outcome>();
  for (const group of new Set(cases.map(({ question }) => question.group))) {
    const others = cases.filter(({ question }) => question.group !== group);
    const model = fitModel(others, thresholds);
    for (const held of cases) if (held.question.group === group) outcomes.set(held, judge(held, model));
  }
  return outcomes;
}
