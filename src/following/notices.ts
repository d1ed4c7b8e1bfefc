import type { Snapshot } from '../knowledge/changes.ts';
import { randomKey } from '../reminders/nonce.ts';
import type { NewReminder, Place, Reminder } from '../reminders/reminder.ts';
import { wallTimeAt, writeWallTime } from '../reminders/wallTime.ts';
import type { Effect } from './consequences.ts';
import type { Subscription } from './ports.ts';
import type { News, Tiding } from './tidings.ts';

/** A message to be delivered now, and what it tells. */
export interface Notice {
  readonly tiding: Tiding;
  readonly notice: NewReminder;
}

/**
 * What owners are told, in private, wherever their reminders speak: each once of each change, however many of their
 * reminders it concerns.
 * @param now epoch milliseconds
 */
export function ownNotices(
  effects: readonly Effect[],
  tidings: readonly Tiding[],
  last: Snapshot,
  now: number,
): Notice[] {
  const tellers = Map.groupBy(
    tidings.flatMap((tiding) => tiding.changes.map((change) => ({ change, tiding }))),
    ({ change }) => change,
  );
  const told = new Map<string, Notice>();
  for (const { reminder, change, consequence } of effects) {
    for (const { tiding } of tellers.get(change) ?? []) {
      const key = `own:${tiding.key}:${reminder.ownerId}`;
      if (told.has(key)) continue;
      const isHeld = consequence?.kind === 'held';
      const news: News = { ...tiding.news, isAboutReminder: true, ...(isHeld && { isHeld }) };
      told.set(key, { tiding, notice: noticeOf({ ...reminder, place: inPrivate(reminder) }, news, key, last, now) });
    }
  }
  return [...told.values()];
}

const inPrivate = ({ place }: Reminder): Place => (place.kind === 'dm' ? place : { kind: 'dm', channelId: null });

/** What subscribers are told. Who is told of the same as an owner of reminders hears it but once. */
export function subscriberNotices(
  subscriptions: readonly Subscription[],
  tidings: readonly Tiding[],
  own: readonly Notice[],
  last: Snapshot,
  now: number,
): Notice[] {
  const owners = new Map<Tiding, Set<string>>(tidings.map((tiding) => [tiding, new Set()]));
  for (const { tiding, notice } of own) owners.get(tiding)!.add(notice.ownerId);
  return subscriptions.flatMap((subscription) =>
    tidings
      .filter((tiding) => !(subscription.place.kind === 'dm' && owners.get(tiding)!.has(subscription.ownerId)))
      .map((tiding) => {
        const key = `${tiding.key}:${subscription.id}`;
        return { tiding, notice: noticeOf(subscription, { ...tiding.news, isAboutReminder: false }, key, last, now) };
      }),
  );
}

/** @param key tells it from others of the same look; of one origin there is only one */
function noticeOf(
  { ownerId, language, place }: Pick<NewReminder, 'ownerId' | 'language' | 'place'>,
  subject: News,
  key: string,
  last: Snapshot,
  now: number,
): NewReminder {
  const local = writeWallTime(wallTimeAt(now, 'UTC'));
  return {
    id: randomKey(),
    ownerId,
    language,
    place,
    subject,
    zone: 'UTC',
    schedule: { kind: 'once', local },
    dueAt: now,
    dueLocal: local,
    origin: `news:${last.seenAt}:${key}`,
  };
}
