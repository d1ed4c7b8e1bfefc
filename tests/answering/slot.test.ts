import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answering/answerer.ts';
import { libraryOf } from '../fixtures.ts';

const answerer = createAnswerer(
  libraryOf({
    a: 'The ministers of both countries agreed in Geneva to hold the summit in June.\n\nNorth Foods offered a price for South Foods.',
  }),
);

describe('what surely lacks the thing asked for', () => {
  it.each([
    'On what date in June will the summit be held?',
    'In which year will the ministers hold the summit?',
    'How much did North Foods offer for South Foods?',
    'How long will the ministers hold the summit in Geneva?',
    'What do you think about the summit in June?',
  ])('GIVEN %j THEN it is no answer', (question) => expect(answerer.answer(question).verdict).not.toBe('answered'));

  it('GIVEN a month where a month is asked for THEN it may be one', () => {
    const [month, day] = ['In which month', 'On what day'].map((asked) =>
      answerer.answer(`${asked} did the ministers of both countries agree in Geneva to hold the summit?`),
    );
    expect(month!.confidence).toBeGreaterThan(day!.confidence);
    expect(month!.verdict).toBe('answered');
  });
});
