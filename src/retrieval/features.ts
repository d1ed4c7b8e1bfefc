import type { Asked } from '../text/question.ts';
import { alike, greatestSimilarity, rarity } from '../text/wordVectors.ts';
import type { Match } from './candidate.ts';
import { closeness, densest, repeat, runs } from './order.ts';
import { measureCompounds } from './presuppositions.ts';
import { holdsTerm, type Query, type QueryTerm, type TermSet } from './query.ts';
import type { Reading } from './sentenceIndex.ts';

/** What is measured of a candidate, in the order of `weights.json`. Shares lie between 0 and 1. */
export const FEATURES = [
  // Of the search.
  'score',
  'rank',
  // Shares of the question's information.
  'coverage',
  'coverageNear',
  'coverageContext',
  'coverageBefore',
  'information',
  // The same, where words that are rare in ordinary English count more.
  'rareCoverage',
  'rareCoverageContext',
  'rarestLacked',
  'surface',
  'forgiven',
  'alike',
  'meaning',
  'sameBeginning',
  'namesLacked',
  'namesLackedContext',
  'numbersLacked',
  'lastTerm',
  'noun',
  'counted',
  // Order and closeness.
  'pairs',
  'run',
  'together',
  'dense',
  'compounds',
  'replaced',
  'phrase',
  // What was asked for: 1 if the sentence has it, −1 if it does not, 0 if form cannot tell.
  'exactSpan',
  'numberSpan',
  'nameSpan',
  'spanTogether',
  'spans',
  /** Where the question asks for somebody's words: 1 if they speak in the sentence, −1 if others do. */
  'speaker',
  // Shape of the sentence.
  'first',
  'pronoun',
  'pronounExplained',
  'novelty',
  /** The question denies and the sentence does not; the sentence denies and the question does not. */
  'deniedByQuestion',
  'deniedBySentence',
] as const;

export type Feature = (typeof FEATURES)[number];

const EXACT: readonly Asked[] = ['date', 'duration', 'percentage', 'money'];
const NAMES: readonly Asked[] = ['person', 'place'];
const PRONOUN = /^(?:it|they|he|she|this|these|his|her|their|its|that|those|such)$/;
/** Whether a text denies something. */
export const denies = (text: string): boolean => NEGATION.test(text);

