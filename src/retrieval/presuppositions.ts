import { isPersonNoun } from '../knowledge/speakers/nouns.ts';
import { areOpposite, isDenial } from '../text/opposites.ts';
import type { Asked } from '../text/question.ts';
import type { Token } from '../text/tokens.ts';
import { rarity } from '../text/wordVectors.ts';
import type { Match } from './candidate.ts';
import { isOfKind } from './ofKind.ts';
import { holdsTerm, type Query, type QueryTerm } from './query.ts';

/** What the question takes for granted and the sentence may not grant. */
export const PRESUPPOSITIONS = [
  /** 1 if the sentence has the opposite of a word that it lacks ("end" for "start"); the same of stop words. */
  'opposite',
  'oppositeRelation',
  /** 1 if it has one part of a name or of a term of the glossary without the other ("minister" of "prime minister"). */
  'partOnly',
  /** 1 if it has every word of the question. */
  'allHeld',
  /** Of the words that stand neither in the sentence nor around it: how rare the rarest is, and how many there are. */
  'strangerRarity',
  'strangers',
  /** 1 if the sentence has nothing of the kind that was asked for, kind by kind. */
  'noPerson',
  'noPlace',
  'noDate',
  'noReason',
  'noCount',
  /** 1 if it lacks the office that was asked for ("who is the *president*"), or what the question ends with. */
  'roleLacked',
  'objectLacked',
] as const;

export type Presupposition = (typeof PRESUPPOSITIONS)[number];

/** Measures what {@link PRESUPPOSITIONS} names; each lies between 0 and 1. */
export function measurePresuppositions(query: Query, match: Match): Record<Presupposition, number> {
  const { held, lacked, reading } = match;
  const { tokens } = reading;
  const words = new Set(tokens.map(({ word }) => word));
  const contrary = lacked.some(
    ({ term, kind, name }) =>
      kind === 'word' && !name && tokens.some((token) => areOpposite(term, token.term) || isDenial(term, token.term)),
  );
  const relations = query.tokens.filter(({ stop, word }) => stop && !words.has(word));
  const contraryRelation = relations.some(({ term }) =>
    tokens.some((token) => token.stop && areOpposite(term, token.term)),
  );
  const strangers = lacked.filter((term) => !term.frame && !standsAround(term, match));
  const { asked } = query.question;
  const { body } = match.candidate.sentence.article;
  const fits = match.spans.some((span) => isOfKind(query.question, span, tokens, body));
  const nothingOf = (kind: Asked) => (asked === kind && !fits ? 1 : 0);
  const object = query.terms.findLast(({ frame }) => !frame);
  return {
    opposite: contrary ? 1 : 0,
    oppositeRelation: contraryRelation ? 1 : 0,
    partOnly: neighborsOf(query).some(([a, b]) => areOneTerm(a, b) && held.includes(a) !== held.includes(b)) ? 1 : 0,
    allHeld: lacked.every(({ frame }) => frame) ? 1 : 0,
    strangerRarity: Math.max(0, ...strangers.map(({ term }) => rarity(term))),
    strangers: Math.min(1, strangers.length / 4),
    noPerson: nothingOf('person'),
    noPlace: nothingOf('place'),
    noDate: nothingOf('date'),
    noReason: nothingOf('reason'),
    noCount: asked === 'number' && !tokens.some((_, place) => mayCount(tokens, place, query)) ? 1 : 0,
    roleLacked: asked === 'person' && lacked.some(({ word }) => isPersonNoun(word)) ? 1 : 0,
    objectLacked: VALUES.has(asked) && object && lacked.includes(object) ? 1 : 0,
  };
}

const standsAround = (term: QueryTerm, { context, heading }: Match) =>
  holdsTerm(term, context) > 0 || holdsTerm(term, heading) > 0;

/** Kinds of answer that belong to what the question ends with: a rate *on steel*, a price *of oil*. */
const VALUES: ReadonlySet<Asked> = new Set(['percentage', 'money', 'number', 'date', 'duration', 'place']);

/** Whether a number stands here that does not count something else than was asked for, as in "130 minutes". */
function mayCount(tokens: readonly Token[], place: number, { terms }: Query): boolean {
  const [number, noun] = [tokens[place]!, tokens[place + 1]];
  if (number.kind === 'word') return false;
  if (!noun || noun.stop || noun.kind !== 'word') return true;
  return terms.some(({ forms, ways }) => [...forms, ...ways.flat()].includes(noun.term));
}

const areOneTerm = (a: QueryTerm, b: QueryTerm) => (a.name && b.name) || (a.phrase !== null && a.phrase === b.phrase);

/** Terms of the question that stand side by side in it. */
function neighborsOf({ terms }: Query): [QueryTerm, QueryTerm][] {
  return terms.slice(1).flatMap((right, place) => {
    const left = terms[place]!;
    return right.position === left.position + 1 ? [[left, right] as [QueryTerm, QueryTerm]] : [];
  });
}

/**
 * How the sentence treats terms that stand side by side in the question.
 * @returns `compounds`: of those that it has both of, the share by information that it keeps side by side (0.5 if it has
 *   none); `replaced`: share of the question's information in words that stand neither in it nor around it, and in
 *   whose place it has another one ("Spanish Parliament" against "Scottish Parliament")
 */
export function measureCompounds(query: Query, match: Match) {
  const { held, places, reading } = match;
  const placesOf = (term: QueryTerm) => places[held.indexOf(term)];
  const asked = new Set(query.terms.map(({ term }) => term));
  const isOther = (place: number) => {
    const token = reading.tokens[place];
    return token !== undefined && !token.stop && !asked.has(token.term);
  };
  let [both, kept] = [0, 0];
  const replaced = new Set<QueryTerm>();
  for (const [left, right] of neighborsOf(query)) {
    const [from, to] = [placesOf(left), placesOf(right)];
    if (from && to) {
      const weight = left.weight + right.weight;
      both += weight;
      if (from.some((a) => to.some((b) => b - a === 1 || b - a === 2))) kept += weight;
    } else if (to?.some((place) => isOther(place - 1)) && !standsAround(left, match)) replaced.add(left);
    else if (from?.some((place) => isOther(place + 1)) && !standsAround(right, match)) replaced.add(right);
  }
  const lost = [...replaced].reduce((sum, { weight }) => sum + weight, 0);
  return { compounds: both > 0 ? kept / both : 0.5, replaced: lost / query.weight };
}
