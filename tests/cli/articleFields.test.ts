import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fieldFlags, proposeId, reviewFields } from '../../src/cli/articleFields.ts';
import { metadataFields } from '../../src/knowledge/frontMatter.ts';

it('has a flag for every field of the front matter', () => {
  expect(Object.keys(fieldFlags)).toEqual(metadataFields);
});

it.each([
  ['Japan’s Position: Unchanged!', 'japans-position-unchanged'],
  ['Café – Zürich', 'cafe-zurich'],
  ['日本', null],
  ['word '.repeat(20), 'word-word-word-word-word-word-word-word-word-word-word-word'],
])('GIVEN the title %j THEN the id %j is proposed', (title, id) => {
  expect(proposeId(title)).toBe(id);
});

it('GIVEN any title THEN the schema takes the proposed id, or none is proposed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (title) => {
      const id = proposeId(title);
      if (id !== null && id.length <= 60) expect(reviewFields({ id }).wrong).toEqual([]);
    }),
  );
});
