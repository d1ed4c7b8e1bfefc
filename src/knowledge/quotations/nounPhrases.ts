import {
  adverbs,
  auxiliaries,
  coordinators,
  determiners,
  isAdverb,
  isIrregularFinite,
  looksFinite,
  nounPrepositions,
  prepositions,
  relatives,
  subjectPronouns,
  subordinators,
  temporalModifiers,
  temporalNouns,
} from '../../text/functionWords.ts';
import { isCapitalised, isPossessive, type Lexeme } from '../../text/lexemes.ts';
import { reportingForm } from './reportingVerbs.ts';

/** A stretch of a sentence's lexemes, `[from, to)`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const communicationNouns: ReadonlySet<string> = new Set(
  `statement interview email e-mail letter post message note report speech briefing conference memo filing tweet release
  affidavit column editorial address testimony remarks comments article blog video call hearing meeting ruling opinion
  dissent book paper study communique transcript broadcast podcast thread newspaper court response reply turn`
    .trim()
    .split(/\s+/),
);
export const isCommunicationNoun = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined && communicationNouns.has(lexeme.folded);

export const isTemporal = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined &&
  (temporalNouns.has(lexeme.folded) || /^(?:1[89]|20)\d\d$/.test(lexeme.folded)) &&
  (isCapitalised(lexeme) || !/^(?:may|march|sat|sun)$/.test(lexeme.folded));

/** Whether a word is an adverb; a capitalised one in -ly is a name unless it is listed ("Farrelly"). */
export const isAdverbial = (lexeme: Lexeme): boolean =>
  adverbs.has(lexeme.folded) || (isAdverb(lexeme.folded) && !isCapitalised(lexeme));

const months = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** Whether the word at `at` tells when; a month behind another capital is a surname ("Mrs May"). */
export function isTimeAt(lexemes: readonly Lexeme[], at: number): boolean {
  const lexeme = lexemes[at];
  if (!isTemporal(lexeme)) return false;
  return !(months.test(lexeme!.folded) && isCapitalised(lexemes[at - 1]) && !isTemporal(lexemes[at - 1]));
}

/** Whether a word can stand inside a noun phrase, its determiner and its prepositions aside. */
export function isNominal(lexeme: Lexeme | undefined): boolean {
  if (lexeme?.kind !== 'word') return false;
  const word = lexeme.folded;
  if (/^(?:us|may|will|march)$/.test(word) && isCapitalised(lexeme)) return true;
  return !(
    determiners.has(word) ||
    subjectPronouns.has(word) ||
    prepositions.has(word) ||
    coordinators.has(word) ||
    subordinators.has(word) ||
    relatives.has(word) ||
    auxiliaries.has(word) ||
    isIrregularFinite(word) ||
    /^(?:him|me|them|us|himself|herself|itself|themselves|there|not|if)$/.test(word) ||
    /(?:n't|'ll|'ve|'re|'d|'m)$/.test(word) ||
    isAdverbial(lexeme)
  );
}

const isDeterminer = (lexeme: Lexeme | undefined) => lexeme?.kind === 'word' && determiners.has(lexeme.folded);
const isPronoun = (lexeme: Lexeme | undefined) =>
  lexeme?.kind === 'word' && subjectPronouns.has(lexeme.folded) && lexeme.text !== 'US';

/**
 * The noun phrase that ends right before `end`, a time between aside ("Trump on Friday said"): a pronoun, or nouns with what modifies them, prepositional phrases
 * included ("the head of the bank"). Leading conjunctions, adverbs and dates are left out.
 * @param floor the first index that it may reach
 */
export function nounPhraseBefore(lexemes: readonly Lexeme[], end: number, floor: number): Stretch | null {
  const to = withoutTime(lexemes, end, floor);
  const last = lexemes[to - 1];
  if (to <= floor || last?.kind !== 'word') return null;
  if (isPronoun(last) && !isDeterminer(lexemes[to - 2])) return { from: to - 1, to };
  if (isDeterminer(last))
    return /^(?:this|that|these|those|all|some|many|few|most|several|another|one)$/.test(last.folded)
      ? { from: to - 1, to }
      : null;
  if (!isNominal(last)) return null;

  let from = to;
  let at = to - 1;
  let closed = false;
  while (at >= floor) {
    const lexeme = lexemes[at];
    if (!closed && isNominal(lexeme)) from = at--;
    else if (!closed && isDeterminer(lexeme) && from === at + 1) {
      from = at--;
      closed = true;
    } else if (from === at + 1 && continuesLeft(lexemes, at, floor)) {
      at--;
      closed = false;
    } else break;
  }
  const phrase = headOfPrepositional(lexemes, { from, to }, at, floor);
  return trimLead(lexemes, headOfModified(lexemes, phrase, floor) ?? phrase);
}

/** The end of a phrase less the time behind it: "officials on Thursday", "the ministry late Friday". */
function withoutTime(lexemes: readonly Lexeme[], end: number, floor: number): number {
  let to = end;
  while (to > floor + 1 && isTimeAt(lexemes, to - 1) && !isPossessive(lexemes[to - 1])) to--;
  if (to === end) return end;
  while (
    to > floor + 1 &&
    (/^\d+(?:st|nd|rd|th)?$/.test(lexemes[to - 1]!.folded) || temporalModifiers.has(lexemes[to - 1]!.folded))
  )
    to--;
  if (to > floor + 1 && /^(?:on|in|by|at|since|until)$/.test(lexemes[to - 1]!.folded)) to--;
  return isNominal(lexemes[to - 1]) || isPronoun(lexemes[to - 1]) ? to : end;
}

