import type { Snapshot } from '../knowledge/changes.ts';
import type { Rescheduling } from '../reminders/ports.ts';
import type { NewReminder, Place, Reminder } from '../reminders/reminder.ts';
import type { DeadlineSubject } from '../reminders/subject.ts';

/** Somebody who wants to hear of every deadline that is new, has changed or has passed. */
export interface Subscription {
  readonly id: string;
  /** Who asked for it; in a channel, one who may manage the server. */
  readonly ownerId: string;
  readonly language: string;
  readonly place: Place;
}

/** What a change means for one reminder. */
export type Consequence =
  | { readonly kind: 'moved'; readonly id: string; readonly subject: DeadlineSubject; readonly to: Rescheduling }
  /** Its time stays; the sentences that it quotes are others. */
  | { readonly kind: 'restated'; readonly id: string; readonly subject: DeadlineSubject }
  /** The articles no longer state its deadline, or no moment of it lies ahead. */
  | { readonly kind: 'held'; readonly id: string; readonly trouble: 'ungrounded' | 'overtaken' };

/** Where subscriptions are kept, and what the articles said when they were last looked at. */
export interface FollowingStore {
  /** Subscribes a place, or ends that if it is subscribed. @returns whether it is now */
  toggle(subscription: Subscription): Promise<boolean>;
  subscriptions(): Promise<Subscription[]>;
  lastSnapshot(): Promise<Snapshot | null>;
  /** Open reminders of these deadlines. */
  remindersOf(deadlineIds: readonly string[]): Promise<Reminder[]>;
  /**
   * Keeps what was seen together with all that follows from it, at once; `false` if somebody else did so since `last`.
   * Notices are told once for each origin.
   */
  record(
    last: Snapshot | null,
    seen: Snapshot,
    consequences: readonly Consequence[],
    notices: readonly NewReminder[],
  ): Promise<boolean>;
}
