import { readFile, writeFile } from 'node:fs/promises';
import type { StartBot } from './botRunner.ts';
import { type Difference, replay } from './replay.ts';
import { readSession } from './session.ts';

/** The file cannot be played; the message says in a sentence why. */
export class ReplayError extends Error {
  override name = 'ReplayError';
}

/**
 * Plays a saved session and reports in words.
 * @param path the file, absolute or from the working directory
 * @param update whether to save what came out in place of what was saved
 * @param write told each line of the report
 * @returns whether everything came out as it was saved, or is saved now
 * @throws {ReplayError} if the file cannot be read or is no session
 */
export async function replayFile(
  path: string,
  update: boolean,
  startBot: StartBot,
  write: (line: string) => void,
): Promise<boolean> {
  const saved = await readFile(path, 'utf8')
    .then(readSession, (error: NodeJS.ErrnoException) => {
      throw new Error(error.code === 'ENOENT' ? 'There is no such file.' : error.message);
    })
    .catch((error: Error) => {
      throw new ReplayError(`Cannot play ${path}. ${error.message}`);
    });
  const { differences, session } = await replay(saved, startBot);
  for (const difference of differences) write(differenceText(difference));
  write(`${count(saved.steps.length, 'step')} played, ${count(differences.length, 'difference')}.`);
  if (update) await writeFile(path, `${JSON.stringify(session, null, 2)}\n`);
  return update || differences.length === 0;
}

const differenceText = ({ step, what, where, saved, now }: Difference): string =>
  `Step ${step} (${what}), ${where}:\n  saved: ${JSON.stringify(saved) ?? 'nothing'}\n  now:   ${JSON.stringify(now) ?? 'nothing'}`;

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