/** Whether the preposition or "and" at `at` ties what follows to a noun before it. */
function continuesLeft(lexemes: readonly Lexeme[], at: number, floor: number): boolean {
  const word = lexemes[at]!.folded;
  const before = lexemes[at - 1];
  if (at <= floor) return false;
  if (nounPrepositions.has(word)) return (isNominal(before) && !isTemporal(before)) || isQuantifier(before);
  if (word !== 'and' && word !== '&') return false;
  if (!isNominal(before)) return false;
  // "and" joins two noun phrases only if no verb stands in the clause before it.
  for (let left = at - 1; left >= floor; left--) {
    const lexeme = lexemes[left]!;
    if (lexeme.kind !== 'word') break;
    if (looksFinite(lexeme.folded) || reportingForm(lexeme.folded, '')?.form === 'past') return false;
    if (subordinators.has(lexeme.folded)) break;
  }
  return true;
}

const modifying =
  /^(?:representing|covering|supporting|involving|leading|investigating|seeking|running|working|living|fighting|backing|opposing|campaigning|advising|studying|monitoring|overseeing|handling|attending|holding|watching|defending|prosecuting|accompanying|serving|headed|led|chaired|convened)$/;

/** In "attorneys representing the family", the noun before the participle, with what stands before it. */
function headOfModified(lexemes: readonly Lexeme[], phrase: Stretch, floor: number): Stretch | null {
  for (let at = Math.max(phrase.from - 1, floor + 1); at < phrase.to - 1; at++) {
    if (modifying.test(lexemes[at]!.folded) && isNominal(lexemes[at - 1])) return nounPhraseBefore(lexemes, at, floor);
  }
  return null;
}

const isQuantifier = (lexeme: Lexeme | undefined) =>
  lexeme !== undefined &&
  /^(?:one|two|three|some|many|most|several|both|all|each|none|few|another|any)$/.test(lexeme.folded);

/** In "At the meeting Akazawa", what follows the preposition is not all subject: the name, or the last determiner, begins it. */
function headOfPrepositional(lexemes: readonly Lexeme[], phrase: Stretch, at: number, floor: number): Stretch {
  const before = lexemes[at];
  if (at < floor || !before || !/^(?:in|on|at|by|from|during|for|despite|under|to)$/.test(before.folded)) return phrase;
  for (let index = phrase.to - 1; index > phrase.from; index--) {
    if (isDeterminer(lexemes[index])) return { from: index, to: phrase.to };
    if (isCapitalised(lexemes[index]) && !isCapitalised(lexemes[index - 1])) return { from: index, to: phrase.to };
  }
  return phrase;
}

/** Drops conjunctions, adverbs and expressions of time from the head of a phrase ("Last week the minister"). */
export function trimLead(lexemes: readonly Lexeme[], phrase: Stretch): Stretch | null {
  let { from } = phrase;
  const { to } = phrase;
  while (from < to) {
    const lexeme = lexemes[from]!;
    const next = lexemes[from + 1];
    const isLead =
      lexeme.kind !== 'word' ||
      coordinators.has(lexeme.folded) ||
      isAdverbial(lexeme) ||
      (isTemporal(lexeme) && !isPossessive(lexeme) && from + 1 < to) ||
      (temporalModifiers.has(lexeme.folded) && isTemporal(next) && from + 2 < to);
    if (!isLead) break;
    from++;
  }
  return from < to ? { from, to } : null;
}

/**
 * The noun phrase that begins at `from`, as it follows an inverted verb (“…,” said the head of the bank on Friday).
 * Prepositional phrases belong to it while they tell who it is, not where or when it was said.
 */
export function nounPhraseAt(lexemes: readonly Lexeme[], from: number): Stretch | null {
  const first = lexemes[from];
  if (isPronoun(first)) return { from, to: from + 1 };
  let to = from;
  let sawNoun = false;
  while (to < lexemes.length) {
    const lexeme = lexemes[to]!;
    const next = lexemes[to + 1];
    if (isDeterminer(lexeme) && (to === from || !sawNoun)) to++;
    else if (isNominal(lexeme)) {
      if (sawNoun && isTimeAt(lexemes, to) && !isPossessive(lexeme)) break;
      if (sawNoun && temporalModifiers.has(lexeme.folded) && isTemporal(next)) break;
      sawNoun = true;
      to++;
    } else if (sawNoun && (lexeme.folded === 'and' || lexeme.folded === '&') && joinsNouns(lexemes, to)) to++;
    else if (sawNoun && tellsWho(lexemes, to)) {
      to++;
      sawNoun = false;
    } else break;
  }
  while (to > from && !isNominal(lexemes[to - 1])) to--;
  return to > from ? { from, to } : null;
}

const joinsNouns = (lexemes: readonly Lexeme[], at: number) =>
  isCapitalised(lexemes[at - 1]) &&
  isCapitalised(lexemes[at + 1]) &&
  reportingForm(lexemes[at + 2]?.folded ?? '', '') === null;

/** Whether the preposition at `at` goes on with who it is ("of the bank", "for the ministry", "at Norrbank"). */
function tellsWho(lexemes: readonly Lexeme[], at: number): boolean {
  const word = lexemes[at]!.folded;
  let next = at + 1;
  if (isDeterminer(lexemes[next])) next++;
  if (!isNominal(lexemes[next]) || isTemporal(lexemes[next]) || isCommunicationNoun(lexemes[next])) return false;
  if (isNominal(lexemes[next + 1]) && isCommunicationNoun(lexemes[next + 1])) return false;
  if (word === 'of' || word === 'for') return true;
  const named = isCapitalised(lexemes[at - 1]);
  return (word === 'at' || word === 'from' || word === 'with') && !named;
}
