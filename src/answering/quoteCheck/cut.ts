import type { Quotation } from '../../knowledge/quotations.ts';
import type { Range } from '../../text/range.ts';
import type { Claim } from './claim.ts';
import type { Match } from './exactMatch.ts';
import {
  conditions,
  contrasts,
  hedges,
  modalWords,
  negationCarriers,
  negators,
  reservations,
  reversals,
} from './meaningWords.ts';
import type { WordIndex } from './wordIndex.ts';
import { keyOf } from './words.ts';

interface PlacedWord {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Whether a comma, a colon or the like parts it from the word behind it. */
  readonly parted: boolean;
}

/**
 * The words around a match that a reader needs to understand it as it was meant, if the claim left them out: a condition,
 * a negation, a contrast, a modal verb, or whoever the speaker was quoting. Looked for in the same sentence, and not
 * beyond the quotation that holds the match.
 * @param quotation the smallest one that holds the whole match
 * @returns where they stand in the body, or `null` if the claim left out nothing of the kind
 */
export function findCut(index: WordIndex, claim: Claim, match: Match, quotation: Quotation | null): Range | null {
  return (
    omittedCut(index, claim, match) ??
    headCut(index, match.places[0]!, quotation) ??
    deniedBefore(index, match, quotation) ??
    tailCut(wordsBehind(index, match.places.at(-1)!, quotation))
  );
}

