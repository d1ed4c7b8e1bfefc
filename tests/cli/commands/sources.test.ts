import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { articleText, firstArticle } from '../../fixtures.ts';
import { run } from '../terminal.ts';

it('GIVEN --json THEN it lists the articles as the contract says', async () => {
  const { article } = await firstArticle();
  const { code, json, stderr } = await run(['sources', '--json']);
  expect([code, stderr]).toEqual([0, '']);
  expect(json()).toEqual([
    {
      articleId: 'japan-us-fourth-round-2025-05',
      title: article.title,
      publisher: null,
      url: null,
      published: '2025-05-24',
      publishedBasis: 'inferred',
      sha256: article.sha256,
      passages: 13,
      sentences: 15,
      quotations: 13,
      deadlines: 3,
    },
  ]);
});

it('GIVEN a superseded article THEN people read that it does not serve', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
  await writeFile(join(folder, 'a.md'), articleText('Old.', { id: 'old' }));
  await writeFile(join(folder, 'b.md'), articleText('New.', { id: 'new', title: 'The new one', supersedes: 'old' }));
  const { stdout } = await run(['sources', '--knowledge', folder]);
  await rm(folder, { recursive: true });
  expect(stdout).toContain('The new one\n  The Paper · 2025-05-24\n  1 passage, 1 sentence · b.md\n');
  expect(stdout).toContain('old (a.md) is superseded by a later article and does not serve.');
});
