import { type Kysely, sql, type Transaction } from 'kysely';
import { nonceOf, randomKey } from '../reminders/nonce.ts';
import type { ReminderStore } from '../reminders/ports.ts';
import type { ReminderState } from '../reminders/reminder.ts';
import { nextOccurrence } from '../reminders/schedule.ts';
import type { Database } from './database.ts';
import { insertOnce, settled } from './deliveryStore.ts';
import { createPersonalData, joinPause, moveAll } from './personalData.ts';
import { reminderOf, rowOf } from './reminderRows.ts';
import { withStoreErrors } from './storeError.ts';
import type { Tables } from './tables.ts';

/** Those that still have something to do. */
const open: readonly ReminderState[] = ['waiting', 'paused', 'parked'];

class TooMany extends Error {}

/** A lease and its tries end with whatever changes the reminder. */
const unclaimed = { ...settled, ready_at: 0 } as const;

/** Reminders kept in a database. */
export function createReminderStore(database: Database): ReminderStore {
  const { db, now, kind } = database;
  const own = (id: string, ownerId: string, on: Kysely<Tables> = db) =>
    on.updateTable('reminders').where('id', '=', id).where('owner_id', '=', ownerId);
  const changed = ({ numUpdatedRows }: { numUpdatedRows: bigint }) => numUpdatedRows > 0n;
  const time = async () => (await sql<{ now: number }>`select ${now()} as now`.execute(db)).rows[0]!.now;
  /** Adds a reminder to those of a person, unless they have too many; if they are paused, it is. */
  const limited = async <Result extends string>(
    limit: number,
    ownerId: string,
    // Written first, counted then: on SQLite a transaction that begins by reading may not go on to write.
    add: (transaction: Transaction<Tables>) => Promise<Result>,
  ): Promise<Result | 'tooMany'> => {
    try {
      return await db.transaction().execute(async (transaction) => {
        // One after the other, or each would count without the others; SQLite's writers are that anyway.
        if (kind === 'postgres')
          await sql`select pg_advisory_xact_lock(hashtextextended(${ownerId}, 0))`.execute(transaction);
        const added = await add(transaction);
        if ((await countOpen(transaction, ownerId)) > limit) throw new TooMany();
        await joinPause(transaction, 'owner_id', ownerId);
        return added;
      });
    } catch (error) {
      if (error instanceof TooMany) return 'tooMany';
      throw error;
    }
  };
  const setPaused = async (transaction: Transaction<Tables>, ownerId: string, isPaused: boolean) => {
    const paused_at = isPaused ? now() : null;
    await transaction
      .insertInto('people')
      .values({ owner_id: ownerId, zone: null, paused_at, erased_at: null, changed_at: now() })
      .onConflict((conflict) =>
        conflict.column('owner_id').doUpdateSet({ paused_at, erased_at: null, changed_at: now() }),
      )
      .execute();
  };

  return withStoreErrors<ReminderStore>({
    ...createPersonalData(database),

    async create(reminder, limit) {
      const row = rowOf(reminder, await time());
      return limited(limit, row.owner_id, async (transaction) => {
        return (await insertOnce(transaction, row)) ? 'made' : 'known';
      });
    },

    async draft(reminder) {
      await insertOnce(db, { ...rowOf(reminder, await time()), state: 'draft' });
    },

    async confirm(id, ownerId, limit) {
      return limited(limit, ownerId, async (transaction) => {
        const result = await transaction
          .updateTable('reminders')
          .set({ state: 'waiting', changed_at: now() })
          .where('id', '=', id)
          .where('owner_id', '=', ownerId)
          .where('state', '=', 'draft')
          .where('due_at', '>', now())
          .executeTakeFirst();
        return changed(result) ? 'made' : 'gone';
      });
    },

    async listOf(ownerId) {
      const rows = await db
        .selectFrom('reminders')
        .selectAll()
        .where('owner_id', '=', ownerId)
        .where('state', 'in', open)
        .orderBy('due_at')
        .orderBy('id')
        .execute();
      return rows.map(reminderOf);
    },

    async find(id) {
      const row = await db.selectFrom('reminders').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? reminderOf(row) : null;
    },

    async findByOrigin(origin) {
      const row = await db.selectFrom('reminders').selectAll().where('origin', '=', origin).executeTakeFirst();
      return row ? reminderOf(row) : null;
    },

    async cancel(id, ownerId) {
      const change = {
        state: 'cancelled',
        state_before: sql<ReminderState>`state`,
        changed_at: now(),
        lease: null,
      } as const;
      return changed(await own(id, ownerId).set(change).where('state', 'in', open).executeTakeFirst());
    },

    async restore(id, ownerId) {
      const change = {
        state: sql<ReminderState>`coalesce(state_before, 'waiting')`,
        state_before: null,
        changed_at: now(),
      };
      return changed(await own(id, ownerId).set(change).where('state', '=', 'cancelled').executeTakeFirst());
    },

    async reschedule(id, ownerId, { schedule, zone, dueAt, dueLocal }) {
      const change = {
        ...unclaimed,
        schedule: JSON.stringify(schedule),
        zone,
        due_at: dueAt,
        due_local: dueLocal,
        occurrence: sql<number>`occurrence + 1`,
        nonce: nonceOf(randomKey(), 0),
        state: sql<ReminderState>`case when state = 'paused' then 'paused' else 'waiting' end`,
        trouble: null,
        detour_channel_id: null,
        detour_trouble: null,
        changed_at: now(),
      };
      return changed(
        await own(id, ownerId)
          .set(change)
          .where('state', 'in', [...open, 'sent'])
          .executeTakeFirst(),
      );
    },

    async reword(id, ownerId, subject) {
      const change = { subject: JSON.stringify(subject), changed_at: now() };
      return changed(await own(id, ownerId).set(change).where('state', 'in', open).executeTakeFirst());
    },

    async preferences(ownerId) {
      const known = db.selectFrom('people').selectAll().where('owner_id', '=', ownerId).where('erased_at', 'is', null);
      const row = await known.executeTakeFirst();
      return { zone: row?.zone ?? null, isPaused: (row?.paused_at ?? null) !== null };
    },

    async setZone(ownerId, zone) {
      await db
        .insertInto('people')
        .values({ owner_id: ownerId, zone, paused_at: null, erased_at: null, changed_at: now() })
        .onConflict((conflict) => conflict.column('owner_id').doUpdateSet({ zone, erased_at: null, changed_at: now() }))
        .execute();
    },

    async pauseAll(ownerId) {
      return db.transaction().execute(async (transaction) => {
        await setPaused(transaction, ownerId, true);
        return moveAll({ db: transaction, now }, ownerId, ['waiting'], 'paused');
      });
    },

    async resumeAll(ownerId) {
      const at = await time();
      return db.transaction().execute(async (transaction) => {
        await setPaused(transaction, ownerId, false);
        const paused = transaction
          .selectFrom('reminders')
          .selectAll()
          .where('owner_id', '=', ownerId)
          .where('state', '=', 'paused');
        for (const row of await paused.where('due_at', '<=', at).execute()) {
          const { schedule, zone } = reminderOf(row);
          const next = schedule.kind === 'repeat' ? nextOccurrence(schedule, zone, at) : null;
          if (next) await own(row.id, ownerId, transaction).set({ due_at: next.at, due_local: next.local }).execute();
        }
        return moveAll({ db: transaction, now }, ownerId, ['paused'], 'before');
      });
    },
  });
}

/** Notices do not count. */
async function countOpen(transaction: Transaction<Tables>, ownerId: string): Promise<number> {
  const { count } = await transaction
    .selectFrom('reminders')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('owner_id', '=', ownerId)
    .where('state', 'in', open)
    .where(({ eb, or }) => or([eb('origin', 'is', null), eb('origin', 'like', 'snooze:%')]))
    .executeTakeFirstOrThrow();
  return Number(count);
}
