import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { showControls } from '../../src/cli/showControls.ts';
import { articleText } from '../fixtures.ts';
import { run } from './terminal.ts';

it('GIVEN what a terminal obeys THEN it is made visible; lines, tabs and letters stay', () => {
  expect(showControls('a\x1b[2Jb\x07c\r\x9bd\u202ee\u2066f\x7f')).toBe(
    'a\\u001b[2Jb\\u0007c\\u000d\\u009bd\\u202ee\\u2066f\\u007f',
  );
  expect(showControls('one\n\ttwo — “é” 関税 \u200e')).toBe('one\n\ttwo — “é” 関税 \u200e');
});

it('GIVEN an article that holds some THEN people see them, and JSON has them to the character', async () => {
  const knowledge = await mkdtemp(join(tmpdir(), 'verbatim-'));
  onTestFinished(() => rm(knowledge, { recursive: true }));
  const sentence = 'The steel quota is \x1b[8m40,000\x1b[0m tonnes\x07.';
  await writeFile(join(knowledge, 'steel.md'), articleText(sentence, { id: 'steel' }));
  const question = 'What is the steel quota?';
  const { stdout } = await run(['ask', '--knowledge', knowledge, question]);
  expect(stdout).toContain('The steel quota is \\u001b[8m40,000\\u001b[0m tonnes\\u0007.');
  expect(stdout).not.toMatch(/(?!\n)\p{Cc}/u);
  vi.stubEnv('NO_COLOR', undefined);
  onTestFinished(() => void vi.unstubAllEnvs());
  const inColour = await run(['ask', '--knowledge', knowledge, question], { stdoutIsTty: true });
  expect(inColour.stdout).toContain('\x1b[1mquota\x1b[22m is \\u001b[8m40,000');
  const json = (await run(['ask', '--json', '--knowledge', knowledge, question])).json();
  expect(json).toMatchObject({ citations: [{ text: sentence }] });
});
