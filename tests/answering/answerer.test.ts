import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answering/answerer.ts';
import type { Found, Refusal } from '../../src/answering/refusal.ts';
import type { Library } from '../../src/knowledge/library.ts';
import { firstArticle, libraryOf } from '../fixtures.ts';

const { library } = await firstArticle();
const answerer = createAnswerer(library);

describe('an answerer of the first article', () => {
  it.each([
    ["How long did Friday's meeting last?", '130 minutes', '130 minutes'],
    ['What tariff rate does Japan face?', '24% tariff rate', '24%'],
    ['What tariffs do automobiles face?', '25% tariffs on automobiles', null],
    ['Who is the US Treasury Secretary?', 'Treasury Secretary Scott Bessent', 'Scott Bessent'],
    ['What tarif rate does Japan face?', '24% tariff rate', null],
  ])('GIVEN %j THEN the first citation answers', (question, excerpt, short) => {
    const answer = answerer.answer(question);
    expect(answer).toMatchObject({ verdict: 'answered', refusal: null });
    expect(answer.citations[0]!.text).toContain(excerpt);
    if (short) expect(answer.shortAnswer).toMatchObject({ text: short, citation: 0 });
  });

  it('GIVEN a question about something else THEN names the words that the articles lack', () => {
    expect(answerer.answer('What is the capital of France?')).toMatchObject({
      verdict: 'unanswered',
      missing: ['capital', 'France'],
      refusal: { kind: 'words-absent', words: ['capital', 'France'] },
    });
  });

  it('GIVEN a rate that no sentence ties to its goods THEN says that none holds a percentage', () => {
    const answer = answerer.answer('What is the tariff on steel?');
    expect(answer.verdict).not.toBe('answered');
    expect(answer.refusal).toMatchObject({ kind: 'slot-empty', asked: 'percentage', words: ['tariff', 'steel'] });
  });

  it('GIVEN a slot that is filled elsewhere THEN cites what fills it', () => {
    const found = (question: string) => {
      const { refusal } = answerer.answer(question);
      return refusal && 'found' in refusal ? refusal.found.map(({ text, paragraph }) => [text, paragraph]) : [];
    };
    expect(found('What is the tariff on steel?')).toEqual([
      ['24% tariff rate', 6],
      ['25% tariffs on automobiles', 6],
    ]);
    expect(found('What was the sixth round about?')).toEqual([['fourth round', 2]]);
    expect(found('What is the 30% tariff for?')).toEqual([
      ['24% tariff', 6],
      ['25% tariffs', 6],
    ]);
  });

  it.each(['What was the sixth round about?', 'Who wrote the Python programming language?', 'How do I bake bread?'])(
    'GIVEN %j THEN it is not answered',
    (question) => expect(answerer.answer(question).verdict).not.toBe('answered'),
  );

  it.each(['', '   ', '???', 'what is it', '\u200b'])('GIVEN %j, which asks nothing, THEN says so', (question) => {
    const answer = answerer.answer(question);
    expect(answer).toMatchObject({ verdict: 'unanswered', citations: [], refusal: { kind: 'nothing-asked' } });
  });

  it('GIVEN 6,000 characters THEN answers', () => {
    expect(answerer.answer('tarifff konzession '.repeat(316)).verdict).toBe('unanswered');
    expect(answerer.answer(library.articles[0]!.body.repeat(3).slice(0, 6_000)).citations).toHaveLength(3);
  });
});

const paragraph = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.lorem({ mode: 'sentences' }),
  fc.constantFrom('U.S. tariffs (24 per cent).', 'O’Brien met us in the U.S. on Friday', '日本の関税は24%です。'),
);

describe('answers from any article to any question', () => {
  it('cite slices of the bodies and mark stretches inside them', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), paragraph, (paragraphs, question) => {
        const some = libraryOf({ a: `Words.\n\n${paragraphs.join('\n\n')}`, b: `${paragraphs.at(-1)}\n\nEnd.` });
        const answer = createAnswerer(some).answer(question);
        const { citations, highlights, shortAnswer, confidence } = answer;
        expect(citations.length).toBeLessThanOrEqual(5);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        for (const [index, citation] of citations.entries()) {
          expect(some.article(citation.articleId)!.body.slice(citation.start, citation.end)).toBe(citation.text);
          for (const range of [...highlights[index]!, ...(shortAnswer?.citation === index ? [shortAnswer] : [])]) {
            expect(range.start).toBeGreaterThanOrEqual(citation.start);
            expect(range.end).toBeLessThanOrEqual(citation.end);
          }
        }
        expect(answer.refusal === null).toBe(answer.verdict === 'answered');
        expect(answer.missing.filter((word) => occurs(some, word))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

/** A search of its own, which shares nothing with the index: whole words, whatever their case. */
function holdsWord(text: string, word: string): boolean {
  const words = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}\p{M}%]+/gu, ' ')} `;
  return words.includes(` ${word.toLowerCase().replace(/[^\p{L}\p{N}\p{M}%]+/gu, ' ')} `);
}

const occurs = (some: Library, word: string) => some.articles.some(({ body }) => holdsWord(body, word));

/** Whether the article holds these words at that place, in that paragraph. */
function stands(some: Library, { articleId, start, end, text, paragraph }: Found): boolean {
  const { body, passages } = some.article(articleId)!;
  const passage = passages.find((one) => one.start <= start && end <= one.end);
  return body.slice(start, end) === text && passage?.paragraph === paragraph;
}

/** Looks for a sentence that proves the claim wrong. */
function counterexample(some: Library, refusal: Refusal): string | undefined {
  const misquoted = 'found' in refusal ? refusal.found.find((one) => !stands(some, one)) : undefined;
  if (misquoted) return misquoted.text;
  if (refusal.kind === 'words-absent' || refusal.kind === 'phrase-absent')
    return refusal.words.find((word) => occurs(some, word));
  if (refusal.kind !== 'not-together' && refusal.kind !== 'slot-empty') return undefined;
  const sentences = some.sentences.map(({ articleId, start, end }) => some.article(articleId)!.body.slice(start, end));
  const together = sentences.filter((sentence) => refusal.words.every((word) => holdsWord(sentence, word)));
  if (refusal.kind === 'not-together') return together[0];
  const sign = { percentage: /%|percent|per cent/i, duration: /\d+.(?:minute|hour|day|year)/i, money: /[$€¥£]/ };
  return together.find((sentence) => sign[refusal.asked].test(sentence));
}

describe('refusals of random questions', () => {
  const words = [...new Set(library.articles[0]!.body.match(/[\p{L}\p{N}%’-]+/gu))];
  const word = fc.oneof(
    fc.constantFrom(...words),
    fc.constantFrom('sixth round', '30% tariffs', 'second summit', '3 minutes'),
    fc.constantFrom('China', 'sixth', 'rice', 'bread', '27%', 'us', 'S'),
  );
  const opening = fc.constantFrom('What is the tariff on', 'How long', 'How much', 'Who', 'What percentage', 'Why did');

  it('claim only what a search of the bodies proves again', () => {
    fc.assert(
      fc.property(opening, fc.array(word, { minLength: 1, maxLength: 5 }), (start, rest) => {
        const { refusal } = answerer.answer(`${start} ${rest.join(' ')}?`);
        if (refusal) expect(counterexample(library, refusal)).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });
});
