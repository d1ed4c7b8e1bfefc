import {
  coordinators,
  determiners,
  foldWord,
  isAdverb,
  looksFinite,
  modals,
  prepositions,
  subjectPronouns,
  subordinators,
  temporalModifiers,
} from '../../text/functionWords.ts';
import { isCapitalised, type Lexeme } from '../../text/lexemes.ts';
import { type Cue, isAccordingTo } from './cues.ts';
import { isCommunicationNoun, isNominal, isTemporal, nounPhraseAt, type Stretch } from './nounPhrases.ts';
import { reportingForm, speakingVerbs } from './reportingVerbs.ts';
import { clauseFloor } from './subjects.ts';

const questionWords = new Set('whether if why when where what who how which'.split(' '));
/** Behind a cue that interrupts a whole clause, these go on with what was said. */
const continuing = new Set('and but or because if unless though although which who whom whose to since so than where when with without'.split(' '));

/**
 * The clause that a cue reports, as a stretch of the sentence's lexemes, or `null` if it reports none: what follows the
 * verb (said THAT …, vowed TO …), or what it follows or interrupts (…, he said).
 * @param isDirect whether the quotation at an index is an utterance of its own, so that no clause runs across it
 */
export function reportedClause(
  lexemes: readonly Lexeme[],
  cue: Cue,
  cues: readonly Cue[],
  isDirect: (index: number) => boolean,
): Stretch | null {
  if (cue.verb.judgement) return null;
  const ahead = isAccordingTo(cue) ? aheadOfAccording(lexemes, cue) : aheadOf(lexemes, cue);
  if (ahead !== null) {
    const stretch = endOf(lexemes, ahead, cue, cues, isDirect);
    return stretch && stretch.to > stretch.from ? stretch : null;
  }
  return cue.verb.bare && !cue.shared ? behind(lexemes, cue, isDirect) : null;
}

/** "According to the paper, …": the clause begins behind the comma. */
function aheadOfAccording(lexemes: readonly Lexeme[], cue: Cue): number | null {
  if (lexemes.slice(clauseFloor(lexemes, cue.at.from), cue.at.from).some(({ folded }) => looksFinite(folded))) return null;
  const from = cue.apposition?.to ?? cue.phrase.to;
  for (let at = from; at < lexemes.length; at++) if (lexemes[at]!.folded === ',') return at + 1;
  return null;
}

/** Where the clause behind the verb begins. */
function aheadOf(lexemes: readonly Lexeme[], cue: Cue): number | null {
  const { verb } = cue;
  const from = cue.inverted ? cue.clause.to : cue.at.to;
  const that = verb.that || verb.bare ? complementiser(lexemes, from) : null;
  if (that !== null) return that;

  let at = from;
  if (verb.addressee) at = addressee(lexemes, from);
  at = skipAdverbials(lexemes, at);
  const word = lexemes[at]?.folded ?? '';
  if ((verb.question || (verb.addressee && verb.bare)) && questionWords.has(word) && hasVerb(lexemes, at + 1)) return at;
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
    const isFirst = !lexemes.slice(clauseFloor(lexemes, cue.clause.from), cue.clause.from).some(({ folded }) => looksFinite(folded));
    const opens = /^(?:while|if|when|although|though|because|unless|given|despite|in)$/.test(lexemes[at + 1]?.folded ?? '');
    return isFirst && opens && hasVerb(lexemes, at + 1) ? at + 1 : null;
  }
  return beginsClause(lexemes, at) ? at : null;
}

/** The word behind a "that" which opens a clause, passing over where, when and to whom it was said. */
function complementiser(lexemes: readonly Lexeme[], from: number): number | null {
  for (let at = from; at < Math.min(lexemes.length, from + 18); at++) {
    const { kind, folded } = lexemes[at]!;
    if (kind === 'quote' || /^[;:?!—]$/.test(folded) || modals.has(folded)) return null;
    if (folded === 'that') return looksFinite(lexemes[at + 1]?.folded ?? '') ? at : at + 1;
    if (kind === 'word' && (looksFinite(folded) || reportingForm(folded, '')?.form === 'participle' || questionWords.has(folded) || subjectPronouns.has(folded))) return null;
  }
  return null;
}

