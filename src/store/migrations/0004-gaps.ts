import type { Migration } from './migration.ts';

/** Questions that the articles do not answer; nothing tells who asked. */
export const gaps: Migration = {
  version: 4,
  async run(db) {
    await db.schema
      .createTable('gaps')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('question', 'text', (column) => column.notNull())
      .addColumn('verdict', 'text', (column) => column.notNull())
      .addColumn('missing', 'text', (column) => column.notNull())
      .addColumn('cited', 'text')
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .addColumn('first_asked_at', 'bigint', (column) => column.notNull())
      .addColumn('last_asked_at', 'bigint', (column) => column.notNull())
      .addColumn('asked', 'integer', (column) => column.notNull())
      .addColumn('helped', 'integer', (column) => column.notNull())
      .addColumn('not_helped', 'integer', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('gaps_last').on('gaps').column('last_asked_at').execute();
  },
};