function placed(index: WordIndex, place: number): PlacedWord {
  const { body } = index.articleOf(index.sentenceAt[place]!);
  const start = index.starts[place]!;
  const end = index.ends[place]!;
  return { key: keyOf(body.slice(start, end)), start, end, parted: /^["”’')]*[,;:—–]/.test(body.slice(end, end + 4)) };
}

const isTurning = (key: string) => conditions.has(key) || negators.has(key) || contrasts.has(key) || reversals.has(key);

/** Words that the claim's "…" passes over. */
function omittedCut(index: WordIndex, claim: Claim, { places }: Match): Range | null {
  for (const at of claim.omissions) {
    const from = places[at - 1]! + 1;
    const to = places[at]!;
    if (index.joints.get(from - 1) === to) continue;
    for (let place = from; place < to; place++) {
      if (isTurning(placed(index, place).key)) return { start: index.starts[place]!, end: index.ends[to - 1]! };
    }
  }
  return null;
}

/** The words of the sentence before a place, nearest last; across the joints of an utterance, not beyond its quotation. */
function wordsBefore(index: WordIndex, place: number, quotation: Quotation | null): PlacedWord[] {
  const words: PlacedWord[] = [];
  for (let at = place; ; ) {
    const joint = index.jointsBack.get(at);
    const before: number = joint ?? at - 1;
    if (before < 0 || (joint === undefined && !continues(index, before, at, quotation))) break;
    if (joint !== undefined && endsSentence(index, before, at)) break;
    words.unshift(placed(index, before));
    at = before;
  }
  return words;
}

function wordsBehind(index: WordIndex, place: number, quotation: Quotation | null): PlacedWord[] {
  const words: PlacedWord[] = [];
  for (let at = place; ; ) {
    const joint = index.joints.get(at);
    const behind: number = joint ?? at + 1;
    if (behind >= index.ids.length || (joint === undefined && !continues(index, behind, at, quotation))) break;
    if (joint !== undefined && endsSentence(index, at, behind)) break;
    words.push(placed(index, behind));
    at = behind;
  }
  return words;
}

/** Whether `to`, beside `from`, is in the same sentence and, if there is one, in the same quotation. */
function continues(index: WordIndex, to: number, from: number, quotation: Quotation | null): boolean {
  if (index.sentenceAt[to] !== index.sentenceAt[from]) return false;
  if (!quotation) return true;
  const start = index.starts[to]!;
  // Another part of the same utterance counts as inside: it was reached across a joint.
  const inside = (at: number) => index.starts[at]! >= quotation.start && index.ends[at]! <= quotation.end;
  return inside(to) || (!inside(from) && start >= 0 && !leavesMarks(index, from, to));
}

/** Whether a quotation mark stands between two neighbouring words. */
function leavesMarks(index: WordIndex, a: number, b: number): boolean {
  return /[“”"«»]|``|''/.test(a < b ? textBetween(index, a, b) : textBetween(index, b, a));
}

function textBetween(index: WordIndex, first: number, second: number): string {
  const { body } = index.articleOf(index.sentenceAt[first]!);
  return body.slice(index.ends[first]!, index.starts[second]!);
}

/** Whether a sentence ends between the parts of an utterance: within the marks, or with the reporter's words between. */
function endsSentence(index: WordIndex, last: number, next: number): boolean {
  const { body } = index.articleOf(index.sentenceAt[last]!);
  const between = body.slice(index.ends[last]!, index.starts[next]!);
  return /^[’')\]]*[.?!]/.test(between) || /[.?!]["”’)]*\s+["“‘`]*$/.test(between);
}

function headCut(index: WordIndex, place: number, quotation: Quotation | null): Range | null {
  const before = wordsBefore(index, place, quotation);
  const isDirect = quotation?.kind === 'direct';
  const isNested = isDirect && before.length > 0 && /[“"‘`]/.test(textBetween(index, place - 1, place));
  const from = turnBefore(before, isDirect, isNested);
  return from === -1 ? null : { start: before[from]!.start, end: before.at(-1)!.end };
}

/** Index of the first word, of those before a match, that turns it; −1 if none does. */
function turnBefore(before: readonly PlacedWord[], isDirect: boolean, isNested: boolean): number {
  if (before.length === 0) return -1;
  if (contrasts.has(before[0]!.key)) return 0;
  const condition = before.findIndex(({ key }) => conditions.has(key));
  if (condition !== -1) return condition;

  // Leftwards as far as nothing parts a word from the match.
  for (let at = before.length - 1; at >= 0; at--) {
    const { key, parted } = before[at]!;
    const isHedge = hedges.has(key) && isDirect && before.length - at <= 4;
    if (isHedge) return phraseFrom(before, at);
    if (parted && !isNested) return -1;
    if (key !== 'yet' && contrasts.has(key) && at >= before.length - 2) return at;
    if ((negators.has(key) || reversals.has(key) || reservations.has(key)) && carries(before, at))
      return phraseFrom(before, at);
    if (
      modalWords.has(key) &&
      before.slice(at + 1).every((word) => word.key.endsWith('ly') || word.key === 'be' || word.key === 'also')
    )
      return at;
  }
  return -1;
}

/** Whether a negation reaches what follows: not through "that" behind a verb which leaves its clause as it is. */
function carries(before: readonly PlacedWord[], at: number): boolean {
  const behind = before.slice(at + 1);
  const that = behind.findIndex(({ key }) => key === 'that');
  return (
    that === -1 ||
    !negators.has(before[at]!.key) ||
    behind.slice(0, that).some(({ key }) => negationCarriers.has(key)) ||
    that === 0
  );
}

/** A modal verb before a negation, or a subject before a hedge, goes with it ("could not", "they say"). */
function phraseFrom(before: readonly PlacedWord[], at: number): number {
  const previous = before[at - 1];
  return previous &&
    !previous.parted &&
    (modalWords.has(previous.key) ||
      /^(?:i|we|he|she|they|do|does|did|is|are|was|were|has|have|had)$/.test(previous.key))
    ? at - 1
    : at;
}

/** “He denied that it was [a disaster]”, “not ‘[acceptable]’”: a negation right before the words in marks or the reported clause. */
function deniedBefore(index: WordIndex, { places }: Match, quotation: Quotation | null): Range | null {
  if (!quotation) return null;
  const first = places[0]!;
  if (first === 0 || index.starts[first - 1]! >= quotation.start) return null;
  const denies = quotation.kind === 'indirect' && quotation.cue !== null && /^den/i.test(quotation.cue);
  for (let place = first - 1; place >= Math.max(0, first - 3); place--) {
    if (index.sentenceAt[place] !== index.sentenceAt[first]) return null;
    const { key, start } = placed(index, place);
    const isNegation = quotation.kind === 'partial' && negators.has(key);
    if (isNegation || (denies && keyOf(quotation.cue!) === key)) return { start, end: index.ends[first - 1]! };
  }
  return null;
}

function tailCut(behind: readonly PlacedWord[]): Range | null {
  const at = behind.findIndex(({ key }, position) => {
    if (key === 'but' && hedges.has(behind[position + 1]?.key ?? '')) return false;
    if (conditions.has(key) || (contrasts.has(key) && key !== 'yet')) return true;
    return position === 0 && negators.has(key);
  });
  return at === -1 ? null : { start: behind[at]!.start, end: behind.at(-1)!.end };
}
