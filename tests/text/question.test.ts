import { expect, it } from 'vitest';
import { type Asked, asksForList, readQuestion } from '../../src/text/question.ts';

it.each<[string, Asked]>([
  ['Who led the US side?', 'person'],
  ['When is the G7 summit?', 'date'],
  ['In which month does it start?', 'date'],
  ['Where did they meet?', 'place'],
  ['In what city did they meet?', 'place'],
  ["How long did Friday's meeting last?", 'duration'],
  ['How many rounds were there?', 'number'],
  ['How much did it cost?', 'money'],
  ['What percentage is paid?', 'percentage'],
  ['What is the tariff on steel?', 'percentage'],
  ['What tariff rate does Japan face?', 'percentage'],
  ['Why did they leave?', 'reason'],
  ['How did they leave?', 'manner'],
  ['Has the position changed?', 'yes-no'],
  ['Did they say when they leave?', 'yes-no'],
  ['What treaty took the place of the other?', 'thing'],
  ['tariffs', 'thing'],
  ['', 'thing'],
])('GIVEN %j THEN it asks for a %s', (question, asked) => {
  expect(readQuestion(question).asked).toBe(asked);
});

it('GIVEN words that only ask THEN they are told from the subject', () => {
  const { content, frame } = readQuestion("How long did Friday's meeting last?");
  expect(content.filter((token) => !frame.has(token)).map(({ word }) => word)).toEqual(['friday', 'meeting']);
});

it.each([
  ['Which topics are on the agenda?', true],
  ['What are the main topics?', true],
  ['What happens if there is no deal?', false],
  ['What is on the agenda?', false],
])('GIVEN %j THEN asking for several things is %s', (question, expected) => {
  expect(asksForList(question)).toBe(expected);
});
