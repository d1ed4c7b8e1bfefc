import { type Kysely, sql } from 'kysely';
import type { ReminderStore } from '../reminders/ports.ts';
import type { ReminderState } from '../reminders/reminder.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** How long a person may take back that everything is to be deleted, in milliseconds. */
const erasureDelay = 60_000;
/** How long the buttons of a delivered or cancelled reminder find it, in milliseconds. */
const keptAfterwards = 30 * 24 * 60 * 60_000;

/** How long a draft waits for its confirmation, in milliseconds. */
const draftLife = 60 * 60_000;

const everyState: readonly ReminderState[] = ['draft', 'waiting', 'paused', 'parked', 'sent', 'cancelled'];

type PersonalData = Pick<ReminderStore, 'exportOf' | 'eraseAll' | 'restoreAll' | 'purge'>;

/** What is kept about a person: shown, deleted on request, deleted in time. */
export function createPersonalData(database: Database): PersonalData {
  const { db, now } = database;
  const ago = (milliseconds: number) => sql<number>`${now()} - ${milliseconds}`;
  return {
    async exportOf(ownerId) {
      const rows = db
        .selectFrom('reminders')
        .selectAll()
        .where('owner_id', '=', ownerId)
        .orderBy('created_at')
        .orderBy('id');
      const person = await db.selectFrom('people').selectAll().where('owner_id', '=', ownerId).executeTakeFirst();
      const reminders = (await rows.execute()).map((row) => ({
        ...row,
        subject: JSON.parse(row.subject) as unknown,
        schedule: JSON.parse(row.schedule) as unknown,
      }));
      const own = db.selectFrom('subscriptions').selectAll().where('owner_id', '=', ownerId).orderBy('id');
      return { person: person ?? null, reminders, subscriptions: await own.execute() };
    },

    async eraseAll(ownerId) {
      return db.transaction().execute(async (transaction) => {
        for (const table of ['people', 'subscriptions'] as const)
          await transaction.updateTable(table).set({ erased_at: now() }).where('owner_id', '=', ownerId).execute();
        return moveAll({ db: transaction, now }, ownerId, everyState, 'erased');
      });
    },

    async restoreAll(ownerId) {
      return db.transaction().execute(async (transaction) => {
        let others = 0n;
        for (const table of ['people', 'subscriptions'] as const) {
          const all = transaction.updateTable(table).where('owner_id', '=', ownerId);
          const erased = all.where('erased_at', 'is not', null).set({ erased_at: null });
          others += (await erased.executeTakeFirst()).numUpdatedRows;
        }
        const reminders = await moveAll({ db: transaction, now }, ownerId, ['erased'], 'before');
        return others === 0n && reminders === 0 ? null : reminders;
      });
    },

    async purge() {
      await db.deleteFrom('people').where('erased_at', '<=', ago(erasureDelay)).execute();
      await db.deleteFrom('subscriptions').where('erased_at', '<=', ago(erasureDelay)).execute();
      const old = [
        ['erased', erasureDelay],
        ['sent', keptAfterwards],
        ['cancelled', keptAfterwards],
        ['draft', draftLife],
      ] as const;
      let deleted = 0;
      for (const [state, age] of old) {
        const past = db.deleteFrom('reminders').where('state', '=', state).where('changed_at', '<=', ago(age));
        // Says to SQLite that the index over past reminders applies.
        const result = await past.where(sql<boolean>`state <> 'waiting'`).executeTakeFirst();
        deleted += Number(result.numDeletedRows);
      }
      return deleted;
    },
  };
}

/** Moves all of a person's reminders from some states to another, or back to the one before. @returns how many */
export async function moveAll(
  { db, now }: Pick<Database, 'db' | 'now'>,
  ownerId: string,
  from: readonly ReminderState[],
  to: ReminderState | 'before',
): Promise<number> {
  const isBack = to === 'before';
  const result = await db
    .updateTable('reminders')
    .set({
      state: isBack ? sql<ReminderState>`coalesce(state_before, 'waiting')` : to,
      state_before: isBack ? null : sql<ReminderState>`state`,
      changed_at: now(),
      lease: null,
    })
    .where('owner_id', '=', ownerId)
    .where('state', 'in', from)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Pauses what waits for a person who has paused everything: one reminder, or all of one owner. */
export async function joinPause(on: Kysely<Tables>, column: 'id' | 'owner_id', value: string): Promise<void> {
  const paused = on.selectFrom('people').select('owner_id').where('paused_at', 'is not', null);
  await on
    .updateTable('reminders')
    .set({ state: 'paused', state_before: 'waiting' })
    .where(column, '=', value)
    .where('state', '=', 'waiting')
    .where('owner_id', 'in', paused)
    .execute();
}
