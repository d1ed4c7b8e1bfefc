import { reminders } from './0001-reminders.ts';
import { following } from './0002-following.ts';
import { dueIndex } from './0003-due-index.ts';
import { gaps } from './0004-gaps.ts';
import type { Migration } from './migration.ts';

/** Every migration, in order. */
export const migrations: readonly Migration[] = [reminders, following, dueIndex, gaps];

/** The version that this program writes. */
export const currentVersion = migrations.at(-1)!.version;
