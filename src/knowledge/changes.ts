import type { ArticleMetadata } from './article.ts';
import type { Citation } from './citation.ts';
import { type DeadlineTime, passesAt } from './deadlineStatus.ts';
import { type Deadline, deadlinesOf } from './deadlines.ts';
import type { Library } from './library.ts';

/** What is kept of an article to tell later whether it has changed. */
export interface SeenArticle extends Pick<ArticleMetadata, 'id' | 'title' | 'url' | 'published' | 'supersedes'> {
  readonly sha256: string;
}

/** What is kept of a deadline: its time, and the sentences that tell it. */
export interface SeenDeadline extends DeadlineTime, Pick<Deadline, 'id' | 'articleId' | 'event' | 'contradicts'> {
  readonly evidence: readonly Pick<Citation, 'articleId' | 'start' | 'end' | 'sha256' | 'text'>[];
}

/** What a library said at a moment, as plain data: it can be stored as JSON and compared after a restart. */
export interface Snapshot {
  /** Epoch milliseconds. */
  readonly seenAt: number;
  readonly articles: readonly SeenArticle[];
  readonly deadlines: readonly SeenDeadline[];
}

export type ArticleChange =
  | { readonly kind: 'added'; readonly after: SeenArticle }
  | { readonly kind: 'removed'; readonly before: SeenArticle }
  /** Other text, title or date under the same id, or an article that supersedes the earlier one. */
  | { readonly kind: 'corrected'; readonly before: SeenArticle; readonly after: SeenArticle };

export type DeadlineChange =
  | { readonly kind: 'new'; readonly after: SeenDeadline }
  | { readonly kind: 'gone'; readonly before: SeenDeadline }
  /** The new dates lie within the old ones. */
  | { readonly kind: 'narrowed'; readonly before: SeenDeadline; readonly after: SeenDeadline }
  | { readonly kind: 'moved'; readonly before: SeenDeadline; readonly after: SeenDeadline }
  /** The same time, told under another id or by other sentences. */
  | { readonly kind: 'restated'; readonly before: SeenDeadline; readonly after: SeenDeadline }
  /** Others give different dates for the same event, and did not before. */
  | { readonly kind: 'contradicted'; readonly after: SeenDeadline; readonly by: readonly SeenDeadline[] }
  /** It was over by the second look, and not by the first. */
  | { readonly kind: 'passed'; readonly after: SeenDeadline };

export interface Changes {
  readonly articles: readonly ArticleChange[];
  readonly deadlines: readonly DeadlineChange[];
}

/** What `library` says, seen at `now` (epoch milliseconds). */
export function snapshotOf(library: Library, now: number): Snapshot {
  return {
    seenAt: now,
    articles: library.articles.map(({ id, title, url, published, supersedes, sha256 }) => ({
      id,
      title,
      url,
      published,
      supersedes,
      sha256,
    })),
    deadlines: deadlinesOf(library).map(seenDeadline),
  };
}

function seenDeadline(deadline: Deadline): SeenDeadline {
  const { id, articleId, event, earliest, latest, relation, grain, clock, zone, contradicts } = deadline;
  const evidence = deadline.evidence.map(({ articleId, start, end, sha256, text }) => ({
    articleId,
    start,
    end,
    sha256,
    text,
  }));
  return { id, articleId, event, earliest, latest, relation, grain, clock, zone, contradicts, evidence };
}

/** What came, went and moved between two looks at the articles. */
export function changesBetween(before: Snapshot, after: Snapshot): Changes {
  return { articles: articleChanges(before, after), deadlines: deadlineChanges(before, after) };
}

const isSameArticle = (a: SeenArticle, b: SeenArticle) =>
  a.sha256 === b.sha256 && a.title === b.title && a.published === b.published;

function articleChanges(before: Snapshot, after: Snapshot): ArticleChange[] {
  const earlier = new Map(before.articles.map((article) => [article.id, article]));
  const changes: ArticleChange[] = [];
  for (const article of after.articles) {
    const replaced = article.supersedes === null ? undefined : earlier.get(article.supersedes);
    const known = earlier.get(article.id) ?? replaced;
    earlier.delete(article.id);
    if (known === undefined) changes.push({ kind: 'added', after: article });
    else if (!isSameArticle(known, article)) changes.push({ kind: 'corrected', before: known, after: article });
    if (replaced) earlier.delete(replaced.id);
  }
  return [...changes, ...[...earlier.values()].map((article) => ({ kind: 'removed' as const, before: article }))];
}

function deadlineChanges(before: Snapshot, after: Snapshot): DeadlineChange[] {
  const earlier = new Map(before.deadlines.map((deadline) => [deadline.id, deadline]));
  const pairs = after.deadlines.map((deadline) => ({ deadline, known: earlier.get(deadline.id) ?? null }));
  for (const { known } of pairs) if (known) earlier.delete(known.id);
  const changes = pairs.flatMap(({ deadline, known }) => {
    const old = known ?? takeRenamed(earlier, deadline, after);
    return [...changesOf(old, deadline, after), ...passing(deadline, old !== null, before.seenAt, after.seenAt)];
  });
  return [...changes, ...[...earlier.values()].map((deadline) => ({ kind: 'gone' as const, before: deadline }))];
}

/** The earlier deadline in the same words, of an article that the later one's supersedes. */
function takeRenamed(earlier: Map<string, SeenDeadline>, deadline: SeenDeadline, after: Snapshot): SeenDeadline | null {
  const article = after.articles.find(({ id }) => id === deadline.articleId);
  const renamed = [...earlier.values()].find(
    (old) =>
      old.articleId === article?.supersedes && old.relation === deadline.relation && old.event === deadline.event,
  );
  if (!renamed) return null;
  earlier.delete(renamed.id);
  return renamed;
}

function changesOf(old: SeenDeadline | null, deadline: SeenDeadline, after: Snapshot): DeadlineChange[] {
  const changes: DeadlineChange[] = [];
  if (!old) changes.push({ kind: 'new', after: deadline });
  else if (timeOf(old) !== timeOf(deadline)) {
    changes.push({ kind: isNarrower(deadline, old) ? 'narrowed' : 'moved', before: old, after: deadline });
  } else if (placesOf(old) !== placesOf(deadline)) {
    changes.push({ kind: 'restated', before: old, after: deadline });
  }
  const by = deadline.contradicts.filter((id) => !old?.contradicts.includes(id));
  if (by.length > 0) {
    changes.push({ kind: 'contradicted', after: deadline, by: after.deadlines.filter(({ id }) => by.includes(id)) });
  }
  return changes;
}

const timeOf = ({ earliest, latest, clock, zone }: SeenDeadline) => JSON.stringify([earliest, latest, clock, zone]);

const placesOf = ({ id, evidence }: SeenDeadline) =>
  JSON.stringify([id, ...evidence.map(({ articleId, start, end, sha256 }) => [articleId, start, end, sha256])]);

const isNarrower = (inner: SeenDeadline, outer: SeenDeadline) =>
  (outer.clock === null || outer.clock === inner.clock) &&
  inner.latest <= outer.latest &&
  (outer.earliest === null || (inner.earliest !== null && inner.earliest >= outer.earliest));

function passing(deadline: SeenDeadline, isKnown: boolean, from: number, to: number): DeadlineChange[] {
  const at = passesAt(deadline);
  return isKnown && from < at && at <= to ? [{ kind: 'passed', after: deadline }] : [];
}
