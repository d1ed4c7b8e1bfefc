/** `npm run eval`: how well questions are answered, as figures. */
import { writeFileSync } from 'node:fs';
import { createAnswerer } from '../../src/answering/answerer.ts';
import { noGlossary } from '../../src/knowledge/glossary.ts';
import { createLibrary } from '../../src/knowledge/library.ts';
import { model } from '../../src/retrieval/model.ts';
import { type Figures, figuresOf, type Outcome } from './metrics.ts';
import { crossValidate, measureAll } from './model.ts';
import { readOptions } from './options.ts';
import { recordOf, writeRecordedRun } from './recorded.ts';
import { printFigures } from './report.ts';
import { type EvalSet, loadArticleSet, loadTuningSet } from './sets.ts';

const options = readOptions();

/** Answers a set as the product does. */
function answerAll({ articles, glossary, questions }: EvalSet): Outcome[] {
  const answerer = createAnswerer(createLibrary(articles, glossary));
  return questions.map((question) => ({ ...answerer.answer(question.question), question }));
}

/** Figures language by language. */
function run(set: EvalSet): [string, Figures][] {
  const { name } = set;
  const outcomes = answerAll(set);
  return ['en', 'ja']
    .map((language) => ({ language, part: outcomes.filter(({ question }) => question.language === language) }))
    .filter(({ part }) => part.length > 0)
    .map(({ language, part }) => [`${name}, ${language}`, figuresOf(part)]);
}

const withoutGlossary = (set: EvalSet): EvalSet => ({
  ...set,
  name: `${set.name} without glossary`,
  glossary: noGlossary,
});

const tuning = await loadTuningSet();
const open = await loadArticleSet('questions');
const frozen = await loadArticleSet('frozen');
const figures: Record<string, Figures> = Object.fromEntries(
  [open, frozen]
    .flatMap((set) => [set, withoutGlossary(set)])
    .concat(tuning ?? [])
    .flatMap(run),
);
if (!tuning) console.log('The tuning set, ../shared/quality/, is not at hand.');
if (tuning && options.folds) {
  const parts = measureAll(tuning, open, await loadArticleSet('training'));
  const outcomes = crossValidate(Object.values(parts).flat(), model.thresholds);
  for (const [name, part] of Object.entries(parts)) {
    figures[`${name}, folds`] = figuresOf(part.map((single) => outcomes.get(single)!));
  }
}
printFigures(figures);
if (options.record) writeRecordedRun(recordOf(answerAll(open)));
if (options.save) writeFileSync(options.save, `${JSON.stringify(figures, null, 2)}\n`);
if (options.before) {
  const { file, figures: before } = options.before;
  const changes = Object.entries(figures).flatMap(([name, now]) => {
    const then = before[name];
    const keys = Object.keys(now) as (keyof Figures)[];
    return then ? [[name, Object.fromEntries(keys.map((key) => [key, now[key] - then[key]])) as Figures] as const] : [];
  });
  console.log(`change since ${file}`);
  printFigures(Object.fromEntries(changes));
}
