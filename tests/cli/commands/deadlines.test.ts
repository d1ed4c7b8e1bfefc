import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { articleText, firstArticleId } from '../../fixtures.ts';
import { run } from '../terminal.ts';

const keys = `id articleId expression start end event earliest latest relation grain condition anchoredTo status basis
contradicts evidence citation`.split(/\s+/);

type Listed = Record<string, unknown>;

it('GIVEN --json THEN each deadline has the keys of the contract', async () => {
  const { code, json, stderr } = await run(['deadlines', '--json']);
  expect([code, stderr]).toEqual([0, '']);
  const listed = json() as Listed[];
  expect(listed).toHaveLength(3);
  for (const deadline of listed) {
    expect(Object.keys(deadline)).toEqual(keys);
    expect(deadline.articleId).toBe(firstArticleId);
  }
});

it.each([
  ['2025-05-24T00:00:00Z', 'all', ['upcoming', 'upcoming', 'upcoming']],
  ['2025-06-10T00:00:00Z', 'upcoming', ['ongoing', 'upcoming', 'upcoming']],
  ['2025-07-10T00:00:00Z', 'upcoming', ['ongoing']],
  ['2025-07-10T00:00:00Z', 'passed', ['passed', 'passed']],
  ['2026-01-01T00:00:00Z', 'upcoming', []],
])('GIVEN --at %s --show %s THEN the states are %j', async (at, show, states) => {
  const { json } = await run(['deadlines', '--json', '--at', at, '--show', show]);
  expect((json() as Listed[]).map(({ status }) => status)).toEqual(states);
});

it('GIVEN a reader THEN dates, condition and sentences are shown', async () => {
  const { stdout } = await run(['deadlines', '--at', '2025-06-10T00:00:00Z']);
  expect(stdout).toContain(
    'another round of trade talks\n  By the end of June 2025 · the article gives no day · upcoming',
  );
  expect(stdout).toContain('  unless it can negotiate a deal with the US\n');
  expect(stdout).toContain('┃ Japan faces a 24% tariff rate starting in July');
  expect(stdout).toContain('3 deadlines, as of articles up to 2025-05-24.');
});

it('GIVEN two dates for one event THEN both sides are shown, verbatim', async () => {
  const knowledge = await mkdtemp(join(tmpdir(), 'verbatim-'));
  const write = (id: string, body: string) => writeFile(join(knowledge, `${id}.md`), articleText(body, { id }));
  await write('a', 'Leaders prepare for the G7 summit in June.');
  await write('b', 'The G7 summit opens at 10 a.m. EDT on July 3.');
  const { stdout } = await run(['deadlines', '--knowledge', knowledge, '--at', '2025-05-24T00:00:00Z']);
  expect(stdout).toMatch(/^G7 summit\n {2}June 2025 ·.*Contradicted: 3 July 2025\n {2}┃ The G7 summit opens/s);
  expect(stdout).toMatch(
    /The G7 summit opens\n {2}3 July 2025 · at 10:00 \(-04:00\).*Contradicted: June 2025\n {2}┃ Leaders/s,
  );
  await rm(knowledge, { recursive: true });
});

it('GIVEN an unknown --show THEN one line says what may stand there', async () => {
  const { code, stderr } = await run(['deadlines', '--show', 'soon']);
  expect(code).toBe(2);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain('upcoming');
});
