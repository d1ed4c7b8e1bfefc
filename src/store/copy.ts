import { type Kysely, sql, type Transaction } from 'kysely';
import type { Database } from './database.ts';
import { StoreError, storeErrorOf } from './storeError.ts';
import type { Tables } from './tables.ts';

/** Every table with its key, in the order in which they are filled. */
const keys = {
  people: 'owner_id',
  subscriptions: 'id',
  snapshots: 'id',
  reminders: 'id',
  gaps: 'id',
} as const satisfies {
  [Table in keyof Tables]: keyof Tables[Table];
};

/** Rows that are moved at once. */
const batch = 200;

/** How many rows of each table were copied. */
export type Copied = Readonly<Record<keyof Tables, number>>;

/**
 * Copies everything into an empty store, as it stood at one moment, while the source goes on. Both must be up to date.
 * @throws {StoreError} if the target is not empty; it is left as it was
 */
export async function copyStore(from: Database, to: Database): Promise<Copied> {
  try {
    const reading = from.db.transaction();
    // One snapshot for all tables; SQLite's transactions are that anyway.
    return await (from.kind === 'postgres' ? reading.setIsolationLevel('repeatable read') : reading).execute((source) =>
      to.db.transaction().execute(async (target) => {
        const copied = { people: 0, subscriptions: 0, snapshots: 0, reminders: 0, gaps: 0 };
        for (const table of Object.keys(keys) as (keyof Tables)[])
          copied[table] = await copyTable(source, target, table);
        return copied;
      }),
    );
  } catch (error) {
    throw storeErrorOf(error);
  }
}

type Rows = Kysely<Record<string, Record<string, unknown>>>;

async function copyTable(
  source: Transaction<Tables>,
  target: Transaction<Tables>,
  table: keyof Tables,
): Promise<number> {
  const key = keys[table];
  // The same rows go in as come out, so their columns need not be known.
  const [from, into] = [source, target] as unknown as [Rows, Rows];
  const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(target);
  if (rows.length > 0) {
    throw new StoreError('busy', 'The store to copy to is not empty: copy to a new one, or empty it first');
  }
  let copied = 0;
  for (let last: unknown = ''; ; ) {
    const page = await from.selectFrom(table).selectAll().where(key, '>', last).orderBy(key).limit(batch).execute();
    if (page.length > 0) await into.insertInto(table).values(page).execute();
    copied += page.length;
    last = page.at(-1)?.[key];
    if (page.length < batch) return copied;
  }
}
