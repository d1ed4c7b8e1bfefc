import { expect, it } from 'vitest';
import { answerSpans } from '../../src/text/answerSpans.ts';
import type { Asked } from '../../src/text/question.ts';
import { tokenize } from '../../src/text/tokens.ts';

const spans = (asked: Asked, text: string) => {
  const tokens = tokenize(text).filter((token) => !token.extra);
  return answerSpans(asked, text, tokens).map(({ start, end }) => text.slice(start, end));
};

it.each<[Asked, string, string[]]>([
  ['person', 'He met Scott Bessent and Howard Lutnick in town.', ['Scott Bessent', 'Howard Lutnick']],
  ['date', 'It starts on 24 May 2025, or in July.', ['24 May 2025', 'July']],
  ['date', 'It was founded in the 10th century.', ['10th century']],
  ['date', 'They may meet next month.', ['next month']],
  ['date', 'On October 19 he left.', ['October 19']],
  ['date', 'It meets on June 17-18.', ['June 17-18']],
  ['date', 'It meets on June 17 – 5% more.', ['June 17']],
  ['duration', 'They met for 130 minutes, not two hours.', ['130 minutes', 'two hours']],
  ['percentage', 'A 24% rate, once 25 per cent.', ['24%', '25 per cent']],
  ['money', 'It cost $2.2 billion, or 300 yen a head for 5 days.', ['$2.2 billion', '300 yen']],
  ['number', 'It has 700 beds.', ['700']],
  ['reason', 'He left because it rained.', ['because it rained']],
  ['thing', 'It has 700 beds.', []],
  ['person', '', []],
  ['reason', '', []],
])('GIVEN a question for a %s THEN finds it in %j', (asked, text, expected) => {
  expect(spans(asked, text)).toEqual(expected);
});
