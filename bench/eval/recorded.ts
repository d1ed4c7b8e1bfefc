import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { holds, type Outcome } from './metrics.ts';

/** Of each open question about the article: whether the first citation was right, and whether it was rightly answered or refused. */
export type RecordedRun = Readonly<Record<string, { readonly found: 0 | 1; readonly judged: 0 | 1 }>>;

const file = join(import.meta.dirname, '../../tests/questions/recorded.json');

export function recordOf(outcomes: readonly Outcome[]): RecordedRun {
  return Object.fromEntries(
    outcomes.map(({ question, citations, verdict }) => {
      const found = holds(citations[0], question.spans) ? 1 : 0;
      const judged = (verdict === 'answered') === question.spans.length > 0 ? 1 : 0;
      return [question.id, { found, judged }];
    }),
  );
}

export const readRecordedRun = (): RecordedRun => JSON.parse(readFileSync(file, 'utf8'));

/** One question a line, so that a review shows which ones changed. */
export function writeRecordedRun(run: RecordedRun): void {
  const lines = Object.entries(run).map(
    ([id, { found, judged }]) => `  "${id}": { "found": ${found}, "judged": ${judged} }`,
  );
  writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`);
}
