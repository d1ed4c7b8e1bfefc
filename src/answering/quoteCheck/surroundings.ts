import { type Citation, cite, passageAt } from '../../knowledge/citation.ts';
import { type Quotation, quotedArticle } from '../../knowledge/quotations.ts';
import type { WordIndex } from './wordIndex.ts';

/** The sentences that hold the places, as far as they stand in the paragraph of the first. */
export function citePlaces(index: WordIndex, places: readonly number[]): Citation {
  const { sentences } = index.library;
  const first = sentences[index.sentenceAt[places[0]!]!]!;
  const { end: passageEnd } = passageAt(index.articleOf(index.sentenceAt[places[0]!]!), first.start)!;
  const inside = places.map((place) => sentences[index.sentenceAt[place]!]!).filter(({ end }) => end <= passageEnd);
  return cite(index.library, { articleId: first.articleId, start: first.start, end: inside.at(-1)!.end });
}

/** The smallest quotation that holds all places, the parts of an utterance counted as one. */
export function quotationAround(index: WordIndex, places: readonly number[]): Quotation | null {
  const first = places[0]!;
  const last = places.at(-1)!;
  const article = index.articleOf(index.sentenceAt[first]!);
  const start = index.starts[first]!;
  const end = index.ends[last]!;
  const { quotations } = quotedArticle(article);
  const rootOf = ({ id, partOf }: Quotation) => partOf ?? id;
  let best: Quotation | null = null;
  for (const quotation of quotations) {
    if (quotation.start > start || quotation.end < start) continue;
    const whole =
      quotation.end >= end ||
      quotations.some((part) => part.start <= end && part.end >= end && rootOf(part) === rootOf(quotation));
    if (whole && (!best || quotation.end - quotation.start < best.end - best.start)) best = quotation;
  }
  return best;
}

/** The first quotation of a sentence. */
export function quotationIn(index: WordIndex, sentence: number): Quotation | null {
  const { start, end } = index.library.sentences[sentence]!;
  const { quotations } = quotedArticle(index.articleOf(sentence));
  return quotations.find((quotation) => quotation.start < end && start < quotation.end) ?? null;
}
