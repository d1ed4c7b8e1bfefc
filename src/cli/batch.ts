import { z } from 'zod';
import { readInput } from './input.ts';
import type { Session } from './session.ts';
import { UsageError } from './terminal.ts';

/** Every line names itself; the result carries the same `id`. */
const named = z.object({ id: z.union([z.string(), numberedId()], { error: 'must be text or a number' }) });

/** Results are written in pieces of about this many characters. */
const pieceLength = 65_536;

/**
 * Answers JSON Lines with JSON Lines: one line out for each line in, in order, with the same `id`. The whole input is
 * checked before anything is done or written.
 * @param source a path, or `-` for standard input
 * @param fields what a line holds beside `id`
 * @param prepare loads what answering needs, once, and returns what answers one line
 * @throws {UsageError} naming the first malformed line by its number
 */
export async function runBatch<Fields extends z.ZodObject>(
  session: Session,
  source: string,
  fields: Fields,
  prepare: () => Promise<(line: z.infer<Fields>) => object>,
): Promise<void> {
  const lines = readLines(await readInput(session.terminal, source), source, fields);
  const answer = await prepare();
  let piece = '';
  for (const { id, line } of lines) {
    piece += `${JSON.stringify({ id, ...answer(line) })}\n`;
    if (piece.length > pieceLength) {
      await write(session, piece);
      piece = '';
    }
  }
  await write(session, piece);
}

/** JSON numbers that are too large lose digits when they are read. */
function numberedId() {
  const digits = { error: 'has too many digits for a number: put it in quotes' };
  return z.number().min(Number.MIN_SAFE_INTEGER, digits).max(Number.MAX_SAFE_INTEGER, digits);
}

function readLines<Fields extends z.ZodObject>(text: string, source: string, fields: Fields) {
  const lines = text.trimEnd().split('\n');
  if (text.trimEnd() === '') return [];
  return lines.map((content, index) => {
    const refuse = (why: string) =>
      new UsageError(`${source === '-' ? 'standard input' : source}:${index + 1}: ${why}`);
    let value: unknown;
    try {
      value = JSON.parse(content);
    } catch {
      throw refuse(content.trim() === '' ? 'is empty: every line must be a JSON object' : 'is not JSON');
    }
    const parsed = z.intersection(named, fields).safeParse(value);
    if (!parsed.success) {
      const { path, message } = parsed.error.issues[0]!;
      throw refuse(path.length > 0 ? `${path.join('.')} ${message}` : 'must be a JSON object');
    }
    return { id: parsed.data.id, line: parsed.data as z.infer<Fields> };
  });
}

/** Waits for a slow reader, so that a long result does not pile up in memory. */
async function write(session: Session, piece: string): Promise<void> {
  const { stdout } = session.terminal;
  if (piece !== '' && !stdout.write(piece)) await new Promise<void>((resolve) => stdout.once('drain', resolve));
}
