import type { Claim } from './claim.ts';
import { idsOf, type WordIndex } from './wordIndex.ts';
import { punctuationOf } from './words.ts';

/** Where a claim's words stand in an article, one place for each word, in order. */
export interface Match {
  readonly places: readonly number[];
  /** What differs although every word is there. */
  readonly flaws: ReadonlySet<'punctuation' | 'case'>;
}

/** An omission may pass over at most this many words. */
const longestOmission = 150;
/** So many places of the rarest word are tried. */
const mostPlaces = 5_000;

/** Finds every place where all words of a claim stand in its order, without a gap but for marked omissions. */
export function findMatches(index: WordIndex, claim: Claim): Match[] {
  const ids = idsOf(index, claim.words);
  if (ids.length === 0 || ids.includes(-1)) return [];
  let rarest = 0;
  for (let at = 1; at < ids.length; at++) {
    if (index.placesOf(ids[at]!).length < index.placesOf(ids[rarest]!).length) rarest = at;
  }
  const matches: Match[] = [];
  for (const place of index.placesOf(ids[rarest]!).subarray(0, mostPlaces)) {
    const places = around(index, claim, ids, rarest, place);
    if (places) matches.push({ places, flaws: flawsOf(index, claim, places) });
  }
  return matches;
}

/** The places of all words if the one at `anchor` stands at `place`, or `null`. */
function around(
  index: WordIndex,
  claim: Claim,
  ids: readonly number[],
  anchor: number,
  place: number,
): number[] | null {
  const places = new Array<number>(ids.length);
  places[anchor] = place;
  const fill = (at: number, by: 1 | -1): boolean => {
    // Runs without an omission are walked, not recursed, for a claim may have a thousand words.
    let next = at;
    while (next >= 0 && next < ids.length) {
      const before = places[next - by]!;
      const omission = claim.omissions.has(by === 1 ? next : next + 1);
      if (omission)
        return leaps(index, before, ids[next]!, by).some((leap) => {
          places[next] = leap;
          return fill(next + by, by);
        });
      const beside = neighbour(index, before, ids[next]!, by);
      if (beside === null) return false;
      places[next] = beside;
      next += by;
    }
    return true;
  };
  return fill(anchor + 1, 1) && fill(anchor - 1, -1) ? places : null;
}

/** The place next to `place`, forward or back, if it holds `id`; the next part of the utterance counts as next. */
function neighbour(index: WordIndex, place: number, id: number, by: 1 | -1): number | null {
  const beside = place + by;
  if (index.ids[beside] === id && isSameArticle(index, place, beside)) return beside;
  const joint = (by === 1 ? index.joints : index.jointsBack).get(place);
  return joint !== undefined && index.ids[joint] === id ? joint : null;
}

/** The places that hold `id` within the reach of an omission, nearest first. */
function leaps(index: WordIndex, place: number, id: number, by: 1 | -1): number[] {
  const found: number[] = [];
  for (let at = place + by; Math.abs(at - place) <= longestOmission && isSameArticle(index, place, at); at += by) {
    if (index.ids[at] === id) found.push(at);
  }
  return found;
}

export function isSameArticle(index: WordIndex, a: number, b: number): boolean {
  if (b < 0 || b >= index.ids.length) return false;
  return index.articleOf(index.sentenceAt[a]!) === index.articleOf(index.sentenceAt[b]!);
}

/** Punctuation and capitals that differ; at the head of the claim and behind an omission the first letter is free. */
function flawsOf(index: WordIndex, claim: Claim, places: readonly number[]): Set<'punctuation' | 'case'> {
  const flaws = new Set<'punctuation' | 'case'>();
  const { body } = index.articleOf(index.sentenceAt[places[0]!]!);
  claim.words.forEach((word, at) => {
    const place = places[at]!;
    const original = body.slice(index.starts[place], index.ends[place]);
    const free = at === 0 || claim.omissions.has(at);
    if (letters(word.text, free) !== letters(original, free)) flaws.add('case');
    if (at === 0 || claim.omissions.has(at) || places[at - 1] !== place - 1) return;
    const between = claim.text.slice(claim.words[at - 1]!.end, word.start);
    const originalBetween = body.slice(index.ends[place - 1], index.starts[place]);
    if (punctuationOf(between) !== punctuationOf(originalBetween)) flaws.add('punctuation');
  });
  return flaws;
}

/** The letters of a word, the first one without its case if that is free or if an editor's brackets stand around it. */
function letters(text: string, free: boolean): string {
  const bare = text.normalize('NFKC').replace(/[[\]\u200b-\u200d\u2060\u00ad'’ʼ]/g, '');
  return free || text.startsWith('[') ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare;
}
