import type { Clock, Timer } from '../../clock.ts';
import { followChanges, nextPassing } from '../../following/follow.ts';
import type { FollowingStore } from '../../following/ports.ts';
import type { Library } from '../../knowledge/library.ts';
import type { Log } from '../../operations/log.ts';
import type { Courier } from './courier.ts';

/** How many there are of each kind. */
function kinds(changes: readonly { readonly kind: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of changes) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** How often it is looked whether a deadline has passed, in milliseconds. */
const interval = 10 * 60_000;

export interface FollowerOptions {
  readonly store: FollowingStore;
  readonly courier: Pick<Courier, 'wake'>;
  readonly library: () => Library;
  readonly clock: Clock;
  readonly log: Log;
}

/** Tells subscribers and owners of reminders what has changed in the articles: at start, on every reload, in time. */
export interface Follower {
  start(): void;
  look(): void;
  stop(): void;
}

export function createFollower({ store, courier, library, clock, log }: FollowerOptions): Follower {
  let timer: Timer | null = null;
  let isRunning = false;
  // One look at a time: each compares with the one before.
  let last: Promise<void> = Promise.resolve();
  /** Nothing changes before `until` while this library serves: there is no need to read the last snapshot again. */
  let seen: { readonly library: Library; readonly until: number } | null = null;
  const tellChanges = async () => {
    const [current, now] = [library(), clock.now()];
    if (seen?.library === current && now < seen.until) return;
    const { articles, deadlines, notices } = await followChanges(store, current, now);
    seen = { library: current, until: nextPassing(current, now) };
    if (articles.length + deadlines.length === 0) return;
    log.info({ articles: kinds(articles), deadlines: kinds(deadlines), notices }, 'The articles say something new');
    courier.wake();
  };
  const look = () => {
    timer?.cancel();
    timer = null;
    last = last.then(async () => {
      if (!isRunning) return;
      try {
        await tellChanges();
      } catch (err) {
        log.error({ err }, 'What has changed in the articles could not be told; it is tried again');
      }
      // Set now, not before: a clock that is moved by years has one look to catch up with.
      timer ??= isRunning ? clock.setTimeout(look, interval) : null;
    });
  };
  return {
    start() {
      isRunning = true;
      look();
    },
    look,
    stop() {
      isRunning = false;
      timer?.cancel();
    },
  };
}
