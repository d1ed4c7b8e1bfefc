import { sql } from 'kysely';
import type { FollowingStore, Subscription } from '../following/ports.ts';
import { nonceOf, randomKey } from '../reminders/nonce.ts';
import type { Reminder, ReminderState, Trouble } from '../reminders/reminder.ts';
import type { Database } from './database.ts';
import { insertOnce, settled } from './deliveryStore.ts';
import { joinPause } from './personalData.ts';
import { reminderOf, rowOf } from './reminderRows.ts';
import { withStoreErrors } from './storeError.ts';

/** The one snapshot that is kept. */
const id = 'articles';
const openStates = ['waiting', 'paused', 'parked'] as const;
const isUnsettled = sql<boolean>`trouble in ('ungrounded', 'overtaken')`;

/** One subscription for each channel, and for each person's DM. */
const keyOf = ({ place, ownerId }: Subscription) => (place.kind === 'channel' ? place.channelId : `dm:${ownerId}`);

/** Ids in one statement, well below what either database takes. */
const batch = 500;

/** How the subject of a deadline begins, as JSON; ids are all equally long. */
const opening = (deadlineId: string) => JSON.stringify({ kind: 'deadline', deadlineId }).slice(0, -1);

/** Subscriptions and the last snapshot, kept in a database. */
export function createFollowingStore({ db, now }: Database): FollowingStore {
  return withStoreErrors<FollowingStore>({
    async toggle(subscription) {
      const place = keyOf(subscription);
      const ended = await db
        .deleteFrom('subscriptions')
        .where('place', '=', place)
        .where('erased_at', 'is', null)
        .executeTakeFirst();
      if (ended.numDeletedRows > 0n) return false;
      await db.deleteFrom('subscriptions').where('place', '=', place).execute();
      const { ownerId, language, place: where } = subscription;
      await db
        .insertInto('subscriptions')
        .values({
          id: subscription.id,
          owner_id: ownerId,
          language,
          guild_id: where.kind === 'channel' ? where.guildId : null,
          channel_id: where.channelId,
          place,
          erased_at: null,
          created_at: now(),
        })
        .execute();
      return true;
    },

    async subscriptions() {
      const rows = await db
        .selectFrom('subscriptions')
        .selectAll()
        .where('erased_at', 'is', null)
        .orderBy('id')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        ownerId: row.owner_id,
        language: row.language,
        place:
          row.guild_id === null
            ? { kind: 'dm', channelId: row.channel_id }
            : { kind: 'channel', channelId: row.channel_id!, guildId: row.guild_id },
      }));
    },

    async lastSnapshot() {
      const row = await db.selectFrom('snapshots').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? JSON.parse(row.content) : null;
    },

    async remindersOf(deadlineIds) {
      const found: Reminder[] = [];
      for (let start = 0; start < deadlineIds.length; start += batch) {
        const openings = deadlineIds.slice(start, start + batch).map((id) => opening(id));
        const rows = await db
          .selectFrom('reminders')
          .selectAll()
          .where('state', 'in', openStates)
          .where(sql<string>`substr(subject, 1, ${sql.lit(openings[0]!.length)})`, 'in', openings)
          .execute();
        found.push(...rows.map(reminderOf));
      }
      return found;
    },

    async record(last, seen, consequences, notices) {
      const content = { seen_at: seen.seenAt, content: JSON.stringify(seen) };
      return db.transaction().execute(async (transaction) => {
        const result = last
          ? await transaction
              .updateTable('snapshots')
              .set(content)
              .where('id', '=', id)
              .where('seen_at', '=', last.seenAt)
              .executeTakeFirst()
          : await transaction
              .insertInto('snapshots')
              .values({ id, ...content })
              .onConflict((conflict) => conflict.doNothing())
              .executeTakeFirst();
        const changed = 'numUpdatedRows' in result ? result.numUpdatedRows : result.numInsertedOrUpdatedRows;
        if ((changed ?? 0n) === 0n) return false;
        for (const consequence of consequences) {
          const own = transaction
            .updateTable('reminders')
            .where('id', '=', consequence.id)
            .where('state', 'in', openStates);
          const unclaimed = { ...settled, changed_at: now() };
          if (consequence.kind === 'held') {
            await own.set({ ...unclaimed, state: 'parked', trouble: consequence.trouble }).execute();
            continue;
          }
          const subject = JSON.stringify({ kind: 'deadline', ...consequence.subject });
          if (consequence.kind === 'restated') {
            await own.set({ subject }).execute();
            continue;
          }
          const { to } = consequence;
          await own
            .set((eb) => ({
              ...unclaimed,
              ready_at: 0,
              // What only waited for its deadline goes on.
              state: sql<ReminderState>`case when ${isUnsettled} then 'waiting' else state end`,
              trouble: sql<Trouble | null>`case when ${isUnsettled} then null else trouble end`,
              subject,
              schedule: JSON.stringify(to.schedule),
              due_at: to.dueAt,
              due_local: to.dueLocal,
              occurrence: eb('occurrence', '+', 1),
              nonce: nonceOf(randomKey(), 0),
            }))
            .execute();
          await joinPause(transaction, 'id', consequence.id);
        }
        for (const notice of notices) await insertOnce(transaction, rowOf(notice, seen.seenAt));
        return true;
      });
    },
  });
}
