import { systemClock } from '../../clock.ts';
import type { Check } from './check.ts';
import { checkDataFolder } from './dataFolder.ts';
import { checkKnowledge } from './knowledge.ts';
import { checkRuntime } from './runtime.ts';
import { checkSettings } from './settings.ts';
import { checkStore } from './store.ts';
import { checkToken } from './token.ts';

/** What `doctor` looks at. Folders are absolute paths. */
export interface Examination {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** As in `process.versions.node`. */
  readonly nodeVersion: string;
  readonly knowledge: string;
  readonly data: string;
  /** An ISO date. */
  readonly today: string;
}

/** Runs every check. Nothing is changed, and no secret is in the result. */
export async function examine(examination: Examination): Promise<readonly Check[]> {
  const { environment, nodeVersion, knowledge, data, today } = examination;
  return [
    checkRuntime(nodeVersion),
    ...checkSettings(environment),
    checkToken(environment.DISCORD_TOKEN || null, environment.DISCORD_API || null),
    ...(await checkKnowledge(knowledge, today)),
    await checkDataFolder(data),
    await checkStore(data, environment.DATABASE_URL || null, systemClock),
  ];
}
