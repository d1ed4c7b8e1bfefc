import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../src/answering/answerer.ts';
import { isOfKind } from '../../src/retrieval/ofKind.ts';
import { readQuestion } from '../../src/text/question.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { firstArticle } from '../fixtures.ts';

/** Whether the words in brackets answer the question by themselves. */
function answers(question: string, marked: string): boolean {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const body = marked.replace(/[[\]]/g, '');
  const tokens = tokenize(body).filter(({ extra }) => !extra);
  return isOfKind(readQuestion(question), { start, end }, tokens, body);
}

describe('what answers a question by itself', () => {
  it.each([
    ['Who leads the talks?', 'Talks are led by [Ryosei Akazawa] again.', true],
    ['Who leads the talks?', 'Led by [Minister Akazawa], they met.', true],
    ['Who leads the talks?', '[Japan]’s minister leads the talks.', false],
    ['Who leads the talks?', 'The [Treasury Department] leads the talks.', false],
    ['Who leads the talks?', 'Talks are led by the [Normans].', false],
    ['Who leads the talks?', 'The [G7] leads the talks on Friday.', false],
    ['Who leads the talks?', 'They talk on [Friday].', false],
    ['Where do they meet?', 'They meet in [Washington] again.', true],
    ['Where do they meet?', 'They meet in [Castle Hill] again.', true],
    ['Where do they meet?', 'They meet [Japanese] reporters.', false],
    ['Where do they meet?', 'They meet [Minister Akazawa].', false],
    ['What year was it?', 'It was in [May 2025].', true],
    ['What year was it?', 'It was in [May].', false],
    ['On what date was it?', 'It was on [23 May].', true],
    ['On what date was it?', 'It was in [May 2025].', false],
    ['Which month was it?', 'It was on [23 May].', true],
    ['When was it?', 'It was in [May].', true],
    ['How long was it?', 'It took [130 minutes].', true],
  ])('GIVEN %j and %j THEN %j', (question, marked, expected) => expect(answers(question, marked)).toBe(expected));
});

describe('the short answer', () => {
  it.each([
    ['Who is Japan’s Economy Minister?', 'Ryosei Akazawa'],
    ['Who met the Japanese Economy Minister?', 'US Treasury Secretary Scott Bessent'],
  ])('GIVEN %j THEN it is %j: a title names whom it asks for only where it asks who has it', async (question, name) => {
    const { library } = await firstArticle();
    expect(createAnswerer(library).answer(question).shortAnswer?.text).toBe(name);
  });
});
