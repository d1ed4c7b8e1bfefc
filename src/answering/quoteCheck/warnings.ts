import type { Quotation, Speaker } from '../../knowledge/quotations.ts';
import type { Claim } from './claim.ts';
import type { Match } from './exactMatch.ts';
import { conditions, dayNames, modalWords, monthNames, negators, numberWords } from './meaningWords.ts';
import { isSameSpeaker } from './speakerMatch.ts';
import type { WordIndex } from './wordIndex.ts';
import { keyOf } from './words.ts';

export type WarningCode =
  | 'number'
  | 'date'
  | 'name'
  | 'modality'
  | 'negation'
  | 'condition'
  | 'punctuation'
  | 'case'
  | 'speaker'
  | 'reported-speech'
  | 'context'
  | 'short'
  | 'no-words';

/** Something that a reader of a verdict should know; the message is one English sentence. */
export interface Warning {
  readonly code: WarningCode;
  readonly message: string;
}

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

const kinds: readonly { code: WarningCode; holds: (word: Changed) => boolean; what: string }[] = [
  { code: 'date', holds: isDate, what: 'A date' },
  { code: 'number', holds: (word) => isNumber(word) && !isDate(word), what: 'A number' },
  { code: 'name', holds: isName, what: 'A name' },
  { code: 'modality', holds: isModal, what: 'How certain it is' },
  { code: 'negation', holds: isNegation, what: 'A negation' },
  { code: 'condition', holds: isCondition, what: 'A condition' },
];

const show = (words: readonly Changed[]) => words.map(({ text }) => `“${text}”`).join(', ');

/**
 * Names what kind of words a claim changed.
 * @param places for each word of the claim the place of the article's word beside it, or −1
 */
export function warnOfChanges(index: WordIndex, claim: Claim, places: ArrayLike<number>): Warning[] {
  const { deleted, inserted } = changedWords(index, claim, places);
  const warnings: Warning[] = [];
  for (const { code, holds, what } of kinds) {
    const claimed = deleted.filter(holds);
    const original = inserted.filter(holds);
    if (claimed.length === 0 && original.length === 0) continue;
    if (code === 'negation' && claimed.length === original.length) continue;
    const message =
      original.length === 0
        ? `${what} was added: the claim has ${show(claimed)}, the article does not.`
        : claimed.length === 0
          ? `${what} is missing: the article has ${show(original)}.`
          : `${what} was changed: the article has ${show(original)}, the claim ${show(claimed)}.`;
    warnings.push({ code, message });
  }
  return warnings;
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
export function warnOfFlaws({ flaws }: Match): Warning[] {
  const warnings: Warning[] = [];
  if (flaws.has('punctuation')) {
    warnings.push({
      code: 'punctuation',
      message: 'The words are right, but the punctuation between them is not the article’s.',
    });
  }
  if (flaws.has('case')) {
    warnings.push({ code: 'case', message: 'The words are right, but not their capital letters.' });
  }
  return warnings;
}

const named = ({ name, mention }: Speaker) =>
  name && name !== mention ? `${name} (“${mention}”)` : (name ?? `“${mention}”`);

/** Warns of a wrong speaker, and of words that are the reporter's. */
export function warnOfSpeaker(claimed: string | null, quotation: Quotation | null): Warning[] {
  const warnings: Warning[] = [];
  const speaker = quotation?.speaker ?? null;
  if (claimed !== null && claimed.trim() !== '' && !(speaker && isSameSpeaker(claimed, speaker))) {
    const message = speaker
      ? `Not ${claimed}: the article gives these words to ${named(speaker)}.`
      : `The article does not give these words to ${claimed}, nor to anybody else.`;
    warnings.push({ code: 'speaker', message });
  }
  if (quotation === null || quotation.kind === 'indirect') {
    const message = speaker
      ? `These are the reporter’s words for what ${named(speaker)} said, not a quotation.`
      : 'These are the reporter’s own words, not a quotation.';
    warnings.push({ code: 'reported-speech', message });
  }
  return warnings;
}
