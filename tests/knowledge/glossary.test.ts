import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ManualClock } from '../../src/clock.ts';
import { parseGlossary } from '../../src/knowledge/glossary.ts';
import { loadLibrary } from '../../src/knowledge/knowledgeFolder.ts';
import { watchLibrary } from '../../src/knowledge/libraryWatch.ts';
import { articleText, firstArticle } from '../fixtures.ts';

const faultsOf = (content: string) => {
  try {
    parseGlossary('glossary.yaml', content);
  } catch (error) {
    return (error as Error).message.split('\n');
  }
  return [];
};

describe('parseGlossary', () => {
  it('GIVEN entries THEN finds them by any form', () => {
    const glossary = parseGlossary('glossary.yaml', '- terms: [tariff, border tax]\n  ja: [関税]\n');
    expect(glossary.english.get('tariff')).toEqual(glossary.entries);
    expect(glossary.english.get('border tax')?.[0]).toBe(glossary.entries[0]);
    expect(glossary.japanese.get('関税')?.[0]).toBe(glossary.entries[0]);
  });

  it('GIVEN nothing but comments THEN has no entry', () => {
    expect(parseGlossary('glossary.yaml', '# later\n').entries).toEqual([]);
  });

  it.each([
    ['- terms: [tariff, duty]\n- term: [steel]\n', ['glossary.yaml:2: ']],
    [
      '- terms: [tariff, duty]\n- terms: [steel,\n    the]\n- terms: steel\n',
      ['glossary.yaml:3: ', 'glossary.yaml:4: '],
    ],
    ['- terms: [steel]\n', ['glossary.yaml:1: entry 1 must hold at least two forms']],
    ['- terms: [steel\n', ['glossary.yaml:']],
    ['tariff: duty\n', ['glossary.yaml:1: the glossary must be a list']],
    ['- terms: [24, steel]\n', ['glossary.yaml:1: entry 1 terms must be text']],
    ['- terms: [steel]\n  ja: [鉄 鋼]\n', ['glossary.yaml:2: entry 1 ja must be 1 to 30 characters']],
  ])('GIVEN %j THEN names the line and what to do', (content, faults) => {
    const named = faultsOf(content);
    for (const [index, fault] of faults.entries()) expect(named[index]).toContain(fault);
  });
});

describe('a glossary in its folder', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-glossary-'));
  afterAll(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'a.md'), articleText('Japan faces tariffs.', { id: 'a' }));

  it('GIVEN a broken one THEN the articles serve, and the fault is told', async () => {
    await writeFile(join(folder, 'glossary.yaml'), '- terms: steel\n');
    const { library, faults } = await loadLibrary(folder);
    expect(library.glossary.entries).toEqual([]);
    expect(faults.map(({ file }) => file)).toEqual(['glossary.yaml']);
  });

  it('GIVEN a changed one THEN it serves; GIVEN one that breaks THEN the last usable version goes on serving', async () => {
    await writeFile(join(folder, 'glossary.yaml'), '- terms: [steel, iron]\n');
    const counts: number[] = [];
    const watch = await watchLibrary(folder, {
      clock: new ManualClock(0),
      onChange: ({ glossary }) => counts.push(glossary.entries.length),
      onFault: () => counts.push(-1),
      listen: () => ({ close() {} }),
    });
    const change = async (content: string) => {
      await writeFile(join(folder, 'glossary.yaml'), content);
      await watch.look();
      await watch.look();
    };
    await change('- terms: [steel, iron]\n- terms: [car, auto]\n');
    await change('- terms: car\n');
    watch.close();
    expect(counts).toEqual([2, -1]);
    expect(watch.library.glossary.entries).toHaveLength(2);
  });
});

it('GIVEN the glossary of the project THEN every form stands in it once in one entry', async () => {
  const { library } = await firstArticle();
  expect(library.glossary.entries.length).toBeGreaterThan(100);
  for (const { terms, covers, ja } of library.glossary.entries) {
    expect(new Set(ja).size).toBe(ja.length);
    const written = [...terms, ...covers].map(({ text }) => text);
    expect(new Set(written).size).toBe(written.length);
  }
});
