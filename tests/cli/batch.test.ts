import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runBatch } from '../../src/cli/batch.ts';
import { startSession } from '../../src/cli/session.ts';
import { ManualClock } from '../../src/clock.ts';

/** A reader that takes one piece at a time, as a slow pipe does. */
class SlowReader extends Writable {
  text = '';
  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk;
    setImmediate(done);
  }
}

async function batch(input: string | Buffer) {
  const stdout = new SlowReader({ highWaterMark: 16 });
  const session = startSession(
    {
      stdin: Readable.from([Buffer.from(input)]),
      stdout,
      stderr: stdout,
      environment: {},
      standing: '/',
      project: '/',
      clock: new ManualClock(0),
    },
    {},
  );
  let prepared = 0;
  const fields = z.object({ question: z.string({ error: 'must be text' }) });
  await runBatch(session, '-', fields, async () => {
    prepared += 1;
    return ({ question }) => ({ length: question.length });
  });
  expect(prepared).toBe(1);
  return stdout.text;
}

describe('runBatch', () => {
  it('GIVEN lines THEN answers each in order with its id, and loads once', async () => {
    const lines = '{"id":"b","question":"four","more":1}\r\n{"id":1,"question":""}\n\n';
    expect(await batch(lines)).toBe('{"id":"b","length":4}\n{"id":1,"length":0}\n');
  });

  it('GIVEN a reader that is slower than the writer THEN every line arrives', async () => {
    const lines = Array.from({ length: 5000 }, (_, id) => JSON.stringify({ id, question: 'x' }));
    expect((await batch(lines.join('\n'))).trim().split('\n')).toHaveLength(5000);
  });

  it('GIVEN nothing THEN answers nothing', async () => {
    expect(await batch('')).toBe('');
    expect(await batch('\uFEFF\n')).toBe('');
  });

  const good = '{"id":1,"question":"x"}\n';
  it.each([
    [`${good}{"id":2`, 'standard input:2: is not JSON'],
    [`${good}\n${good}`, 'standard input:2: is empty: every line must be a JSON object'],
    [`${good}{"question":"x"}`, 'standard input:2: id must be text or a number'],
    [`${good}{"id":null,"question":"x"}`, 'standard input:2: id must be text or a number'],
    [
      `${good}{"id":12345678901234567890,"question":"x"}`,
      'standard input:2: id has too many digits for a number: put it in quotes',
    ],
    [`${good}{"id":2}`, 'standard input:2: question must be text'],
    [`${good}[1]`, 'standard input:2: must be a JSON object'],
    [`${good}null`, 'standard input:2: must be a JSON object'],
    [Buffer.from([0x7b, 0xff]), 'standard input is not UTF-8: save it as UTF-8'],
  ])('GIVEN %j THEN refuses the whole and names the line: %s', async (input, message) => {
    await expect(batch(input)).rejects.toThrow(message);
  });
});
