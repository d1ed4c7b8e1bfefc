import type { DeadlineChange, SeenDeadline, Snapshot } from '../knowledge/changes.ts';
import type { Library } from '../knowledge/library.ts';
import type { DeadlineSubject, Subject } from '../reminders/subject.ts';
import { subjectOf } from './deadlineReminder.ts';

export type News = Extract<Subject, { kind: 'news' }>;

/** One thing to tell: what has changed about one deadline, or about two that contradict each other. */
export interface Tiding {
  /** What it comes from. */
  readonly changes: readonly DeadlineChange[];
  /** Tells it from the others of the same look. */
  readonly key: string;
  readonly news: Omit<News, 'isAboutReminder'>;
}

/**
 * What the changes come down to. A contradiction is told once, with both sides, and says by itself that one of them is
 * new; that a deadline is told by other sentences changes nothing for people.
 */
export function tidingsOf(changes: readonly DeadlineChange[], last: Snapshot, library: Library): Tiding[] {
  const disputes = changes.filter((change) => change.kind === 'contradicted');
  const isDisputed = (id: string) => disputes.some(({ after, by }) => [after, ...by].some((side) => side.id === id));
  const single = changes.flatMap((change): Tiding[] => {
    if (change.kind === 'restated' || change.kind === 'contradicted') return [];
    if (change.kind === 'new' && isDisputed(change.after.id)) return [];
    const before = 'before' in change ? change.before : null;
    const after = 'after' in change ? change.after : null;
    const news = {
      kind: 'news',
      change: change.kind === 'narrowed' ? 'moved' : change.kind,
      before: before && formerly(before, library),
      after: after && subjectOf(after),
    } as const;
    return [{ changes: [change], key: `${change.kind}:${(after ?? before)!.id}`, news }];
  });
  return [...single, ...contradictions(disputes, last)];
}

type Dispute = Extract<DeadlineChange, { kind: 'contradicted' }>;

/** Each pair once, the side that was known longer first. */
function contradictions(disputes: readonly Dispute[], last: Snapshot): Tiding[] {
  const known = new Set(last.deadlines.map(({ id }) => id));
  const tidings = new Map<string, Tiding>();
  for (const change of disputes) {
    for (const other of change.by) {
      const [before, after] = known.has(change.after.id) ? [change.after, other] : [other, change.after];
      const key = `contradicted:${[before.id, after.id].toSorted().join('+')}`;
      const changes = [...(tidings.get(key)?.changes ?? []), change];
      const news = {
        kind: 'news',
        change: 'contradicted',
        before: subjectOf(before),
        after: subjectOf(after),
      } as const;
      tidings.set(key, { changes, key, news });
    }
  }
  return [...tidings.values()];
}

/** A deadline as it was told before: where its sentences stand now, or their words if no article holds them any more. */
function formerly(deadline: SeenDeadline, library: Library): DeadlineSubject {
  const evidence: DeadlineSubject['evidence'][number][] = [];
  const withdrawn: string[] = [];
  for (const { articleId, start, end, sha256, text } of deadline.evidence) {
    const article = library.article(articleId);
    const found = article && (article.sha256 === sha256 ? start : article.body.indexOf(text));
    if (found === undefined || found < 0) withdrawn.push(text);
    else evidence.push({ articleId, start: found, end: found + (end - start), sha256: article!.sha256 });
  }
  return { ...subjectOf(deadline), evidence, ...(withdrawn.length > 0 && { withdrawn }) };
}
