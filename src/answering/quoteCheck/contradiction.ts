import type { Claim } from './claim.ts';
import { monthNames, negators, reversals } from './meaningWords.ts';
import type { ChangedKind, Warning } from './warnings.ts';
import { conceptOfKey, type WordIndex } from './wordIndex.ts';
import { keyOf } from './words.ts';

interface MeantWord {
  readonly text: string;
  readonly key: string;
  readonly concept: string | null;
  /** Whether a comma or the like stands before it. */
  readonly parted: boolean;
}

/**
 * What keeps a sentence from saying the same as a claim although it speaks of the same: the one denies what the other
 * does not, or a number or a month is another.
 * @param first place of the first word of the sentence, or sentences, and `last` of the last
 */
export function findContradiction(index: WordIndex, claim: Claim, first: number, last: number): Warning | null {
  const claimed = claim.words.map(({ text, key }, at) =>
    meant(text, key, at === 0 ? '' : claim.text.slice(claim.words[at - 1]!.end, claim.words[at]!.start)),
  );
  const original = wordsBetween(index, first, last);
  return (
    otherWords('number', claimed, original, ({ key }) => /^\p{N}/u.test(key)) ??
    otherWords('date', claimed, original, ({ key, text }) => monthNames.has(key) && /^\p{Lu}/u.test(text)) ??
    denial(claimed, original, wordsBetween(index, last + 1, endOfNext(index, last)))
  );
}

function wordsBetween(index: WordIndex, first: number, last: number): MeantWord[] {
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const place = first + at;
    const { body } = index.articleOf(index.sentenceAt[place]!);
    const text = body.slice(index.starts[place], index.ends[place]);
    return meant(text, keyOf(text), at === 0 ? '' : body.slice(index.ends[place - 1], index.starts[place]));
  });
}

/** The last place of the next sentence of the paragraph; `last` if there is none. */
function endOfNext({ library, sentenceAt, firstOf }: WordIndex, last: number): number {
  const sentence = sentenceAt[last]!;
  const [one, next] = [library.sentences[sentence]!, library.sentences[sentence + 1]];
  return next?.articleId === one.articleId && next.paragraph === one.paragraph ? firstOf[sentence + 2]! - 1 : last;
}

const meant = (text: string, key: string, before: string): MeantWord => ({
  text,
  key,
  concept: conceptOfKey(key),
  parted: /[,;:–—]/.test(before),
});

/** Words of a kind on both sides of which neither side has the other's. */
function otherWords(
  code: ChangedKind,
  claimed: readonly MeantWord[],
  original: readonly MeantWord[],
  isKind: (word: MeantWord) => boolean,
): Warning | null {
  const missing = (words: readonly MeantWord[], others: readonly MeantWord[]) =>
    words.filter(
      (word) =>
        isKind(word) &&
        !others.some(({ concept, key }) => key === word.key || (concept !== null && concept === word.concept)),
    );
  const [added, lost] = [missing(claimed, original), missing(original, claimed)];
  return added.length > 0 && lost.length > 0 ? { code, claimed: texts(added), original: texts(lost) } : null;
}

const denies = ({ key }: MeantWord) =>
  negators.has(key) || reversals.has(key) || /^(?:un|im|in)[a-z]{4,}able$/.test(key);

/**
 * The clause that shares most with the claim denies something, and the claim nothing; or the claim does, and neither the
 * sentence nor the next one.
 */
function denial(
  claimed: readonly MeantWord[],
  original: readonly MeantWord[],
  behind: readonly MeantWord[],
): Warning | null {
  // Names are in every clause about somebody: they do not tell which one is meant.
  const wanted = new Set(
    claimed.flatMap(({ concept, text }, at) =>
      concept !== null && (at === 0 || /^\p{Ll}/u.test(text)) ? [concept] : [],
    ),
  );
  const clauses = clausesOf(original).map((words) => ({
    words,
    shared: new Set(words.flatMap(({ concept }) => (concept !== null && wanted.has(concept) ? [concept] : []))).size,
  }));
  const inClaim = claimed.filter(denies);
  const nearest = clauses.reduce((best, clause) => (clause.shared > best.shared ? clause : best), clauses[0]!);
  const inNearest = nearest.words.filter(denies);
  const inAny = [...original, ...behind].filter(denies);
  if (inClaim.length === 0 && inNearest.length > 0)
    return { code: 'negation', claimed: [], original: texts(inNearest) };
  if (inClaim.length > 0 && inAny.length === 0) return { code: 'negation', claimed: texts(inClaim), original: [] };
  return null;
}

const openers = new Set(
  'and but that because while as when which who whose whether since though although if unless'.split(' '),
);

function clausesOf(words: readonly MeantWord[]): MeantWord[][] {
  const clauses: MeantWord[][] = [[]];
  for (const word of words) {
    if (word.parted || openers.has(word.key)) clauses.push([]);
    clauses.at(-1)!.push(word);
  }
  return clauses;
}

const texts = (words: readonly MeantWord[]) => words.map(({ text }) => text);
