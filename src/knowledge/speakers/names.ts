import { coordinators, isFunctionWord, isIrregularFinite } from '../../text/functionWords.ts';
import type { Lexeme } from '../../text/lexemes.ts';
import { isCapitalised, isPossessive } from '../../text/lexemes.ts';
import { isOrganisationNoun, isPersonNoun, isTitleModifier } from './nouns.ts';
import { isNationality } from './places.ts';

/** Lower-case parts inside a name ("Bram de Wit"). */
const particles = new Set('de la le van von der den del della di da dos al el bin ibn ben af av zu ten ter'.split(' '));
const postNominals = /^(?:KC|QC|MP|MEP|Jr\.?|Sr\.?|II|III|IV|OBE|CBE|PhD|Ph\.D\.?|M\.D\.?|[RDI]-[\p{L}.]+)$/u;

/** A proper name inside a stretch of lexemes, `[from, to)`, and the title words before it. */
export interface ProperName {
  readonly from: number;
  readonly to: number;
  readonly titleFrom: number;
  /** Written in full, without title, single spaces between. */
  readonly text: string;
  readonly isOrganisation: boolean;
}

/** What a company is, before its name: "Chipmaker Veltron Corp." */
const descriptor = /(?:maker|giant|rival|retailer|lender|operator|producer|supplier|start-?up|developer)$/i;

const isInitialWord = (text: string) => /^(?:The|A|An|This|That|His|Her|Its|Their|Our|My|One)$/.test(text);

/**
 * The proper name that ends at `to`, or `null`: capitals, with particles between, less the title before them.
 * @param floor the first index that title or name may have
 */
export function nameBefore(lexemes: readonly Lexeme[], to: number, floor: number): ProperName | null {
  let end = to;
  while (end > floor && postNominals.test(lexemes[end - 1]!.text)) end--;
  let from = end;
  while (from > floor && isNamePart(lexemes, from - 1, from < end)) from--;
  while (from < end && (particles.has(lexemes[from]!.text) || isInitialWord(lexemes[from]!.text))) from++;
  if (from === end) return null;
  const titleFrom = from;
  const organisation = isOrganisation(lexemes, from, end);
  if (organisation && end - from > 1 && descriptor.test(lexemes[from]!.text)) from++;
  if (!organisation) {
    if (end - from > 2 && isNationality(lexemes[from]!.text)) from++;
    // "Economy Minister Ryosei Akazawa": the name begins behind the last title word.
    for (let at = end - 1; at >= from; at--) {
      const { text } = lexemes[at]!;
      if (!isPersonNoun(text) && !(at === from && isTitleModifier(text) && end - from > 2)) continue;
      from = at + 1;
      break;
    }
    if (from === end) return null;
  }
  const text = lexemes
    .slice(from, end)
    .map((lexeme) => lexeme.text)
    .join(' ');
  return { from, to: end, titleFrom, text, isOrganisation: organisation };
}

function isNamePart(lexemes: readonly Lexeme[], at: number, inside: boolean): boolean {
  const lexeme = lexemes[at]!;
  if (lexeme.folded === '&') return inside && isCapitalised(lexemes[at - 1]);
  if (lexeme.kind !== 'word') return false;
  // “The Employers' Federation”: the plural's apostrophe stands inside a name, the singular's ends one.
  if (isPossessive(lexeme)) return inside && /s['’]$/.test(lexeme.text) && isCapitalised(lexeme);
  if (isCapitalised(lexeme)) {
    if (at === 0 && isIrregularFinite(lexeme.folded) && !isFunctionWord(lexeme.folded)) return false;
    if (!isFunctionWord(lexeme.folded) || lexeme.text === 'US') return true;
    return !coordinators.has(lexeme.folded) && (inside || isCapitalised(lexemes[at - 1]));
  }
  return inside && particles.has(lexeme.text) && joinsCapitals(lexemes, at);
}

/** Whether a particle, with those beside it, stands between two capitals: "Ursula von der Leyen". */
function joinsCapitals(lexemes: readonly Lexeme[], at: number): boolean {
  let first = at;
  while (particles.has(lexemes[first - 1]?.text ?? '')) first--;
  let last = at;
  while (particles.has(lexemes[last + 1]?.text ?? '')) last++;
  return isCapitalised(lexemes[first - 1]) && isCapitalised(lexemes[last + 1]);
}

/** Whether capitals name an organisation: by one of its words, or as an acronym. */
function isOrganisation(lexemes: readonly Lexeme[], from: number, to: number): boolean {
  const last = lexemes[to - 1]!.text;
  if (isOrganisationNoun(last)) return true;
  if (to - from === 1) return /^[\p{Lu}\d-]{2,}$|^(?:\p{Lu}\.){2,}$/u.test(last);
  return lexemes
    .slice(from, to)
    .some(({ text }) => text === '&' || /^(?:Corp|Inc|Co|Ltd)\.?$|^(?:PLC|LLC)$/.test(text));
}

/** A surname as it stands inside a full name: "Von der Leyen" begins a sentence, "von der Leyen" does not. */
export function insideName(text: string): string {
  const inside = text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
  return text.includes(' ') && particles.has(inside.split(' ')[0]!) ? inside : text;
}

/** Every proper name of a sentence, in order. */
export function namesOf(lexemes: readonly Lexeme[]): ProperName[] {
  const names: ProperName[] = [];
  let runFrom = -1;
  for (let at = 0; at <= lexemes.length; at++) {
    const inRun = at < lexemes.length && isNamePart(lexemes, at, runFrom !== -1);
    if (inRun && runFrom === -1) runFrom = at;
    if (inRun || runFrom === -1) continue;
    // A possessive closes a run and is its last word: "Bessent's".
    const possessive = at < lexemes.length && isPossessive(lexemes[at]) && isCapitalised(lexemes[at]);
    const name = possessive ? possessiveName(lexemes, at, runFrom) : nameBefore(lexemes, at, runFrom);
    if (name) names.push(name);
    runFrom = -1;
  }
  return names;
}

function possessiveName(lexemes: readonly Lexeme[], at: number, from: number): ProperName | null {
  const owner = { ...lexemes[at]!, text: lexemes[at]!.text.replace(/['’]s?$/, ''), folded: '' };
  return nameBefore([...lexemes.slice(0, at), owner], at + 1, from);
}
