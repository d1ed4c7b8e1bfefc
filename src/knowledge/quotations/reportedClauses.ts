import {
  determiners,
  isAdverb,
  looksFinite,
  modals,
  prepositions,
  subjectPronouns,
  temporalModifiers,
} from '../../text/functionWords.ts';
import { isCapitalised, type Lexeme } from '../../text/lexemes.ts';
import { addressee, skipAdverbials } from './circumstances.ts';
import { endOf, hasVerb, isPhraseWord, withoutTail } from './clauseBounds.ts';
import { type Cue, isAccordingTo } from './cues.ts';
import { isNominal, isTemporal, nounPhraseAt, type Stretch } from './nounPhrases.ts';
import { reportingForm, speakingVerbs } from './reportingVerbs.ts';
import { clauseFloor } from './subjects.ts';

const questionWords = new Set('whether if why when where what who how which'.split(' '));
/** Behind a cue that interrupts a whole clause, these go on with what was said. */
const continuing = new Set(
  'and but or because if unless though although which who whom whose to since so than where when with without'.split(
    ' ',
  ),
);

/**
 * The clause that a cue reports, as a stretch of the sentence's lexemes, or `null` if it reports none: what follows the
 * verb (said THAT …, vowed TO …), or what it follows or interrupts (…, he said).
 * @param role where the cue stands to an utterance in marks that it introduces or closes
 * @param isDirect whether the quotation at an index is an utterance of its own, so that no clause runs across it
 */
export function reportedClause(
  lexemes: readonly Lexeme[],
  cue: Cue,
  cues: readonly Cue[],
  isDirect: (index: number) => boolean,
  role: 'behind quotation' | 'before quotation' | null,
): Stretch | null {
  if (cue.verb.judgement || role === 'behind quotation') return null;
  // "View what the attorneys said was the video": the words belong to the sentence around.
  if (/^(?:what|which)$/.test(lexemes[cue.clause.from - 1]?.folded ?? '')) return null;
  const ahead = isAccordingTo(cue) ? aheadOfAccording(lexemes, cue) : aheadOf(lexemes, cue);
  if (ahead !== null) {
    const stretch = endOf(lexemes, ahead, cue, cues, isDirect);
    const isQuote = stretch && stretch.to === stretch.from + 1 && lexemes[stretch.from]!.kind === 'quote';
    return stretch && stretch.to > stretch.from && !isQuote ? stretch : null;
  }
  return cue.verb.bare && !cue.shared && role === null ? behind(lexemes, cue, isDirect) : null;
}

/** "According to the paper, …": the clause begins behind the comma. */
function aheadOfAccording(lexemes: readonly Lexeme[], cue: Cue): number | null {
  if (lexemes.slice(clauseFloor(lexemes, cue.at.from), cue.at.from).some(({ folded }) => looksFinite(folded)))
    return null;
  const from = cue.apposition?.to ?? cue.phrase.to;
  for (let at = from; at < lexemes.length; at++) if (lexemes[at]!.folded === ',') return at + 1;
  return null;
}

/** Where the clause behind the verb begins. */
function aheadOf(lexemes: readonly Lexeme[], cue: Cue): number | null {
  const { verb } = cue;
  const from = cue.inverted ? cue.clause.to : cue.at.to;
  const that =
    (verb.that || verb.bare) && !takesObject(lexemes, from, verb.addressee) ? complementiser(lexemes, from) : null;
  if (that !== null) return that;

  let at = from;
  if (verb.addressee) at = addressee(lexemes, from);
  at = skipAdverbials(lexemes, at);
  const word = lexemes[at]?.folded ?? '';
  if ((verb.question || (verb.addressee && verb.bare)) && questionWords.has(word) && hasVerb(lexemes, at + 1))
    return at;
  if (verb.infinitive || verb.refusal || (verb.objectInfinitive && verb.addressee)) {
    const to = word === 'not' ? at + 1 : at;
    if (lexemes[to]?.folded === 'to' && isInfinitive(lexemes, to, verb.refusal)) return at;
  }
  if (verb.objectInfinitive && !verb.addressee) {
    const phrase = nounPhraseAt(lexemes, from);
    if (phrase && lexemes[phrase.to]?.folded === 'to' && isInfinitive(lexemes, phrase.to, false)) return from;
  }
  if (!verb.bare || cue.inverted) return null;
  if (lexemes[at]?.folded === ',') {
    const isFirst = !lexemes
      .slice(clauseFloor(lexemes, cue.clause.from), cue.clause.from)
      .some(({ folded }) => looksFinite(folded));
    const opens = /^(?:while|if|when|although|though|because|unless|given|despite|in)$/.test(
      lexemes[at + 1]?.folded ?? '',
    );
    return isFirst && opens && hasVerb(lexemes, at + 1) ? at + 1 : null;
  }
  return beginsClause(lexemes, at) ? at : null;
}

