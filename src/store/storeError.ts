import { StoreError, type StoreFault } from '../reminders/storeError.ts';

export { StoreError } from '../reminders/storeError.ts';

const advice: Readonly<Record<Exclude<StoreFault, 'newer'>, string>> = {
  full: 'The disk of the store is full: nothing was changed; make room and try again',
  corrupt: 'The store is damaged: stop the bot and run `npm run verbatim -- doctor`',
  busy: 'The store is busy with another process: try again',
  readOnly: 'The store may not be written to: check that DATA_DIR is a folder, and its permissions',
  unreachable: 'The database cannot be reached: check DATABASE_URL and that the server runs',
};

/** Result codes: https://www.sqlite.org/rescode.html and https://www.postgresql.org/docs/current/errcodes-appendix.html */
const faults: readonly (readonly [RegExp, Exclude<StoreFault, 'newer'>])[] = [
  [/^(?:SQLITE_FULL|SQLITE_IOERR_WRITE|SQLITE_IOERR_FSYNC|SQLITE_IOERR_TRUNCATE|53100|ENOSPC)$/, 'full'],
  [/^(?:SQLITE_CORRUPT|SQLITE_NOTADB|XX001|XX002)/, 'corrupt'],
  [/^(?:SQLITE_BUSY|SQLITE_LOCKED|40001|40P01|55P03)/, 'busy'],
  [/^(?:SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|25006|EACCES|EROFS|EEXIST|ENOTDIR)/, 'readOnly'],
  [/^(?:08\d{3}|57P0\d|53300|ECONN\w+|ENOTFOUND|ETIMEDOUT|EPIPE|EHOSTUNREACH)$/, 'unreachable'],
];

/** pg gives these without a code. */
const lostConnection =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

/** The error as a {@link StoreError}, if it is the store's; otherwise as it is. */
export function storeErrorOf(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StoreError) return error;
  const code = 'code' in error ? String(error.code) : '';
  const fault = faults.find(([pattern]) => pattern.test(code))?.[1];
  if (fault) return new StoreError(fault, advice[fault], { cause: error });
  return lostConnection.test(error.message)
    ? new StoreError('unreachable', advice.unreachable, { cause: error })
    : error;
}

/** The same methods, whose rejections are {@link StoreError}s where the store is to blame. */
export function withStoreErrors<Methods extends object>(methods: Methods): Methods {
  const wrapped = Object.entries(methods).map(([name, method]) => [
    name,
    async (...args: unknown[]) => {
      try {
        return await method(...args);
      } catch (error) {
        throw storeErrorOf(error);
      }
    },
  ]);
  return Object.fromEntries(wrapped) as Methods;
}
