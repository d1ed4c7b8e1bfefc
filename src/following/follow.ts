import {
  type ArticleChange,
  changesBetween,
  type DeadlineChange,
  type Snapshot,
  snapshotOf,
} from '../knowledge/changes.ts';
import { passesAt } from '../knowledge/deadlineStatus.ts';
import { deadlinesOf } from '../knowledge/deadlines.ts';
import type { Library } from '../knowledge/library.ts';
import { concernedIds, consequencesOf } from './consequences.ts';
import { ownNotices, subscriberNotices } from './notices.ts';
import type { FollowingStore } from './ports.ts';
import { tidingsOf } from './tidings.ts';

/** What a look at the articles found, and how many messages tell of it. */
export interface Look {
  readonly articles: readonly ArticleChange[];
  readonly deadlines: readonly DeadlineChange[];
  readonly notices: number;
}

const nothing: Look = { articles: [], deadlines: [], notices: 0 };

/**
 * Looks at what the articles say now, and tells what has changed since the last look: owners of reminders of what
 * concerns them, subscribers of every deadline. The first look of all tells nothing; what another process has told
 * already is nothing new.
 * @param now epoch milliseconds
 */
export async function followChanges(store: FollowingStore, library: Library, now: number): Promise<Look> {
  const last = await store.lastSnapshot();
  // As JSON, for that is how it is kept and compared.
  const seen = JSON.parse(JSON.stringify(snapshotOf(library, now))) as Snapshot;
  const { articles, deadlines } = last ? changesBetween(last, seen) : nothing;
  if (last && articles.length + deadlines.length === 0) return nothing;
  if (!last || deadlines.length === 0) {
    return (await store.record(last, seen, [], [])) ? { articles, deadlines, notices: 0 } : nothing;
  }
  const effects = consequencesOf(await store.remindersOf(concernedIds(deadlines)), deadlines, now);
  const tidings = tidingsOf(deadlines, last, library);
  const own = ownNotices(effects, tidings, last, now);
  const notices = [...own, ...subscriberNotices(await store.subscriptions(), tidings, own, last, now)];
  const isRecorded = await store.record(
    last,
    seen,
    effects.flatMap(({ consequence }) => consequence ?? []),
    notices.map(({ notice }) => notice),
  );
  return isRecorded ? { articles, deadlines, notices: notices.length } : nothing;
}

/** The first moment after `now` at which a deadline of the library will have passed (epoch milliseconds). */
export function nextPassing(library: Library, now: number): number {
  return deadlinesOf(library).reduce((next, deadline) => {
    const at = passesAt(deadline);
    return at > now && at < next ? at : next;
  }, Number.POSITIVE_INFINITY);
}
