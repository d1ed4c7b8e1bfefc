import { expect, it } from 'vitest';
import { createAnswerer } from '../../src/answering/answerer.ts';
import { libraryOf } from '../fixtures.ts';

const filler = 'The weather was fine. Officials ate rice. A ship left port.';

it('GIVEN a yes/no question and sentences on both sides THEN the first two citations are one of each', () => {
  const body = `The tariffs are acceptable to farmers.\n\n${filler}\n\nThe tariffs are acceptable to banks.\n\n${filler}\n\nThe tariffs are not acceptable to carmakers.`;
  const answer = createAnswerer(libraryOf({ a: body })).answer('Are the tariffs acceptable?');
  const sides = answer.citations.slice(0, 2).map(({ text }) => /\bnot\b/.test(text));
  expect(sides.toSorted()).toEqual([false, true]);
  expect(answer.shortAnswer).toBeNull();
});

it('GIVEN a question for a list THEN up to five citations, and three for any other', () => {
  const goods = ['cars', 'steel', 'rice', 'beef', 'ships', 'chips', 'tea'];
  const body = goods.map((good) => `Tariffs hit goods such as ${good}.`).join(`\n\n${filler}\n\n`);
  const answerer = createAnswerer(libraryOf({ a: body }));
  expect(answerer.answer('Which goods do tariffs hit?').citations).toHaveLength(5);
  expect(answerer.answer('What do tariffs hit?').citations).toHaveLength(3);
});
