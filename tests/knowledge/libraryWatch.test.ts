import { mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ManualClock, systemClock } from '../../src/clock.ts';
import { type LibraryWatch, watchLibrary } from '../../src/knowledge/libraryWatch.ts';
import { articleText } from '../fixtures.ts';

let folder: string;
let watch: LibraryWatch;
let clock: ManualClock;
let hear: () => void;
/** What the watcher told, in order: the ids and bodies that serve, or a fault. */
let told: string[];

const write = (file: string, content: string) => writeFile(join(folder, file), content);
/** A changed file is read at the second look that sees it unchanged. */
const settle = async () => {
  await watch.look();
  await watch.look();
};
const serves = () => watch.library.articles.map(({ id, body }) => `${id}: ${body}`);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
  await write('a.md', articleText('One.', { id: 'a' }));
  await write('b.md', articleText('Two.', { id: 'b' }));
  clock = new ManualClock(0);
  told = [];
  watch = await watchLibrary(folder, {
    clock,
    onChange: (library, before) => told.push(`${before.articles.length} → ${library.articles.length}`),
    onFault: ({ message }) => told.push(message),
    listen: (_, heard) => {
      hear = heard;
      return { close() {} };
    },
  });
});
afterEach(async () => {
  watch.close();
  await rm(folder, { recursive: true, force: true });
});

describe('watchLibrary', () => {
  it('GIVEN new, changed and removed files THEN each makes another snapshot', async () => {
    const first = watch.library;
    await write('c.md', articleText('Three.', { id: 'c' }));
    await settle();
    expect(serves()).toEqual(['a: One.', 'b: Two.', 'c: Three.']);
    await write('a.md', articleText('Uno.', { id: 'a' }));
    await settle();
    expect(serves()).toEqual(['a: Uno.', 'b: Two.', 'c: Three.']);
    await rm(join(folder, 'b.md'));
    await settle();
    expect(serves()).toEqual(['a: Uno.', 'c: Three.']);
    expect(told).toEqual(['2 → 3', '3 → 3', '3 → 2']);
    expect(first.articles).toHaveLength(2);
  });

  it('GIVEN a file that is still being written THEN it waits until the file stands still', async () => {
    await write('a.md', '---\nid: a\n');
    await watch.look();
    await write('a.md', articleText('Whole.', { id: 'a' }));
    await watch.look();
    expect(told).toEqual([]);
    await watch.look();
    expect(serves()).toEqual(['a: Whole.', 'b: Two.']);
    expect(told).toEqual(['2 → 2']);
  });

  it('GIVEN a file that breaks THEN the old article serves, and the fault is told once', async () => {
    await write('a.md', 'broken');
    await settle();
    await write('b.md', articleText('Two!', { id: 'b' }));
    await settle();
    await settle();
    expect(serves()).toEqual(['a: One.', 'b: Two!']);
    expect(told).toEqual([expect.stringMatching(/^a\.md:1: must begin/), '2 → 2']);
    expect(watch.faults).toHaveLength(1);
    await write('a.md', articleText('Mended.', { id: 'a' }));
    await settle();
    expect(serves()).toEqual(['a: Mended.', 'b: Two!']);
    expect(watch.faults).toEqual([]);
    await write('a.md', 'broken');
    await settle();
    expect(told).toHaveLength(4);
  });

  it('GIVEN a file that takes the id of another THEN its earlier version serves', async () => {
    await write('b.md', articleText('Mine.', { id: 'a' }));
    await settle();
    expect(serves()).toEqual(['a: One.', 'b: Two.']);
    expect(told).toEqual(['b.md: id a is already that of a.md: choose another id']);
  });

  it('GIVEN a file that was only touched or renamed THEN nothing is told', async () => {
    await utimes(join(folder, 'a.md'), 5, 5);
    await rename(join(folder, 'b.md'), join(folder, 'c.md'));
    await settle();
    expect(told).toEqual([]);
    expect(watch.library.articles.map(({ file }) => file)).toEqual(['a.md', 'c.md']);
  });

  it('GIVEN an emptied or missing folder THEN what served goes on, and that is told once', async () => {
    await rm(join(folder, 'a.md'));
    await rm(join(folder, 'b.md'));
    await settle();
    await settle();
    await rm(folder, { recursive: true });
    await settle();
    expect(serves()).toEqual(['a: One.', 'b: Two.']);
    expect(told).toEqual([expect.stringMatching(/^No usable article/), expect.stringMatching(/does not exist/)]);
  });

  it('GIVEN a word of the operating system THEN it looks twice within half a second', async () => {
    await write('a.md', articleText('Uno.', { id: 'a' }));
    hear();
    hear();
    clock.advance(200);
    await vi.waitFor(() => expect(clock.nextDueAt()).toBe(400));
    expect(told).toEqual([]);
    clock.advance(200);
    await vi.waitFor(() => expect(clock.nextDueAt()).toBe(1600));
    expect(told).toEqual(['2 → 2']);
  });

  it('GIVEN a system that has no watcher to spare THEN it looks all the same', async () => {
    const deaf = await watchLibrary(folder, {
      clock,
      onChange: () => {},
      onFault: () => {},
      listen: () => {
        throw new Error('ENOSPC: System limit for number of file watchers reached');
      },
    });
    await write('a.md', articleText('Uno.', { id: 'a' }));
    clock.advance(1200);
    await vi.waitFor(() => expect(clock.nextDueAt()).toBe(1400));
    clock.advance(200);
    await vi.waitFor(() => expect(deaf.library.article('a')?.body).toBe('Uno.'));
    deaf.close();
  });

  it('GIVEN silence THEN it looks all the same, and stops when closed', async () => {
    expect(clock.nextDueAt()).toBe(1200);
    await write('a.md', articleText('Uno.', { id: 'a' }));
    clock.advance(1200);
    await vi.waitFor(() => expect(clock.nextDueAt()).toBe(1400));
    clock.advance(200);
    await vi.waitFor(() => expect(clock.nextDueAt()).toBe(2600));
    expect(serves()).toEqual(['a: Uno.', 'b: Two.']);
    watch.close();
    expect(clock.nextDueAt()).toBeNull();
  });
});

it('GIVEN the machine’s own clock and events THEN a dropped file serves', async () => {
  const { promise, resolve } = Promise.withResolvers<number>();
  const real = await watchLibrary(folder, {
    clock: systemClock,
    onChange: (library) => resolve(library.articles.length),
    onFault: () => {},
  });
  await write('c.md', articleText('Three.', { id: 'c' }));
  expect(await promise).toBe(3);
  real.close();
}, 10_000);
