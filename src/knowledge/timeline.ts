import { overlaps } from '../text/range.ts';
import { contentOf, tokenize } from '../text/tokens.ts';
import type { Article } from './article.ts';
import { type Citation, cite, passageAt } from './citation.ts';
import { type DeadlineGrain, datedBy, expressionsOf } from './deadlines/dated.ts';
import { deadlineIdAt } from './deadlines.ts';
import type { Library } from './library.ts';

/** A statement of an article with the time that it names, past or to come. */
export interface TimelineEntry {
  /** ISO dates, both inclusive. */
  readonly earliest: string;
  readonly latest: string;
  readonly grain: DeadlineGrain;
  /** The words that name the time. */
  readonly text: string;
  /** The sentence that they stand in. */
  readonly citation: Citation;
  /** The deadline that the sentence states with them. */
  readonly deadlineId: string | null;
}

const ofLibrary = new WeakMap<Library, readonly TimelineEntry[]>();

/** All dated statements of the articles, by `earliest`, then `latest`, then place. Headings state nothing. */
export function timelineOf(library: Library): readonly TimelineEntry[] {
  const known = ofLibrary.get(library);
  if (known) return known;
  const entries = library.articles.flatMap((article) => entriesOf(library, article));
  const order = (a: TimelineEntry, b: TimelineEntry) =>
    Temporal.PlainDate.compare(a.earliest, b.earliest) || Temporal.PlainDate.compare(a.latest, b.latest);
  const timeline = Object.freeze(entries.toSorted(order));
  ofLibrary.set(library, timeline);
  return timeline;
}

function entriesOf(library: Library, article: Article): TimelineEntry[] {
  return expressionsOf(article).flatMap((expression) => {
    const dated = datedBy(article, expression);
    const sentence = passageAt(article, expression.start)?.sentences.find((range) => overlaps(range, expression));
    if (!dated || !sentence) return [];
    const { earliest, latest, grain } = dated;
    const { start, end, text } = expression;
    const deadlineId = deadlineIdAt(library, { articleId: article.id, start, end });
    return [Object.freeze({ earliest, latest, grain, text, citation: cite(library, sentence), deadlineId })];
  });
}

/** The entries whose sentence holds every word of `topic` that carries meaning; all of them if none does. */
export function entriesAbout(timeline: readonly TimelineEntry[], topic: string): readonly TimelineEntry[] {
  const wanted = contentOf(topic);
  return timeline.filter(({ citation }) => {
    const terms = new Set(tokenize(citation.text).map(({ term }) => term));
    return wanted.every(({ term }) => terms.has(term));
  });
}
