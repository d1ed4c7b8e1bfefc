import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answering/answerer.ts';
import { firstArticle, libraryOf } from '../fixtures.ts';

const { library } = await firstArticle();
const answerer = createAnswerer(library);

describe('an answerer of the first article', () => {
  it('GIVEN the rate that Japan faces THEN answers with the sentence of the 24%', () => {
    const answer = answerer.answer('What tariff rate does Japan face?');
    expect(answer).toMatchObject({ verdict: 'answered', refusal: null, missing: [] });
    expect(answer.citations[0]!.text).toContain('24% tariff rate');
  });

  it('GIVEN a question about something else THEN names the words that the articles lack', () => {
    const answer = answerer.answer('What is the capital of France?');
    expect(answer).toMatchObject({
      verdict: 'unanswered',
      missing: ['capital', 'France'],
      refusal: { kind: 'words-absent', words: ['capital', 'France'] },
    });
  });

  it.each(['', '   ', '???', 'what is it', '\u200b'])('GIVEN %j, which asks nothing, THEN says so', (question) => {
    const answer = answerer.answer(question);
    expect(answer).toMatchObject({ verdict: 'unanswered', citations: [], refusal: { kind: 'nothing-asked' } });
  });
});

const paragraph = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.lorem({ mode: 'sentences' }),
  fc.constantFrom('U.S. tariffs (24 per cent).', 'O’Brien met us in the U.S. on Friday', '日本の関税は24%です。'),
);

describe('answers from any article to any question', () => {
  it('cite slices of the bodies, mark stretches inside them, and call no word absent that occurs', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), paragraph, (paragraphs, question) => {
        const some = libraryOf({ a: `Words.\n\n${paragraphs.join('\n\n')}`, b: `${paragraphs.at(-1)}\n\nEnd.` });
        const answer = createAnswerer(some).answer(question);
        expect(answer.citations.length).toBeLessThanOrEqual(3);
        for (const [index, citation] of answer.citations.entries()) {
          expect(some.article(citation.articleId)!.body.slice(citation.start, citation.end)).toBe(citation.text);
          for (const range of answer.highlights[index]!) {
            expect(range.start).toBeGreaterThanOrEqual(citation.start);
            expect(range.end).toBeLessThanOrEqual(citation.end);
          }
        }
        const words = some.articles.flatMap(({ body }) => body.toLowerCase().split(/[^\p{L}\p{N}\p{M}]+/u));
        for (const word of answer.missing) expect(words).not.toContain(word.toLowerCase());
      }),
      { numRuns: 150 },
    );
  });
});
