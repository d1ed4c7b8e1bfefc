import { createHash } from 'node:crypto';
import type { Article, Span } from './article.ts';
import { type Citation, cite } from './citation.ts';
import type { Library } from './library.ts';
import { findUtterances } from './quotations/extract.ts';
import type { People } from './speakers/people.ts';
import type { Speaker } from './speakers/speaker.ts';

export type { Speaker } from './speakers/speaker.ts';

/**
 * What an article says that somebody said.
 *
 * `text === body.slice(start, end)`. For `direct` words (an utterance of their own) and `partial` ones (built into the
 * reporter's sentence) it is what stands between the quotation marks; for `indirect` ones the content clause, without
 * cue, speaker, introducing "that" and closing punctuation. A cue that interrupts an indirect clause (", he said,")
 * stays inside, for a span is one stretch.
 */
export interface Quotation extends Span {
  /** A hash of article id, text and occurrence; it survives changes elsewhere in the article. */
  readonly id: string;
  readonly kind: 'direct' | 'partial' | 'indirect';
  readonly text: string;
  readonly speaker: Speaker | null;
  /** The reporting verb as written, or "according to"; `null` where only the place attributes. */
  readonly cue: string | null;
  /** The id of the first part of an utterance that is told in several. */
  readonly partOf: string | null;
  /** The sentences that hold the words and the verb. */
  readonly context: Span;
}

/** The quotations of an article and the people it names. */
export interface QuotedArticle {
  readonly quotations: readonly Quotation[];
  readonly people: People;
}

/** Finds the quotations of an article, by start; of two that start together the longer comes first. */
export function readQuotations(article: Article): QuotedArticle {
  const { utterances, people } = findUtterances(article);
  const seen = new Map<string, number>();
  const ids = new Map(
    utterances.map((utterance) => {
      const text = article.body.slice(utterance.start, utterance.end);
      const key = `${utterance.kind}\n${text}`;
      const occurrence = seen.get(key) ?? 0;
      seen.set(key, occurrence + 1);
      return [utterance, quotationId(article.id, key, occurrence)];
    }),
  );
  const quotations = utterances.map((utterance) =>
    Object.freeze({
      id: ids.get(utterance)!,
      articleId: article.id,
      kind: utterance.kind,
      text: article.body.slice(utterance.start, utterance.end),
      start: utterance.start,
      end: utterance.end,
      speaker: utterance.speaker,
      cue: utterance.cue,
      partOf: utterance.continues && ids.get(utterance.continues)!,
      context: { articleId: article.id, start: utterance.sentence.start, end: utterance.sentence.end },
    }),
  );
  return { quotations: Object.freeze(quotations), people };
}

function quotationId(articleId: string, text: string, occurrence: number): string {
  return createHash('sha256').update(`${articleId}\n${text}\n${occurrence}`).digest('base64url').slice(0, 12);
}

const ofArticle = new WeakMap<Article, QuotedArticle>();

/** As {@link readQuotations}; an article is read once. */
export function quotedArticle(article: Article): QuotedArticle {
  const known = ofArticle.get(article);
  if (known) return known;
  const read = readQuotations(article);
  ofArticle.set(article, read);
  return read;
}

/** The quotations of a library, by article id, then start. */
export function quotationsOf(library: Library): readonly Quotation[] {
  return library.articles.flatMap((article) => quotedArticle(article).quotations);
}

/** The sentences around a quotation, as a citation. */
export const citeQuotation = (library: Library, quotation: Quotation): Citation => cite(library, quotation.context);
