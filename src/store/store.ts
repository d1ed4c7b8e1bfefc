import { join, resolve } from 'node:path';
import type { FollowingStore } from '../following/ports.ts';
import type { GapStore } from '../gaps/ports.ts';
import type { DeliveryStore, ReminderStore } from '../reminders/ports.ts';
import { type Database, type DatabaseOptions, openDatabase } from './database.ts';
import { createDeliveryStore } from './deliveryStore.ts';
import { createFollowingStore } from './followingStore.ts';
import { createGapStore } from './gapStore.ts';
import { createReminderStore } from './reminderStore.ts';

export { openDatabase } from './database.ts';

/** Everything that is kept, by what it is for. */
export interface Store {
  readonly database: Database;
  readonly deliveries: DeliveryStore;
  readonly reminders: ReminderStore;
  readonly following: FollowingStore;
  readonly gaps: GapStore;
  close(): Promise<void>;
}

/** Where the settings say that it is. */
export interface StorePlace {
  readonly dataDir: string;
  readonly databaseUrl: string | null;
}

/** The SQLite file in DATA_DIR, as an absolute path. */
export const storeFile = (dataDir: string): string => join(resolve(dataDir), 'verbatim.sqlite');

/**
 * Opens the store: PostgreSQL if DATABASE_URL is set, else the SQLite file in DATA_DIR.
 * @throws {StoreError} with what to do
 */
export async function openStore(
  { dataDir, databaseUrl }: StorePlace,
  options: Pick<DatabaseOptions, 'clock' | 'onLost'>,
): Promise<Store> {
  return storeOver(await openDatabase({ ...options, file: storeFile(dataDir), url: databaseUrl }));
}

/** The store over a database that is open. */
export function storeOver(database: Database): Store {
  return {
    database,
    deliveries: createDeliveryStore(database),
    reminders: createReminderStore(database),
    following: createFollowingStore(database),
    gaps: createGapStore(database),
    close: () => database.close(),
  };
}
