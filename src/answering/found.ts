import type { Query, QueryTerm } from '../retrieval/query.ts';
import type { IndexedSentence, SentenceIndex } from '../retrieval/sentenceIndex.ts';
import { answerSpans } from '../text/answerSpans.ts';
import { type Range, slice } from '../text/range.ts';
import type { Token } from '../text/tokens.ts';
import type { Found, Slot } from './refusal.ts';

/** Stretches that a refusal cites. */
const MOST_FOUND = 3;
/** Sentences that are read closely for them. */
const MOST_READ = 200;

/** A number and the word behind it, of which the articles have only the word with other numbers. */
export interface OtherNumber {
  readonly number: QueryTerm;
  readonly noun: QueryTerm;
  readonly found: readonly Found[];
}

/**
 * Looks in the question for a number that no sentence puts before the word behind it, where some put another one there:
 * "sixth round" for "fourth round", "30% tariff" for "24% tariff".
 */
export function findOtherNumber({ terms }: Query, index: SentenceIndex): OtherNumber | null {
  for (const [place, number] of terms.entries()) {
    const noun = terms[place + 1];
    if (number.kind === 'word' || !noun?.known || noun.kind !== 'word') continue;
    if (noun.position !== number.position + 1) continue;
    const holders = index.sentences.filter((sentence) => sentence.terms.has(noun.term));
    const ofBoth = holders.filter((sentence) => sentence.terms.has(number.term));
    if (ofBoth.some((sentence) => numbersBefore(noun, sentence, index).some(({ term }) => term === number.term)))
      continue;
    const found = holders.slice(0, MOST_READ).flatMap((sentence) =>
      numbersBefore(noun, sentence, index)
        .filter((other) => formOf(other) === formOf(number))
        .map((other) => foundAt({ start: other.start, end: other.nounEnd }, sentence, index)),
    );
    if (found.length > 0) return { number, noun, found: distinct(found) };
  }
  return null;
}

/** Ordinals count otherwise than cardinals: a round is "fourth", minutes are "130". */
const formOf = ({ kind, term }: Pick<Token, 'kind' | 'term'>) =>
  kind === 'number' && /(?:st|nd|rd|th)$/.test(term) ? 'ordinal' : kind;

function numbersBefore(noun: QueryTerm, sentence: IndexedSentence, index: SentenceIndex) {
  const { tokens, positions } = index.read(sentence);
  return (positions.get(noun.term) ?? []).flatMap((place) => {
    const number = tokens[place - 1];
    return number && number.kind !== 'word' ? [{ ...number, nounEnd: tokens[place]!.end }] : [];
  });
}

/**
 * Finds what fills a slot elsewhere: stretches of the asked kind in sentences with other words of the question, together
 * with the words of the question that follow at once and what these are "on" or "for" ("25% tariffs on automobiles").
 */
export function findFilled(terms: readonly QueryTerm[], slot: Slot, sign: RegExp, index: SentenceIndex): Found[] {
  const asked = new Set(terms.map(({ term }) => term));
  const holders = index.sentences
    .map((sentence) => ({ sentence, weight: weightIn(sentence, terms) }))
    .filter(({ sentence, weight }) => weight > 0 && sign.test(slice(sentence.article.body, sentence.sentence)))
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST_READ);
  const found = holders.flatMap(({ sentence }) => {
    const { tokens } = index.read(sentence);
    const { body } = sentence.article;
    return answerSpans(slot, body, tokens).map((span) =>
      foundAt({ start: span.start, end: endOfPhrase(span, tokens, asked, body) }, sentence, index),
    );
  });
  return distinct(found);
}

const weightIn = ({ terms: own }: IndexedSentence, terms: readonly QueryTerm[]) =>
  terms.reduce((sum, { term, weight }) => sum + (own.has(term) ? weight : 0), 0);

/** Ends a compound whose first word may be all that the question has: "24% tariff rate". */
const RATE = /^rates?$/;

function endOfPhrase(span: Range, tokens: readonly Token[], asked: ReadonlySet<string>, body: string): number {
  const touches = (end: number, token: Token | undefined) =>
    token !== undefined && /^[\s-]*$/.test(body.slice(end, token.start));
  let at = tokens.findIndex(({ start }) => start >= span.end);
  let { end } = span;
  const belongs = ({ term, word }: Token) => asked.has(term) || (end > span.end && RATE.test(word));
  while (at >= 0 && touches(end, tokens[at]) && belongs(tokens[at]!)) end = tokens[at++]!.end;
  const joins = end > span.end && touches(end, tokens[at]) && /^(?:on|for)$/.test(tokens[at]!.word);
  const object = joins ? tokens[at + 1] : undefined;
  return object && !object.stop && touches(tokens[at]!.end, object) ? object.end : end;
}

function foundAt(range: Range, { article, passage }: IndexedSentence, index: SentenceIndex): Found {
  const { start, end } = range;
  const several = index.sentences[0]!.article !== index.sentences.at(-1)!.article;
  const title = several ? article.title : null;
  return { articleId: article.id, start, end, text: slice(article.body, range), paragraph: passage.paragraph, title };
}

function distinct(found: readonly Found[]): Found[] {
  const byText = new Map<string, Found>();
  for (const one of found) if (!byText.has(one.text.toLowerCase())) byText.set(one.text.toLowerCase(), one);
  return [...byText.values()].slice(0, MOST_FOUND);
}
