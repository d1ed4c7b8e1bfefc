import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = resolve(import.meta.dirname, '../src');

/** Which rooms a room may import from. `src/*.ts` files are rooms of their own. */
const arrows: Record<string, readonly string[]> = {
  'clock.ts': [],
  'config.ts': [],
  text: [],
  knowledge: ['text'],
  retrieval: ['text', 'knowledge'],
  answering: ['text', 'knowledge', 'retrieval'],
  reminders: ['text', 'clock.ts'],
  following: ['text', 'clock.ts', 'knowledge', 'reminders'],
  gaps: ['text', 'knowledge', 'answering'],
  store: ['clock.ts', 'reminders', 'following', 'gaps'],
  wording: ['text', 'knowledge', 'answering', 'reminders', 'following'],
  operations: ['clock.ts', 'config.ts', 'text', 'knowledge', 'retrieval', 'answering', 'reminders', 'store', 'wording'],
  discord: [
    'clock.ts',
    'config.ts',
    'text',
    'knowledge',
    'retrieval',
    'answering',
    'reminders',
    'following',
    'gaps',
    'wording',
    'operations',
  ],
  cli: [
    'clock.ts',
    'config.ts',
    'text',
    'knowledge',
    'retrieval',
    'answering',
    'reminders',
    'following',
    'gaps',
    'store',
    'wording',
    'operations',
  ],
  'local-discord': [],
  playground: ['clock.ts', 'config.ts', 'local-discord', 'wording', 'operations'],
  'worker.ts': ['clock.ts', 'config.ts', 'knowledge', 'operations', 'discord', 'store'],
  'main.ts': ['start.ts'],
  'start.ts': [
    'clock.ts',
    'config.ts',
    'knowledge',
    'retrieval',
    'answering',
    'store',
    'wording',
    'discord',
    'playground',
    'local-discord',
    'operations',
    'reminders',
    'following',
  ],
};

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|mts)$/.test(name))
  .map((name) => join(source, name));

/** The first folder (or file) under `src/`. */
const roomOf = (file: string) => relative(source, file).split(sep)[0]!;

/** Relative imports, type-only and dynamic ones included. */
function importsOf(file: string): string[] {
  const specifiers = readFileSync(file, 'utf8').matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)['"](\.{1,2}\/[^'"]+)['"]/g);
  return [...specifiers].map((match) => resolve(dirname(file), match[1]!));
}

describe('the arrows between the rooms of src/', () => {
  it('knows every room', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in arrows))).toEqual([]);
  });

  it('point one way', () => {
    const against = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith(source + sep))
        .map((target) => roomOf(target))
        .filter((room) => room !== roomOf(file) && !arrows[roomOf(file)]?.includes(room))
        .map((room) => `${relative(source, file)} imports ${room}`),
    );
    expect(against).toEqual([]);
  });

  it('have no circle', () => {
    const visit = (room: string, path: readonly string[]): void => {
      expect(path).not.toContain(room);
      for (const next of arrows[room] ?? []) visit(next, [...path, room]);
    };
    for (const room of Object.keys(arrows)) visit(room, []);
  });

  it('leave the clock as the only reader of the time', () => {
    const readers = files
      .filter((file) => roomOf(file) !== 'clock.ts' && !relative(source, file).startsWith(join('playground', 'page')))
      .filter((file) => /\bDate\.now\(\)|\bnew Date\(\)|\bTemporal\.Now\b/.test(readFileSync(file, 'utf8')));
    expect(readers.map((file) => relative(source, file))).toEqual([]);
  });
});