const addresseeNouns = new Set(
  `court jury jurors parliament reporters lawmakers investors congress committee panel inquiry conference audience crowd
  analysts journalists agency press senate mps senators police radio television newspaper broadcaster nation council
  tribunal house hearing meeting media`.trim().split(/\s+/),
);

/** The index behind whom it was told: "reporters", "the court", "Japanese media gathered at the embassy". */
function addressee(lexemes: readonly Lexeme[], from: number): number {
  const first = lexemes[from];
  if (/^(?:him|her|them|us|me|it|you)$/.test(first?.folded ?? '') && !(first?.text === 'US')) {
    if (first?.folded !== 'her' || !isNominal(lexemes[from + 1]) || lexemes[from + 1]?.folded === 'to') return from + 1;
  }
  let at = from;
  if (lexemes[at]?.kind === 'word' && determiners.has(lexemes[at]!.folded)) at++;
  const begin = at;
  while (isNominal(lexemes[at]) && !(at > begin && isTemporal(lexemes[at]))) at++;
  if (at === begin) return from;
  // "told the court petrol had been found": the verb right behind shows that the last nouns begin the clause.
  if (looksFinite(lexemes[at]?.folded ?? '')) {
    for (let cut = begin + 1; cut < at; cut++) {
      const previous = lexemes[cut - 1]!;
      if (addresseeNouns.has(previous.folded) || (isCapitalised(previous) && !isCapitalised(lexemes[cut]))) return cut;
    }
    return Math.min(begin + 1, at);
  }
  while (/^(?:at|in|outside|aboard|inside|near|of|from|during)$/.test(lexemes[at]?.folded ?? '')) {
    const place = nounPhraseAt(lexemes, at + 1);
    if (!place) break;
    at = place.to;
  }
  return at;
}

/** Passes over when, how and in what something was said. */
function skipAdverbials(lexemes: readonly Lexeme[], from: number): number {
  let at = from;
  for (;;) {
    const lexeme = lexemes[at];
    if (lexeme?.kind !== 'word') return at;
    if (isAdverb(lexeme.folded) && !determiners.has(lexeme.folded)) at++;
    else if (temporalModifiers.has(lexeme.folded) && isTemporal(lexemes[at + 1])) at += 2;
    else if (isTemporal(lexeme)) at++;
    else if (/^\d+(?:st|nd|rd|th)?$/.test(lexeme.folded) && isTemporal(lexemes[at - 1])) at++;
    else if (prepositions.has(lexeme.folded)) {
      const end = circumstance(lexemes, at);
      if (end === null) return at;
      at = end;
    } else return at;
  }
}

