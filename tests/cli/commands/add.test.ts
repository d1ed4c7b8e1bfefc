import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseArticle } from '../../../src/knowledge/articleFile.ts';
import { articleText, metadata } from '../../fixtures.ts';
import { run } from '../terminal.ts';

let folder: string;
let knowledge: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
  knowledge = join(folder, 'knowledge');
});
afterEach(() => rm(folder, { recursive: true }));

const flags = '--id talks --title Talks --title-basis source --published 2025-05-24 --published-basis inferred'.split(
  ' ',
);
const source = 'The talks went on.\nThey ended.\nA New Round\nThey agreed. He left.\n';
const written = async (file: string) => parseArticle(file, await readFile(join(knowledge, file), 'utf8'));

/** Adds a text from a file, in a knowledge folder of its own. */
async function add(
  argv: readonly string[],
  world: { readonly text?: string; readonly typed?: readonly string[] } = {},
) {
  await writeFile(join(folder, 'text.txt'), world.text ?? source);
  const typed = world.typed ? { typed: world.typed } : {};
  return run(['add', 'text.txt', '--knowledge', knowledge, ...argv], { standing: folder, ...typed });
}

describe('add, where nobody can be asked', () => {
  it('GIVEN all flags THEN it shows every sentence, says what it changed, and writes the file', async () => {
    const { code, stdout, stderr } = await add([...flags, '--publisher', '', '--note', 'The date is a guess.']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(
      '4.1 They agreed.\n4.2 He left.\n\n4 passages, 5 sentences.\nBlank lines were put between',
    );
    expect(stdout).toContain('--headings marks them:\n  A New Round\n');
    expect(stdout).toMatch(/Written to .*\/knowledge\/talks\.md\.\n$/);
    expect(await written('talks.md')).toMatchObject({
      title: 'Talks',
      publisher: null,
      note: 'The date is a guess.',
      body: source.replace(/\n(?=.)/g, '\n\n'),
    });
    expect(await readdir(knowledge)).toEqual(['talks.md']);
  });

  it('GIVEN --headings THEN they are marked', async () => {
    await add([...flags, '--headings']);
    expect((await written('talks.md')).passages.map(({ heading }) => heading)).toEqual([null, null, 'A New Round']);
  });

  it('GIVEN --json THEN the result is data', async () => {
    const { json } = await add([...flags, '--json', '--supersedes', 'older']);
    expect(json()).toEqual({
      articleId: 'talks',
      file: join(knowledge, 'talks.md'),
      written: true,
      replaced: false,
      passages: 4,
      sentences: 5,
      remarks: ['It supersedes older, which is not in the folder.'],
    });
  });

  it('GIVEN --dry-run THEN nothing is written', async () => {
    const { code, stdout } = await add([...flags, '--dry-run']);
    expect([code, stdout.trimEnd().split('\n').at(-1)]).toEqual([0, 'Nothing was written.']);
    expect(await readdir(folder)).toEqual(['text.txt']);
  });

  it('GIVEN standard input THEN it is read', async () => {
    const { code } = await run(['add', '-', '--knowledge', knowledge, ...flags], { stdin: 'Text.' });
    expect(code).toBe(0);
    expect((await written('talks.md')).body).toBe('Text.');
  });

  it('GIVEN front matter in the file THEN it is kept, and flags go before it', async () => {
    await add(['--title', 'Other'], { text: articleText('Text.', { note: 'Kept' }) });
    expect(await written('talks.md')).toMatchObject(metadata({ title: 'Other', note: 'Kept' }));
  });

  it.each([
    [
      ['--id', 'a'],
      'add needs --title, --title-basis, --published, --published-basis: give these flags, or front matter',
    ],
    [[...flags, '--published', '2025-02-30'], 'published must be a real date'],
    [
      [...flags, '--id', 'A B', '--url', 'x'],
      'id must be lower-case words joined by hyphens, such as japan-us-talks; url must',
    ],
    [[...flags, '--supersedes', 'talks'], 'supersedes talks, and that leads back to itself'],
    [['--titel', 'x'], "unknown option '--titel' (Did you mean --title?)"],
  ])('GIVEN %j THEN exit 2, and nothing is written: %s', async (argv, message) => {
    const { code, stdout, stderr } = await add(argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^verbatim: [^\n]+\n$/);
    expect(stderr).toContain(message);
    expect(await readdir(folder)).toEqual(['text.txt']);
  });

  it.each([
    ['', 'text.txt: holds no text to add'],
    ['a\0b', 'text.txt:1: holds a NUL'],
    ['---\nlayout: post\n---\nText.', 'layout is no field of the front matter'],
    ['---\na: b: c\n---\nText.', 'text.txt:2: '],
  ])('GIVEN the text %j THEN exit 2, and nothing is written: %s', async (text, message) => {
    const { code, stderr } = await add(flags, { text });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^verbatim: [^\n]+\n$/);
    expect(stderr).toContain(message);
    expect(await readdir(folder)).toEqual(['text.txt']);
  });

  it('GIVEN no such file, a folder or bytes that are not UTF-8 THEN one line says so', async () => {
    expect((await run(['add', 'gone'], { standing: folder })).stderr).toBe('verbatim: gone does not exist\n');
    expect((await run(['add', '.'], { standing: folder })).stderr).toBe('verbatim: . is a folder: name a file in it\n');
    await writeFile(join(folder, 'bytes'), new Uint8Array([0xff]));
    expect((await run(['add', 'bytes'], { standing: folder })).stderr).toContain('bytes is not UTF-8');
  });
});

