import { isAdverb, looksFinite, prepositions, relatives, subordinators } from '../../text/functionWords.ts';
import type { Lexeme } from '../../text/lexemes.ts';
import { isNominal, isTemporal, nounPhraseAt, nounPhraseBefore, type Stretch, trimLead } from './nounPhrases.ts';
import { reportingForm } from './reportingVerbs.ts';

/** Who does what a verb says. */
export interface Subject {
  readonly phrase: Stretch;
  /** What stands beside it between commas, or behind it ("Akazawa, the economy minister,"). */
  readonly apposition: Stretch | null;
}

const strongBound = (lexeme: Lexeme | undefined) =>
  lexeme === undefined || lexeme.kind === 'quote' || /^[;:()—?!]$/.test(lexeme.folded);

/** Where the clause that holds `at` begins at the earliest: behind a quotation, a colon, a dash or the like. */
export function clauseFloor(lexemes: readonly Lexeme[], at: number): number {
  let floor = at;
  while (floor > 0 && !strongBound(lexemes[floor - 1])) floor--;
  return floor;
}

/** The subject that stands before the verb group beginning at `verb`. */
export function subjectBefore(lexemes: readonly Lexeme[], verb: number): Subject | null {
  const before = lexemes[verb - 1];
  if (before === undefined) return null;
  const floor = clauseFloor(lexemes, verb);
  if (before.folded === '—' || before.folded === ')') return acrossInsertion(lexemes, verb);
  if (before.folded === ',') return acrossCommas(lexemes, floor, verb - 1);
  if (relatives.has(before.folded)) {
    const end = lexemes[verb - 2]?.folded === ',' ? verb - 2 : verb - 1;
    const phrase = nounPhraseBefore(lexemes, end, floor);
    return phrase && { phrase, apposition: null };
  }
  const phrase = nounPhraseBefore(lexemes, verb, floor) ?? modified(lexemes, verb, floor);
  return phrase && { phrase, apposition: null };
}

/** In "a group of firms representing them said", the phrase with the participle or relative clause that modifies it. */
function modified(lexemes: readonly Lexeme[], verb: number, floor: number): Stretch | null {
  let from = verb;
  while (from > floor && lexemes[from - 1]!.kind === 'word') from--;
  const phrase = trimLead(lexemes, { from, to: verb });
  if (!phrase) return null;
  const modifier = lexemes.findIndex(
    (lexeme, at) => at > phrase.from && at < verb && (isParticiple(lexeme) || /^(?:who|whose)$/.test(lexeme.folded)),
  );
  if (modifier === -1) return null;
  const head = nounPhraseBefore(lexemes, modifier, phrase.from);
  return head?.from === phrase.from ? head : null;
}

/** In "Akazawa — who met Bessent — said", what is between the dashes (or brackets) is passed over. */
function acrossInsertion(lexemes: readonly Lexeme[], verb: number): Subject | null {
  const open = lexemes[verb - 1]!.folded === ')' ? '(' : '—';
  let at = verb - 2;
  while (at >= 0 && lexemes[at]!.folded !== open) at--;
  if (at <= 0) return null;
  const phrase = nounPhraseBefore(lexemes, at, clauseFloor(lexemes, at));
  return phrase && { phrase, apposition: null };
}

/** In "Pat Dolan, 83, who walked, said", the first part between commas that is a noun phrase and nothing else. */
function acrossCommas(lexemes: readonly Lexeme[], floor: number, to: number): Subject | null {
  const parts: Stretch[] = [];
  let from = floor;
  for (let at = floor; at <= to; at++) {
    if (at < to && lexemes[at]!.folded !== ',') continue;
    if (at > from) parts.push({ from, to: at });
    from = at + 1;
  }
  for (const openers of [false, true]) {
    for (const [index, part] of parts.entries()) {
      const start =
        openers && /^(?:while|whereas|although|though|because|that|if|when)$/.test(lexemes[part.from]!.folded)
          ? part.from + 1
          : part.from;
      const phrase = nounPhraseBefore(lexemes, part.to, start);
      if (!phrase || !coversClause(lexemes, start, phrase)) continue;
      const beside = parts[index + 1];
      return { phrase, apposition: beside && isApposition(lexemes, beside) ? beside : null };
    }
  }
  return null;
}

