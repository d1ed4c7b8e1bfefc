import { type Kysely, sql } from 'kysely';
import type { Gap } from '../gaps/gap.ts';
import { type GapStore, mostGaps } from '../gaps/ports.ts';
import type { Database } from './database.ts';
import { withStoreErrors } from './storeError.ts';
import type { Tables } from './tables.ts';

/**
 * Written in small letters ("china"), a question may tell less of what it lacks: what it told before holds as long as
 * the articles are the same.
 */
const stillMissing = sql<string>`case
  when excluded.missing = '[]' and excluded.fingerprint = gaps.fingerprint then gaps.missing
  else excluded.missing
end`;

/** The gap list, kept in a database. */
export function createGapStore({ db, now }: Database): GapStore {
  const rowOf = ({ missing, ...gap }: Gap) => ({
    ...gap,
    missing: JSON.stringify(missing),
    first_asked_at: now(),
    last_asked_at: now(),
    asked: 1,
    helped: 0,
    not_helped: 0,
  });

  return withStoreErrors<GapStore>({
    async keep(gap) {
      const { verdict, language, fingerprint } = gap;
      await db
        .insertInto('gaps')
        .values(rowOf(gap))
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet((eb) => ({
            verdict,
            missing: stillMissing,
            language,
            fingerprint,
            last_asked_at: now(),
            asked: eb('gaps.asked', '+', 1),
          })),
        )
        .execute();
      await dropOldest(db);
    },

    async countHelped(id) {
      await db
        .updateTable('gaps')
        .set((eb) => ({ helped: eb('helped', '+', 1) }))
        .where('id', '=', id)
        .execute();
    },

    async countNotHelped(gap) {
      await db
        .insertInto('gaps')
        .values({ ...rowOf(gap), not_helped: 1 })
        .onConflict((conflict) =>
          conflict.column('id').doUpdateSet((eb) => ({
            cited: eb.fn.coalesce('excluded.cited', 'gaps.cited'),
            not_helped: eb('gaps.not_helped', '+', 1),
          })),
        )
        .execute();
      await dropOldest(db);
    },

    async list() {
      const rows = await db.selectFrom('gaps').selectAll().orderBy('id').execute();
      return rows.map(({ missing, first_asked_at, last_asked_at, not_helped, ...row }) => ({
        ...row,
        missing: JSON.parse(missing),
        firstAskedAt: first_asked_at,
        lastAskedAt: last_asked_at,
        notHelped: not_helped,
      }));
    },

    async clear(ids) {
      const rows = db.deleteFrom('gaps');
      if (!ids) return Number((await rows.executeTakeFirst()).numDeletedRows);
      let deleted = 0;
      for (let start = 0; start < ids.length; start += batch) {
        const some = rows.where('id', 'in', ids.slice(start, start + batch));
        deleted += Number((await some.executeTakeFirst()).numDeletedRows);
      }
      return deleted;
    },
  });
}

/** Ids in one statement, well below what either database takes. */
const batch = 500;

/** Deletes all but the {@link mostGaps} questions that were asked last. */
async function dropOldest(db: Kysely<Tables>): Promise<void> {
  const old = db
    .selectFrom('gaps')
    .select('id')
    .orderBy('last_asked_at', 'desc')
    .orderBy('id')
    // SQLite takes no offset without a limit.
    .limit(sql.lit(1000))
    .offset(sql.lit(mostGaps));
  await db.deleteFrom('gaps').where('id', 'in', old).execute();
}
