import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articleText } from '../fixtures.ts';

const project = join(import.meta.dirname, '../..');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
  for (let number = 0; number < 800; number += 1) {
    await writeFile(join(folder, `${number}.md`), articleText('Text.', { id: `article-${number}` }));
  }
});
afterAll(() => rm(folder, { recursive: true }));

/** Starts the command line as npm does. */
function start(argv: readonly string[], standing = project) {
  const node = join(project, 'node_modules/.bin/node');
  const environment = { ...process.env, INIT_CWD: standing, DISCORD_TOKEN: '', KNOWLEDGE_DIR: '' };
  const child = spawn(node, ['src/cli/main.ts', ...argv], { cwd: project, env: environment });
  const code = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, code, stderr: text(child.stderr) };
}

describe('the command line as a process', () => {
  it('GIVEN a relative folder THEN it is relative to where the person stands', async () => {
    const { child, code, stderr } = start(['sources', '--json', '--knowledge', basename(folder)], dirname(folder));
    expect(JSON.parse(await text(child.stdout))).toHaveLength(800);
    expect([await code, await stderr]).toEqual([0, '']);
  });

  it('GIVEN a pipe THEN the output is plain', async () => {
    const { child, code } = start(['sources']);
    expect(await text(child.stdout)).not.toContain('\u001b');
    expect(await code).toBe(0);
  });

  it('GIVEN a reader that stops early THEN it ends quietly', async () => {
    const { child, code, stderr } = start(['sources', '--knowledge', folder]);
    child.stdout.once('data', () => child.stdout.destroy());
    expect([await code, await stderr]).toEqual([0, '']);
  });

  it('GIVEN bad input THEN exit 2 and one line, without a stack', async () => {
    const { code, stderr } = start(['source']);
    expect([await code, await stderr]).toEqual([2, "verbatim: unknown command 'source' (Did you mean sources?)\n"]);
  });
});
