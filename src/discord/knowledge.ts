import { type Answerer, createAnswerer } from '../answering/answerer.ts';
import { createQuoteChecker, type QuoteChecker } from '../answering/quoteCheck.ts';
import { deadlinesOf } from '../knowledge/deadlines.ts';
import type { Library } from '../knowledge/library.ts';
import { timelineOf } from '../knowledge/timeline.ts';
import type { Log } from '../operations/log.ts';
import type { LibrarySource } from './librarySource.ts';

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

/** The knowledge that serves, made anew whenever the articles change. */
export interface ServingKnowledge {
  readonly current: () => Knowledge;
  close(): void;
}

/**
 * Prepares what a source has, and what it will have; the old knowledge serves until the new one is ready.
 * @param onChange called when another one serves
 */
export async function serveKnowledge(
  source: LibrarySource,
  log: Log,
  onChange: (before: Knowledge, after: Knowledge) => void,
): Promise<ServingKnowledge> {
  let knowledge = prepareKnowledge(source.library);
  const unsubscribe = source.onChange((library) => {
    const before = knowledge;
    knowledge = prepareKnowledge(library);
    onChange(before, knowledge);
    log.info({ articles: library.articles.length, fingerprint: library.fingerprint }, 'The articles have changed');
  });
  return { current: () => knowledge, close: unsubscribe };
}
