import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { QuoteVerdict } from '../../src/answering/quoteCheck.ts';
import { createQuoteChecker } from '../../src/answering/quoteCheck.ts';
import { createLibrary, type Library } from '../../src/knowledge/library.ts';
import { firstArticle } from '../fixtures.ts';
import { readAnnotated } from './annotated.ts';

/** A claim and what the check should say of it. */
export interface CheckCase {
  readonly id: string;
  readonly text: string;
  readonly speaker?: string;
  readonly verdict: QuoteVerdict;
  /** Words of the sentence that is to be shown. */
  readonly says?: string;
  /** The true speaker's name. */
  readonly truth?: string;
  /** Codes that must be among the warnings. */
  readonly warnings?: readonly string[];
}

export function readCheckCases(set: 'tuning' | 'frozen'): CheckCase[] {
  const lines = readFileSync(join(import.meta.dirname, `check.${set}.jsonl`), 'utf8');
  return lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** The first article and the texts of both annotated sets. */
export async function checkLibrary(): Promise<Library> {
  const { library } = await firstArticle();
  const annotated = [...readAnnotated('tuning'), ...readAnnotated('frozen')].map(({ article }) => article);
  return createLibrary([...library.articles, ...annotated]);
}

/** How many cases have the right verdict, and how many of these the right sentence, speaker and warnings too. */
export async function scoreChecks(cases: readonly CheckCase[]) {
  const checker = createQuoteChecker(await checkLibrary());
  const faults: string[] = [];
  let verdictRight = 0;
  let wholeRight = 0;
  for (const wanted of cases) {
    const { verdict, nearest, speaker, warnings } = checker.check(wanted.text, wanted.speaker);
    const codes = warnings.map(({ code }) => code as string);
    const isRight = verdict === wanted.verdict;
    const isWhole =
      isRight &&
      (wanted.says === undefined || (nearest?.text.includes(wanted.says) ?? false)) &&
      (wanted.truth === undefined || speaker?.name === wanted.truth) &&
      (wanted.warnings ?? []).every((code) => codes.includes(code));
    if (isRight) verdictRight++;
    if (isWhole) wholeRight++;
    else
      faults.push(
        `${wanted.id} ${verdict}, not ${wanted.verdict} [${codes}] ${speaker?.name}: ${wanted.text} | ${nearest?.text ?? '—'}`,
      );
  }
  return { cases: cases.length, verdictRight, wholeRight, faults };
}
