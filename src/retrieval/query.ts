import { isCalendarWord } from '../text/answerSpans.ts';
import type { Question } from '../text/question.ts';
import type { Range } from '../text/range.ts';
import type { Token } from '../text/tokens.ts';
import { meaningOf, nearestTerms } from '../text/wordVectors.ts';
import type { ExpandedQuestion } from './expansion.ts';
import type { SearchTerm, SentenceIndex } from './sentenceIndex.ts';

/** One thing that the question is about, and how the articles may write it. */
export interface QueryTerm {
  readonly term: string;
  /** Folded, not stemmed. */
  readonly word: string;
  /** Where it stands in the question. */
  readonly range: Range;
  /** Terms of the index that stand for it: itself, one word for two, two for one, a near spelling. Empty if none. */
  readonly forms: readonly string[];
  /** Other ways to say it, by the glossary, that the library has the words for; each holds if all its terms stand together. */
  readonly ways: readonly (readonly string[])[];
  /** All that the glossary has for it, whether the library has the words or not. */
  readonly alsoWritten: readonly string[];
  /** What it means in English, if the question is in another language and the glossary knows. */
  readonly meaning: string | null;
  /** The term of several words of the glossary that it is a part of, or `null`. */
  readonly phrase: string | null;
  /** Information: the rarer, the more it says. */
  readonly weight: number;
  readonly kind: Token['kind'];
  /** Written with a capital letter although it does not begin the question. */
  readonly name: boolean;
  /** Stands in the articles as asked (stemmed), without forgiveness. */
  readonly known: boolean;
  /** Only names the kind of answer ("which *year*"). */
  readonly frame: boolean;
  /** Position among the question's tokens, extras not counted. */
  readonly position: number;
}

/** Whether no article has the term, nor any other way to say it that the glossary knows. */
export const isMissing = ({ known, frame, ways }: QueryTerm) => !known && !frame && ways.length === 0;

/** What finding another way to say a word counts against finding the word itself: less if the articles have that too. */
const WAY_SHARE = { unknown: 0.8, known: 0.4, translated: 1 };

const shareOfWays = ({ known, meaning }: Pick<QueryTerm, 'known' | 'meaning'>) =>
  WAY_SHARE[meaning !== null ? 'translated' : known ? 'known' : 'unknown'];

/** Terms that can be asked for one by one. */
export type TermSet = Pick<ReadonlySet<string>, 'has'>;

/** How surely a text with these terms holds the term: 1, less if it says it in another way, 0 if not. */
export function holdsTerm(asked: QueryTerm, terms: TermSet): number {
  if (asked.forms.some((form) => terms.has(form))) return 1;
  return asked.ways.some((way) => way.every((term) => terms.has(term))) ? shareOfWays(asked) : 0;
}

/** A question as the index knows its words. */
export interface Query {
  readonly question: Question & Partial<ExpandedQuestion>;
  /** The question's tokens without extras. */
  readonly tokens: readonly Token[];
  /** Each term once, in the order of the question. */
  readonly terms: readonly QueryTerm[];
  /** Sum of the terms' weights, never 0. */
  readonly weight: number;
  readonly meaning: Float32Array | null;
  /** How many sentences the library has. */
  readonly sentences: number;
}

/** A word that only names the kind of answer is seldom repeated by the answer. */
const FRAME_SHARE = 0.3;
/** What finding a word of like use counts against finding the word itself. */
const ALIKE_SHARE = 0.5;

/** Terms of a question that are looked up; a longer one is a pasted text, and its beginning tells its subject. */
const MOST_TERMS = 48;
/** Unknown words of a question that are forgiven; each costs a search of its own. */
const MOST_FORGIVEN = 8;

