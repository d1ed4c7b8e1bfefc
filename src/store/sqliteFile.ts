import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { demandKnown } from './migrate.ts';
import { StoreError, storeErrorOf } from './storeError.ts';

/** How long a process waits for another one's write, in milliseconds. */
const patience = 5000;
/** Files up to this size are checked whole at every start; `doctor` checks larger ones. */
const checkedSize = 64 * 2 ** 20;

/**
 * Opens the SQLite file; makes it and its folder if they are not there.
 * @throws {StoreError} `newer`, with the file untouched; `corrupt`, with a copy of it kept; `readOnly`
 */
export function openSqliteFile(file: string): Sqlite.Database {
  try {
    if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
    if (existsSync(file)) examineSqliteFile(file, statSync(file).size > checkedSize ? null : 'quick_check');
    const database = new Sqlite(file, { timeout: patience });
    database.pragma('journal_mode = WAL');
    // A commit is on the disk before it is confirmed to anybody: https://www.sqlite.org/pragma.html#pragma_synchronous
    database.pragma('synchronous = FULL');
    return database;
  } catch (error) {
    const known = storeErrorOf(error);
    throw known instanceof StoreError && known.fault === 'corrupt' ? keepCopy(file, known) : known;
  }
}

/**
 * Looks at the file without writing to it.
 * @param check how thoroughly; `null` for its version alone
 * @throws {StoreError} `newer` or `corrupt`
 */
export function examineSqliteFile(file: string, check: 'quick_check' | 'integrity_check' | null): void {
  try {
    const database = new Sqlite(file, { readonly: true, timeout: patience });
    try {
      const table = database.prepare("select 1 from sqlite_master where name = 'verbatim_version'").get();
      const query = 'select version from verbatim_version';
      const row = table ? database.prepare<[], { version: number }>(query).get() : undefined;
      if (row) demandKnown(row.version);
      const verdict = check === null ? 'ok' : database.pragma(check, { simple: true });
      if (verdict !== 'ok') throw new StoreError('corrupt', `The store is damaged: ${String(verdict)}`);
    } finally {
      database.close();
    }
  } catch (error) {
    throw storeErrorOf(error);
  }
}

/** The copy is named by when the file was written: however often the bot is started again, one is kept. */
function keepCopy(file: string, cause: StoreError): StoreError {
  const writtenAt = Temporal.Instant.fromEpochMilliseconds(Math.floor(statSync(file).mtimeMs));
  const copy = `${file}.damaged-${writtenAt.toString({ smallestUnit: 'millisecond' }).replaceAll(/[-:.]/g, '')}`;
  if (!existsSync(copy)) {
    copyFileSync(file, copy);
    for (const end of ['-wal', '-shm']) if (existsSync(file + end)) copyFileSync(file + end, copy + end);
  }
  return new StoreError(
    'corrupt',
    `${file} is damaged and was not opened; a copy is kept in ${copy}. Put a backup in its place (made with \`npm run verbatim -- store backup\`), or move it away to begin anew`,
    { cause },
  );
}
