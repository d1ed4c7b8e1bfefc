import type { Citation } from '../knowledge/citation.ts';
import type { Range } from '../text/range.ts';
import type { Refusal } from './refusal.ts';

/** `answered`: the citations answer; `related`: they are near, but no answer; `unanswered`: the articles do not say. */
export type Verdict = 'answered' | 'related' | 'unanswered';

/** The words inside a citation that answer by themselves ("130 minutes"). Offsets are into the article's body. */
export interface ShortAnswer extends Range {
  readonly text: string;
  /** Index into {@link Answer.citations}. */
  readonly citation: number;
}

/**
 * The answer to one question. The command line prints it with `reason`, the refusal put into words
 * (`src/wording`), in place of `refusal`; Discord words it in the reader's language.
 */
export interface Answer {
  readonly question: string;
  readonly verdict: Verdict;
  /** Probability, 0 to 1, that the first citation answers the question. */
  readonly confidence: number;
  readonly shortAnswer: ShortAnswer | null;
  /** The best one to three candidates (up to five for lists), best first; empty only if nothing matched at all. */
  readonly citations: readonly Citation[];
  /** For each citation, the stretches of it that match the question, by start. Offsets are into the article's body. */
  readonly highlights: readonly (readonly Range[])[];
  /** Words of the question that occur in none of the articles, as the question writes them. */
  readonly missing: readonly string[];
  /** Why there is no answer; `null` when answered. */
  readonly refusal: Refusal | null;
  /** The newest `published` in the library, an ISO date. */
  readonly asOf: string;
}
