import type { Schedule } from './schedule.ts';
import type { Subject } from './subject.ts';
import type { WallTime } from './wallTime.ts';

/** Where a reminder speaks. A DM's channel is opened when the reminder is confirmed; notices open theirs on delivery. */
export type Place =
  | { readonly kind: 'dm'; readonly channelId: string | null }
  | { readonly kind: 'channel'; readonly channelId: string; readonly guildId: string };

/**
 * `draft`: its owner has not said yet that it is meant so; `waiting` for its moment; `paused` with all of its owner's; `parked`: it cannot be delivered, see its reason; `sent`:
 * its last occurrence was delivered; `cancelled` by its owner; `erased`: its owner wants everything forgotten.
 */
export type ReminderState = 'draft' | 'waiting' | 'paused' | 'parked' | 'sent' | 'cancelled' | 'erased';

/** Why a reminder could not be delivered where it should. */
export type Trouble =
  | 'channelGone'
  | 'noAccess'
  | 'noPermission'
  | 'dmsClosed'
  | 'nothingInCommon'
  | 'personGone'
  | 'threadLocked'
  /** It may have been posted, and nothing can tell. */
  | 'inDoubt'
  /** Discord refuses the message itself. */
  | 'refused'
  /** The articles no longer state its deadline. */
  | 'ungrounded'
  /** The articles now give its deadline a time of which nothing lies ahead. */
  | 'overtaken';

/** A reminder to be made. */
export interface NewReminder {
  /** 80 random bits; see `randomKey`. */
  readonly id: string;
  readonly ownerId: string;
  readonly language: string;
  readonly place: Place;
  readonly subject: Subject;
  /** IANA name, of every wall time in `schedule`. */
  readonly zone: string;
  readonly schedule: Schedule;
  /** The first occurrence, in epoch milliseconds and on the wall. */
  readonly dueAt: number;
  readonly dueLocal: WallTime;
  /** Two reminders of one origin are the same: a button pressed twice, a change told twice. */
  readonly origin: string | null;
}

/** A reminder as it is kept. */
export interface Reminder extends NewReminder {
  readonly state: ReminderState;
  readonly trouble: Trouble | null;
  /** Counts occurrences from 0; part of every nonce and button. */
  readonly occurrence: number;
  readonly createdAt: number;
  readonly sentAt: number | null;
}

/** Names an occurrence in the buttons of its message. */
export const occurrenceKey = ({ id, occurrence }: { readonly id: string; readonly occurrence: number }): string =>
  `${id}.${occurrence.toString(36)}`;

/** @returns `null` if it is none */
export function readOccurrenceKey(key: string): { id: string; occurrence: number } | null {
  const match = /^([0-9a-z]{16})\.([0-9a-z]+)$/.exec(key);
  return match && { id: match[1]!, occurrence: Number.parseInt(match[2]!, 36) };
}
