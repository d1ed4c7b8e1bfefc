import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Figures } from './metrics.ts';

const usage = `npm run eval [-- OPTIONS]   how well questions are answered, as figures

  --folds         adds the tuning set by models fitted without the article in question (a minute)
  --record        keeps the article's open questions as the run that npm test compares with
  --save FILE     keeps the figures
  --compare FILE  shows what has changed since they were kept
`;

/** What is wanted of a run. */
export interface EvalOptions {
  readonly folds: boolean;
  readonly record: boolean;
  readonly save: string | null;
  /** Figures that an earlier run has kept, and where. */
  readonly before: { readonly file: string; readonly figures: Record<string, Figures> } | null;
}

/** Reads the command line, and what it names, before anything is measured. Ends the process on --help and bad input. */
export function readOptions(): EvalOptions {
  try {
    const text = { type: 'string' } as const;
    const flag = { type: 'boolean', default: false } as const;
    const { values } = parseArgs({
      options: { folds: flag, record: flag, save: text, compare: text, help: { ...flag, short: 'h' } },
    });
    const { folds, record, save = null, compare, help } = values;
    if (help) {
      process.stdout.write(usage);
      process.exit();
    }
    return { folds, record, save, before: compare === undefined ? null : { file: compare, figures: read(compare) } };
  } catch (error) {
    process.stderr.write(`${(error as Error).message}. Try: npm run eval -- --help\n`);
    process.exit(2);
  }
}

function read(file: string): Record<string, Figures> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} holds no figures (${(error as Error).message})`);
  }
}
