import { expect, it } from 'vitest';
import { pairedInterval } from '../../bench/eval/bootstrap.ts';
import { figuresOf } from '../../bench/eval/metrics.ts';
import { readRecordedRun, recordOf } from '../../bench/eval/recorded.ts';
import { loadArticleSet } from '../../bench/eval/sets.ts';
import { createAnswerer } from '../../src/answering/answerer.ts';
import { createLibrary } from '../../src/knowledge/library.ts';

const { articles, glossary, questions } = await loadArticleSet('questions');
const answerer = createAnswerer(createLibrary(articles, glossary));
const outcomes = questions.map((question) => ({ ...answerer.answer(question.question), question }));

it('GIVEN the recorded run on the open questions THEN answers are not significantly worse than in it', () => {
  const [then, now] = [readRecordedRun(), recordOf(outcomes)];
  const ids = Object.keys(now);
  expect(Object.keys(then)).toEqual(ids);
  for (const figure of ['found', 'judged'] as const) {
    const { high } = pairedInterval(ids.map((id) => now[id]![figure] - then[id]![figure]));
    expect(high, figure).toBeGreaterThanOrEqual(0);
  }
});

it('GIVEN one in ten questions answered worse THEN the interval lies below 0; GIVEN as many gains THEN it does not', () => {
  const losses: number[] = Array.from({ length: 100 }, (_, index) => (index % 10 === 0 ? -1 : 0));
  expect(pairedInterval(losses).high).toBeLessThan(0);
  expect(pairedInterval(losses.concat(losses.map((loss) => -loss))).high).toBeGreaterThan(0);
});

it('GIVEN either language THEN the figures reach what docs/answers.md promises', () => {
  const figures = (language: string) => figuresOf(outcomes.filter(({ question }) => question.language === language));
  expect(figures('en')['recall@1']).toBeGreaterThanOrEqual(0.87);
  expect(figures('en')['recall@3']).toBeGreaterThanOrEqual(0.94);
  expect(figures('en').answered).toBeGreaterThanOrEqual(0.8);
  expect(figures('en')['false answers']).toBeLessThanOrEqual(0.12);
  expect(figures('ja')['recall@1']).toBeGreaterThanOrEqual(0.8);
  expect(figures('en').characters).toBeLessThan(300);
});
