import { type Citation, cite } from '../knowledge/citation.ts';
import type { Library } from '../knowledge/library.ts';
import type { Quotation, Speaker } from '../knowledge/quotations.ts';
import type { Range } from '../text/range.ts';
import { type Alignment, align, findStretches } from './quoteCheck/alignment.ts';
import { type Claim, readClaim } from './quoteCheck/claim.ts';
import { findContradiction } from './quoteCheck/contradiction.ts';
import { findCut } from './quoteCheck/cut.ts';
import { type Edit, editsBetween } from './quoteCheck/edits.ts';
import { findMatches, type Match } from './quoteCheck/exactMatch.ts';
import { nearestSentence } from './quoteCheck/paraphrase.ts';
import { isSameSpeaker } from './quoteCheck/speakerMatch.ts';
import { citePlaces, quotationAround, quotationIn } from './quoteCheck/surroundings.ts';
import { type Warning, warnOfChanges, warnOfFlaws, warnOfSpeaker } from './quoteCheck/warnings.ts';
import { idsOf, indexWords, type WordIndex } from './quoteCheck/wordIndex.ts';

export type { Edit } from './quoteCheck/edits.ts';
export type { Warning } from './quoteCheck/warnings.ts';

/**
 * `exact`: the article has these words; `altered`: it has them, but some were changed; `clipped`: it has them, but words
 * that turn their meaning were left out; `paraphrase`: it says so in other words; `absent`: it does not say so.
 */
export type QuoteVerdict = 'exact' | 'altered' | 'clipped' | 'paraphrase' | 'absent';

/** What comes of checking a quotation; the shape is the command line's contract. */
export interface QuoteCheck {
  readonly verdict: QuoteVerdict;
  /** The article's own sentence or sentences. */
  readonly nearest: Citation | null;
  /** The quotation that holds the words. */
  readonly quotation: { readonly id: string; readonly kind: Quotation['kind'] } | null;
  /** Who said it, as the article has it. */
  readonly speaker: Speaker | null;
  /**
   * Turns the claim into the article's words: the texts of `equal` and `delete` make up the claim exactly as given, those
   * of `equal` and `insert` a stretch of the body. They show typographic differences too.
   */
  readonly edits: readonly Edit[];
  /** Offsets into the body of the words left out that turn the meaning. */
  readonly cut: Range | null;
  readonly warnings: readonly Warning[];
}

export interface QuoteChecker {
  /**
   * Checks a text of any length and content; Markdown and mentions in it are no words.
   * @param speaker whom the claim is given to
   */
  check(text: string, speaker?: string | null): QuoteCheck;
}

/** Reads a library, so that quotes can be checked against the whole of it. */
export function createQuoteChecker(library: Library): QuoteChecker {
  const index = indexWords(library);
  return { check: (text, speaker = null) => checkQuote(index, text, speaker) };
}

function checkQuote(index: WordIndex, text: string, speaker: string | null): QuoteCheck {
  const { whole, attributed, marked } = readClaim(text);
  if (whole.words.length === 0) return absent(text, [{ code: 'no-words' }]);
  const claimed = speaker ?? attributed?.speaker ?? null;
  const inWhole = bestMatch(index, whole, claimed);
  const inPart = attributed && bestMatch(index, attributed, claimed);
  // “…,” said Reul: the part in marks is judged; if the article has the rest too, the edits say so.
  if (inPart) {
    const check = matched(index, attributed, inPart, claimed);
    return inWhole ? { ...check, edits: editsBetween(index, whole, inWhole.match.places) } : check;
  }
  if (inWhole) return matched(index, whole, inWhole, claimed);
  const change = altered(index, attributed ?? whole, claimed);
  if (change) return change;
  // Called it “frank and disappointing”: in a sentence made otherwise, words in marks may be altered by themselves.
  const inMarks = marked && !bestMatch(index, marked, claimed) ? altered(index, marked, claimed) : null;
  return inMarks?.quotation ? inMarks : otherWords(index, whole, claimed);
}

interface Found {
  readonly match: Match;
  readonly quotation: Quotation | null;
  readonly cut: Range | null;
}

/** Of all places where the words stand, the one that speaks best for the claim. */
function bestMatch(index: WordIndex, claim: Claim, speaker: string | null): Found | null {
  let best: Found | null = null;
  let bestRank = Number.NEGATIVE_INFINITY;
  for (const match of findMatches(index, claim)) {
    const quotation = quotationAround(index, match.places);
    const cut = findCut(index, claim, match, quotation);
    const isSpeakers = speaker !== null && quotation?.speaker != null && isSameSpeaker(speaker, quotation.speaker);
    const rank =
      (match.flaws.size === 0 ? 8 : 0) +
      (cut ? 0 : 4) +
      (isSpeakers ? 2 : 0) +
      (quotation && quotation.kind !== 'indirect' ? 1 : 0);
    if (rank <= bestRank) continue;
    best = { match, quotation, cut };
    bestRank = rank;
  }
  return best;
}

function matched(index: WordIndex, claim: Claim, { match, quotation, cut }: Found, speaker: string | null): QuoteCheck {
  const verdict = match.flaws.size > 0 ? 'altered' : cut ? 'clipped' : 'exact';
  const warnings = [...warnOfFlaws(match), ...warnOfSpeaker(speaker, quotation)];
  const context = contrastBehind(index, match.places.at(-1)!);
  if (context && !cut) warnings.push(context);
  if (claim.words.length < 3 && quotation?.kind !== 'partial') {
    warnings.push({ code: 'short' });
  }
  return result(index, claim, verdict, match.places, quotation, cut, warnings);
}

