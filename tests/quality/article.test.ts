import { expect, it } from 'vitest';
import { figuresOf } from '../../bench/eval/metrics.ts';
import { loadArticleSet } from '../../bench/eval/sets.ts';
import { createAnswerer } from '../../src/answering/answerer.ts';
import { createLibrary } from '../../src/knowledge/library.ts';

it('GIVEN the open English questions about the first article THEN answers are no worse than recorded', async () => {
  const { articles, glossary, questions } = await loadArticleSet('questions');
  const answerer = createAnswerer(createLibrary(articles, glossary));
  const english = questions.filter(({ language }) => language === 'en');
  const figures = figuresOf(english.map((question) => ({ ...answerer.answer(question.question), question })));
  expect(figures['recall@1']).toBeGreaterThanOrEqual(0.87);
  expect(figures['recall@3']).toBeGreaterThanOrEqual(0.94);
  expect(figures['false answers']).toBeLessThanOrEqual(0.25);
  expect(figures.characters).toBeLessThan(300);
});
