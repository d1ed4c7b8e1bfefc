import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cite, passageAt } from '../../src/knowledge/citation.ts';
import { firstArticle, libraryOf } from '../fixtures.ts';

const body = '# H\nOne. Two. Three.\n\nFour. Five.\n';
const library = libraryOf({ talks: body });
const citeText = (text: string) => {
  const start = body.indexOf(text);
  return cite(library, { articleId: 'talks', start, end: start + text.length });
};

describe('cite', () => {
  it('names paragraph, sentences, source and hash', () => {
    expect(citeText('Five.')).toEqual({
      articleId: 'talks',
      title: 'The talks',
      titleBasis: 'source',
      publisher: 'The Paper',
      url: null,
      published: '2025-05-24',
      publishedBasis: 'source',
      paragraph: 2,
      sentence: 2,
      sentenceEnd: 2,
      start: body.indexOf('Five.'),
      end: body.indexOf('Five.') + 5,
      text: 'Five.',
      sha256: library.article('talks')!.sha256,
    });
    expect(citeText('Two. Three.')).toMatchObject({ paragraph: 1, sentence: 2, sentenceEnd: 3, text: 'Two. Three.' });
    expect(citeText('wo. Th')).toMatchObject({ paragraph: 1, sentence: 2, sentenceEnd: 3, text: 'wo. Th' });
  });

  it.each(['# H', 'Three.\n\nFour', '\n\n', 'One', ' '].map((text) => [text]))('GIVEN %j', (text) => {
    const start = body.indexOf(text);
    if (text === 'One')
      expect(() => cite(library, { articleId: 'gone', start, end: start + 3 })).toThrow('No article gone');
    else expect(() => cite(library, { articleId: 'talks', start, end: start + text.length })).toThrow('holds no words');
  });

  it('GIVEN any stretch of the first article THEN the text is its slice, or it is refused', async () => {
    const first = await firstArticle();
    const { id: articleId, body } = first.article;
    const offset = fc.nat(body.length + 5);
    fc.assert(
      fc.property(offset, offset, (start, end) => {
        const passage = passageAt(first.article, start);
        const inside = passage !== undefined && end <= passage.end && body.slice(start, end).trim() !== '';
        if (!inside) expect(() => cite(first.library, { articleId, start, end })).toThrow(RangeError);
        else
          expect(cite(first.library, { articleId, start, end })).toMatchObject({
            start,
            end,
            text: body.slice(start, end),
          });
      }),
      { numRuns: 200 },
    );
  });

  it('GIVEN any text THEN every sentence is cited as it stands in the body', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ unit: 'grapheme' }), (one, two) => {
        const any = libraryOf({ talks: `${one.replaceAll('\0', ' ')}. ${two}\n\nA.` });
        const [article] = any.articles;
        for (const sentence of any.sentences) {
          const citation = cite(any, sentence);
          expect(citation.text).toBe(article!.body.slice(sentence.start, sentence.end));
          expect(citation).toMatchObject({ paragraph: sentence.paragraph, sentence: sentence.sentence });
          expect(citation.sentenceEnd).toBe(sentence.sentence);
        }
      }),
      { numRuns: 100 },
    );
  });
});