/** The end of "on Monday", "in a statement", "at a news conference in Oslo", "to reporters"; `null` for other phrases. */
function circumstance(lexemes: readonly Lexeme[], at: number): number | null {
  let end = at + 1;
  if (lexemes[end]?.kind === 'word' && determiners.has(lexemes[end]!.folded)) end++;
  const begin = end;
  for (; end < lexemes.length && isNominal(lexemes[end]) && end - begin < 6; end++) {
    if (isTemporal(lexemes[end]) || isCommunicationNoun(lexemes[end]) || addresseeNouns.has(lexemes[end]!.folded)) {
      return end + 1;
    }
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
  if (first.kind === 'word' && prepositions.has(first.folded) && first.folded !== 'if') return false;
  return hasVerb(lexemes, at + 1);
}

/** Whether a word from `from` to the end of the clause is, or looks like, a finite verb. */
function hasVerb(lexemes: readonly Lexeme[], from: number): boolean {
  for (let at = from; at < lexemes.length; at++) {
    const { kind, folded } = lexemes[at]!;
    if (/^[;:]$/.test(folded)) return false;
    if (kind === 'quote' && lexemes[at]!.text.split(/[^\p{L}'’]+/u).some((word) => looksFinite(foldWord(word)))) return true;
    if (kind !== 'word') continue;
    if (looksFinite(folded)) return true;
    const next = lexemes[at + 1];
    const isPresent = /[a-z]{2,}s$/.test(folded) && isNominal(lexemes[at - 1]) && !isCapitalised(lexemes[at]);
    if (isPresent && next && (determiners.has(next.folded) || /^[$\d]/.test(next.folded) || isAdverb(next.folded))) return true;
  }
  return false;
}

/** Where a clause that begins at `from` ends. */
function endOf(
  lexemes: readonly Lexeme[],
  from: number,
  cue: Cue,
  cues: readonly Cue[],
  isDirect: (index: number) => boolean,
): Stretch | null {
  let to = lexemes.length;
  for (let at = from; at < to; at++) {
    const { kind, folded } = lexemes[at]!;
    if (folded === ';' || (folded === ':' && lexemes[at + 1]?.kind === 'quote') || (kind === 'quote' && isDirect(at))) to = at;
  }
  for (const other of cues) {
    if (other === cue || other.clause.from <= from || other.clause.from > to) continue;
    const bound = boundBefore(lexemes, other);
    if (bound !== null && bound > from) to = Math.min(to, bound);
  }
  return withoutTail(lexemes, { from, to: Math.min(to, commentFrom(lexemes, from, to)) });
}

/** Where the clause of a later cue parts from what comes before it: ", but said", ", adding", ", while analysts said". */
function boundBefore(lexemes: readonly Lexeme[], cue: Cue): number | null {
  let at = cue.clause.from - 1;
  const joint = lexemes[at];
  if (!joint) return null;
  const isCoordinator = coordinators.has(joint.folded) || joint.folded === 'then';
  if (cue.shared) {
    if (!isCoordinator && joint.folded !== ',' && joint.folded !== '—') return null;
  } else {
    if (!isCoordinator && !/^(?:while|whereas|although|though)$/.test(joint.folded)) return null;
    if (lexemes[at - 1]?.folded !== ',') return null;
  }
  if (isCoordinator && lexemes[at - 1]?.folded === ',') at--;
  if (!isCoordinator && !cue.shared) at--;
  return at;
}

/** Where the reporter's own comment begins ("…, the biggest deal in the industry this year"), or `to`. */
function commentFrom(lexemes: readonly Lexeme[], from: number, to: number): number {
  let comma = to - 1;
  while (comma > from && lexemes[comma]!.folded !== ',') comma--;
  const isRanking = /^(?:the|its|his|her|their)$/.test(lexemes[comma + 1]?.folded ?? '') &&
    lexemes.slice(comma + 2, comma + 5).some(({ folded }) => /(?:est|first|second|third|latest|last|most|record)$/.test(folded));
  const tail = lexemes.slice(comma + 1, to);
  return comma > from && isRanking && !tail.some(({ folded }) => looksFinite(folded)) ? comma : to;
}

/** The clause that a cue follows ("…, he said") or interrupts ("the land, he said, is ours"). */
function behind(lexemes: readonly Lexeme[], cue: Cue, isDirect: (index: number) => boolean): Stretch | null {
  const comma = cue.clause.from - 1;
  if (comma < 1 || (lexemes[comma]!.folded !== ',' && !(isAccordingTo(cue) && lexemes[comma]!.kind === 'word') && lexemes[comma]!.kind !== 'quote')) return null;
  const isMark = lexemes[comma]!.folded === ',';
  const end = isMark ? comma : comma + 1;
  const from = sentenceFloor(lexemes, end, isDirect);
  if (from >= end) return null;
  const isWhole = lexemes.slice(from + 1, end).some(({ kind, folded }) => kind === 'word' && looksFinite(folded)) || hasVerb(lexemes.slice(from, end), 1);

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

function withoutTail(lexemes: readonly Lexeme[], stretch: Stretch): Stretch {
  let { from, to } = stretch;
  while (to > from && lexemes[to - 1]!.kind === 'mark' && lexemes[to - 1]!.folded !== ')') to--;
  while (from < to && lexemes[from]!.kind === 'mark' && lexemes[from]!.folded !== '(') from++;
  return { from, to };
}

/** Whether a lexeme opens a subordinate clause. */
export const opensClause = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.kind === 'word' && subordinators.has(lexeme.folded);
