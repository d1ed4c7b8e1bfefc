import { type Answerer, createAnswerer } from '../answering/answerer.ts';
import { createQuoteChecker, type QuoteChecker } from '../answering/quoteCheck.ts';
import type { Library } from '../knowledge/library.ts';

/** A library with what is made of it once. */
export interface Knowledge {
  readonly library: Library;
  readonly answerer: Answerer;
  /** Made when it is first used. */
  readonly quoteChecker: QuoteChecker;
}

/** Indexes a library (a few seconds for 30,000 sentences). */
export function prepareKnowledge(library: Library): Knowledge {
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