const NEGATION = /\b(?:not|no|never|without|nor|none|neither)\b|n['’]t\b/i;

/** Measures every candidate of one search. @returns one row a candidate, in the order of {@link FEATURES} */
export function measure(query: Query, matches: readonly Match[]): number[][] {
  const best = matches[0]?.candidate.score || 1;
  return matches.map((match) => {
    const values: Record<Feature, number> = {
      score: match.candidate.score / best,
      rank: 1 / (1 + match.rank),
      ...measureCoverage(query, match),
      ...measureLikeness(query, match),
      ...measureOrder(query, match),
      ...measureSpans(query, match),
      ...measureShape(query, match),
      speaker: measureSpeaker(query, match),
    };
    return FEATURES.map((feature) => values[feature]);
  });
}

/** Share of the question's information in the terms that hold, in so far as they do. */
function share(query: Query, holds: (term: QueryTerm) => boolean | number): number {
  let sum = 0;
  for (const term of query.terms) sum += Number(holds(term)) * term.weight;
  return sum / query.weight;
}

/** The same share, each term weighed once more by how rare it is in ordinary English. */
function rareShare({ terms }: Query, holds: (term: QueryTerm) => number): number {
  let [sum, all] = [0, 0];
  for (const term of terms) {
    const weight = term.weight * rarity(term.term) ** 2;
    sum += holds(term) * weight;
    all += weight;
  }
  return all > 0 ? sum / all : 0;
}

const among = (terms: TermSet | undefined) => (term: QueryTerm) => (terms ? holdsTerm(term, terms) : 0);

function measureCoverage(query: Query, match: Match) {
  const { candidate, reading, held, lacked, before, after, context, heading } = match;
  const own = candidate.sentence.terms;
  const inOwn = among(own);
  const coverage = share(query, inOwn);
  const near = [before?.terms, after?.terms].map(among);
  const around = new Map(query.terms.map((term) => [term, among(context)(term) || among(heading)(term)]));
  const lackedOf = (terms: readonly QueryTerm[], has: (term: QueryTerm) => number) =>
    terms.length > 0 ? terms.filter((term) => !has(term)).length / terms.length : 0;
  const names = query.terms.filter(({ name }) => name);
  const noun = query.terms.find(({ position }) => position > 0 && position === nounPosition(query));
  return {
    coverage,
    coverageNear: share(query, (term) => inOwn(term) || near.some((has) => has(term))),
    coverageContext: share(query, (term) => around.get(term)!),
    rareCoverage: rareShare(query, inOwn),
    rareCoverageContext: rareShare(query, (term) => around.get(term)!),
    coverageBefore: share(query, (term) => near[0]!(term) && !inOwn(term)),
    information: (coverage * query.weight) / 20,
    rarestLacked: Math.max(0, ...lacked.map(({ weight }) => weight)) / query.weight,
    forgiven:
      held.filter(({ known, ways }) => !known && ways.length === 0).reduce((sum, { weight }) => sum + weight, 0) /
      query.weight,
    namesLacked: lackedOf(names, inOwn),
    namesLackedContext: lackedOf(names, among(context)),
    numbersLacked: lackedOf(
      query.terms.filter(({ term, kind, word }) => kind !== 'word' && (/\d/.test(word) || /\D/.test(term))),
      inOwn,
    ),
    lastTerm: query.terms.length > 0 && inOwn(query.terms.at(-1)!) ? 1 : 0,
    noun: noun ? (inOwn(noun) ? 1 : -1) : 0,
    counted: query.question.asked === 'number' && noun && !noun.frame ? (isCounted(noun, reading) ? 1 : -1) : 0,
  };
}

/** Where the word behind "which", "what", "whose", "how many" stands. */
function nounPosition({ tokens }: Query): number {
  return tokens.findIndex(({ word }) => /^(?:what|which|whose|many|much)$/.test(word)) + 1;
}

/** Whether a number stands right before the word, as in "700 new beds". */
function isCounted({ forms, ways }: QueryTerm, { tokens, positions }: Reading): boolean {
  const places = [...forms, ...ways.flat()].flatMap((form) => positions.get(form) ?? []);
  return places.some((place) => tokens.slice(Math.max(0, place - 3), place).some(({ kind }) => kind === 'number'));
}

/** Words that are not the same but look or mean alike. Names and numbers have no likes. */
function measureLikeness(query: Query, { reading, lacked, candidate }: Match) {
  const words = new Set(reading.tokens.map(({ word }) => word));
  const others = [...candidate.sentence.terms];
  let [near, beginning] = [0, 0];
  for (const { term, weight, kind, name } of lacked) {
    if (kind !== 'word') continue;
    if (term.length >= 5) {
      const start = term.slice(0, Math.max(4, Math.ceil(term.length * 0.6)));
      if (others.some((other) => other.startsWith(start))) beginning += weight;
    }
    if (name) continue;
    const cosine = greatestSimilarity(term, others);
    near += weight * Math.max(0, (cosine - 0.4) / 0.6);
  }
  return {
    surface: share(query, ({ word }) => words.has(word)),
    alike: near / query.weight,
    sameBeginning: beginning / query.weight,
    meaning: alike(query.meaning, reading.meaning),
  };
}

function measureOrder(query: Query, match: Match) {
  const { pairs, run } = runs(query, match);
  return {
    pairs,
    run,
    together: closeness(match) / query.weight,
    phrase: repeat(query, match),
    dense: densest(match) / query.weight,
    ...measureCompounds(query, match),
  };
}

function measureSpans({ question }: Query, { spans, held, places, reading }: Match) {
  const told = (kinds: readonly Asked[]) => (kinds.includes(question.asked) ? (spans.length > 0 ? 1 : -1) : 0);
  const weight = held.reduce((sum, term) => sum + term.weight, 0);
  let spanTogether = 0;
  for (const span of weight > 0 ? spans : []) {
    const at = reading.tokens.findIndex(({ start }) => start >= span.start);
    const distance = held.reduce((sum, term, i) => sum + term.weight * nearest(places[i]!, at), 0) / weight;
    spanTogether = Math.max(spanTogether, 1 / (1 + distance / 5));
  }
  return {
    exactSpan: told(EXACT),
    numberSpan: told(['number']),
    nameSpan: told(NAMES),
    spanTogether,
    spans: Math.min(1, spans.length / 4),
  };
}

function measureSpeaker({ terms }: Query, { speakers }: Match): number {
  if (!speakers) return 0;
  return terms.some(({ name, forms }) => name && forms.some((form) => speakers.has(form))) ? 1 : -1;
}

const nearest = (places: readonly number[], at: number) => Math.min(...places.map((place) => Math.abs(place - at)));

function measureShape(query: Query, { reading, candidate, before, held }: Match) {
  const { sentence, article } = candidate.sentence;
  const { tokens } = reading;
  const content = tokens.filter(({ stop }) => !stop);
  const asked = new Set(held.flatMap(({ forms, ways }) => [...forms, ...ways.flat()]));
  const pronoun = PRONOUN.test(tokens[0]?.word ?? '') ? 1 : 0;
  const inOwn = among(candidate.sentence.terms);
  const inBefore = among(before?.terms);
  const text = article.body.slice(sentence.start, sentence.end);
  return {
    first: sentence.sentence === 1 ? 1 : 0,
    pronoun,
    pronounExplained: pronoun * share(query, (term) => inBefore(term) && !inOwn(term)),
    novelty: content.length > 0 ? content.filter(({ term }) => !asked.has(term)).length / content.length : 0,
    deniedByQuestion: NEGATION.test(query.question.text) && !NEGATION.test(text) ? 1 : 0,
    deniedBySentence: NEGATION.test(text) && !NEGATION.test(query.question.text) ? 1 : 0,
  };
}
