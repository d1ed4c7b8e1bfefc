import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCustomId } from '../../src/discord/customId.ts';
import { readSpans, writeSpans } from '../../src/discord/spanArgument.ts';
import { libraryOf } from '../fixtures.ts';

const library = libraryOf({ talks: 'One. Two.', steel: 'Three. Four.', ['a'.repeat(60)]: 'Five.' });
const span = fc.record({
  articleId: fc.constantFrom(...library.articles.map(({ id }) => id)),
  start: fc.nat(5_000_000),
  length: fc.integer({ min: 1, max: 100_000 }),
});

describe('spans in a custom_id', () => {
  it('GIVEN any spans THEN the first ones that fit are read back, and at least three fit', () => {
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 8 }), (drawn) => {
        const spans = drawn.map(({ articleId, start, length }) => ({ articleId, start, end: start + length }));
        const argument = writeSpans(spans);
        writeCustomId({ action: 'context', fingerprint: library.fingerprint, argument });
        const read = readSpans(library, argument);
        expect(read).toEqual(spans.slice(0, read.length));
        expect(read.length).toBeGreaterThanOrEqual(Math.min(3, spans.length));
      }),
    );
  });

  it('GIVEN five spans of common length THEN all of them fit', () => {
    const spans = Array.from({ length: 5 }, () => ({ articleId: 'talks', start: 40_000, end: 40_900 }));
    expect(readSpans(library, writeSpans(spans))).toEqual(spans);
  });

  it('GIVEN an article that does not serve any more THEN its span is null', () => {
    const argument = writeSpans([
      { articleId: 'talks', start: 0, end: 4 },
      { articleId: 'steel', start: 0, end: 6 },
    ]);
    expect(readSpans(libraryOf({ talks: 'One.' }), argument)).toEqual([{ articleId: 'talks', start: 0, end: 4 }, null]);
  });
});
