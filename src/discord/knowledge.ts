import { type Answerer, createAnswerer } from '../answering/answerer.ts';
import { createQuoteChecker, type QuoteChecker } from '../answering/quoteCheck.ts';
import { deadlinesOf } from '../knowledge/deadlines.ts';
import type { Library } from '../knowledge/library.ts';
import { timelineOf } from '../knowledge/timeline.ts';

/** A library with what is made of it once. */
export interface Knowledge {
  readonly library: Library;
  readonly answerer: Answerer;
  /** Made when it is first used. */
  readonly quoteChecker: QuoteChecker;
}

/** Indexes a library and reads its dates (a few seconds for 30,000 sentences), so that no command has to wait for it. */
export function prepareKnowledge(library: Library): Knowledge {
  deadlinesOf(library);
  timelineOf(library);
  let quoteChecker: QuoteChecker | undefined;
  return {
    library,
    answerer: createAnswerer(library),
    get quoteChecker() {
      quoteChecker ??= createQuoteChecker(library);
      return quoteChecker;
    },
  };
}
