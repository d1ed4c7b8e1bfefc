import { expect, it } from 'vitest';
import { run } from '../terminal.ts';

type Entry = Record<string, unknown>;

it('GIVEN --json THEN the dated statements stand in order with the keys of the contract', async () => {
  const { code, json } = await run(['timeline', '--json']);
  const entries = json() as Entry[];
  expect(code).toBe(0);
  expect(entries).toHaveLength(5);
  expect(Object.keys(entries[0]!)).toEqual(['earliest', 'latest', 'grain', 'text', 'citation', 'deadlineId']);
  expect(entries.map(({ earliest }) => earliest)).toEqual(entries.map(({ earliest }) => earliest).toSorted());
});

it('GIVEN --about THEN only what is said about it is listed', async () => {
  const { stdout } = await run(['timeline', '--about', 'tariff rate']);
  expect(stdout).toContain('July 2025 · “July”');
  expect(stdout).toContain('1 dated statement.');
  expect((await run(['timeline', '--json', '--about', 'China'])).json()).toEqual([]);
});
