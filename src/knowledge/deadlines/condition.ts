import { type Stretch, withoutStop } from '../../text/clauses.ts';
import { isVerb } from '../../text/timex/tense.ts';
import type { Word } from '../../text/timex/words.ts';
import { isDenied } from './coming.ts';

const opener = new Set(['unless', 'if', 'provided', 'assuming', 'barring']);

/** Where a condition opens: "unless …", "if …", "provided that …", "as long as …", "subject to …". */
function opensAt(words: readonly Word[], at: number): boolean {
  const { lower } = words[at]!;
  const next = words[at + 1]?.lower;
  const before = words[at - 1]?.lower ?? '';
  if (lower === 'as') return next === 'long' && words[at + 2]?.lower === 'as';
  if (lower === 'subject') return next === 'to';
  if (lower === 'if') return !/^(?:as|even|only|what|see|ask|asked|know|decide|wonder)$/.test(before) && next !== 'not';
  if (lower === 'provided') return next === 'that' || isVerb(words, at + 2);
  return opener.has(lower);
}

/** Words; a condition further away belongs to something else. */
const reach = 80;

/** The index behind a condition: at a comma or a stop. A full stop inside a sentence belongs to an abbreviation. */
function endOf(words: readonly Word[], from: number): number {
  let to = from;
  while (to < words.length && !/^[,;:!?—–()“”"]$/.test(words[to]!.text)) to++;
  return withoutStop(words, to);
}

/**
 * The condition under which what is said around `words[at]` is to happen, in one sentence.
 * It stands behind, or opens the sentence.
 */
export function conditionAround(words: readonly Word[], at: number): Stretch | null {
  for (let from = at; from < Math.min(words.length, at + reach); from++) {
    if (words[from]!.text === ';') break;
    if (opensAt(words, from)) return { from, to: endOf(words, from) };
  }
  for (let from = at - 1; from >= Math.max(0, at - reach); from--) {
    if (words[from]!.text === ';') break;
    if (opensAt(words, from)) {
      const to = endOf(words, from);
      return words[to]?.text === ',' && to <= at ? { from, to } : null;
    }
  }
  return null;
}

/**
 * A condition that opens the sentence, fails at the time at `place`, and so lets the rest happen from then on: "If no
 * agreement is reached by August 1, Japanese goods will face a 25% levy", "Unless they agree by July 9, …".
 * @returns with the index where the rest begins
 */
export function failingCondition(
  words: readonly Word[],
  place: Stretch,
): { readonly condition: Stretch; readonly rest: number } | null {
  const from = /^["“‘']$/.test(words[0]?.text ?? '') ? 1 : 0;
  if (from >= place.from || !opensAt(words, from) || endOf(words, from) < place.from) return null;
  if (words[from]!.lower !== 'unless' && !isDenied(words, { from, to: place.from })) return null;
  const to = endOf(words, place.to);
  return words[to]?.text === ',' ? { condition: { from, to }, rest: to + 1 } : null;
}
