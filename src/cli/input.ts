import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type Terminal, UsageError } from './terminal.ts';

/**
 * Reads text that the person names: a path, relative to where they stand, or `-` for standard input.
 * @throws {UsageError} if it cannot be read, or is not UTF-8
 */
export async function readInput(terminal: Terminal, source: string): Promise<string> {
  const name = source === '-' ? 'standard input' : source;
  let bytes: Uint8Array;
  try {
    bytes = source === '-' ? await buffer(terminal.stdin) : await readFile(resolve(terminal.standing, source));
  } catch (error) {
    throw new UsageError(`${name} ${whyUnreadable((error as NodeJS.ErrnoException).code)}`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${name} is not UTF-8: save it as UTF-8`);
  }
}

function whyUnreadable(code: string | undefined): string {
  if (code === 'ENOENT') return 'does not exist';
  if (code === 'EISDIR') return 'is a folder: name a file in it';
  return `cannot be read (${code})`;
}
