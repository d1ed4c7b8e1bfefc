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

/** Indexes a library (a few seconds for 30,000 sentences), with pauses in which interactions are answered. */
export async function prepareKnowledge(library: Library, pause = nextTurn): Promise<Knowledge> {
  const answerer = await prepareAnswerer(library, pause);
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

/** Reads the dates and quotations of a library in the same way, so that no command has to wait for them. */
async function readAhead(library: Library): Promise<void> {
  await prepareDeadlines(library, nextTurn);
  deadlinesOf(library);
  await nextTurn();
  timelineOf(library);
  for (const article of library.articles) {
    await nextTurn();
    quotedArticle(article);
  }
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
      await readAhead(next.library);
      if (isClosed) return;
      const before = knowledge;
      knowledge = next;
      onChange(before, next);
      const { articles, fingerprint } = next.library;
      log.info({ articles: articles.length, fingerprint }, 'The articles have changed');
    }
  };
  // One after the other: each begins with what serves by then.
  let renewed = readAhead(knowledge.library);
  const look = () => {
    renewed = renewed
      .then(renew)
      .catch((err) => log.error({ err }, 'The articles could not be indexed; the earlier ones serve'));
  };
  const unsubscribe = source.onChange(look);
  look();
  return {
    current: () => knowledge,
    close() {
      isClosed = true;
      unsubscribe();
    },
  };
}
