import {
  coordinators,
  determiners,
  foldWord,
  isAdverb,
  isIrregularFinite,
  looksFinite,
  prepositions,
  relatives,
  subordinators,
} from '../../text/functionWords.ts';
import { isCapitalised, isPossessive, type Lexeme } from '../../text/lexemes.ts';
import type { ProperName } from './names.ts';
import { isPersonNoun } from './nouns.ts';

/** Lexemes as one line of text. */
export const textOf = (lexemes: readonly Lexeme[], from: number, to: number) =>
  lexemes.slice(from, to).reduce((text, { text: word, kind }) => {
    const glued = text === '' || kind === 'mark' || /^['’]s?$/.test(word);
    return glued ? text + word : `${text} ${word}`;
  }, '');

const courtesies = /^(?:Mr|Mrs|Ms|Miss|Mx|Sir|Dame|Lord|Lady|Dr)\.?$/;

/** The title or description before a name, without its article: "Japan’s Economy Minister", "captain". */
export function roleBefore(lexemes: readonly Lexeme[], name: ProperName): string | null {
  let from = name.from;
  let sawPersonNoun = false;
  while (from > 0) {
    const lexeme = lexemes[from - 1]!;
    if (lexeme.kind !== 'word' || prepositions.has(lexeme.folded) || relatives.has(lexeme.folded)) break;
    const isTitle = isPersonNoun(lexeme.text);
    // Nothing but another title belongs to "Mr.".
    if (!isTitle && sawPersonNoun && courtesies.test(lexemes[from]!.text)) break;
    if (isTitle) sawPersonNoun = true;
    const isModifier =
      (isCapitalised(lexeme) && !isIrregularFinite(lexeme.folded)) ||
      isPossessive(lexeme) ||
      !(
        determiners.has(lexeme.folded) ||
        coordinators.has(lexeme.folded) ||
        subordinators.has(lexeme.folded) ||
        isAdverb(lexeme.folded) ||
        looksFinite(lexeme.folded)
      );
    if (!isTitle && (!sawPersonNoun || !isModifier || /^(?:The|A|An|But|And|In|On|As)$/.test(lexeme.text))) break;
    from--;
  }
  if (!sawPersonNoun) return null;
  const honorific = from < name.from - 1 && courtesies.test(lexemes[name.from - 1]!.text);
  return textOf(lexemes, from, honorific ? name.from - 1 : name.from);
}

/** The description that a comma parts from the name behind it: "the regional governor, Emilio Pardo,". */
export function roleBesideBefore(lexemes: readonly Lexeme[], name: ProperName): string | null {
  const comma = name.titleFrom - 1;
  if (comma < 1 || lexemes[comma]?.folded !== ',' || !isPersonNoun(lexemes[comma - 1]!.text)) return null;
  let from = comma - 1;
  while (from > 0 && lexemes[from - 1]!.kind === 'word' && !determiners.has(lexemes[from]!.folded)) from--;
  if (/^(?:the|a|an)$/.test(lexemes[from]!.folded)) from++;
  return comma - from <= 6 ? textOf(lexemes, from, comma) : null;
}

/** The role that stands behind a name between commas, `''` if only an age or the like does, `null` if nothing of the kind. */
export function roleAfter(lexemes: readonly Lexeme[], name: ProperName): string | null {
  if (lexemes[name.to]?.folded !== ',') return null;
  let at = name.to + 1;
  let evidence: '' | null = null;
  if (/^\d{1,3}$/.test(lexemes[at]?.folded ?? '')) {
    evidence = '';
    at++;
    if (lexemes[at]?.folded !== ',') return evidence;
    at++;
  }
  const first = lexemes[at];
  if (first?.kind !== 'word' || coordinators.has(first.folded)) return evidence;
  if (/^(?:who|whose)$/.test(first.folded)) return '';
  let to = at;
  while (lexemes[to]?.kind === 'word' && !relatives.has(lexemes[to]!.folded)) to++;
  const head = headOfRole(lexemes, at, to);
  if (!lexemes.slice(at, head).some(({ text }) => isPersonNoun(text))) return evidence;
  const begin = /^(?:the|a|an)$/.test(foldWord(first.text)) ? at + 1 : at;
  return textOf(lexemes, begin, to);
}

/** The role's own noun stands before its first preposition ("an analyst at Stone & Weir"). */
function headOfRole(lexemes: readonly Lexeme[], from: number, to: number): number {
  for (let at = from; at < to; at++) if (prepositions.has(lexemes[at]!.folded)) return at;
  return to;
}
