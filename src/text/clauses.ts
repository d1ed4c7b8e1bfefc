import { isVerb } from './timex/tense.ts';
import { modals } from './timex/verbs.ts';
import type { Word } from './timex/words.ts';

/** Clauses and noun phrases of one sentence, as far as they can be told without a parser. Bounds are word indices. */
export interface Stretch {
  readonly from: number;
  /** The index behind the last word. */
  readonly to: number;
}

const hardStop = /^[;:—–()[\]“”"«»!?]$/;
const joints = new Set('and but or nor so yet'.split(' '));
const subordinators = new Set(
  'that because although though while whereas when where whether if unless until as since which who whose once provided than'.split(
    ' ',
  ),
);
const prepositions = new Set(
  'in on at by for from to with without into over under after before between among against during through about around across within toward towards until till since upon near despite per via amid ahead including'.split(
    ' ',
  ),
);
const determiners = new Set(
  'a an the another this that these those its his her their our my your each every no any some'.split(' '),
);

/** No clause is looked for further away than this many words: even a text without stops is read in linear time. */
const reach = 80;
/** The most words of a noun phrase. */
const longestPhrase = 16;

/** Whether a clause ends before this word. A full stop inside a sentence belongs to an abbreviation. */
const isHardStop = (word: Word) => hardStop.test(word.text);

/** The nearest verb left of `at` in the same clause, or `null`. */
export function verbBefore(words: readonly Word[], at: number): number | null {
  for (let index = at - 1; index >= Math.max(0, at - reach); index--) {
    if (isHardStop(words[index]!)) return null;
    if (isVerb(words, index)) return index;
  }
  return null;
}

/** Where the clause that `words[verb]` belongs to begins: with its subject, if one stands there. */
export function clauseStart(words: readonly Word[], verb: number): number {
  for (let index = verb - 1; index >= Math.max(0, verb - reach); index--) {
    const word = words[index]!;
    if (isHardStop(word) || word.text === ',') return index + 1;
    if (subordinators.has(word.lower) && index < verb - 1) return index + 1;
    if (joints.has(word.lower) && joinsClauses(words, index)) return index + 1;
  }
  return Math.max(0, verb - reach);
}

/** "closed in April and will reopen" joins clauses, "phones and laptops were delayed" does not. */
function joinsClauses(words: readonly Word[], joint: number): boolean {
  if (joint + 1 < words.length && isVerb(words, joint + 1)) return true;
  for (let index = joint - 1; index >= Math.max(0, joint - reach); index--) {
    const word = words[index]!;
    if (isHardStop(word) || word.text === ',') return index === joint - 1;
    if (isVerb(words, index)) return true;
  }
  return false;
}

/** The index behind the clause that goes on at `from`: at a stop, a comma, or a word that opens another clause. */
export function clauseEnd(words: readonly Word[], from: number): number {
  const end = Math.min(words.length, from + reach);
  for (let index = from; index < end; index++) {
    const word = words[index]!;
    if (isHardStop(word) || word.text === ',') return index;
    if (index > from && subordinators.has(word.lower)) return index;
    if (index > from && index + 1 < end && joints.has(word.lower) && isVerb(words, index + 1)) return index;
  }
  return withoutStop(words, end);
}

/** The index behind the last word before `end`, the sentence's full stop left out. */
export const withoutStop = (words: readonly Word[], end: number) =>
  end === words.length && words[end - 1]?.text === '.' ? end - 1 : end;

/** Whether the word cannot be part of a noun phrase. */
function endsPhrase(words: readonly Word[], index: number): boolean {
  const word = words[index]!;
  if (!/[\p{L}\p{N}]/u.test(word.text)) return !(/^[-‐‑’'&%]$/.test(word.text) && word.glued);
  if (prepositions.has(word.lower) || subordinators.has(word.lower) || joints.has(word.lower)) return true;
  return isClauseVerb(words, index);
}

/** A verb; a plain form is one only behind "to" or a modal, for elsewhere it is a noun more often ("the May vote"). */
function isClauseVerb(words: readonly Word[], index: number): boolean {
  if (/^(?:proposed|planned|scheduled|expected)$/.test(words[index]!.lower)) return false;
  const before = words[index - 1]?.lower ?? '';
  return isVerb(words, index, before !== 'to' && !modals.has(before));
}

/** The noun phrase that begins at `from`, with what "of" adds to it; `null` if none does. */
export function nounPhraseFrom(words: readonly Word[], from: number): Stretch | null {
  const end = Math.min(words.length, from + longestPhrase);
  let to = from;
  for (let start = from; ; start = to + 1) {
    const before = to;
    to = start;
    while (to < end && (!endsPhrase(words, to) || (determiners.has(words[to]!.lower) && to === start))) to++;
    if (to === start) return start === from ? null : { from, to: before };
    if (to >= end || words[to]!.lower !== 'of') return { from, to };
  }
}

/** The noun phrase that ends before `to`, with its determiner and the head that "of" hangs on; `null` if none does. */
export function nounPhraseBefore(words: readonly Word[], to: number): Stretch | null {
  let from = to;
  while (from > Math.max(0, to - longestPhrase)) {
    const before = words[from - 1]!;
    if (before.lower === 'of' && from < to && !/^(?:ahead|because|instead|out)$/.test(words[from - 2]?.lower ?? ''))
      from -= 1;
    else if (endsPhrase(words, from - 1)) break;
    else {
      from -= 1;
      if (determiners.has(before.lower) && words[from - 1]?.lower !== 'of') break;
    }
  }
  return from < to ? { from, to } : null;
}

/** The head of a noun phrase: its last word before an "of", or the last of all. */
export function headOf(words: readonly Word[], { from, to }: Stretch): Word {
  for (let index = from + 1; index < to; index++) {
    if (words[index]!.lower === 'of') return words[index - 1]!;
  }
  return words[to - 1]!;
}

/** `stretch` without an article at its beginning. */
export function withoutArticle(words: readonly Word[], { from, to }: Stretch): Stretch {
  return { from: /^(?:a|an|the)$/.test(words[from]!.lower) && from + 1 < to ? from + 1 : from, to };
}
