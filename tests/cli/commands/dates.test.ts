import { expect, it } from 'vitest';
import { firstArticle, firstArticleId } from '../../fixtures.ts';
import { run } from '../terminal.ts';

it('GIVEN --json THEN it lists every temporal expression as the contract says', async () => {
  const { article } = await firstArticle();
  const { code, json, stderr } = await run(['dates', '--json']);
  expect([code, stderr]).toEqual([0, '']);
  const listed = json() as { text: string; start: number; end: number }[];
  expect(listed).toHaveLength(7);
  expect(listed[1]).toEqual({
    articleId: firstArticleId,
    text: 'next month',
    start: article.body.indexOf('next month'),
    end: article.body.indexOf('next month') + 'next month'.length,
    type: 'DATE',
    value: '2025-06',
  });
  for (const { text, start, end } of listed) expect(article.body.slice(start, end)).toBe(text);
});

it('GIVEN a reader THEN the expressions stand under their article', async () => {
  const { stdout } = await run(['dates']);
  expect(stdout).toContain('  130 minutes    PT130M  DURATION\n');
  expect(stdout).toContain('  7 temporal expressions\n');
});