/** Looks up the words of a question. */
export function readQuery(question: Query['question'], index: SentenceIndex): Query {
  const tokens = question.tokens.filter((token) => !token.extra);
  const terms = new Map<string, QueryTerm>();
  let forgivable = MOST_FORGIVEN;
  for (const [place, token] of question.content.entries()) {
    if (terms.size === MOST_TERMS) break;
    if (terms.has(token.term)) continue;
    const known = index.frequency(token.term) > 0;
    const likes = question.likes?.get(token) ?? [];
    const ways = likes.map((like) => like.terms).filter((way) => way.every((term) => index.frequency(term) > 0));
    const forms = known || (ways.length === 0 && forgivable-- > 0) ? formsOf(question.content, place, index) : [];
    const position = tokens.indexOf(token);
    const meaning = question.meanings?.get(token) ?? null;
    const frame = question.frame.has(token);
    if (frame && forms.length === 0 && question.content.length > question.frame.size) continue;
    terms.set(token.term, {
      term: token.term,
      word: token.word,
      range: { start: token.start, end: token.end },
      forms,
      ways,
      alsoWritten: likes.map((like) => like.text),
      meaning,
      phrase: question.phrases?.get(token) ?? null,
      weight:
        informationOf(known ? forms : [...forms, ...ways.map((way) => rarestOf(way, index))], index) *
        (frame ? FRAME_SHARE : 1),
      kind: token.kind,
      name: token.capital && (position > 0 || meaning !== null) && !isCalendarWord(token.word),
      known,
      frame,
      position,
    });
  }
  const read = [...terms.values()];
  const weight = read.reduce((sum, term) => sum + term.weight, 0) || 1;
  const meaning = meaningOf(read.map((term) => [term.term, term.weight]));
  return { question, tokens, terms: read, weight, meaning, sentences: index.sentences.length };
}

/** What to search for: every form, and words of like use for those that the articles lack. */
export function searchTerms(query: Query, index: SentenceIndex): SearchTerm[] {
  const weights = new Map<string, number>();
  let forgivable = MOST_FORGIVEN;
  for (const asked of query.terms) {
    const { term, forms, ways, kind, name, frame } = asked;
    for (const form of forms) weights.set(form, frame ? FRAME_SHARE : 1);
    for (const way of ways) {
      for (const part of way) if (!weights.has(part)) weights.set(part, shareOfWays(asked) / way.length);
    }
    if (forms.length > 0 || ways.length > 0 || kind !== 'word' || name || forgivable-- <= 0) continue;
    for (const near of nearestTerms(term, index.terms())) {
      if (!weights.has(near)) weights.set(near, ALIKE_SHARE);
    }
  }
  return [...weights];
}

const rarestOf = (way: readonly string[], index: SentenceIndex) =>
  way.reduce((rarest, term) => (index.frequency(term) < index.frequency(rarest) ? term : rarest));

/** The inverse sentence frequency of BM25; a word that no article has counts as one that stands once. */
function informationOf(forms: readonly string[], index: SentenceIndex): number {
  const frequency = Math.max(1, ...forms.map((form) => index.frequency(form)));
  return Math.log(1 + (index.sentences.length - frequency + 0.5) / (frequency + 0.5));
}

/** How the articles write a word. Only words that they lack are forgiven; numbers are never guessed. */
function formsOf(content: readonly Token[], place: number, index: SentenceIndex): string[] {
  const { term, kind } = content[place]!;
  const wholes = joinedForms(content, place, index);
  if (index.frequency(term) > 0) return [term, ...wholes];
  if (wholes.length > 0 || kind !== 'word') return wholes;
  for (let cut = 3; cut <= Math.min(term.length - 3, 20); cut++) {
    const [left, right] = [term.slice(0, cut), term.slice(cut)];
    if (index.frequency(left) > 0 && index.frequency(right) > 0 && index.adjacent(left, right)) return [left, right];
  }
  return index.nearSpellings(term);
}

/** "non tariff" is written "nontariff" in the articles: the whole stands for either part. */
function joinedForms(content: readonly Token[], place: number, index: SentenceIndex): string[] {
  const [before, token, after] = [content[place - 1], content[place]!, content[place + 1]];
  const wholes = [before ? before.word + token.term : '', after ? token.word + after.term : ''];
  return wholes.filter((whole) => index.frequency(whole) > 0);
}
