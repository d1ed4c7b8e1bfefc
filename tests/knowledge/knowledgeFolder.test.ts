import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NoArticlesError } from '../../src/knowledge/articleFault.ts';
import { loadLibrary } from '../../src/knowledge/knowledgeFolder.ts';
import { articleText } from '../fixtures.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (file: string, content: string | Uint8Array) => writeFile(join(folder, file), content);
const ids = async () => {
  const { library, faults } = await loadLibrary(folder);
  return { serves: library.articles.map(({ id }) => id), faults: faults.map(({ message }) => message) };
};

describe('loadLibrary', () => {
  it('GIVEN broken files THEN each is named and the others serve', async () => {
    await write('a.md', articleText('Text.', { id: 'a' }));
    await write('bytes.md', new Uint8Array([0x2d, 0xff, 0xfe]));
    await write('empty.md', '');
    await mkdir(join(folder, 'folder.md'));
    await symlink(join(folder, 'nowhere'), join(folder, 'link.md'));
    execFileSync('mkfifo', [join(folder, 'pipe.md')]);
    await write('z.MD', articleText('Text.', { id: 'z' }));
    expect(await ids()).toEqual({
      serves: ['a', 'z'],
      faults: [
        'bytes.md: is not UTF-8: save it as UTF-8',
        'empty.md:1: must begin with front matter between two lines ---; `verbatim add` writes it',
        'folder.md: is no file: only files are articles',
        'link.md: is a link that leads nowhere, or has just been removed',
        'pipe.md: is no file: only files are articles',
      ],
    });
  });

  it('GIVEN hidden and other files THEN they are not looked at', async () => {
    await write('.a.md', 'x');
    await write('.md', 'x');
    await write('notes.yaml', 'x');
    await write('a.md~', 'x');
    await write('a.md', articleText('Text.', { id: 'a' }));
    expect(await ids()).toEqual({ serves: ['a'], faults: [] });
  });

  it('GIVEN two files with one id THEN the second is at fault', async () => {
    await write('1.md', articleText('One.'));
    await write('2.md', articleText('Two.'));
    expect(await ids()).toEqual({
      serves: ['talks'],
      faults: ['2.md: id talks is already that of 1.md: choose another id'],
    });
  });

  it('GIVEN a chain of corrections THEN the last one alone serves', async () => {
    await write('1.md', articleText('One.', { id: 'one' }));
    await write('2.md', articleText('Two.', { id: 'two', supersedes: 'one' }));
    await write('3.md', articleText('Three.', { id: 'three', supersedes: 'two' }));
    const { library } = await loadLibrary(folder);
    expect(library.articles.map(({ id }) => id)).toEqual(['three']);
    expect(library.superseded.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(library.article('one')).toBeUndefined();
  });

  it('GIVEN articles that supersede each other THEN the last one is at fault', async () => {
    await write('1.md', articleText('One.', { id: 'one', supersedes: 'two' }));
    await write('2.md', articleText('Two.', { id: 'two', supersedes: 'three' }));
    await write('3.md', articleText('Three.', { id: 'three', supersedes: 'one' }));
    await write('4.md', articleText('Four.', { id: 'four', supersedes: 'four' }));
    expect(await ids()).toEqual({
      serves: ['one'],
      faults: [
        '3.md: supersedes one, and that leads back to itself: remove one of these lines',
        '4.md: supersedes four, and that leads back to itself: remove one of these lines',
      ],
    });
  });

  it('GIVEN nothing to serve THEN the error names the folder and the way out', async () => {
    await expect(loadLibrary(folder)).rejects.toThrow(`No usable article in ${folder}; add an article with`);
    await expect(loadLibrary(join(folder, 'x'))).rejects.toThrow(`The knowledge folder ${join(folder, 'x')} does not`);
    await write('broken.md', 'x');
    await expect(loadLibrary(join(folder, 'broken.md'))).rejects.toThrow('is a file, not a folder');
    const error = await loadLibrary(folder).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(NoArticlesError);
    expect((error as NoArticlesError).faults).toHaveLength(1);
  });

  it('GIVEN onProgress THEN it hears of every file', async () => {
    await write('1.md', articleText('One.'));
    await write('2.md', 'broken');
    const heard: string[] = [];
    await loadLibrary(folder, { onProgress: (done, total) => heard.push(`${done}/${total}`) });
    expect(heard).toEqual(['1/2', '2/2']);
  });
});
