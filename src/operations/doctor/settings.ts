import { ConfigError, readConfig } from '../../config.ts';
import { type Check, fail, ok } from './check.ts';

/** Checks the settings, all of them at once. */
export function checkSettings(environment: Readonly<Record<string, string | undefined>>): readonly Check[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.faults.map((fault) =>
      fail('settings', fault, 'Mend it in .env or the environment; .env.example explains it.'),
    );
  }
  return [ok('settings', 'every setting can be used')];
}
