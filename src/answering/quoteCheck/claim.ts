import { findQuotedSpans, type QuotedSpan } from '../../text/quoteMarks.ts';
import { type Word, wordsIn } from './words.ts';

/** A text said to be a quotation, read for comparison. Offsets are into the text as given. */
export interface Claim {
  readonly text: string;
  /** The words to compare, in order. */
  readonly words: readonly Word[];
  /** Indices of words before which an omission is marked or the claim's own reporter speaks. */
  readonly omissions: ReadonlySet<number>;
  /** Whom the text itself names as speaker (“…,” said Reul), or `null`. */
  readonly speaker: string | null;
  /** Whether the text puts the words in quotation marks. */
  readonly marked: boolean;
}

const ellipsisBefore = /…|\.\s?\.\s?\./;

/** Mentions, Discord's custom emoji and timestamps, and links: nobody's words. Blanked, so that offsets hold. */
const markup = /<(?:@[!&]?|#|a?:\w+:|t:|\/[^:>]+:)[^>]*>|(?<!\S)@[\p{L}\p{N}_.-]+|https?:\/\/\S+|```\w*\n/gu;
const blank = (text: string) => text.replace(markup, (found) => ' '.repeat(found.length));

/** The ways to read a text as a quotation. */
export interface Readings {
  /** As it stands. */
  readonly whole: Claim;
  /** The words in marks, where the rest only says who said them: “…,” said Reul. */
  readonly attributed: Claim | null;
  /** The words in marks, whatever stands around them. */
  readonly marked: Claim | null;
}

export function readClaim(text: string): Readings {
  const plain = blank(text);
  const all = { start: 0, end: plain.length };
  const words = wordsIn(plain, all);
  const spans = findQuotedSpans(plain, [all]);
  const whole = { text, words, omissions: omissionsIn(plain, words), speaker: null, marked: spans.length > 0 };
  const marked = readMarked(text, plain, spans);
  if (!marked || marked.words.length === words.length) return { whole, attributed: null, marked: null };
  const rest = outside(plain, spans);
  const attributed = isAttribution(rest) ? { ...marked, speaker: speakerIn(rest) } : null;
  return { whole, attributed, marked };
}

function omissionsIn(text: string, words: readonly Word[]): Set<number> {
  const marked = new Set<number>();
  for (let index = 1; index < words.length; index++) {
    if (ellipsisBefore.test(text.slice(words[index - 1]!.end, words[index]!.start))) marked.add(index);
  }
  return marked;
}

function readMarked(text: string, plain: string, spans: readonly QuotedSpan[]): Claim | null {
  const words: Word[] = [];
  const omissions = new Set<number>();
  for (const span of spans) {
    if (words.length > 0) omissions.add(words.length);
    const inside = wordsIn(plain, span);
    for (const index of omissionsIn(plain, inside)) omissions.add(words.length + index);
    words.push(...inside);
  }
  return words.length < 2 ? null : { text, words, omissions, speaker: null, marked: true };
}

/** What stands around the marks, with a "|" for each stretch in marks. */
function outside(plain: string, spans: readonly QuotedSpan[]): string {
  const parts = spans.map(({ outer }, at) => plain.slice(spans[at - 1]?.outer.end ?? 0, outer.start));
  return [...parts, plain.slice(spans.at(-1)?.outer.end ?? 0)].join(' | ');
}

const attribution = /\b(?:said|says|told|tells|added|adds|asked|replied|wrote|warned|insisted|according to)\b/i;
/** What an attribution does not have: a clause of its own, which would go unchecked. */
const furtherClaim =
  /\b(?:that|adding|but|because|while|is|are|was|were|will|would|can|could|may|might|should|must)\b/i;
/** An attribution has no more words than this. */
const longestAttribution = 16;

/**
 * Whether what stands around the marks only says who said it: it is short, and what
 * comes before marks ends in a comma, a colon or a dash. Words in marks that are built into a sentence are part of it.
 */
function isAttribution(rest: string): boolean {
  const parts = rest.split('|');
  const words = wordsIn(rest, { start: 0, end: rest.length }).length;
  const setOff = parts.slice(0, -1).every((part) => !/[\p{L}\p{N}]/u.test(part) || /[,:–—-]\s*$/.test(part));
  const isName = speakerIn(rest) !== null;
  const claimsMore = furtherClaim.test(rest);
  return words === 0 || (words <= longestAttribution && setOff && !claimsMore && (isName || attribution.test(rest)));
}

/** The name in what stands around the marks: capitals, or nothing that could be one. */
function speakerIn(rest: string): string | null {
  const around = rest.replace(attribution, ' ');
  const name = /(?:\p{Lu}[\p{L}.'’-]+)(?:\s+(?:(?:de|van|von|bin|al)\s+)?\p{Lu}[\p{L}.'’-]+)*/u.exec(around)?.[0];
  return name && (attribution.test(rest) || /^\s*[-–—]|:\s*\||\|\s*[-–—(~]/.test(rest)) ? name : null;
}
