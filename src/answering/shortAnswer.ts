import type { Library } from '../knowledge/library.ts';
import { isOfKind } from '../retrieval/ofKind.ts';
import type { Query } from '../retrieval/query.ts';
import { slice } from '../text/range.ts';
import type { ShortAnswer } from './answer.ts';
import type { Evidence } from './evidence.ts';

/**
 * Finds the words inside the first citation that answer by themselves: the stretch of the asked kind that stands
 * nearest to the words of the question, or `null` if there is none or if two stand equally near.
 */
export function findShortAnswer(query: Query, evidence: readonly Evidence[], library: Library): ShortAnswer | null {
  const [first] = evidence;
  const article = first && library.article(first.articleId);
  if (!first || !article) return null;
  const found = first.matches
    .flatMap(({ spans, held, places, reading }) =>
      spans
        .filter((span) => isOfKind(query.question, span, reading.tokens, article.body))
        .map((span) => {
          const at = reading.tokens.findIndex(({ start }) => start >= span.start);
          const distances = held.map(({ weight }, term) => ({
            weight,
            distance: Math.min(...places[term]!.map((place) => Math.abs(place - at))),
          }));
          const near = distances.reduce((sum, { weight, distance }) => sum + weight / (1 + distance), 0) / query.weight;
          return { ...span, near };
        }),
    )
    .toSorted((a, b) => b.near - a.near);
  const [best, next] = found;
  if (!best || (next && next.near > 0.8 * best.near)) return null;
  return { text: slice(article.body, best), citation: 0, start: best.start, end: best.end };
}
