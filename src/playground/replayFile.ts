import { readFile } from 'node:fs/promises';
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
 * @param write told each line of the report
 * @returns whether everything came out as it was saved
 * @throws {ReplayError} if the file cannot be read or is no session
 */
export async function replayFile(path: string, startBot: StartBot, write: (line: string) => void): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new ReplayError(`Cannot read ${path}: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}.`);
  });
  const session = (() => {
    try {
      return readSession(text);
    } catch (error) {
      throw new ReplayError(`Cannot play ${path}. ${(error as Error).message}`);
    }
  })();
  const differences = await replay(session, startBot);
  for (const difference of differences) write(differenceText(difference));
  write(`${session.steps.length} steps played, ${differences.length} differences.`);
  return differences.length === 0;
}

const differenceText = ({ step, what, where, saved, now }: Difference): string =>
  `Step ${step} (${what}), ${where}:\n  saved: ${JSON.stringify(saved) ?? 'nothing'}\n  now:   ${JSON.stringify(now) ?? 'nothing'}`;
