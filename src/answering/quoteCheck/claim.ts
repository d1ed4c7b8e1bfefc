import { findQuotedSpans } from '../../text/quoteMarks.ts';
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

/**
 * The ways to read a text as a quotation: as it stands, and, where part of it is in quotation marks and the rest may
 * name the speaker, that part alone. The first is the text as it stands.
 */
export function readClaims(text: string): Claim[] {
  const plain = blank(text);
  const whole = { start: 0, end: plain.length };
  const words = wordsIn(plain, whole);
  const all: Claim = { text, words, omissions: omissionsIn(plain, words), speaker: null, marked: isMarked(plain) };
  const quoted = quotedPart(text, plain);
  return quoted && quoted.words.length < words.length ? [all, quoted] : [all];
}

function omissionsIn(text: string, words: readonly Word[]): Set<number> {
  const marked = new Set<number>();
  for (let index = 1; index < words.length; index++) {
    if (ellipsisBefore.test(text.slice(words[index - 1]!.end, words[index]!.start))) marked.add(index);
  }
  return marked;
}

const isMarked = (text: string) => findQuotedSpans(text, [{ start: 0, end: text.length }]).length > 0;

/** The words in marks, with the rest read as attribution: “…,” said Sen. Dale Hutchins; Davor Lukin: “…”. */
function quotedPart(text: string, plain: string): Claim | null {
  const spans = findQuotedSpans(plain, [{ start: 0, end: plain.length }]);
  if (spans.length === 0) return null;
  const words: Word[] = [];
  const omissions = new Set<number>();
  let rest = '';
  let from = 0;
  for (const { start, end, outer } of spans) {
    rest += `${plain.slice(from, outer.start)} | `;
    from = outer.end;
    if (words.length > 0) omissions.add(words.length);
    const inside = wordsIn(plain, { start, end });
    for (const index of omissionsIn(plain, inside)) omissions.add(words.length + index);
    words.push(...inside);
  }
  rest += plain.slice(from);
  if (words.length < 2 || !isAttribution(rest)) return null;
  return { text, words, omissions, speaker: speakerIn(rest), marked: true };
}

const attribution = /\b(?:said|says|told|tells|added|adds|asked|replied|wrote|warned|insisted|according to)\b/i;
/** An attribution has no more words than this. */
const longestAttribution = 16;

/**
 * Whether what stands around the marks (a "|" for each stretch in marks) only says who said it: it is short, and what
 * comes before marks ends in a comma, a colon or a dash. Words in marks that are built into a sentence are part of it.
 */
function isAttribution(rest: string): boolean {
  const parts = rest.split('|');
  const words = wordsIn(rest, { start: 0, end: rest.length }).length;
  const setOff = parts.slice(0, -1).every((part) => !/[\p{L}\p{N}]/u.test(part) || /[,:–—-]\s*$/.test(part));
  const isName = speakerIn(rest) !== null;
  return words === 0 || (words <= longestAttribution && setOff && (isName || attribution.test(rest)));
}

/** The name in what stands around the marks: capitals, or nothing that could be one. */
function speakerIn(rest: string): string | null {
  const around = rest.replace(attribution, ' ');
  const name = /(?:\p{Lu}[\p{L}.'’-]+)(?:\s+(?:(?:de|van|von|bin|al)\s+)?\p{Lu}[\p{L}.'’-]+)*/u.exec(around)?.[0];
  return name && (attribution.test(rest) || /^\s*[-–—]|:\s*\||\|\s*[-–—(~]/.test(rest)) ? name : null;
}