/** Warns if the same speaker's next sentence sets itself against the words. */
function contrastBehind(index: WordIndex, place: number): Warning | null {
  const next = index.joints.get(place) ?? place + 1;
  const isNext = next < index.ids.length && (next !== place + 1 || index.sentenceAt[next] !== index.sentenceAt[place]);
  if (!isNext || index.articleOf(index.sentenceAt[next]!) !== index.articleOf(index.sentenceAt[place]!)) return null;
  const { body } = index.articleOf(index.sentenceAt[next]!);
  const word = body.slice(index.starts[next], index.ends[next]);
  return /^(?:But|However|Yet)$/.test(word) ? { code: 'context', word } : null;
}

/**
 * A claim is an altered quotation from this likeness on; 1 is the same words in the same order. One without quotation
 * marks may be reported speech made of a quotation, and must be more like it.
 */
const likeQuoted = { marked: 0.66, unmarked: 0.715 };
/** Reported speech has a form of its own in every report: only all but the same words are an alteration of it. */
const likeReported = 0.84;

function altered(index: WordIndex, claim: Claim, speaker: string | null): QuoteCheck | null {
  const ids = idsOf(index, claim.words);
  const stretches = findStretches(index, ids, ids.length > 200 ? 2 : 6);
  let best: { alignment: Alignment; likeness: number; quotation: Quotation | null; isAltered: boolean } | null = null;
  for (const stretch of stretches) {
    const alignment = align(index, ids, stretch);
    if (alignment.equal === 0) continue;
    const length = alignment.last - alignment.first + 1 - omitted(index, claim, alignment) + looseEnds(alignment);
    const likeness = (2 * alignment.equal) / (claim.words.length + length);
    if (best && likeness <= best.likeness) continue;
    const places = [...alignment.places].filter((place) => place !== -1);
    const quotation = quotationAround(index, places);
    const isAltered = alignment.equal >= 2 && likeness >= leastLikeness(quotation, claim);
    best = { alignment, likeness, quotation, isAltered };
  }
  if (!best?.isAltered) return null;
  const warnings = [...warnOfChanges(index, claim, best.alignment.places), ...warnOfSpeaker(speaker, best.quotation)];
  return result(index, claim, 'altered', best.alignment.places, best.quotation, null, warnings);
}

/** Words at the ends of a claim that stand beside nothing: there the article has other words. */
function looseEnds({ places }: Alignment): number {
  const head = places.findIndex((place) => place !== -1);
  const tail = places.findLastIndex((place) => place !== -1);
  return head === -1 ? 0 : head + (places.length - 1 - tail);
}

function leastLikeness(quotation: Quotation | null, { marked }: Claim): number {
  if (quotation === null || quotation.kind === 'indirect') return likeReported;
  return marked || quotation.kind === 'partial' ? likeQuoted.marked : likeQuoted.unmarked;
}

/** Words of a stretch that the claim marks as left out, or that the reporter put between. */
function omitted(index: WordIndex, claim: Claim, { places }: Alignment): number {
  let count = 0;
  let before = -1;
  places.forEach((place, at) => {
    if (place === -1) return;
    if (before !== -1 && (claim.omissions.has(at) || index.joints.get(before) === place)) count += place - before - 1;
    before = place;
  });
  return count;
}

/** From these shares of its concepts on, a sentence speaks of what a claim says. */
const speaksOf = { coverage: 0.58, substance: 0.45 };
/** Two shared concepts are enough for a claim of at most so many words. */
const fewWords = 8;

/** A claim that no words of an article make: in other words, contradicted, or nowhere. */
function otherWords(index: WordIndex, claim: Claim, speaker: string | null): QuoteCheck {
  const nearest = nearestSentence(index, claim);
  const isNear =
    nearest !== null &&
    nearest.coverage >= speaksOf.coverage &&
    nearest.substance >= speaksOf.substance &&
    (nearest.shared >= 3 || (nearest.shared === 2 && nearest.coverage > 0.9 && claim.words.length <= fewWords));
  if (!isNear) return absent(claim.text, []);
  const first = index.firstOf[nearest.sentence]!;
  const last = index.firstOf[nearest.last + 1]! - 1;
  const quotation = quotationAround(index, [first, last]) ?? quotationIn(index, nearest.sentence);
  const contradiction = findContradiction(index, claim, first, last);
  const { articleId, start } = index.library.sentences[nearest.sentence]!;
  const { end } = index.library.sentences[nearest.last]!;
  return {
    verdict: contradiction === null ? 'paraphrase' : contradiction.code === 'negation' ? 'absent' : 'altered',
    nearest: cite(index.library, { articleId, start, end }),
    quotation: quotation && { id: quotation.id, kind: quotation.kind },
    speaker: quotation?.speaker ?? null,
    edits: editsBetween(index, claim, align(index, idsOf(index, claim.words), { first, last }).places),
    cut: null,
    warnings: [
      ...(contradiction ? [contradiction] : []),
      ...warnOfSpeaker(speaker, quotation).filter(({ code }) => code === 'speaker'),
    ],
  };
}

const absent = (text: string, warnings: readonly Warning[]): QuoteCheck => ({
  verdict: 'absent',
  nearest: null,
  quotation: null,
  speaker: null,
  edits: text === '' ? [] : [{ op: 'delete', text }],
  cut: null,
  warnings,
});

function result(
  index: WordIndex,
  claim: Claim,
  verdict: QuoteVerdict,
  places: ArrayLike<number>,
  quotation: Quotation | null,
  cut: Range | null,
  warnings: readonly Warning[],
): QuoteCheck {
  return {
    verdict,
    nearest: citePlaces(
      index,
      Array.from(places).filter((place) => place !== -1),
    ),
    quotation: quotation && { id: quotation.id, kind: quotation.kind },
    speaker: quotation?.speaker ?? null,
    edits: editsBetween(index, claim, places),
    cut,
    warnings,
  };
}