describe('add, where an article stands already', () => {
  beforeEach(async () => {
    await mkdir(knowledge);
    await writeFile(join(knowledge, 'named-otherwise.md'), articleText('Old.', { id: 'talks' }));
  });

  it('GIVEN its id THEN it is not overwritten', async () => {
    const { code, stderr } = await add(flags);
    expect(code).toBe(2);
    expect(stderr).toContain('named-otherwise.md is there already: give another --id, or --replace');
    expect((await written('named-otherwise.md')).body).toBe('Old.');
  });

  it('GIVEN its id and --replace THEN its own file is replaced', async () => {
    expect((await add([...flags, '--replace', '--json'])).json()).toMatchObject({ written: true, replaced: true });
    expect(await readdir(knowledge)).toEqual(['named-otherwise.md']);
    expect((await written('named-otherwise.md')).title).toBe('Talks');
  });

  it('GIVEN its text under another id THEN that is remarked', async () => {
    const { stdout } = await add([...flags, '--id', 'again'], { text: 'Old.' });
    expect(stdout).toContain('Its text is that of named-otherwise.md already.');
  });

  it('GIVEN a broken file under the name THEN it is not overwritten either', async () => {
    await writeFile(join(knowledge, 'new.md'), 'broken');
    expect((await add([...flags, '--id', 'new'])).stderr).toContain('new.md is there already');
  });
});

describe('add, at a terminal', () => {
  it('GIVEN answers THEN it asks again for what will not do, and proposes an id', async () => {
    const typed = [
      'y',
      'The Talks',
      'n',
      '',
      '',
      'ftp://x',
      'https://example.org/a',
      'May',
      '2025-05-24',
      'n',
      'I guess.',
      'y',
    ];
    const { code, stderr } = await add([], { typed });
    expect(code).toBe(0);
    expect(stderr).toContain('These lines look like headings:\n  A New Round\nMark them');
    expect(stderr).toContain('Id: [the-talks]');
    expect(stderr).toContain('url must be an http(s) address');
    expect(stderr).toContain('published must be a real date');
    const { body: _, passages: __, sha256: ___, file: ____, ...front } = await written('the-talks.md');
    expect(front).toEqual(
      metadata({
        id: 'the-talks',
        title: 'The Talks',
        titleBasis: 'descriptive',
        publisher: null,
        url: 'https://example.org/a',
        publishedBasis: 'inferred',
        note: 'I guess.',
      }),
    );
  });

  it('GIVEN everything by flags THEN it asks only whether to write', async () => {
    const { stdout, stderr } = await add([...flags], { typed: ['n'], text: 'Text.' });
    expect(stderr).toMatch(/Write .*talks\.md\? \(y\/n\) \[y\] /);
    expect(stderr.match(/\?/g)).toHaveLength(1);
    expect(stdout).toMatch(/Nothing was written\.\n$/);
    expect((await add([...flags, '--yes'], { typed: [], text: 'Text.' })).stdout).toMatch(/Written to /);
  });

  it('GIVEN the end of the input THEN it stops, and nothing is written', async () => {
    const { code, stderr } = await add([], { typed: ['y', 'The Talks'] });
    expect(code).toBe(2);
    expect(stderr).toMatch(/verbatim: stopped: nothing was written\n$/);
    expect(await readdir(folder)).toEqual(['text.txt']);
  });
});
