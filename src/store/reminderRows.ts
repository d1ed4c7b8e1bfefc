import type { Selectable } from 'kysely';
import { nonceOf } from '../reminders/nonce.ts';
import type { Claim } from '../reminders/ports.ts';
import type { NewReminder, Place, Reminder } from '../reminders/reminder.ts';
import type { Schedule } from '../reminders/schedule.ts';
import type { Subject } from '../reminders/subject.ts';
import type { ReminderTable } from './tables.ts';

export type ReminderRow = Selectable<ReminderTable>;

/** A new row for a reminder. @param now epoch milliseconds */
export function rowOf(reminder: NewReminder, now: number): ReminderRow {
  const { place } = reminder;
  return {
    id: reminder.id,
    owner_id: reminder.ownerId,
    language: reminder.language,
    guild_id: place.kind === 'channel' ? place.guildId : null,
    channel_id: place.channelId,
    subject: JSON.stringify(reminder.subject),
    zone: reminder.zone,
    schedule: JSON.stringify(reminder.schedule),
    due_local: reminder.dueLocal,
    due_at: reminder.dueAt,
    occurrence: 0,
    nonce: nonceOf(reminder.id, 0),
    state: 'waiting',
    state_before: null,
    trouble: null,
    detour_channel_id: null,
    detour_trouble: null,
    ready_at: 0,
    lease: null,
    tried_at: null,
    tries: 0,
    attempts: 0,
    origin: reminder.origin,
    created_at: now,
    changed_at: now,
    sent_at: null,
  };
}

export function reminderOf(row: ReminderRow): Reminder {
  const place: Place =
    row.guild_id === null
      ? { kind: 'dm', channelId: row.channel_id }
      : { kind: 'channel', channelId: row.channel_id!, guildId: row.guild_id };
  return {
    id: row.id,
    ownerId: row.owner_id,
    language: row.language,
    place,
    subject: JSON.parse(row.subject) as Subject,
    zone: row.zone,
    schedule: JSON.parse(row.schedule) as Schedule,
    dueAt: row.due_at,
    dueLocal: row.due_local,
    origin: row.origin,
    state: row.state,
    trouble: row.trouble,
    occurrence: row.occurrence,
    createdAt: row.created_at,
    sentAt: row.sent_at,
  };
}

/** @param lease how long the claim lasts, in milliseconds */
export function claimOf(row: ReminderRow, lease: number): Claim {
  return {
    ...reminderOf(row),
    lease: row.lease!,
    nonce: row.nonce,
    detour: row.detour_trouble && { channelId: row.detour_channel_id || null, trouble: row.detour_trouble },
    // This claim is itself one of the tries.
    doubtfulSince: row.tries > 1 ? row.tried_at : null,
    attempts: row.attempts,
    claimedAt: row.ready_at - lease,
  };
}
