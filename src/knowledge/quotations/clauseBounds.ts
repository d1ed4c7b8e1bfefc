import {
  coordinators,
  determiners,
  foldWord,
  isAdverb,
  looksFinite,
  prepositions,
  relatives,
} from '../../text/functionWords.ts';
import { isCapitalised, type Lexeme } from '../../text/lexemes.ts';
import { type Cue, isAccordingTo } from './cues.ts';
import { isNominal, type Stretch } from './nounPhrases.ts';

/** Whether a word can stand in a subject with its phrases, before any verb. */
export const isPhraseWord = (lexeme: Lexeme | undefined): boolean =>
  lexeme?.kind === 'word' &&
  !looksFinite(lexeme.folded) &&
  !/[a-z]{3}s$/.test(lexeme.folded) &&
  (determiners.has(lexeme.folded) ||
    prepositions.has(lexeme.folded) ||
    coordinators.has(lexeme.folded) ||
    isNominal(lexeme));

/** Whether a word from `from` to the end of the clause is, or looks like, a finite verb. */
export function hasVerb(lexemes: readonly Lexeme[], from: number): boolean {
  for (let at = from; at < lexemes.length; at++) {
    const { kind, folded } = lexemes[at]!;
    if (/^[;:]$/.test(folded)) return false;
    if (kind === 'quote' && lexemes[at]!.text.split(/[^\p{L}'’]+/u).some((word) => looksFinite(foldWord(word))))
      return true;
    if (kind !== 'word') continue;
    if (looksFinite(folded)) return true;
    const next = lexemes[at + 1];
    const isPresent = /[a-z]{2,}s$/.test(folded) && isNominal(lexemes[at - 1]) && !isCapitalised(lexemes[at]);
    if (isPresent && next && (determiners.has(next.folded) || /^[$\d]/.test(next.folded) || isAdverb(next.folded)))
      return true;
  }
  return false;
}

/** Where a clause that begins at `from` ends. */
export function endOf(
  lexemes: readonly Lexeme[],
  from: number,
  cue: Cue,
  cues: readonly Cue[],
  isDirect: (index: number) => boolean,
): Stretch | null {
  let to = lexemes.length;
  for (let at = from; at < to; at++) {
    const { kind, folded } = lexemes[at]!;
    if (folded === ';' || (folded === ':' && lexemes[at + 1]?.kind === 'quote') || (kind === 'quote' && isDirect(at)))
      to = at;
  }
  if (isInRelativeClause(lexemes, cue)) {
    const comma = lexemes.findIndex(({ folded }, at) => at > from && folded === ',');
    if (comma !== -1) to = Math.min(to, comma);
  }
  for (const other of cues) {
    if (other === cue || other.clause.from <= from || other.clause.from > to) continue;
    const bound = boundBefore(lexemes, other);
    if (bound !== null && bound > from) to = Math.min(to, bound);
  }
  return withoutTail(lexemes, { from, to: Math.min(to, commentFrom(lexemes, from, to)) });
}

/** Whether a comma and a relative pronoun stand between a cue and its subject ("an official, who said …, left"). */
function isInRelativeClause(lexemes: readonly Lexeme[], { phrase, at, inverted, shared }: Cue): boolean {
  return (
    !inverted &&
    !shared &&
    lexemes[phrase.to]?.folded === ',' &&
    relatives.has(lexemes[phrase.to + 1]?.folded ?? '') &&
    phrase.to + 3 >= at.from - 1
  );
}

/** Where the clause of a later cue parts from what comes before it: ", but said", ", adding", ", while analysts said". */
function boundBefore(lexemes: readonly Lexeme[], cue: Cue): number | null {
  let at = cue.clause.from - 1;
  const joint = lexemes[at];
  if (!joint) return null;
  if (isAccordingTo(cue)) return joint.folded === ',' ? at : null;
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
  const isRanking =
    /^(?:the|its|his|her|their)$/.test(lexemes[comma + 1]?.folded ?? '') &&
    lexemes
      .slice(comma + 2, comma + 5)
      .some(({ folded }) => /(?:est|first|second|third|latest|last|most|record)$/.test(folded));
  const tail = lexemes.slice(comma + 1, to);
  return comma > from && isRanking && !tail.some(({ folded }) => looksFinite(folded)) ? comma : to;
}

/** A stretch less the marks at its ends and the conjunction at its head. */
export function withoutTail(lexemes: readonly Lexeme[], stretch: Stretch): Stretch {
  let { from, to } = stretch;
  while (to > from && lexemes[to - 1]!.kind === 'mark' && lexemes[to - 1]!.folded !== ')') to--;
  while (
    from < to &&
    ((lexemes[from]!.kind === 'mark' && lexemes[from]!.folded !== '(') || coordinators.has(lexemes[from]!.folded))
  )
    from++;
  return { from, to };
}
