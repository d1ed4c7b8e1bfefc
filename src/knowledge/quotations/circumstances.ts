import { determiners, isAdverb, looksFinite, prepositions, temporalModifiers } from '../../text/functionWords.ts';
import { isCapitalised, type Lexeme } from '../../text/lexemes.ts';
import { isCommunicationNoun, isNominal, isTemporal, nounPhraseAt } from './nounPhrases.ts';

const addresseeNouns = new Set(
  `court jury jurors parliament reporters lawmakers investors congress committee panel inquiry conference audience crowd
  analysts journalists agency press senate mps senators police radio television newspaper broadcaster nation council
  tribunal house hearing meeting media`
    .trim()
    .split(/\s+/),
);

/** The index behind whom it was told: "reporters", "the court", "Japanese media gathered at the embassy". */
export function addressee(lexemes: readonly Lexeme[], from: number): number {
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
export function skipAdverbials(lexemes: readonly Lexeme[], from: number): number {
  let at = from;
  for (;;) {
    const lexeme = lexemes[at];
    if (lexeme?.kind !== 'word') return at;
    if (isAdverb(lexeme.folded) && !determiners.has(lexeme.folded)) at++;
    else if (temporalModifiers.has(lexeme.folded) && isTemporal(lexemes[at + 1])) at += 2;
    else if (/^(?:late|early)$/.test(lexeme.folded) && /^(?:on|in|at)$/.test(lexemes[at + 1]?.folded ?? '')) at++;
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
