import type { Migration } from './migration.ts';

/** Who follows the articles, and what they said when they were last looked at. */
export const following: Migration = {
  version: 2,
  async run(db) {
    await db.schema
      .createTable('subscriptions')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('owner_id', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('guild_id', 'text')
      .addColumn('channel_id', 'text')
      .addColumn('place', 'text', (column) => column.notNull().unique())
      .addColumn('erased_at', 'bigint')
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('snapshots')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('seen_at', 'bigint', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .execute();
  },
};
