import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../src/knowledge/library.ts';
import { articleOf, libraryOf } from '../fixtures.ts';

describe('createLibrary', () => {
  it('orders articles by id and sentences by place', () => {
    const library = libraryOf({ b: 'One. Two.', 'a-2': 'Three.\n\nFour.', a: 'Five.' });
    expect(library.articles.map(({ id }) => id)).toEqual(['a', 'a-2', 'b']);
    expect(library.sentences.map(({ articleId, start }) => `${articleId} ${start}`)).toEqual([
      'a 0',
      'a-2 0',
      'a-2 8',
      'b 0',
      'b 5',
    ]);
    expect(library.article('a-2')?.passages).toHaveLength(2);
    expect(library.article('c')).toBeUndefined();
  });

  it('is as of its newest article', () => {
    const dates = ['2024-12-31', '2025-05-24', '2025-05-03'];
    expect(createLibrary(dates.map((published) => articleOf('A.', { id: published, published }))).asOf).toBe(
      '2025-05-24',
    );
  });

  it('changes its fingerprint with any text or front matter, and with nothing else', () => {
    const one = articleOf('One.', { id: 'one' });
    const two = articleOf('Two.', { id: 'two' });
    const print = createLibrary([one, two]).fingerprint;
    expect(print).toMatch(/^[\w-]{8}$/);
    expect(createLibrary([two, { ...one, file: 'moved.md' }]).fingerprint).toBe(print);
    expect(createLibrary([one, articleOf('Two!', { id: 'two' })]).fingerprint).not.toBe(print);
    expect(createLibrary([one, articleOf('Two.', { id: 'two', note: 'x' })]).fingerprint).not.toBe(print);
    expect(createLibrary([one]).fingerprint).not.toBe(print);
  });

  it('refuses to be empty or to hold an id twice', () => {
    expect(() => createLibrary([])).toThrow('at least one article');
    expect(() => createLibrary([articleOf('One.'), articleOf('Two.')])).toThrow('the same id');
  });
});
