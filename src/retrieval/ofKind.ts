import { isOrganisationNoun, isPersonNoun, isTitleModifier } from '../knowledge/speakers/nouns.ts';
import { isNationality, isPlace } from '../knowledge/speakers/places.ts';
import { isCalendarWord } from '../text/answerSpans.ts';
import type { Question } from '../text/question.ts';
import { type Range, slice } from '../text/range.ts';
import type { Token } from '../text/tokens.ts';

const DAY = /day\b|\b\d{1,2}(?:st|nd|rd|th)?\b/i;
const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
const YEAR = /\b(?:1\d{3}|20\d{2})/;
const GRAINS = { day: DAY, month: MONTH, year: YEAR } as const;

/** Whether a date tells as much as the question wants: "what year" wants a year, "on what date" a day. */
export function isFineEnough(date: string, { grain }: Pick<Question, 'grain'>): boolean {
  return grain === undefined || GRAINS[grain].test(date);
}

/**
 * Whether a stretch by itself answers what was asked: "who" with somebody's name, "where" with a place that something is
 * in or goes to, "when" with a date as fine as was asked for.
 * @param tokens of the sentence around it, extras left out
 */
export function isOfKind(question: Question, span: Range, tokens: readonly Token[], body: string): boolean {
  switch (question.asked) {
    case 'person':
      return namesPerson(span, tokens, body);
    case 'place':
      return namesPlace(span, tokens, body);
    case 'date':
      return isFineEnough(slice(body, span), question);
    default:
      return true;
  }
}

const wordsOf = (span: Range, tokens: readonly Token[], body: string) =>
  tokens.filter(({ start, end }) => span.start <= start && end <= span.end).map((token) => slice(body, token));

const wordBefore = (span: Range, tokens: readonly Token[]) => tokens.findLast(({ end }) => end <= span.start)?.word;

/** No place, nationality, acronym, organisation, day, "the Normans", or "Japan" of "Japan's minister". */
function namesPerson(span: Range, tokens: readonly Token[], body: string): boolean {
  const words = wordsOf(span, tokens, body);
  const titled = words.some(isPersonNoun);
  const own = words.filter((word) => !isPersonNoun(word) && !(titled && isTitleModifier(word)));
  if (own.length === 0 || own.some((word) => isOrganisationNoun(word) || isCalendarWord(word.toLowerCase())))
    return false;
  if (own.every((word) => isPlace(word) || isNationality(word) || /^[\p{Lu}\p{N}.]+$/u.test(word))) return false;
  return !/^['’]s/.test(body.slice(span.end)) && (titled || wordBefore(span, tokens) !== 'the');
}

const PLACING = /^(?:in|at|to|from|near|into|around|outside|inside|across|toward|towards|the)$/;

function namesPlace(span: Range, tokens: readonly Token[], body: string): boolean {
  const words = wordsOf(span, tokens, body);
  if (words.some((word) => isPersonNoun(word) || isCalendarWord(word.toLowerCase()))) return false;
  if (words.every(isNationality)) return false;
  return words.some(isPlace) || PLACING.test(wordBefore(span, tokens) ?? '');
}
