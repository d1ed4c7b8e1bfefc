import type { Query, QueryTerm } from '../retrieval/query.ts';
import type { SentenceIndex } from '../retrieval/sentenceIndex.ts';
import { slice } from '../text/range.ts';
import type { Refusal, Slot } from './refusal.ts';

/** What must stand in a sentence that says such a thing at all: without it the slot is surely empty. */
const SIGNS: Readonly<Record<Slot, RegExp>> = {
  percentage: /[%％]|per\s?cent|\bpct\b|percentage/i,
  duration: /(?:second|minute|hour|day|week|fortnight|month|year|decade|centur|時間|分|日|週|月|年)/i,
  money: /\p{Sc}|dollar|euro|pound|\byen\b|yuan|franc|\bwon\b|rupee|\bcent|penny|pence|円|ドル/iu,
};

/**
 * Says why a question has no answer: the first claim, from the strongest to none at all, that holds in every sentence.
 * @param missing words of the question that occur in none of the articles
 */
export function refuse(query: Query, missing: readonly string[], index: SentenceIndex): Refusal {
  if (query.terms.length === 0) return { kind: 'nothing-asked' };
  if (missing.length > 0) return { kind: 'words-absent', words: missing };
  const terms = query.terms.filter(({ known, frame }) => known && !frame);
  if (terms.length === 0) return { kind: 'unsure' };
  const words = terms.map(({ range }) => slice(query.question.text, range));
  const texts = textsWith(terms, index);
  if (texts.length === 0) return { kind: 'not-together', words };
  const { asked } = query.question;
  const slot = asked in SIGNS ? (asked as Slot) : null;
  if (slot && !texts.some((text) => SIGNS[slot].test(text))) return { kind: 'slot-empty', asked: slot, words };
  return { kind: 'unsure' };
}

/** The sentences that hold all of the terms. */
function textsWith(terms: readonly QueryTerm[], index: SentenceIndex): string[] {
  return index.sentences
    .filter((sentence) => terms.every(({ term }) => sentence.terms.has(term)))
    .map(({ article, sentence }) => slice(article.body, sentence));
}
