import type { Match } from './candidate.ts';
import { FEATURES, type Feature, measure } from './features.ts';
import type { Query } from './query.ts';

/** What each feature counts; those left out count nothing. */
export type Weights<Name extends string> = Readonly<Partial<Record<Name, number>>>;

/** A candidate in its place. */
export interface Ranked {
  readonly match: Match;
  /** In the order of {@link FEATURES}. */
  readonly values: readonly number[];
  /** Log-odds against the other candidates. */
  readonly score: number;
  /** Probability, 0 to 1, that this candidate is the best if any is good; they add up to 1. */
  readonly share: number;
}

/** Orders candidates by a conditional logit model of their features, best first. */
export function rerank(query: Query, matches: readonly Match[], weights: Weights<Feature>): Ranked[] {
  const rows = measure(query, matches);
  const factors = FEATURES.map((feature) => weights[feature] ?? 0);
  const scores = rows.map((row) => row.reduce((sum, value, k) => sum + value * factors[k]!, 0));
  const highest = Math.max(...scores);
  const total = scores.reduce((sum, score) => sum + Math.exp(score - highest), 0);
  return matches
    .map((match, k) => {
      const score = scores[k]!;
      return { match, values: rows[k]!, score, share: Math.exp(score - highest) / total };
    })
    .toSorted((a, b) => b.score - a.score || a.match.rank - b.match.rank);
}
