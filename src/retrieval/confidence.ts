import type { Asked } from '../text/question.ts';
import { rarity } from '../text/wordVectors.ts';
import { FEATURES, type Feature } from './features.ts';
import { measurePresuppositions, PRESUPPOSITIONS } from './presuppositions.ts';
import { isMissing, type Query } from './query.ts';
import type { Ranked, Weights } from './rerank.ts';

/** What tells whether the first candidate answers, beside its own features. */
const OF_THE_QUESTION = [
  /** Log-odds of the first candidate, and how far the second lies behind. */
  'strength',
  'lead',
  'certainty',
  'bestCoverage',
  'secondCoverage',
  'terms',
  'unknown',
  'unknownNames',
  'lacked',
  'lackedInformation',
  /** Ordinary words may be said otherwise; rare ones name things. */
  'lackedRarity',
  'unknownRarity',
  /** How few candidates have what was asked for, when the first has it. */
  'rareSpan',
  /** Log of the number of sentences: a small library has fewer words to share by chance, and lacks more. */
  'size',
  'asksPerson',
  'asksPlace',
  'asksDate',
  'asksReason',
  'asksManner',
  'asksYesNo',
] as const;

export const CONFIDENCE_FEATURES = [...FEATURES, ...PRESUPPOSITIONS, ...OF_THE_QUESTION] as const;
export type ConfidenceFeature = (typeof CONFIDENCE_FEATURES)[number];

const coverageAt = FEATURES.indexOf('coverage' satisfies Feature);

/** Measures a question and its ranked candidates (at least one), in the order of {@link CONFIDENCE_FEATURES}. */
export function measureConfidence(query: Query, ranked: readonly Ranked[]): number[] {
  const [first, second] = ranked;
  const asks = (asked: Asked) => (query.question.asked === asked ? 1 : 0);
  const unknown = query.terms.filter(isMissing);
  const lacked = first!.match.lacked.filter(({ frame }) => !frame);
  const withSpan = ranked.filter(({ match }) => match.spans.length > 0);
  const values: Record<(typeof OF_THE_QUESTION)[number], number> = {
    strength: first!.score / 5,
    lead: second ? Math.min(5, first!.score - second.score) / 5 : 1,
    certainty: first!.share,
    bestCoverage: Math.max(...ranked.map((candidate) => candidate.values[coverageAt]!)),
    secondCoverage: second ? second.values[coverageAt]! : 0,
    terms: Math.min(1, query.terms.length / 10),
    unknown: Math.min(1, unknown.length / 4),
    unknownNames: unknown.some(({ name }) => name) ? 1 : 0,
    lacked: Math.min(1, lacked.length / 4),
    lackedInformation: Math.max(0, ...lacked.map(({ weight }) => weight)) / 7,
    lackedRarity: Math.max(0, ...lacked.map(({ term }) => rarity(term))),
    unknownRarity: Math.max(0, ...unknown.map(({ term }) => rarity(term))),
    rareSpan: first!.match.spans.length > 0 ? 1 - withSpan.length / ranked.length : 0,
    size: Math.log10(query.sentences) / 4,
    asksPerson: asks('person'),
    asksPlace: asks('place'),
    asksDate: asks('date'),
    asksReason: asks('reason'),
    asksManner: asks('manner'),
    asksYesNo: asks('yes-no'),
  };
  const granted = measurePresuppositions(query, first!.match);
  return [
    ...first!.values,
    ...PRESUPPOSITIONS.map((name) => granted[name]),
    ...OF_THE_QUESTION.map((name) => values[name]),
  ];
}

/**
 * Probability, 0 to 1, that the first candidate answers the question: a logistic model, fitted by `bench/eval/fit.ts`
 * on questions of which half have no answer.
 */
export function confidenceOf(
  query: Query,
  ranked: readonly Ranked[],
  weights: Weights<ConfidenceFeature>,
  bias: number,
): number {
  if (ranked.length === 0) return 0;
  const values = measureConfidence(query, ranked);
  const sum = CONFIDENCE_FEATURES.reduce((total, name, k) => total + (weights[name] ?? 0) * values[k]!, bias);
  return 1 / (1 + Math.exp(-sum));
}
