import { reminders } from './0001-reminders.ts';
import { following } from './0002-following.ts';
import type { Migration } from './migration.ts';

/** Every migration, in order. */
export const migrations: readonly Migration[] = [reminders, following];

/** The version that this program writes. */
export const currentVersion = migrations.at(-1)!.version;