/** Whether a noun phrase follows that is neither a time nor an addressee: a "that" behind it opens a relative clause. */
function takesObject(lexemes: readonly Lexeme[], from: number, addressed: boolean): boolean {
  const next = lexemes[from];
  if (addressed || next?.kind !== 'word' || next.folded === 'that' || isAdverb(next.folded)) return false;
  return (determiners.has(next.folded) || isNominal(next)) && !isTemporal(next) && !temporalModifiers.has(next.folded);
}

/** Nouns whose own clause a "that" opens: "responding to reports that …". */
const rumours =
  /^(?:claims?|reports|allegations?|suggestions?|accusations?|fears|concerns?|news|rumou?rs|fact|idea|belief|evidence|warnings?|hopes?|calls)$/;

/** The word behind a "that" which opens a clause, passing over where, when and to whom it was said. */
function complementiser(lexemes: readonly Lexeme[], from: number): number | null {
  for (let at = from; at < Math.min(lexemes.length, from + 18); at++) {
    const { kind, folded } = lexemes[at]!;
    if (kind === 'quote' || /^[;:?!—]$/.test(folded) || modals.has(folded)) return null;
    if (folded === 'that' && rumours.test(lexemes[at - 1]!.text)) return null;
    if (folded === 'that') return looksFinite(lexemes[at + 1]?.folded ?? '') ? at : at + 1;
    if (
      kind === 'word' &&
      (looksFinite(folded) ||
        reportingForm(folded, '')?.form === 'participle' ||
        questionWords.has(folded) ||
        subjectPronouns.has(folded))
    )
      return null;
  }
  return null;
}

function isInfinitive(lexemes: readonly Lexeme[], to: number, refusal: boolean): boolean {
  let at = to + 1;
  while (isAdverb(lexemes[at]?.folded ?? '')) at++;
  const verb = lexemes[at];
  if (verb?.kind !== 'word' || determiners.has(verb.folded) || isCapitalised(verb)) return false;
  return !refusal || speakingVerbs.has(verb.folded);
}

/** Whether a subject and its verb follow. */
function beginsClause(lexemes: readonly Lexeme[], at: number): boolean {
  const first = lexemes[at];
  if (!first || first.kind === 'mark') return false;
  if (first.kind === 'word' && (/^(?:having|being)$/.test(first.folded) || prepositions.has(first.folded)))
    return false;
  // An object with a relative clause or a phrase behind it is no clause ("announced a deal on what he called …").
  let end = at;
  while (isPhraseWord(lexemes[end]) && (end === at || lexemes[end]!.folded !== 'that')) end++;
  const next = lexemes[end];
  if (next === undefined || /^(?:what|that|which|whose|;|:)$/.test(next.folded))
    return next !== undefined && end === at;
  return hasVerb(lexemes, at + 1);
}

/** The clause that a cue follows ("…, he said") or interrupts ("the land, he said, is ours"). */
function behind(lexemes: readonly Lexeme[], cue: Cue, isDirect: (index: number) => boolean): Stretch | null {
  const comma = cue.clause.from - 1;
  if (
    comma < 1 ||
    (lexemes[comma]!.folded !== ',' &&
      !(isAccordingTo(cue) && lexemes[comma]!.kind === 'word') &&
      lexemes[comma]!.kind !== 'quote')
  )
    return null;
  const isMark = lexemes[comma]!.folded === ',';
  const end = isMark ? comma : comma + 1;
  const from = sentenceFloor(lexemes, end, isDirect);
  if (from >= end) return null;
  const isWhole =
    lexemes.slice(from, end).some(({ kind, folded }) => kind === 'word' && looksFinite(folded)) ||
    hasVerb(lexemes.slice(from, end), 1);

  let after = cue.apposition?.to ?? Math.max(cue.clause.to, cue.at.to);
  if (cue.verb.addressee) after = addressee(lexemes, after);
  after = skipAdverbials(lexemes, after);
  const resumes = isMark && lexemes[after]?.folded === ',' && lexemes[after + 1]?.kind === 'word';
  if (resumes && (!isWhole || continuing.has(lexemes[after + 1]!.folded))) {
    return withoutTail(lexemes, { from, to: lexemes.length });
  }
  return isWhole ? withoutTail(lexemes, { from, to: end }) : null;
}

/** The first lexeme of the clause that ends at `end`: behind the last direct quotation, semicolon, dash or colon. */
function sentenceFloor(lexemes: readonly Lexeme[], end: number, isDirect: (index: number) => boolean): number {
  for (let at = end - 1; at >= 0; at--) {
    const { kind, folded } = lexemes[at]!;
    if (/^[;:—?!]$/.test(folded) || (kind === 'quote' && isDirect(at))) return at + 1;
  }
  return 0;
}
