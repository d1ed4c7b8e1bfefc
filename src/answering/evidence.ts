import type { Span } from '../knowledge/article.ts';
import type { Match } from '../retrieval/candidate.ts';
import type { Ranked } from '../retrieval/rerank.ts';

/** One or two neighbouring sentences to cite. */
export interface Evidence extends Span {
  /** In the order of the article. */
  readonly matches: readonly Match[];
}

/** A second sentence is added only if it is this likely, compared with the first, to be the better one … */
const LIKELY = 0.25;
/** … and if the two together stay this short, in UTF-16 code units. */
const SHORT = 450;

/**
 * Chooses what to cite, best first. Where a candidate has a neighbour that is not much less likely to answer ("It was
 * worth …" after the sentence that says what), one citation holds both.
 */
export function chooseEvidence(ranked: readonly Ranked[], limit: number): Evidence[] {
  const chosen: Ranked[][] = [];
  const used = new Set<Ranked>();
  for (const [place, best] of ranked.entries()) {
    if (chosen.length === limit) break;
    if (used.has(best)) continue;
    const partner = ranked.slice(place + 1).find((other) => !used.has(other) && completes(best, other));
    const group = partner ? [best, partner] : [best];
    for (const one of group) used.add(one);
    chosen.push(group);
  }
  return chosen.map((group) => {
    const matches = group.map(({ match }) => match).toSorted((a, b) => idOf(a) - idOf(b));
    const { articleId, start } = matches[0]!.candidate.sentence.sentence;
    return { articleId, start, end: matches.at(-1)!.candidate.sentence.sentence.end, matches };
  });
}

const idOf = (match: Match) => match.candidate.sentence.id;

function completes(first: Ranked, other: Ranked): boolean {
  const [a, b] = [first.match.candidate.sentence, other.match.candidate.sentence];
  const length = Math.max(a.sentence.end, b.sentence.end) - Math.min(a.sentence.start, b.sentence.start);
  const neighbors = a.passage === b.passage && Math.abs(a.id - b.id) === 1;
  return neighbors && other.share >= LIKELY * first.share && length <= SHORT;
}
