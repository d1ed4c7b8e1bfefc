import type { Query, QueryTerm } from '../retrieval/query.ts';
import type { SentenceIndex } from '../retrieval/sentenceIndex.ts';
import { slice } from '../text/range.ts';
import { rarity } from '../text/wordVectors.ts';
import { findFilled, findOtherNumber } from './found.ts';
import type { Refusal, Slot } from './refusal.ts';

/** What must stand in a sentence that says such a thing at all: without it the slot is surely empty. */
const SIGNS: Readonly<Record<Slot, RegExp>> = {
  percentage: /[%％]|per\s?cent|\bpct\b|percentage/i,
  duration: /(?:second|minute|hour|day|week|fortnight|month|year|decade|centur|時間|分|日|週|月|年)/i,
  money: /\p{Sc}|dollar|euro|pound|\byen\b|yuan|franc|\bwon\b|rupee|\bcent|penny|pence|円|ドル/iu,
};

/** Words that are commoner than this (see `rarity`) may be missing because an answer has no use for them. */
const TELLING = 0.45;

/**
 * Says why a question has no answer: the first claim, from the strongest to none at all, that holds in every sentence.
 * @param missing terms of the question that occur in none of the articles
 * @param occurs whether a word or a phrase stands in a body
 */
export function refuse(
  query: Query,
  missing: readonly QueryTerm[],
  index: SentenceIndex,
  occurs: (words: string) => boolean,
): Refusal {
  const write = (terms: readonly QueryTerm[]) => {
    const written = new Map(terms.map(({ range, meaning }) => [slice(query.question.text, range), meaning]));
    const meanings = [...written].filter((pair): pair is [string, string] => pair[1] !== null);
    return { words: [...written.keys()], ...(meanings.length > 0 ? { meanings: Object.fromEntries(meanings) } : {}) };
  };
  if (query.terms.length === 0) return { kind: 'nothing-asked' };
  const absent = missing.filter(({ name, term, meaning }) => name || meaning !== null || rarity(term) >= TELLING);
  // It says enough only where nothing but the number is absent.
  const other = absent.length > 1 ? null : findOtherNumber(query, index);
  if (other && absent.every((term) => term === other.number)) {
    const words = slice(query.question.text, { start: other.number.range.start, end: other.noun.range.end });
    const meaning = other.number.meaning;
    if (![words, ...(meaning ? [meaning] : [])].some(occurs)) {
      const meanings = meaning ? { meanings: { [words]: meaning } } : {};
      return { kind: 'phrase-absent', words: [words], ...meanings, found: other.found };
    }
  }
  if (absent.length > 0) return { kind: 'words-absent', ...write(absent) };
  const terms = query.terms.filter(({ known, frame }) => known && !frame);
  if (terms.length === 0) return { kind: 'unsure' };
  const texts = textsWith(terms, index);
  if (texts.length === 0) return { kind: 'not-together', ...write(apart(terms, index)) };
  const { asked } = query.question;
  const slot = asked in SIGNS ? (asked as Slot) : null;
  if (slot && !texts.some((text) => SIGNS[slot].test(text))) {
    return { kind: 'slot-empty', asked: slot, ...write(terms), found: findFilled(terms, slot, SIGNS[slot], index) };
  }
  return { kind: 'unsure' };
}

/** The sentences that hold all of the terms. */
function textsWith(terms: readonly QueryTerm[], index: SentenceIndex): string[] {
  return index.sentences
    .filter((sentence) => terms.every(({ term }) => sentence.terms.has(term)))
    .map(({ article, sentence }) => slice(article.body, sentence));
}

/** Of terms that no sentence holds together: the two that tell most and stand apart, or all if every two meet. */
function apart(terms: readonly QueryTerm[], index: SentenceIndex): readonly QueryTerm[] {
  const telling = terms.toSorted((a, b) => b.weight - a.weight).slice(0, 6);
  for (const [place, right] of telling.entries()) {
    const left = telling.slice(0, place).find((other) => textsWith([other, right], index).length === 0);
    if (left) return terms.filter((term) => term === left || term === right);
  }
  return terms;
}
