import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../src/cli/registry.ts';
import { articleText } from '../fixtures.ts';
import { run } from './terminal.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
  await writeFile(join(folder, 'good.md'), articleText('Text.', { id: 'good' }));
  await writeFile(join(folder, 'broken.md'), 'x');
});
afterAll(() => rm(folder, { recursive: true }));

describe('the command line', () => {
  it('GIVEN --help THEN stdout lists every command', async () => {
    const { code, stdout, stderr } = await run(['--help']);
    expect([code, stderr]).toEqual([0, '']);
    for (const { name, summary } of registry) expect(stdout).toMatch(new RegExp(`${name} .*${summary}`));
  });

  it.each(registry.map(({ name }) => [name]))('GIVEN %s --help THEN it lists the common options', async (name) => {
    const { code, stdout } = await run([name, '--help']);
    expect(code).toBe(0);
    for (const option of ['--knowledge <folder>', '--at <instant>', '--json', '--help'])
      expect(stdout).toContain(option);
  });

  it('GIVEN help and a command THEN it says the same as the command’s --help', async () => {
    expect(await run(['help', 'ask'])).toMatchObject({ code: 0, stdout: (await run(['ask', '--help'])).stdout });
  });

  it.each([
    [[], 'name a command; `verbatim --help` lists them'],
    [['source'], "unknown command 'source' (Did you mean sources?)"],
    [['sources', '--jsn'], "unknown option '--jsn' (Did you mean --json?)"],
    [['sources', 'all'], "too many arguments for 'sources'. Expected 0 arguments but got 1: all."],
    [['sources', '--at', 'tomorrow'], "option '--at <instant>' argument 'tomorrow' is invalid. It must be a moment"],
    [['sources', '--at', '2025-05-24'], "argument '2025-05-24' is invalid"],
    [['sources', '--at', '2025-02-30T00:00:00Z'], "argument '2025-02-30T00:00:00Z' is invalid"],
    [['sources', '--knowledge'], "option '--knowledge <folder>' argument missing"],
    [['sources', '--knowledge', ' '], 'It must name a folder; leave the option out for the default.'],
    [['sources', '--knowledge', '/nowhere'], 'The knowledge folder /nowhere does not exist; add an article with'],
  ])('GIVEN %j THEN exit 2 and one line: %s', async (argv, message) => {
    const { code, stdout, stderr } = await run(argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^verbatim: [^\n]+\n$/);
    expect(stderr).toContain(message);
  });

  it('GIVEN a broken article THEN stderr names it and the others serve', async () => {
    const { code, json, stderr } = await run(['sources', '--json', '--knowledge', folder]);
    expect(code).toBe(0);
    expect(json()).toHaveLength(1);
    expect(stderr).toMatch(/^broken\.md:1: must begin with front matter.*\n$/);
  });

  it('GIVEN only broken articles THEN each is named and exit 2', async () => {
    const lonely = await mkdtemp(join(folder, 'lonely-'));
    await writeFile(join(lonely, 'broken.md'), 'x');
    const { code, stdout, stderr } = await run(['sources', '--knowledge', lonely]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^broken\.md:1: .*\nverbatim: No usable article in .*\n$/);
  });

  it('GIVEN relative paths THEN those of options count from the person, those of settings from the project', async () => {
    const relative = ['sources', '--json', '--knowledge', basename(folder)];
    expect((await run(relative, { standing: dirname(folder), project: '/' })).code).toBe(0);
    const environment = { KNOWLEDGE_DIR: basename(folder) };
    expect((await run(['sources'], { environment, standing: '/', project: dirname(folder) })).code).toBe(0);
    expect((await run(['sources'], { environment: {}, standing: folder, project: '/' })).stderr).toContain(
      '/knowledge ',
    );
  });
});
