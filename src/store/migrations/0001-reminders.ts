import { sql } from 'kysely';
import type { Migration } from './migration.ts';

/** Reminders, and the settings of the people who made them. */
export const reminders: Migration = {
  version: 1,
  async run(db) {
    await db.schema
      .createTable('reminders')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('owner_id', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('guild_id', 'text')
      .addColumn('channel_id', 'text')
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('zone', 'text', (column) => column.notNull())
      .addColumn('schedule', 'text', (column) => column.notNull())
      .addColumn('due_local', 'text', (column) => column.notNull())
      .addColumn('due_at', 'bigint', (column) => column.notNull())
      .addColumn('occurrence', 'integer', (column) => column.notNull())
      .addColumn('nonce', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('state_before', 'text')
      .addColumn('trouble', 'text')
      .addColumn('detour_channel_id', 'text')
      .addColumn('detour_trouble', 'text')
      .addColumn('ready_at', 'bigint', (column) => column.notNull())
      .addColumn('lease', 'text')
      .addColumn('tried_at', 'bigint')
      .addColumn('tries', 'integer', (column) => column.notNull())
      .addColumn('attempts', 'integer', (column) => column.notNull())
      .addColumn('origin', 'text', (column) => column.unique())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('changed_at', 'bigint', (column) => column.notNull())
      .addColumn('sent_at', 'bigint')
      .execute();
    // What is due is found here alone, however many wait for later.
    await db.schema
      .createIndex('reminders_due')
      .on('reminders')
      .columns(['due_at', 'ready_at'])
      .where(sql.ref('state'), '=', sql.lit('waiting'))
      .execute();
    await db.schema.createIndex('reminders_owner').on('reminders').columns(['owner_id', 'state']).execute();
    await db.schema.createIndex('reminders_past').on('reminders').columns(['state', 'changed_at']).execute();
    await db.schema
      .createTable('people')
      .addColumn('owner_id', 'text', (column) => column.primaryKey())
      .addColumn('zone', 'text')
      .addColumn('paused_at', 'bigint')
      .addColumn('erased_at', 'bigint')
      .addColumn('changed_at', 'bigint', (column) => column.notNull())
      .execute();
  },
};
