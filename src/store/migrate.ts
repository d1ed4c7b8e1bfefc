import { type Kysely, sql } from 'kysely';
import { migrations as all } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';
import { StoreError } from './storeError.ts';

/** PostgreSQL's lock for whoever migrates: any number that nobody else uses. */
const migrationLock = 0x76657262;

/**
 * Brings a database up to date, in one transaction: it is either as it was or as it should be.
 * @throws {StoreError} `newer` if a later version of the program has written it; nothing is changed then
 */
export async function migrate<Tables>(
  db: Kysely<Tables>,
  kind: 'sqlite' | 'postgres',
  migrations: readonly Migration[] = all,
): Promise<void> {
  const newest = migrations.at(-1)?.version ?? 0;
  if ((await readVersion(db)) === newest) return;
  await db.transaction().execute(async (transaction) => {
    if (kind === 'postgres') await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(transaction);
    // The first statement writes: on SQLite that takes the lock, so that two processes do not migrate at once.
    await sql`create table if not exists verbatim_version (version integer not null)`.execute(transaction);
    await sql`update verbatim_version set version = version`.execute(transaction);
    const version = await readVersion(transaction);
    demandKnown(version, newest);
    for (const migration of migrations) if (migration.version > version) await migration.run(transaction);
    await sql`delete from verbatim_version`.execute(transaction);
    await sql`insert into verbatim_version (version) values (${newest})`.execute(transaction);
  });
}

/** The version that a database has; 0 if there is nothing in it. */
export async function readVersion<Tables>(db: Kysely<Tables>): Promise<number> {
  const tables = await db.introspection.getTables();
  if (!tables.some(({ name }) => name === 'verbatim_version')) return 0;
  const { rows } = await sql<{ version: number }>`select version from verbatim_version`.execute(db);
  return rows[0]?.version ?? 0;
}

/** @throws {StoreError} `newer` */
export function demandKnown(version: number, newest = all.at(-1)!.version): void {
  if (version <= newest) return;
  throw new StoreError(
    'newer',
    `The store has version ${version}, this program knows ${newest}: it was left untouched; update Verbatim`,
  );
}
