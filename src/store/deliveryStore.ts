import { type Kysely, sql, type Transaction } from 'kysely';
import { longestWait } from '../reminders/backoff.ts';
import { nonceOf, randomKey } from '../reminders/nonce.ts';
import type { Claim, DeliveryStore } from '../reminders/ports.ts';
import type { Database } from './database.ts';
import { claimOf, type ReminderRow, rowOf } from './reminderRows.ts';
import { withStoreErrors } from './storeError.ts';
import type { Tables } from './tables.ts';

/** What a row no longer carries once its try is settled, or called off. */
export const settled = { lease: null, tried_at: null, tries: 0, attempts: 0 } as const;
/** What a row no longer carries once its occurrence is settled. */
const undirected = { detour_channel_id: null, detour_trouble: null } as const;

/** Written out, for a bound value would hide from SQLite that the partial index applies: https://www.sqlite.org/partialindex.html */
const isWaiting = sql<boolean>`state = 'waiting'`;

/** Deliveries kept in a database; any number of processes may share it. */
export function createDeliveryStore({ kind, db, now }: Database): DeliveryStore {
  /** Changes the row of a claim, if nobody else has it now. */
  const guarded = (claim: Claim, on: Kysely<Tables> | Transaction<Tables> = db) =>
    on
      .updateTable('reminders')
      .where('id', '=', claim.id)
      .where('lease', '=', claim.lease)
      .where('state', '=', 'waiting');
  const took = (results: readonly { numUpdatedRows: bigint }[]) =>
    results.some(({ numUpdatedRows }) => numUpdatedRows > 0n);

  return withStoreErrors<DeliveryStore>({
    async claimDue(limit, lease) {
      const due = db
        .selectFrom('reminders')
        .select('id')
        .where(isWaiting)
        .where('due_at', '<=', now())
        .where(({ or, eb }) =>
          or([eb('ready_at', '<=', now()), eb('ready_at', '>', sql<number>`${now()} + ${longestWait}`)]),
        )
        .orderBy('due_at')
        .limit(limit);
      const rows = await db
        .updateTable('reminders')
        .set(({ fn }) => ({
          lease: randomKey(),
          ready_at: sql<number>`${now()} + ${lease}`,
          tried_at: fn.coalesce('tried_at', now()),
          tries: sql<number>`tries + 1`,
        }))
        // As an array it is run once: a join might run it again, and lock more than the limit.
        .where(
          kind === 'postgres'
            ? sql<boolean>`id = any(array(${due.forUpdate().skipLocked()}))`
            : (eb) => eb('id', 'in', due),
        )
        .returningAll()
        .execute();
      return rows.sort((a, b) => a.due_at - b.due_at).map((row) => claimOf(row, lease));
    },

    async untilNext() {
      const waiting = db.selectFrom('reminders').where(isWaiting);
      const { rows } = await sql<{ wait: number | null }>`select min(wait) as wait from (
        select * from (${waiting.select(sql`due_at - ${now()}`.as('wait')).where('due_at', '>', now()).orderBy('due_at').limit(1)}) as coming
        union all
        select * from (${waiting.select(sql`min(ready_at) - ${now()}`.as('wait')).where('due_at', '<=', now())}) as held
      ) as waits`.execute(db);
      const wait = rows[0]?.wait ?? null;
      return wait === null ? null : Math.max(0, wait);
    },

    async countDue(most) {
      const due = db.selectFrom('reminders').select('id').where(isWaiting).where('due_at', '<=', now()).limit(most);
      const { rows } = await sql<{ count: number }>`select count(*) as count from (${due}) as due`.execute(db);
      return rows[0]!.count;
    },

    async renew(claim, lease) {
      return took(
        await guarded(claim)
          .set({ ready_at: sql<number>`${now()} + ${lease}` })
          .execute(),
      );
    },

    async complete(claim, next) {
      const occurrence = claim.occurrence + 1;
      const change = next
        ? { due_at: next.at, due_local: next.local, occurrence, nonce: nonceOf(claim.id, occurrence), ready_at: 0 }
        : { state: 'sent' as const };
      return took(
        await guarded(claim)
          .set({ ...settled, ...undirected, ...change, sent_at: now(), changed_at: now() })
          .execute(),
      );
    },

    async release(claim, { after, mayHaveArrived, failed }) {
      const ready = { lease: null, ready_at: sql<number>`${now()} + ${Math.ceil(after)}` };
      const tried = mayHaveArrived
        ? {}
        : { tries: sql<number>`tries - 1`, tried_at: sql<number | null>`case when tries > 1 then tried_at end` };
      return took(
        await guarded(claim)
          .set({ ...ready, ...tried, ...(failed ? { attempts: sql<number>`attempts + 1` } : {}) })
          .execute(),
      );
    },

    async detour(claim, detour, nonce) {
      const change = { detour_channel_id: detour?.channelId ?? '', detour_trouble: detour?.trouble ?? null };
      return took(
        await guarded(claim)
          .set({ ...change, nonce, tried_at: now(), tries: 1 })
          .execute(),
      );
    },

    async readdress(claim, channelId, nonce) {
      const change = claim.detour ? { detour_channel_id: channelId } : { channel_id: channelId };
      return took(
        await guarded(claim)
          .set({ ...change, nonce, tried_at: now(), tries: 1 })
          .execute(),
      );
    },

    async park(claim, trouble, notice) {
      return db.transaction().execute(async (transaction) => {
        const parked = took(
          await guarded(claim, transaction)
            .set({ ...settled, state: 'parked', trouble })
            .execute(),
        );
        if (parked && notice) await insertOnce(transaction, rowOf(notice, claim.claimedAt));
        return parked;
      });
    },

    async holdChannel(channelId, after) {
      const until = sql<number>`${now()} + ${Math.ceil(after)}`;
      await db
        .updateTable('reminders')
        .set({ ready_at: until })
        .where(isWaiting)
        .where('due_at', '<=', now())
        .where('ready_at', '<', until)
        .where('lease', 'is', null)
        .where(sql`coalesce(detour_channel_id, channel_id)`, '=', channelId)
        .execute();
    },
  });
}

/** Inserts a row, unless there is one of the same origin. */
export async function insertOnce(on: Kysely<Tables> | Transaction<Tables>, row: ReminderRow): Promise<boolean> {
  const result = await on
    .insertInto('reminders')
    .values(row)
    .onConflict((conflict) => conflict.column('origin').doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
