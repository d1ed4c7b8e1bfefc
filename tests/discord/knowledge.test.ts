import { describe, expect, it } from 'vitest';
import { nextTurn } from '../../src/clock.ts';
import { serveKnowledge } from '../../src/discord/knowledge.ts';
import type { Library } from '../../src/knowledge/library.ts';
import { openLog } from '../../src/operations/log.ts';
import { libraryOf } from '../fixtures.ts';

const log = openLog({ level: 'silent', readable: false });
const talks = 'The talks went on.';
const longLibrary = (words: string, sentences: number) =>
  libraryOf({ talks, other: Array.from({ length: sentences }, (_, at) => `${words} ${at} times.`).join(' ') });

/** Knowledge whose library can be changed. */
async function serve(first: Library) {
  let library = first;
  let listener = (_: Library) => {};
  const changes: string[] = [];
  const source = {
    directory: '/nowhere',
    get library() {
      return library;
    },
    onChange(heard: (library: Library) => void) {
      listener = heard;
      return () => {
        listener = () => {};
      };
    },
  };
  const knowledge = await serveKnowledge(source, log, () => changes.push(knowledge.current().library.fingerprint));
  const change = (next: Library) => {
    library = next;
    listener(next);
  };
  return { ...knowledge, change, changes };
}

describe('GIVEN knowledge that serves', () => {
  it('WHEN a long library comes THEN the old one answers, turn after turn, until the new one is ready', async () => {
    const { current, change } = await serve(libraryOf({ talks }));
    const next = longLibrary('Ships sailed', 1000);
    change(next);
    let turns = 0;
    while (current().library !== next) {
      turns += 1;
      expect(current().answerer.answer('talks').citations[0]?.text).toBe(talks);
      await nextTurn();
    }
    expect(turns).toBeGreaterThan(1000 / 50);
    expect(current().answerer.answer('How often did ships sail?').citations[0]?.text).toContain('Ships sailed');
  });

  it('WHEN another library comes meanwhile THEN that one serves in the end, and is told once', async () => {
    const { current, change, changes } = await serve(libraryOf({ talks }));
    const [second, third] = [longLibrary('Ships sailed', 200), longLibrary('Trains left', 200)];
    change(second);
    await nextTurn();
    change(third);
    while (current().library !== third) await nextTurn();
    expect(changes.at(-1)).toBe(third.fingerprint);
    expect(changes).toEqual([...new Set(changes)]);
  });

  it('WHEN it is closed while it prepares THEN nothing serves any more but what did', async () => {
    const first = libraryOf({ talks });
    const { current, change, close } = await serve(first);
    change(longLibrary('Ships sailed', 200));
    close();
    for (let turn = 0; turn < 100; turn += 1) await nextTurn();
    expect(current().library).toBe(first);
  });
});
