import { Kysely, PostgresDialect, type RawBuilder, SqliteDialect, sql } from 'kysely';
import type { Clock } from '../clock.ts';
import { demandKnown, migrate, readVersion } from './migrate.ts';
import { openSqliteFile } from './sqliteFile.ts';
import { storeErrorOf } from './storeError.ts';
import type { Tables } from './tables.ts';

/** An open database, with whatever differs between the two kinds. */
export interface Database {
  readonly kind: 'sqlite' | 'postgres';
  readonly db: Kysely<Tables>;
  /** Epoch milliseconds as SQL: the bot's clock on SQLite, the database's own on PostgreSQL, which many share. */
  now(): RawBuilder<number>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** The SQLite file; made if it is not there. */
  readonly file: string;
  /** PostgreSQL instead, if it is not null. */
  readonly url: string | null;
  readonly clock: Clock;
  /** Called when PostgreSQL drops an idle connection. */
  readonly onLost?: (error: Error) => void;
}

/**
 * Opens the database and brings it up to date.
 * @throws {StoreError} if it is newer, damaged, full or out of reach
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const database = await connect(options);
  try {
    demandKnown(await readVersion(database.db));
    await migrate(database.db, database.kind);
  } catch (error) {
    await database.close();
    throw storeErrorOf(error);
  }
  return database;
}

/** Connects without looking at what is there. @throws {StoreError} if the SQLite file cannot be opened */
export async function connect(options: DatabaseOptions): Promise<Database> {
  return options.url === null ? openSqlite(options.file, options.clock) : openPostgres(options.url, options);
}

function openSqlite(file: string, clock: Clock): Database {
  const sqlite = openSqliteFile(file);
  const database = {
    close: () => void sqlite.close(),
    // On a full disk SQLite has rolled back by itself, and a second time is an error that would hide the first:
    // https://www.sqlite.org/lang_transaction.html#response_to_errors_within_a_transaction
    prepare: (text: string) =>
      sqlite.prepare<unknown[]>(text === 'rollback' && !sqlite.inTransaction ? 'select 1' : text),
  };
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  return { kind: 'sqlite', db, now: () => sql<number>`${clock.now()}`, close: () => db.destroy() };
}

/** How many connections a process holds at most. */
const connections = 8;
/** Milliseconds until a server that does not answer counts as out of reach. */
const patience = 5000;

async function openPostgres(connectionString: string, { onLost }: DatabaseOptions): Promise<Database> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString,
    max: connections,
    connectionTimeoutMillis: patience,
    query_timeout: 2 * patience,
    // Times are epoch milliseconds, which a number holds exactly.
    types: {
      getTypeParser: (id, format) => (id === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(id, format)),
    },
  });
  // Without a listener, a server that restarts would end the process.
  pool.on('error', (error) => onLost?.(error));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  // The start of the statement or transaction: unlike clock_timestamp() it lets the index be used.
  return {
    kind: 'postgres',
    db,
    now: () => sql<number>`(extract(epoch from now()) * 1000)::bigint`,
    close: () => db.destroy(),
  };
}
