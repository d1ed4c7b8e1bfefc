import { expect, it } from 'vitest';
import { firstArticleId } from '../../fixtures.ts';
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
    'another round of trade talks before next month’s G7 summit\n  by 2025-06-30 (month, inferred)',
  );
  expect(stdout).toContain('  unless it can negotiate a deal with the US\n');
  expect(stdout).toContain('┃ Japan faces a 24% tariff rate starting in July');
  expect(stdout).toContain('3 deadlines, as of articles up to 2025-05-24.');
});

it('GIVEN an unknown --show THEN one line says what may stand there', async () => {
  const { code, stderr } = await run(['deadlines', '--show', 'soon']);
  expect(code).toBe(2);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain('upcoming');
});
