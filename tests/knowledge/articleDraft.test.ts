import { describe, expect, it } from 'vitest';
import { composeArticle, draftArticle, findUnmarkedHeadings, markHeadings } from '../../src/knowledge/articleDraft.ts';
import { parseArticle } from '../../src/knowledge/articleFile.ts';
import { articleText, firstArticle, metadata } from '../fixtures.ts';

const draft = (content: string) => draftArticle('x.txt', content);

describe('draftArticle', () => {
  it.each([
    ['one paragraph a line', 'One ends.\nTwo ends.\nThree.\n', 'One ends.\n\nTwo ends.\n\nThree.\n'],
    ['a long line', `${'word '.repeat(30)}\nshort`, `${'word '.repeat(30)}\n\nshort`],
    ['quotes behind the stops', '“One.”\n(Two.)\n「三。」\nFour', '“One.”\n\n(Two.)\n\n「三。」\n\nFour'],
  ])('GIVEN %s THEN blank lines are put between', (_, content, body) => {
    expect(draft(content)).toMatchObject({ body, spaced: true, yaml: null });
  });

  it.each([
    ['blank lines', 'One ends.\n\nTwo ends.\nThree.'],
    ['lines wrapped by hand', 'This paragraph goes\non and on. It\nends.\n'],
    ['one line', 'One.\n'],
    ['odd white space', 'One  \u00a0ends.\t\r\n\r\n  Two.'],
  ])('GIVEN %s THEN nothing is changed', (_, content) => {
    expect(draft(content)).toMatchObject({ body: content.replaceAll('\r\n', '\n'), spaced: false });
  });

  it('GIVEN front matter THEN its fields are read, unchecked', () => {
    expect(draft('---\nid: 5\nlayout: post\n---\n\nText.')).toMatchObject({
      fields: { id: 5, layout: 'post' },
      body: 'Text.',
    });
    expect(() => draft('---\na: b: c\n---\nText.')).toThrow('x.txt:2: ');
  });
});

describe('findUnmarkedHeadings', () => {
  it('GIVEN the first article without its marks THEN its three headings are found and marked again', async () => {
    const { article } = await firstArticle();
    const plain = draft(article.body.replace(/^## /gm, '').replaceAll('\n\n', '\n'));
    expect(findUnmarkedHeadings(plain.body)).toEqual([
      '‘Constructive’ Discussion',
      'Japan’s Position Unchanged',
      'Akazawa Refuses To Share Details',
    ]);
    expect(markHeadings(plain).body).toBe(article.body);
  });

  it.each([
    'Text.\n\nEnd',
    '# Marked\n\nText.',
    'Two\nlines\n\nText.',
    '***\n\nText.',
    'He said:\n\nText.',
    '“Why?”\n\nText.',
  ])('GIVEN %j THEN there is none', (body) => expect(findUnmarkedHeadings(body)).toEqual([]));
});

describe('composeArticle', () => {
  it('GIVEN no front matter THEN all of it is written, and the body stays', () => {
    const article = parseArticle('x.md', composeArticle(draft('Text.'), metadata()));
    expect(article).toMatchObject({ ...metadata(), body: 'Text.' });
    expect(() => composeArticle(draft('Text.'), { id: 'a' })).toThrow('title is missing');
  });

  it('GIVEN whole front matter THEN the file is the text itself', () => {
    const text = `---\n# mine\nid:   "a"\ntitle: 'T'\n---\n\nText.\n`;
    expect(composeArticle(draft(text), {})).toBe(text.replace('\n\n', '\n'));
  });

  it('GIVEN changes to its front matter THEN the rest of it stays, comments and all', () => {
    const text = articleText('Text.').replace('id: talks', '# mine\nid: talks # yes');
    const changed = composeArticle(draft(text), { title: 'A: b', note: 'New' });
    expect(changed).toContain('# mine\nid: talks # yes\n');
    expect(parseArticle('x.md', changed)).toMatchObject({ ...metadata({ title: 'A: b', note: 'New' }), body: 'Text.' });
  });
});
