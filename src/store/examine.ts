import type { Clock } from '../clock.ts';
import { connect } from './database.ts';
import { demandKnown, readVersion } from './migrate.ts';
import { examineSqliteFile } from './sqliteFile.ts';
import { storeErrorOf } from './storeError.ts';

/** What is in a database. */
export interface Contents {
  readonly version: number;
  /** Reminders that still have something to do, and those among them that cannot be delivered. */
  readonly open: number;
  readonly parked: number;
}

/**
 * Looks at a database without changing it; a SQLite file is checked whole.
 * @throws {StoreError} if it is newer, damaged or out of reach
 */
export async function examineDatabase(file: string, url: string | null, clock: Clock): Promise<Contents> {
  if (url === null) examineSqliteFile(file, 'integrity_check');
  const { db, close } = await connect({ file, url, clock });
  try {
    const version = await readVersion(db);
    demandKnown(version);
    if (version === 0) return { version, open: 0, parked: 0 };
    const rows = await db
      .selectFrom('reminders')
      .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
      .where('state', 'in', ['waiting', 'paused', 'parked'])
      .groupBy('state')
      .execute();
    const count = (states: readonly string[]) =>
      rows.filter(({ state }) => states.includes(state)).reduce((sum, { count }) => sum + Number(count), 0);
    return { version, open: count(['waiting', 'paused', 'parked']), parked: count(['parked']) };
  } catch (error) {
    throw storeErrorOf(error);
  } finally {
    await close();
  }
}
