import type { ConfidenceFeature } from './confidence.ts';
import type { Feature } from './features.ts';
import type { Weights } from './rerank.ts';
import weights from './weights.json' with { type: 'json' };

/** What was fitted; `bench/eval/fit.ts` writes it to `weights.json`. */
export interface Model {
  readonly rank: Weights<Feature>;
  readonly confidence: Weights<ConfidenceFeature>;
  readonly bias: number;
  /** Confidence from which a question counts as answered, and from which as related. */
  readonly thresholds: { readonly answered: number; readonly related: number };
}

/** The model in use. */
export const model: Model = weights;
