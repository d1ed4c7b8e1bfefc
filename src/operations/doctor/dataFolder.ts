import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Check, fail, ok } from './check.ts';

/** Checks that reminders can be kept in a folder, or that the folder can be made, without making it. */
export async function checkDataFolder(directory: string): Promise<Check> {
  const advice = 'Set DATA_DIR to a folder that the bot may write to.';
  let nearest = directory;
  for (;;) {
    try {
      if (!(await stat(nearest)).isDirectory()) return fail('data', `${nearest} is a file, not a folder`, advice);
      await access(nearest, constants.W_OK | constants.X_OK);
      const message = nearest === directory ? 'can be written to' : 'does not exist yet and can be made';
      return ok('data', `${directory} ${message}`);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const parent = dirname(nearest);
      if (code !== 'ENOENT' || parent === nearest)
        return fail('data', `${nearest} cannot be written to (${code})`, advice);
      nearest = parent;
    }
  }
}
