import type { Gap } from '../gaps/gap.ts';
import type { ReminderState, Trouble } from '../reminders/reminder.ts';

/** One reminder with the occurrence that comes next (or came last). Times are epoch milliseconds. */
export interface ReminderTable {
  id: string;
  owner_id: string;
  language: string;
  /** Null: the owner's DM. */
  guild_id: string | null;
  channel_id: string | null;
  /** JSON of a `Subject`. */
  subject: string;
  zone: string;
  /** JSON of a `Schedule`. */
  schedule: string;
  due_local: string;
  due_at: number;
  occurrence: number;
  nonce: string;
  state: ReminderState;
  /** What it was before its owner cancelled, paused or erased it. */
  state_before: ReminderState | null;
  trouble: Trouble | null;
  /** Where it goes instead of its place; `''` for a DM still to be opened. */
  detour_channel_id: string | null;
  detour_trouble: Trouble | null;
  /** The end of a lease or of a wait: nobody claims it earlier. */
  ready_at: number;
  lease: string | null;
  /** When the first try began whose outcome is unknown, and how many there are. */
  tried_at: number | null;
  tries: number;
  /** Failed tries of this occurrence. */
  attempts: number;
  origin: string | null;
  created_at: number;
  changed_at: number;
  sent_at: number | null;
}

/** What a person has told the bot to keep to. */
export interface PersonTable {
  owner_id: string;
  zone: string | null;
  paused_at: number | null;
  /** When the person asked for everything to be deleted. */
  erased_at: number | null;
  changed_at: number;
}

export interface SubscriptionTable {
  id: string;
  owner_id: string;
  language: string;
  guild_id: string | null;
  channel_id: string | null;
  /** The channel, or the person whose DM it is: each subscribes once. */
  place: string;
  erased_at: number | null;
  created_at: number;
}

/** What the articles said when they were last looked at. */
export interface SnapshotTable {
  id: string;
  seen_at: number;
  /** JSON of a `Snapshot`. */
  content: string;
}

/** A question that the articles do not answer. Nothing tells who asked. */
export interface GapTable {
  id: string;
  question: string;
  verdict: Gap['verdict'];
  /** JSON of a list of words. */
  missing: string;
  cited: string | null;
  language: string;
  fingerprint: string;
  first_asked_at: number;
  last_asked_at: number;
  asked: number;
  helped: number;
  not_helped: number;
}

export interface Tables {
  subscriptions: SubscriptionTable;
  snapshots: SnapshotTable;
  reminders: ReminderTable;
  people: PersonTable;
  gaps: GapTable;
}
