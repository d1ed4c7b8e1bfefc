import type { Article } from '../article.ts';
import { covers, type EventKey, eventKey, isNamesake } from './sameEvent.ts';
import type { Statement, When } from './statements.ts';

/** One event and all that tell of it. */
export interface Group {
  /** In the order of publication; the first names it. */
  readonly statements: readonly Statement[];
  /** The one that says most exactly when; the first of those that do. */
  readonly decisive: Statement;
  readonly when: When;
  /** What it lies before. */
  readonly anchor: Group | null;
  readonly key: EventKey;
}

interface Draft {
  statements: Statement[];
  decisive: Statement;
  when: When;
  anchor: Draft | null;
  key: EventKey;
}

const dayOf = (date: string) => Temporal.PlainDate.from(date);
const daysBetween = (from: string, to: string) => dayOf(from).until(dayOf(to), { largestUnit: 'day' }).days;

const within = (inner: When, outer: When) =>
  inner.earliest !== null &&
  outer.earliest !== null &&
  inner.earliest >= outer.earliest &&
  inner.latest <= outer.latest;

/** Whether the dates of two tellings can be those of one event. */
function agree(a: When, b: When): boolean {
  return a.earliest === null || b.earliest === null ? a.latest === b.latest : within(a, b) || within(b, a);
}

const isFiner = (a: When, b: When) => within(a, b) && !within(b, a);

/** Whether a statement tells the event of a draft again: in its own article in fewer words, in another by its name. */
function tellsAgain(statement: Statement, key: EventKey, draft: Draft): boolean {
  const first = draft.statements[0]!;
  if (first.relation !== statement.relation) return false;
  return (first.article === statement.article && covers(draft.key, key)) || isNamesake(draft.key, key);
}

/** Finds the groups that may tell of the same event without looking at all of them. */
class Index<T extends { readonly statements: readonly Statement[]; readonly key: EventKey }> {
  readonly #byArticle = new Map<Article, T[]>();
  readonly #byName = new Map<string, T[]>();

  add(entry: T): void {
    append(this.#byArticle, entry.statements[0]!.article, entry);
    for (const name of entry.key.names) append(this.#byName, name, entry);
  }

  /** Those of the article, then, name by name, those that share one with the key; each once. */
  candidates(article: Article, key: EventKey): readonly T[] {
    const named = [...key.names].flatMap((name) => this.#byName.get(name) ?? []);
    return [...new Set([...(this.#byArticle.get(article) ?? []), ...named])];
  }
}

function append<K, T>(lists: Map<K, T[]>, key: K, entry: T): void {
  const list = lists.get(key);
  if (list) list.push(entry);
  else lists.set(key, [entry]);
}

/** Puts the statements of one event together, and ties what hangs on an event to it. Statements by publication. */
export function groupStatements(statements: readonly Statement[]): readonly Group[] {
  const drafts: Draft[] = [];
  const index = new Index<Draft>();
  const draftOf = new Map<Statement, Draft>();
  const add = (statement: Statement, when: When, anchor: Draft | null) => {
    const key = eventKey(statement, statement.event);
    const known = index
      .candidates(statement.article, key)
      .find((draft) => draft.anchor === anchor && tellsAgain(statement, key, draft) && agree(draft.when, when));
    const draft = known ?? { statements: [], decisive: statement, when, anchor, key };
    draft.statements.push(statement);
    if (isFiner(when, draft.when)) Object.assign(draft, { when, decisive: statement });
    if (!known) {
      drafts.push(draft);
      index.add(draft);
    }
    draftOf.set(statement, draft);
  };

  for (const statement of statements) if (statement.when) add(statement, statement.when, null);
  const hanging = statements.flatMap((statement) => {
    if (!statement.anchor) return [];
    const anchor = statement.anchor.dated ? draftOf.get(statement.anchor.dated)! : namesakeOf(statement, index);
    return anchor ? [{ statement, anchor }] : [];
  });
  for (const { statement, anchor } of hanging) add(statement, beforeAnchor(anchor.when, statement), anchor);
  return drafts;
}

/** The dated event that a statement hangs on by name; the most exactly dated one. */
function namesakeOf(statement: Statement, index: Index<Draft>): Draft | null {
  const key = eventKey(statement, statement.anchor!.event);
  const candidates = index
    .candidates(statement.article, key)
    .filter(
      (draft) =>
        draft.decisive.relation === 'in' &&
        draft.when.latest >= statement.article.published &&
        (isNamesake(draft.key, key) || (draft.statements[0]!.article === statement.article && covers(draft.key, key))),
    );
  return candidates.reduce<Draft | null>(
    (best, draft) => (best && !isFiner(draft.when, best.when) ? best : draft),
    null,
  );
}

/** Before an event that is known to the day, or no later than the last day of the stretch that it lies in. */
function beforeAnchor({ earliest, latest, grain, basis }: When, { article }: Statement): When {
  const exact = grain === 'day' || grain === 'minute';
  return {
    earliest: null,
    latest: exact && earliest !== null && earliest >= article.published ? earliest : latest,
    grain: grain === 'minute' ? 'day' : grain,
    basis,
    clock: null,
    zone: null,
  };
}

/** Editions of a yearly event lie further apart than this many days: they do not contradict each other. */
const sameEdition = 183;

/** For each group, those that give other dates for its event, if that has a name. */
export function contradictions(groups: readonly Group[]): ReadonlyMap<Group, readonly Group[]> {
  const index = new Index<Group>();
  for (const group of groups) index.add(group);
  return new Map(
    groups.map((group) => {
      const candidates = index.candidates(group.statements[0]!.article, group.key);
      return [group, candidates.filter((other) => contradict(group, other))];
    }),
  );
}

function contradict(a: Group, b: Group): boolean {
  if (a === b || a.anchor || b.anchor || a.decisive.relation !== b.decisive.relation) return false;
  if (!isNamesake(a.key, b.key) || agree(a.when, b.when)) return false;
  const [first, second] = a.when.latest <= b.when.latest ? [a.when, b.when] : [b.when, a.when];
  return daysBetween(first.latest, second.earliest ?? second.latest) < sameEdition;
}
