import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'src/local-discord/README.md'), 'utf8');

describe('GIVEN the example in the README of the local Discord', () => {
  it('THEN it runs as it stands, and prints what it says', async () => {
    const [, example] = /```ts\n([\s\S]*?)```/.exec(readme)!;
    const file = join(root, 'reports/example.ts');
    mkdirSync(join(root, 'reports'), { recursive: true });
    writeFileSync(file, example!.replace("'./localDiscord.ts'", "'../src/local-discord/localDiscord.ts'"));
    const { stdout } = await promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', file]);
    const promised = [...example!.matchAll(/console\.log\(.*\); \/\/ (.*)/g)].map((match) => match[1]);
    expect(promised.length).toBeGreaterThan(2);
    expect(stdout.trimEnd().split('\n')).toEqual(promised);
  });
});
