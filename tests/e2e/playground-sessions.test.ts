import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSession, type Session } from '../../src/playground/session.ts';

const root = join(import.meta.dirname, '../..');
const sessions = join(import.meta.dirname, 'sessions');
const reports = join(root, 'reports');
/** A developer's own .env must not send the test to Discord. */
const env = { PATH: process.env.PATH, DISCORD_TOKEN: '' };

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What `npm run playground -- --replay FILE` runs. */
const play = (file: string): Promise<Run> =>
  new Promise((resolve) => {
    const args = ['--disable-warning=ExperimentalWarning', 'src/main.ts', '--playground', '--replay', file];
    execFile(process.execPath, args, { cwd: root, env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });

/** Writes a file beside the reports of the test run. */
function write(name: string, text: string): string {
  mkdirSync(reports, { recursive: true });
  const file = join(reports, name);
  writeFileSync(file, text);
  return file;
}

describe('GIVEN a session that was saved on the page', () => {
  it.each(readdirSync(sessions))('THEN %s plays again without a difference', async (name) => {
    const { code, stdout, stderr } = await play(join(sessions, name));
    expect(stdout + stderr).toMatch(/^[1-9]\d* steps played, 0 differences\.$/m);
    expect(code).toBe(0);
  });

  it('WHEN something comes out differently THEN it is named, and the command ends with 1', async () => {
    const session = readSession(readFileSync(join(sessions, 'people.json'), 'utf8'));
    const [first, ...others] = session.steps;
    const changed: Session = { ...session, steps: [{ ...first!, failed: 'It failed.' }, ...others] };
    const { code, stdout } = await play(write('changed.json', JSON.stringify(changed)));
    expect(stdout).toContain('Step 1 (Alice: say), outcome:\n  saved: "It failed."\n  now:   "done"');
    expect(stdout).toMatch(/ 1 difference\.$/m);
    expect(code).toBe(1);
  });

  it('WHEN the file holds no session THEN one line says so, and the command ends with 2', async () => {
    const { code, stdout, stderr } = await play(write('bad.json', '{"steps": []}'));
    expect(stderr).toMatch(/^Cannot play .*bad\.json\. It is not a saved session: format: .*\n$/);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});
