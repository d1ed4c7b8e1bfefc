import {
  alsoNouns,
  baseForms,
  deferring,
  factive,
  insideVerb,
  irregularParticiples,
  irregularPast,
  modals,
  notPast,
  nounForms,
  pastAuxiliaries,
  presentBe,
  presentForms,
  presentHave,
  prospective,
  reporting,
  scheduled,
  scheduling,
} from './verbs.ts';
import type { Word } from './words.ts';

/**
 * Where the verb that governs an expression puts it. `present` leaves both sides open, but prefers what is to come;
 * `null`: the clause does not say.
 */
export type Tense = 'past' | 'present' | 'future' | null;

/** "Friday's close": markets look back. */
const ofMarketDay = /^(?:close|closing|finish|settlement)$/;

/** Verbs further off than this govern something else; it also keeps the search linear. */
const reach = 40;

const prepositions = new Set(
  'on in at by for from to of until till before during over this early late mid the'.split(' '),
);

/**
 * The tense of the clause around `words[from]…words[to - 1]`. The nearest verb to the left decides; in a clause that
 * begins with the expression, the first one to the right.
 */
export function tenseAround(words: readonly Word[], from: number, to: number): Tense {
  const before = words[from - 1]?.lower;
  if (before === 'since') return 'past';
  if (ofMarketDay.test(words[to + 2]?.lower ?? '') && words[to + 1]?.lower === 's') return 'past';
  const cue = cueBefore(words, from);
  if (cue) return cue;

  const left = leftVerb(words, from);
  if (left !== null) {
    const tense = tenseOf(words, left);
    const nothingBetween = from - left <= 3;
    if (reporting.has(words[left]!.lower) && !nothingBetween) return null;
    if (deferring.has(words[left]!.lower) && (before === 'until' || before === 'till' || before === 'to'))
      return 'future';
    if (tense !== 'past' && (before === 'until' || before === 'till' || before === 'by')) return 'future';
    return tense;
  }
  if (before === 'until' || before === 'till') return 'future';
  const right = rightVerb(words, to);
  return right === null ? null : tenseOf(words, right);
}

/** "scheduled for", "due on", "starting in": the future; "was due on" leaves it open. */
function cueBefore(words: readonly Word[], from: number): Tense {
  const sentence = words[from]!.sentence;
  for (let at = from - 1; at >= Math.max(0, from - 3) && words[at]!.sentence === sentence; at--) {
    const { lower } = words[at]!;
    if (scheduled.has(lower)) {
      const auxiliaries = words.slice(Math.max(0, at - 3), at).filter((word) => word.sentence === sentence);
      return auxiliaries.some((word) => pastAuxiliaries.has(word.lower)) ? 'present' : 'future';
    }
    if (!prepositions.has(lower)) return null;
  }
  return null;
}

const endsClause = (word: Word) => /^[;:—()]$/.test(word.text);

function leftVerb(words: readonly Word[], from: number): number | null {
  const sentence = words[from]!.sentence;
  for (let at = from - 1; at >= Math.max(0, from - reach); at--) {
    const word = words[at]!;
    if (word.sentence !== sentence || endsClause(word)) return null;
    if (isVerb(words, at)) return at;
  }
  return null;
}

function rightVerb(words: readonly Word[], to: number): number | null {
  const sentence = words[to - 1]!.sentence;
  for (let at = to; at < Math.min(words.length, to + reach); at++) {
    const word = words[at]!;
    if (word.sentence !== sentence || endsClause(word)) return null;
    if (isVerb(words, at, true)) return at;
  }
  return null;
}

const determiners = new Set("a an the its his her their our my your this these those any no 's of".split(' '));

/** "a half-point cut", "the rate cut": words that are verbs elsewhere. */
const isCompound = (words: readonly Word[], at: number) =>
  /^[-‐‑]$/.test(words[at - 2]?.text ?? '') ||
  /^(?:tax|rate|pay|price|budget|spending|job|power)$/.test(words[at - 1]?.lower ?? '');

const subjects = new Set('he she it who which that'.split(' '));

/**
 * Whether the word is, or is part of, a verb that tells a tense.
 * @param behind the expression stands before it: plain forms are then nouns more often ("the May 5 vote")
 */
