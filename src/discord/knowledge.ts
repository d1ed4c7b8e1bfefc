import { type Answerer, prepareAnswerer } from '../answering/answerer.ts';
import { createQuoteChecker, type QuoteChecker } from '../answering/quoteCheck.ts';
import { nextTurn } from '../clock.ts';
import { deadlinesOf, prepareDeadlines } from '../knowledge/deadlines.ts';
import type { Library } from '../knowledge/library.ts';
import { quotedArticle } from '../knowledge/quotations.ts';
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

/**
 * Indexes a library and reads its dates and quotations, so that no command has to wait for them: a few seconds for 30,000
 * sentences, with pauses in which interactions are answered.
 */
export async function prepareKnowledge(library: Library): Promise<Knowledge> {
  const answerer = await prepareAnswerer(library, nextTurn);
  await prepareDeadlines(library, nextTurn);
  deadlinesOf(library);
  await nextTurn();
  timelineOf(library);
  for (const article of library.articles) {
    await nextTurn();
    quotedArticle(article);
  }
  let quoteChecker: QuoteChecker | undefined;
  return {
    library,
    answerer,
    get quoteChecker() {
      quoteChecker ??= createQuoteChecker(library);
      return quoteChecker;
    },
  };
}

/** The knowledge that serves. */
export interface ServingKnowledge {
  readonly current: () => Knowledge;
  close(): void;
}

/**
 * Serves what the source has now and, whenever its articles change, what it has then: the old knowledge serves until
 * the new one is ready.
 * @param onChange called when another one serves
 */
export async function serveKnowledge(
  source: LibrarySource,
  log: Log,
  onChange: (before: Knowledge, after: Knowledge) => void,
): Promise<ServingKnowledge> {
  let knowledge = await prepareKnowledge(source.library);
  let isClosed = false;
  const renew = async () => {
    while (knowledge.library !== source.library) {
      const next = await prepareKnowledge(source.library);
      if (isClosed) return;
      const before = knowledge;
      knowledge = next;
      onChange(before, next);
      const { articles, fingerprint } = next.library;
      log.info({ articles: articles.length, fingerprint }, 'The articles have changed');
    }
  };
  // One after the other: each begins with what serves by then.
  let renewed = Promise.resolve();
  const look = () => {
    renewed = renewed
      .then(renew)
      .catch((err) => log.error({ err }, 'The articles could not be indexed; the earlier ones serve'));
  };
  const unsubscribe = source.onChange(look);
  // What changed while the first was prepared was told to nobody.
  look();
  return {
    current: () => knowledge,
    close() {
      isClosed = true;
      unsubscribe();
    },
  };
}
