import { existsSync } from 'node:fs';
import type { Clock } from '../../clock.ts';
import { examineDatabase } from '../../store/examine.ts';
import { storeFile } from '../../store/store.ts';
import { StoreError } from '../../store/storeError.ts';
import { type Check, fail, ok } from './check.ts';

/** Checks the store without changing it: within reach, whole, and of a version that this program knows. */
export async function checkStore(dataDir: string, databaseUrl: string | null, clock: Clock): Promise<Check> {
  const file = storeFile(dataDir);
  if (databaseUrl === null && !existsSync(file)) return ok('store', `${file} does not exist yet and will be made`);
  const place = databaseUrl === null ? file : 'PostgreSQL (DATABASE_URL)';
  try {
    const { version, open, parked } = await examineDatabase(file, databaseUrl, clock);
    return ok('store', `${place}: version ${version}, open reminders ${open}, of these on hold ${parked}`);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    if (error.fault !== 'corrupt') return fail('store', place, `${error.message}.`);
    return fail('store', `${place} is damaged`, 'Put a backup in its place, or move it away to begin anew.');
  }
}
