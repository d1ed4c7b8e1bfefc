import type { Quotation, Speaker } from '../../knowledge/quotations.ts';
import type { Claim } from './claim.ts';
import type { Match } from './exactMatch.ts';
import { conditions, dayNames, modalWords, monthNames, negators, numberWords } from './meaningWords.ts';
import { isSameSpeaker } from './speakerMatch.ts';
import type { WordIndex } from './wordIndex.ts';
import { keyOf } from './words.ts';

/** What kind of words a claim changed. */
export type ChangedKind = 'number' | 'date' | 'name' | 'modality' | 'negation' | 'condition';

/** Something that a reader of a verdict should know, as facts; `src/wording` makes a sentence of each. */
export type Warning =
  /** The claim's words and the article's, as written; one list may be empty. */
  | { readonly code: ChangedKind; readonly claimed: readonly string[]; readonly original: readonly string[] }
  /** Every word is there, but not the article's punctuation, or not its capitals. */
  | { readonly code: 'punctuation' | 'case' }
  /** The claim is given to somebody else; `speaker` is the true one, `null` if the article names nobody. */
  | { readonly code: 'speaker'; readonly claimed: string; readonly speaker: Speaker | null }
  /** The reporter's words: for what the speaker said, or, with `null`, for nobody. */
  | { readonly code: 'reported-speech'; readonly speaker: Speaker | null }
  /** The next sentence sets itself against the words, beginning with this one ("But"). */
  | { readonly code: 'context'; readonly word: string }
  /** So few words prove little. */
  | { readonly code: 'short' }
  /** There is nothing to check. */
  | { readonly code: 'no-words' };

interface Changed {
  readonly text: string;
  readonly key: string;
  /** Whether its capital comes from its place at the head of a sentence or of the claim. */
  readonly initial: boolean;
  readonly besideMonth: boolean;
}

const isNumber = ({ key }: Changed) => /^\p{N}/u.test(key) || numberWords.has(key) || /^[%$€£¥°]$/.test(key);
const isDate = (word: Changed) =>
  (monthNames.has(word.key) && (word.key !== 'may' || /^M/.test(word.text))) ||
  dayNames.has(word.key) ||
  (word.besideMonth && isNumber(word));
const isName = (word: Changed) =>
  /^\p{Lu}/u.test(word.text) && !word.initial && !isDate(word) && word.key !== 'i' && !word.key.startsWith("i'");
const isModal = ({ key }: Changed) => modalWords.has(key);
const isNegation = ({ key }: Changed) => negators.has(key);
const isCondition = ({ key }: Changed) => conditions.has(key);

const kinds: readonly { code: ChangedKind; holds: (word: Changed) => boolean }[] = [
  { code: 'date', holds: isDate },
  { code: 'number', holds: (word) => isNumber(word) && !isDate(word) },
  { code: 'name', holds: isName },
  { code: 'modality', holds: isModal },
  { code: 'negation', holds: isNegation },
  { code: 'condition', holds: isCondition },
];

const texts = (words: readonly Changed[]) => words.map(({ text }) => text);

/**
 * Names what kind of words a claim changed.
 * @param places for each word of the claim the place of the article's word beside it, or −1
 */
export function warnOfChanges(index: WordIndex, claim: Claim, places: ArrayLike<number>): Warning[] {
  const { deleted, inserted } = changedWords(index, claim, places);
  return kinds.flatMap(({ code, holds }): Warning[] => {
    const claimed = deleted.filter(holds);
    const original = inserted.filter(holds);
    const isNothing = claimed.length + original.length === 0;
    return isNothing || (code === 'negation' && claimed.length === original.length)
      ? []
      : [{ code, claimed: texts(claimed), original: texts(original) }];
  });
}

function changedWords(index: WordIndex, claim: Claim, places: ArrayLike<number>) {
  const deleted: Changed[] = [];
  const inserted: Changed[] = [];
  let before = -1;
  claim.words.forEach((word, at) => {
    const place = places[at]!;
    const inserting = (from: number, to: number) => {
      for (let missing = from; missing < to; missing++) inserted.push(placeWord(index, missing));
    };
    if (place !== -1) {
      const isOmitted = claim.omissions.has(at) || index.joints.get(before) === place;
      if (before !== -1 && !isOmitted) inserting(before + 1, place);
      before = place;
    }
    if (place !== -1 && placeWord(index, place).key === word.key) return;
    deleted.push(claimWord(claim, at));
    if (place !== -1) inserting(place, place + 1);
  });
  return { deleted, inserted };
}

function claimWord(claim: Claim, at: number): Changed {
  const { text, key, start } = claim.words[at]!;
  const initial = at === 0 || /[.?!]["”’)]*\s+["“‘(]*$/.test(claim.text.slice(claim.words[at - 1]!.end, start));
  const beside = [claim.words[at - 1]?.key, claim.words[at + 1]?.key];
  return { text, key, initial, besideMonth: beside.some((word) => monthNames.has(word ?? '')) };
}

function placeWord(index: WordIndex, place: number): Changed {
  const { body } = index.articleOf(index.sentenceAt[place]!);
  const textAt = (at: number) =>
    at < 0 || at >= index.ids.length ? '' : body.slice(index.starts[at]!, index.ends[at]!);
  const text = textAt(place);
  const opening = body.slice(Math.max(0, index.starts[place]! - 1), index.starts[place]!);
  const initial = index.firstOf[index.sentenceAt[place]!] === place || /["“‘`]/.test(opening);
  const besideMonth = [textAt(place - 1), textAt(place + 1)].some((word) => monthNames.has(keyOf(word)));
  return { text, key: keyOf(text), initial, besideMonth };
}

/** Warns of punctuation and capitals that differ although every word is there. */
export const warnOfFlaws = ({ flaws }: Match): Warning[] => [...flaws].map((code) => ({ code }));

/** Warns of a wrong speaker, and of words that are the reporter's. */
export function warnOfSpeaker(claimed: string | null, quotation: Quotation | null): Warning[] {
  const warnings: Warning[] = [];
  const speaker = quotation?.speaker ?? null;
  if (claimed !== null && claimed.trim() !== '' && !(speaker && isSameSpeaker(claimed, speaker))) {
    warnings.push({ code: 'speaker', claimed, speaker });
  }
  if (quotation === null || quotation.kind === 'indirect') warnings.push({ code: 'reported-speech', speaker });
  return warnings;
}
