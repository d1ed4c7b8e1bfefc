import type { NewReminder, Reminder, Trouble } from './reminder.ts';
import type { Occurrence } from './schedule.ts';

/** An occurrence that this process alone may deliver, until its lease ends. */
export interface Claim extends Reminder {
  readonly lease: string;
  readonly nonce: string;
  /** Where it goes if not to its own place: the owner's DM, because of some trouble there. */
  readonly detour: { readonly channelId: string | null; readonly trouble: Trouble } | null;
  /** Since when an earlier try may have arrived, in epoch milliseconds; `null` if none did. */
  readonly doubtfulSince: number | null;
  /** Failed tries so far. */
  readonly attempts: number;
  /** What time it was for the store. */
  readonly claimedAt: number;
}

/** Where deliveries are kept. Every change is guarded by the claim's lease: `false` if another has it now. */
export interface DeliveryStore {
  /** Claims due occurrences whose turn it is, earliest first. @param lease milliseconds */
  claimDue(limit: number, lease: number): Promise<Claim[]>;
  /** Milliseconds until the next occurrence is due or may be tried again, not below 0; `null` if there is none. */
  untilNext(): Promise<number | null>;
  /** How many are due or being delivered; no more than `most` are counted. */
  countDue(most: number): Promise<number>;
  /** Makes the lease last from now on. @param lease milliseconds */
  renew(claim: Claim, lease: number): Promise<boolean>;
  /** Marks the occurrence as sent and sets up the next one, at once. */
  complete(claim: Claim, next: Occurrence | null): Promise<boolean>;
  /** Gives it back, to be tried again after so many milliseconds. */
  release(claim: Claim, retry: { after: number; mayHaveArrived: boolean; failed: boolean }): Promise<boolean>;
  /** Sends it to the owner's DM from now on, under a new nonce; `null` for a DM still to be opened. */
  detour(claim: Claim, detour: Claim['detour'], nonce: string): Promise<boolean>;
  /** Sends it to a DM that was opened anew, under a new nonce. */
  readdress(claim: Claim, channelId: string, nonce: string): Promise<boolean>;
  /** Takes it out of the queue; the notice, if any, goes to its owner. */
  park(claim: Claim, trouble: Trouble, notice: NewReminder | null): Promise<boolean>;
  /** Lets nothing more go to a channel for so many milliseconds. */
  holdChannel(channelId: string, after: number): Promise<void>;
}

/** A new time for a reminder. */
export type Rescheduling = Pick<NewReminder, 'schedule' | 'zone' | 'dueAt' | 'dueLocal'>;

/** What a person has told the bot to keep to. */
export interface Preferences {
  /** IANA name; `null` until it is set. */
  readonly zone: string | null;
  readonly isPaused: boolean;
}

/** Reminders as their owners handle them. Changes say `false` if the reminder is not theirs, or not in that state. */
export interface ReminderStore {
  /** @param limit how many open ones the owner may have; `known` if there is one of the same origin */
  create(reminder: NewReminder, limit: number): Promise<'made' | 'tooMany' | 'known'>;
  /** Keeps one that its owner must still confirm; for an hour. */
  draft(reminder: NewReminder): Promise<void>;
  /** Makes a draft count. `gone` if there is none, or its moment has passed. */
  confirm(id: string, ownerId: string, limit: number): Promise<'made' | 'tooMany' | 'gone'>;
  /** The open ones (waiting, paused, parked), by due time. */
  listOf(ownerId: string): Promise<Reminder[]>;
  find(id: string): Promise<Reminder | null>;
  findByOrigin(origin: string): Promise<Reminder | null>;
  cancel(id: string, ownerId: string): Promise<boolean>;
  /** Takes a cancellation back. */
  restore(id: string, ownerId: string): Promise<boolean>;
  /** Gives it a new time (with a new nonce) and, if it was parked or sent, another chance. */
  reschedule(id: string, ownerId: string, to: Rescheduling): Promise<boolean>;
  reword(id: string, ownerId: string, subject: NewReminder['subject']): Promise<boolean>;
  preferences(ownerId: string): Promise<Preferences>;
  setZone(ownerId: string, zone: string): Promise<void>;
  /** Stops all of a person's reminders. @returns how many */
  pauseAll(ownerId: string): Promise<number>;
  /** Lets them run again: what repeats goes on with its next occurrence, what was missed comes now. */
  resumeAll(ownerId: string): Promise<number>;
  /** Everything that is kept about a person, as plain data. */
  exportOf(ownerId: string): Promise<object>;
  /** Marks everything of a person to be deleted; {@link ReminderStore.purge} does it a minute later. @returns how many */
  eraseAll(ownerId: string): Promise<number>;
  /** Takes that back, as long as it is not done. @returns how many reminders; `null` if there is nothing left */
  restoreAll(ownerId: string): Promise<number | null>;
  /**
   * Deletes what was erased a minute ago, and what was sent or cancelled a month ago, and
   * drafts of an hour ago. @returns how many
   */
  purge(): Promise<number>;
}

/** What became of a message. */
export type Outcome =
  | { readonly kind: 'sent' }
  /** Never, as things are. */
  | { readonly kind: 'refused'; readonly trouble: Trouble }
  /** One request too many: nothing was sent. `isGlobal`: nothing may be sent anywhere. */
  | { readonly kind: 'limited'; readonly after: number; readonly isGlobal: boolean }
  /** Perhaps later. `mayHaveArrived`: only the answer may have been lost. */
  | { readonly kind: 'failed'; readonly mayHaveArrived: boolean; readonly message: string };

export type Opened = { readonly kind: 'opened'; readonly channelId: string } | Exclude<Outcome, { kind: 'sent' }>;

/** What the history of a channel tells about a message. */
export type Found = 'found' | 'absent' | 'unreadable' | Extract<Outcome, { kind: 'failed' | 'limited' | 'refused' }>;

/** Speaks with Discord. No call takes longer than 5 seconds for each request, and none is repeated by itself. */
export interface Messenger {
  openDm(ownerId: string): Promise<Opened>;
  send(claim: Claim, channelId: string): Promise<Outcome>;
  /** Looks for the occurrence's own button among the messages since a moment (epoch milliseconds). */
  find(claim: Claim, channelId: string, since: number): Promise<Found>;
}
