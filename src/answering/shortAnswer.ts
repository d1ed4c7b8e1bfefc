import type { Library } from '../knowledge/library.ts';
import type { Match } from '../retrieval/candidate.ts';
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
        .map((span) => ({ span, at: reading.tokens.findIndex(({ start }) => start >= span.start) }))
        .filter(({ at }) => !isDescribed(query, at, { held, places }))
        .map(({ span, at }) => {
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

/** Words of questions that ask who somebody is. */
const HOLDING =
  /\b(?:is|are|was|were|be|been|becomes?|became|serves?|served|holds?|held|named|called|elected|appointed)\b/i;

/** "Who met the economy minister?": a name right behind that title is whom the question speaks of, not who is asked for. */
function isDescribed({ question }: Query, at: number, { held, places }: Pick<Match, 'held' | 'places'>): boolean {
  if (question.asked !== 'person' || HOLDING.test(question.text)) return false;
  const isAsked = (token: number) => held.some(({ frame }, term) => !frame && places[term]!.includes(token));
  return isAsked(at - 1) && isAsked(at - 2);
}
