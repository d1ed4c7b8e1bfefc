import { denies } from '../retrieval/features.ts';
import type { Ranked } from '../retrieval/rerank.ts';
import { slice } from '../text/range.ts';

/** A sentence of the other side must hold this share of what the first one holds of the question. */
const ENOUGH = 0.5;

/**
 * Orders the candidates of a yes/no question so that both sides are heard: behind the best sentence stands the best one
 * that denies where it affirms, or affirms where it denies, if there is one about the same thing.
 */
export function hearBothSides(ranked: readonly Ranked[]): readonly Ranked[] {
  const [first, ...rest] = ranked;
  const other = first && rest.find((one) => denial(one) !== denial(first) && held(one) >= ENOUGH * held(first));
  return first && other ? [first, other, ...rest.filter((one) => one !== other)] : ranked;
}

const held = ({ match }: Ranked) => match.held.reduce((sum, { weight }) => sum + weight, 0);

function denial({ match }: Ranked): boolean {
  const { article, sentence } = match.candidate.sentence;
  return denies(slice(article.body, sentence));
}
