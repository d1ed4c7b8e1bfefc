import { createHash } from 'node:crypto';
import { type Range, slice } from '../text/range.ts';
import type { Article, Basis, Span } from './article.ts';
import { type Citation, cite } from './citation.ts';
import type { DeadlineGrain } from './deadlines/dated.ts';
import { contradictions, type Group, groupStatements } from './deadlines/groups.ts';
import type { Relation } from './deadlines/relation.ts';
import { type Statement, statementsOf } from './deadlines/statements.ts';
import type { Library } from './library.ts';

export type { DeadlineGrain } from './deadlines/dated.ts';
export type { Relation } from './deadlines/relation.ts';

/**
 * Something to come, as far as the articles say and no further. `start` and `end` are where `expression` stands in the
 * body of `articleId`; `event` and `condition` are words of that article.
 */
export interface Deadline extends Span {
  /** A hash of the id of the article that told it first, the event's words and their occurrence. */
  readonly id: string;
  readonly expression: string;
  readonly event: string;
  /** ISO date; `null` where the articles only say before when. */
  readonly earliest: string | null;
  /** ISO date, inclusive. */
  readonly latest: string;
  readonly relation: Relation;
  readonly grain: DeadlineGrain;
  /** "10:00", where `grain` is `minute`; and its zone (an IANA name or an offset), where the article gives one. */
  readonly clock: string | null;
  readonly zone: string | null;
  /** "unless it can negotiate a deal with the US" */
  readonly condition: string | null;
  /** The id of the deadline that it lies before. */
  readonly anchoredTo: string | null;
  /** `inferred` if its dates were reckoned from a publication date that is inferred. */
  readonly basis: Basis;
  /** The ids of deadlines that give other dates for the same event. */
  readonly contradicts: readonly string[];
  /** Every sentence that tells it, the one that its dates come from first, then those that date what it hangs on. */
  readonly evidence: readonly Citation[];
  /** The first of `evidence`. */
  readonly citation: Citation;
}

const ofArticle = new WeakMap<Article, readonly Statement[]>();
const ofLibrary = new WeakMap<Library, Known>();

interface Known {
  readonly deadlines: readonly Deadline[];
  /** The deadline that each statement tells of. */
  readonly ids: ReadonlyMap<Statement, string>;
}

/** As {@link statementsOf}; an article is read once. */
function knownStatements(article: Article): readonly Statement[] {
  const known = ofArticle.get(article) ?? statementsOf(article);
  ofArticle.set(article, known);
  return known;
}

function known(library: Library): Known {
  const found = ofLibrary.get(library) ?? readDeadlines(library);
  ofLibrary.set(library, found);
  return found;
}

/** Reads the articles one by one with pauses, so that {@link deadlinesOf} then has little left to do. */
export async function prepareDeadlines(library: Library, pause: () => Promise<void>): Promise<void> {
  for (const article of library.articles) {
    knownStatements(article);
    await pause();
  }
}

/**
 * The deadlines and coming events that the articles state, each once, by article id, then start. What is told twice
 * (nested dates, the same event) is one with several pieces of evidence; what hangs on an event follows its date.
 */
export function deadlinesOf(library: Library): readonly Deadline[] {
  return known(library).deadlines;
}

/** The id of the deadline that an expression of an article dates, or `null`. */
export function deadlineIdAt(library: Library, { articleId, start, end }: Span): string | null {
  const article = library.article(articleId);
  const { ids } = known(library);
  const covers = ({ expression, anchor }: Statement) =>
    anchor === null && expression.start <= start && end <= expression.end;
  const statement = article && knownStatements(article).find(covers);
  return (statement && ids.get(statement)) ?? null;
}

function readDeadlines(library: Library): Known {
  const told = library.articles
    .toSorted((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : 0))
    .flatMap(knownStatements);
  const groups = groupStatements(told);
  const ids = identify(groups);
  const others = contradictions(groups);
  const deadlines = groups.map((group) => describe(library, group, others.get(group)!, ids));
  return {
    deadlines: Object.freeze(
      deadlines.toSorted((a, b) =>
        a.articleId < b.articleId ? -1 : a.articleId > b.articleId ? 1 : a.start - b.start,
      ),
    ),
    ids: new Map(groups.flatMap((group) => group.statements.map((statement) => [statement, ids.get(group)!] as const))),
  };
}

const words = ({ article }: Statement, range: Range) => slice(article.body, range);

/** Ids by group: of the first telling, so that they stay when a later article tells it again. */
function identify(groups: readonly Group[]): ReadonlyMap<Group, string> {
  const seen = new Map<string, number>();
  return new Map(
    groups.map((group) => {
      const first = group.statements[0]!;
      const key = `${first.article.id}\n${words(first, first.event)}`;
      const occurrence = seen.get(key) ?? 0;
      seen.set(key, occurrence + 1);
      return [group, createHash('sha256').update(`${key}\n${occurrence}`).digest('base64url').slice(0, 12)];
    }),
  );
}

function describe(library: Library, group: Group, others: readonly Group[], ids: ReadonlyMap<Group, string>): Deadline {
  const { decisive, when, anchor } = group;
  const tellings = [decisive, ...group.statements.filter((statement) => statement !== decisive)];
  const sentences = new Set([...tellings, ...(anchor?.statements ?? [])].map(({ sentence }) => sentence));
  const evidence = [...sentences].map((sentence) => cite(library, sentence));
  const conditional = tellings.find(({ condition }) => condition !== null);
  const { earliest, latest, grain, basis, clock, zone } = when;
  return Object.freeze({
    id: ids.get(group)!,
    articleId: decisive.article.id,
    expression: words(decisive, decisive.expression),
    start: decisive.expression.start,
    end: decisive.expression.end,
    event: words(decisive, decisive.event),
    earliest,
    latest,
    relation: decisive.relation,
    grain,
    clock,
    zone,
    condition: conditional ? words(conditional, conditional.condition!) : null,
    anchoredTo: anchor ? ids.get(anchor)! : null,
    basis,
    contradicts: others.map((other) => ids.get(other)!),
    evidence,
    citation: evidence[0]!,
  });
}
