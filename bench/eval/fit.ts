/** Fits `src/retrieval/weights.json` on the tuning set and the open questions about the article, and prints how well. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { model } from '../../src/retrieval/model.ts';
import { figuresOf } from './metrics.ts';
import { crossValidate, fitModel, measureAll } from './model.ts';
import { printFigures } from './report.ts';
import { loadArticleSet, loadTuningSet } from './sets.ts';

const tuning = await loadTuningSet();
if (!tuning) throw new Error('Fitting needs ../shared/quality/');
const parts = measureAll(tuning, await loadArticleSet('questions'), await loadArticleSet('training'));
const cases = Object.values(parts).flat();
const { thresholds } = model;

const outcomes = crossValidate(cases, thresholds);
console.log('cross-validated by article');
printFigures(
  Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, figuresOf(part.map((single) => outcomes.get(single)!))]),
  ),
);
if (process.argv.includes('--write')) {
  const fitted = fitModel(cases, thresholds);
  const file = join(import.meta.dirname, '../../src/retrieval/weights.json');
  writeFileSync(file, `${JSON.stringify(fitted, null, 2)}\n`);
  console.log(`written to ${file}`);
}
