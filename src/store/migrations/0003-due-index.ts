import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/**
 * The index over past reminders leaves out those that wait: SQLite chose it for what is due, and read through all of
 * them (600 ms with a million).
 */
export const dueIndex: Migration = {
  version: 3,
  async run(db) {
    await db.schema.dropIndex('reminders_past').execute();
    await db.schema
      .createIndex('reminders_past')
      .on('reminders')
      .columns(['state', 'changed_at'])
      .where(sql.ref('state'), '<>', sql.lit('waiting'))
      .execute();
  },
};
