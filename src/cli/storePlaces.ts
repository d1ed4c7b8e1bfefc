import { resolve } from 'node:path';
import type { Session } from './session.ts';

/** The places of the store, as the settings name them. */
export function storePlaces({ terminal }: Session) {
  const { environment, project } = terminal;
  return { dataDir: resolve(project, environment.DATA_DIR || 'data'), url: environment.DATABASE_URL || null };
}
