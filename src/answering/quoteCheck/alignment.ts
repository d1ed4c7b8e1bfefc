import { isSameArticle } from './exactMatch.ts';
import type { WordIndex } from './wordIndex.ts';

/** A claim laid beside a stretch of an article. */
export interface Alignment {
  /** For each word of the claim the place beside it, or −1. Ascending where set. */
  readonly places: Int32Array;
  /** How many of them hold the same word. */
  readonly equal: number;
  /** First and last place of the stretch. */
  readonly first: number;
  readonly last: number;
}

/** Votes are taken from the rarest words on, until so many places have voted; at least from three words. */
const enoughVotes = 4_000;

/**
 * The stretches of the library that share most with a claim, best first. Each shared word votes for the stretch it
 * would stand in if the claim stood there as it is; rare words count more.
 * @param ids the claim's word numbers, −1 for words that the library does not have
 */
export function findStretches(
  index: WordIndex,
  ids: readonly number[],
  most: number,
): { first: number; last: number }[] {
  const width = Math.max(16, Math.ceil(ids.length / 2));
  const votes = new Map<number, number>();
  const known = ids.map((id, at) => ({ at, places: id === -1 ? new Int32Array() : index.placesOf(id) }));
  const rarestFirst = known.filter(({ places }) => places.length > 0).sort((a, b) => a.places.length - b.places.length);
  let count = 0;
  for (const [rank, { at, places }] of rarestFirst.entries()) {
    count += places.length;
    if (rank >= 3 && count > enoughVotes) break;
    const weight = Math.log(1 + index.ids.length / places.length);
    for (const place of places) {
      const bucket = Math.floor((place - at + ids.length) / width);
      votes.set(bucket, (votes.get(bucket) ?? 0) + weight);
    }
  }

  // A stretch may lie across two buckets: each is judged with its neighbour.
  const best = [...votes]
    .map(([bucket, weight]) => ({ bucket, weight: weight + (votes.get(bucket + 1) ?? 0) }))
    .sort((a, b) => b.weight - a.weight || a.bucket - b.bucket)
    .slice(0, most);
  const slack = Math.ceil(ids.length / 2) + 12;
  return best.map(({ bucket }) => {
    const begin = bucket * width - ids.length;
    const first = Math.max(0, begin - slack);
    const last = Math.min(index.ids.length - 1, begin + 2 * width + ids.length + slack);
    return withinArticle(index, Math.min(Math.max(0, begin + width), index.ids.length - 1), first, last);
  });
}

/** A stretch cut to the article that holds its middle. */
function withinArticle(index: WordIndex, middle: number, from: number, to: number): { first: number; last: number } {
  let first = from;
  let last = to;
  while (first < middle && !isSameArticle(index, first, middle)) first++;
  while (last > middle && !isSameArticle(index, last, middle)) last--;
  return { first, last };
}

const equalScore = 3;
const changeScore = -1;
const gapScore = -1;

/**
 * Aligns a claim with a stretch, word by word, so that most words are equal (Needleman and Wunsch 1970, with free gaps at
 * both ends of the stretch). Time and memory grow with claim × stretch.
 */
export function align(index: WordIndex, ids: readonly number[], stretch: { first: number; last: number }): Alignment {
  const rows = ids.length;
  const columns = stretch.last - stretch.first + 1;
  const width = columns + 1;
  const scores = new Int32Array((rows + 1) * width);
  for (let row = 1; row <= rows; row++) scores[row * width] = row * gapScore;
  for (let row = 1; row <= rows; row++) {
    const id = ids[row - 1]!;
    for (let column = 1; column <= columns; column++) {
      const at = row * width + column;
      const same = id !== -1 && id === index.ids[stretch.first + column - 1];
      const diagonal = scores[at - width - 1]! + (same ? equalScore : changeScore);
      scores[at] = Math.max(diagonal, scores[at - width]! + gapScore, scores[at - 1]! + gapScore);
    }
  }

  let column = 0;
  for (let candidate = 1; candidate <= columns; candidate++) {
    const gain = scores[rows * width + candidate]! - scores[rows * width + column]!;
    if (gain > 0 || (gain === 0 && isNextWord(index, stretch.first, column, candidate))) column = candidate;
  }
  return traceBack(index, ids, stretch, scores, width, column);
}

/** A last word that differs stands beside the article's next word rather than beside nothing, if that ends no sentence. */
function isNextWord({ sentenceAt }: WordIndex, first: number, column: number, candidate: number): boolean {
  return column > 0 && candidate === column + 1 && sentenceAt[first + column - 1] === sentenceAt[first + column];
}

function traceBack(
  index: WordIndex,
  ids: readonly number[],
  stretch: { first: number; last: number },
  scores: Int32Array,
  width: number,
  lastColumn: number,
): Alignment {
  const places = new Int32Array(ids.length).fill(-1);
  let equal = 0;
  let row = ids.length;
  let column = lastColumn;
  while (row > 0) {
    const at = row * width + column;
    const place = stretch.first + column - 1;
    const same = column > 0 && ids[row - 1] !== -1 && ids[row - 1] === index.ids[place];
    if (column > 0 && scores[at] === scores[at - width - 1]! + (same ? equalScore : changeScore)) {
      places[row - 1] = place;
      if (same) equal++;
      row--;
      column--;
    } else if (scores[at] === scores[at - width]! + gapScore) row--;
    else column--;
  }
  dropLooseEnds(index, ids, places);
  const set = [...places].filter((place) => place !== -1);
  return { places, equal, first: set[0] ?? -1, last: set.at(-1) ?? -1 };
}

/** Changed words at the ends of a claim stand beside article words by chance when they are many: they are set free. */
const loose = 3;
function dropLooseEnds(index: WordIndex, ids: readonly number[], places: Int32Array): void {
  const isEqual = (at: number) => places[at] !== -1 && index.ids[places[at]!] === ids[at];
  let head = 0;
  while (head < ids.length && !isEqual(head)) head++;
  let tail = ids.length;
  while (tail > head && !isEqual(tail - 1)) tail--;
  if (head > loose || head === ids.length) places.fill(-1, 0, head);
  if (ids.length - tail > loose) places.fill(-1, tail);
}