export function isVerb(words: readonly Word[], at: number, behind = false): boolean {
  const { lower, capital } = words[at]!;
  if (lower === 'be' || modals.has(lower) || presentBe.has(lower) || presentHave.has(lower))
    return !(capital && lower === 'may' && at > 0);
  const before = words[at - 1];
  if (before && determiners.has(before.lower)) return pastAuxiliaries.has(lower);
  if (alsoNouns.has(lower) && isCompound(words, at)) return false;
  if (capital && at > 0 && before?.sentence === words[at]!.sentence && /\p{L}/u.test(before.text)) return false;
  if (isPastForm(lower) || irregularParticiples.has(lower)) return true;
  if (presentForms.has(lower)) return true;
  if (nounForms.has(lower)) {
    const after = words[at + 1]?.lower ?? '';
    const joins = before?.lower === 'and' && /^(?:on|in|at|to|from)$/.test(after);
    return joins || /^(?:until|till|through)$/.test(after) || subjects.has(before?.lower ?? '');
  }
  return baseForms.has(lower) && !behind && (before === undefined || !/[-‐‑–]/.test(before.text));
}

function isPastForm(lower: string): boolean {
  return irregularPast.has(lower) || (/^\p{L}{2,}ed$/u.test(lower) && !notPast.has(lower));
}

/** The tense of the verb group that `words[verb]` belongs to: its auxiliaries stand to the left. */
function tenseOf(words: readonly Word[], verb: number): Tense {
  const sentence = words[verb]!.sentence;
  const auxiliaries: string[] = [];
  let at = verb - 1;
  for (; at >= Math.max(0, verb - 6) && words[at]!.sentence === sentence; at--) {
    const { lower } = words[at]!;
    const isAuxiliary =
      modals.has(lower) ||
      presentBe.has(lower) ||
      presentHave.has(lower) ||
      pastAuxiliaries.has(lower) ||
      lower === 'to';
    if (!isAuxiliary && !insideVerb.has(lower) && !/^\p{L}{2,}ly$/u.test(lower)) break;
    auxiliaries.push(lower);
    if (lower === 'to') break;
  }
  const { lower } = words[verb]!;
  const group = [lower, ...auxiliaries];
  const has = (forms: ReadonlySet<string>) => group.some((word) => forms.has(word));
  if (has(modals)) {
    const isPerfect = auxiliaries.some((word) => presentHave.has(word) || word === 'been');
    return isPerfect || (presentHave.has(lower) && isParticipleAfter(words, verb)) ? 'past' : 'future';
  }
  if (auxiliaries.at(-1) === 'to') return infinitiveTense(words, at, sentence);
  if (has(pastAuxiliaries)) return 'past';
  if (auxiliaries.some((word) => presentHave.has(word))) return 'past';
  if (has(presentBe))
    return words[verb + 1]?.lower === 'to' || words[verb + 1]?.lower === 'going' ? 'future' : 'present';
  if (presentHave.has(lower)) return words[verb + 1] && isParticipleAfter(words, verb) ? 'past' : 'present';
  if (isPastForm(lower) || irregularParticiples.has(lower)) return 'past';
  return scheduling.has(lower) ? 'future' : 'present';
}

/** "has been", "have already left": the perfect. */
function isParticipleAfter(words: readonly Word[], verb: number): boolean {
  for (let at = verb + 1; at < Math.min(words.length, verb + 4); at++) {
    const { lower } = words[at]!;
    if (lower === 'been' || isPastForm(lower) || irregularParticiples.has(lower)) return true;
    if (!insideVerb.has(lower) && !/^\p{L}{2,}ly$/u.test(lower)) return false;
  }
  return false;
}

/** "to meet", "was due to meet": to come, unless what governs it tells what happened ("failed to meet"). */
function infinitiveTense(words: readonly Word[], to: number, sentence: number): Tense {
  if (prospective.has(words[to - 1]?.lower ?? '')) return 'future';
  for (let at = to - 1; at >= Math.max(0, to - 3) && words[at]!.sentence === sentence; at--) {
    if (factive.has(words[at]!.lower)) return 'past';
  }
  return 'future';
}
