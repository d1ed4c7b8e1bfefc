import { expect, it } from 'vitest';
import { firstArticle, firstArticleId } from '../../fixtures.ts';
import { run } from '../terminal.ts';

it('GIVEN --json THEN every quotation has the fields of the contract and no others', async () => {
  const { article } = await firstArticle();
  const { code, json, stderr } = await run(['quotes', '--json']);
  expect([code, stderr]).toEqual([0, '']);
  const quotations = json() as {
    start: number;
    end: number;
    text: string;
    speaker: object;
    citation: { text: string };
  }[];
  expect(quotations).toHaveLength(13);
  for (const quotation of quotations) {
    expect(Object.keys(quotation)).toEqual([
      'id',
      'articleId',
      'kind',
      'text',
      'start',
      'end',
      'speaker',
      'cue',
      'partOf',
      'citation',
    ]);
    expect(Object.keys(quotation.speaker)).toEqual(['name', 'mention', 'role', 'kind']);
    expect(quotation.text).toBe(article.body.slice(quotation.start, quotation.end));
    expect(quotation.citation.text).toContain(quotation.text);
  }
});

it('GIVEN a speaker and a topic THEN lists what both hold for', async () => {
  const { json } = await run(['quotes', '--json', '--speaker', 'Akazawa', '--about', 'Nippon Steel']);
  expect(json()).toMatchObject([
    { articleId: firstArticleId, kind: 'indirect', cue: 'said', speaker: { mention: 'He' } },
  ]);
});

it('GIVEN a reader THEN a quotation stands with its speaker, role and place', async () => {
  const { stdout } = await run(['quotes', '--about', 'G7 summit']);
  expect(stdout).toContain('┃ “We agreed to accelerate the talks');
  expect(stdout).toContain('  Ryosei Akazawa, Japan’s Economy Minister · direct');
  expect(stdout).toContain('2025-05-24 · paragraph 3');
});

it('GIVEN somebody who is not quoted THEN an empty list is a result, and readers see who speaks about them', async () => {
  expect(await run(['quotes', '--json', '--speaker', 'Scott Bessent', '--about', 'security'])).toMatchObject({
    code: 0,
    stdout: '[]\n',
  });
  const { code, stdout } = await run(['quotes', '--speaker', 'Howard Bessent']);
  expect(code).toBe(0);
  expect(stdout).toContain('The articles quote nothing of the kind.');
  expect(stdout).toContain('Others speak about Howard Bessent:');
});
