import type { Kysely } from 'kysely';

/** One step forward. It is never changed once it has been released: what it made stands in people's databases. */
export interface Migration {
  readonly version: number;
  /** Runs in a transaction, on either database. */
  // biome-ignore lint/suspicious/noExplicitAny: a migration knows the tables of its own time, not today's
  run(db: Kysely<any>): Promise<void>;
}