/** Whether nothing but conjunctions, adverbs and times stands between `from` and the phrase. */
function coversClause(lexemes: readonly Lexeme[], from: number, phrase: Stretch): boolean {
  if (prepositions.has(lexemes[from]!.folded) || isParticiple(lexemes[from]) || isPastParticiple(lexemes, from))
    return false;
  return trimLead(lexemes, { from, to: phrase.to })?.from === phrase.from && !isTime(lexemes, phrase);
}

const isParticiple = (lexeme: Lexeme | undefined) => lexeme !== undefined && /^\p{L}{3,}ing$/u.test(lexeme.folded);
/** "Asked about the report", "Pressed on whether": a form in -ed that a preposition or a question follows. */
const isPastParticiple = (lexemes: readonly Lexeme[], at: number) =>
  /ed$/.test(lexemes[at]!.folded) &&
  (prepositions.has(lexemes[at + 1]?.folded ?? '') || subordinators.has(lexemes[at + 1]?.folded ?? ''));
const isTime = (lexemes: readonly Lexeme[], phrase: Stretch) => isTemporal(lexemes[phrase.to - 1]);

/** Whether a part between commas names or describes (a name, a role, a party and state) instead of telling more. */
export function isApposition(lexemes: readonly Lexeme[], part: Stretch): boolean {
  const first = lexemes[part.from];
  if (first?.kind !== 'word' || /^\d+$/.test(first.folded)) return false;
  if (relatives.has(first.folded) || subordinators.has(first.folded) || prepositions.has(first.folded)) return false;
  if (isParticiple(first) || isAdverb(first.folded) || isTemporal(first)) return false;
  const head = nounPhraseAt(lexemes, part.from);
  return head !== null && !lexemes.slice(part.from, head.to).some(({ folded }) => looksFinite(folded));
}

/** The subject behind an inverted verb that ends before `at` (“…,” said Tomas Reul, the union's secretary). */
export function subjectAfter(lexemes: readonly Lexeme[], at: number): Subject | null {
  const phrase = nounPhraseAt(lexemes, at);
  if (!phrase) return null;
  if (lexemes[phrase.to]?.folded !== ',') return { phrase, apposition: null };
  let from = phrase.to + 1;
  if (/^\d+$/.test(lexemes[from]?.folded ?? '') && lexemes[from + 1]?.folded === ',') from += 2;
  let to = from;
  while (lexemes[to]?.kind === 'word' && !relatives.has(lexemes[to]!.folded)) to++;
  const beside = { from, to };
  const isClosed = lexemes[to] === undefined || lexemes[to]!.kind === 'mark';
  const isBeside =
    to > from &&
    isClosed &&
    isApposition(lexemes, beside) &&
    !lexemes.slice(from, to).some(({ folded }) => looksFinite(folded));
  return { phrase, apposition: isBeside ? beside : null };
}

/** The subject of the sentence: of its first finite verb before `limit`. */
export function mainSubject(lexemes: readonly Lexeme[], limit: number): Subject | null {
  for (let at = 1; at < limit; at++) {
    const { kind, folded } = lexemes[at]!;
    if (kind !== 'word') continue;
    const form = reportingForm(folded, lexemes[at + 1]?.folded ?? '')?.form;
    if (!looksFinite(folded) && form !== 'past' && form !== 'present') continue;
    const subject = subjectBefore(lexemes, at);
    if (subject && isNominalOrPronoun(lexemes[subject.phrase.to - 1])) return subject;
  }
  return null;
}

const isNominalOrPronoun = (lexeme: Lexeme | undefined) =>
  isNominal(lexeme) || /^(?:he|she|it|they|we|i)$/.test(lexeme?.folded ?? '');
