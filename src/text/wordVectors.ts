import { readFileSync } from 'node:fs';

/** Vectors of one signed byte a dimension; `wordVectors/README.md` tells their origin. */
const DIMENSIONS = 100;

interface Table {
  readonly rows: ReadonlyMap<string, number>;
  readonly bytes: Int8Array;
  readonly lengths: Float32Array;
}

let table: Table | undefined;

/** Reads the file once, when the first question or article needs it. */
function loadTable(): Table {
  if (table) return table;
  const terms = readFileSync(new URL('wordVectors/terms.txt', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  const bytes = new Int8Array(readFileSync(new URL('wordVectors/vectors.bin', import.meta.url)));
  const lengths = new Float32Array(terms.length);
  for (let at = 0; at < bytes.length; at++) lengths[Math.floor(at / DIMENSIONS)]! += bytes[at]! ** 2;
  table = { rows: new Map(terms.map((term, row) => [term, row])), bytes, lengths: lengths.map(Math.sqrt) };
  return table;
}

/** How alike two terms are used, −1 to 1 (their cosine); 0 if either is not among the 12,625 known ones. */
export function similarity(a: string, b: string): number {
  const { rows } = loadTable();
  const [left, right] = [rows.get(a), rows.get(b)];
  return left === undefined || right === undefined ? 0 : cosine(left, right);
}

/** The greatest similarity of a term to one of others, 0 to 1. */
export function greatestSimilarity(term: string, others: Iterable<string>): number {
  const { rows } = loadTable();
  const left = rows.get(term);
  if (left === undefined) return 0;
  let greatest = 0;
  for (const other of others) {
    const right = rows.get(other);
    if (right !== undefined) greatest = Math.max(greatest, cosine(left, right));
  }
  return greatest;
}

function cosine(left: number, right: number): number {
  const { bytes, lengths } = loadTable();
  const [from, to] = [left * DIMENSIONS, right * DIMENSIONS];
  let sum = 0;
  for (let k = 0; k < DIMENSIONS; k++) sum += bytes[from + k]! * bytes[to + k]!;
  return sum / (lengths[left]! * lengths[right]!);
}

/** How rare a term is in ordinary English, from 0 (the commonest that is no stop word) to 1 (among no 20,000 words). */
export function rarity(term: string): number {
  const { rows } = loadTable();
  return Math.log(1 + (rows.get(term) ?? rows.size)) / Math.log(1 + rows.size);
}

/** Below this cosine, words are seldom used for one another. */
const NEAR = 0.65;

/** Those of `others` that are used most like the term, at most three, nearest first. */
export function nearestTerms(term: string, others: Iterable<string>): string[] {
  if (!loadTable().rows.has(term)) return [];
  const near: [string, number][] = [];
  for (const other of others) {
    const likeness = similarity(term, other);
    if (likeness >= NEAR && other !== term) near.push([other, likeness]);
  }
  return near
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([other]) => other);
}

/** The weighted mean direction of some terms, of length 1; `null` if none is known. */
export function meaningOf(terms: Iterable<readonly [term: string, weight: number]>): Float32Array | null {
  const { rows, bytes, lengths } = loadTable();
  const sum = new Float32Array(DIMENSIONS);
  for (const [term, weight] of terms) {
    const row = rows.get(term);
    if (row === undefined) continue;
    for (let k = 0; k < DIMENSIONS; k++) sum[k]! += (weight * bytes[row * DIMENSIONS + k]!) / lengths[row]!;
  }
  const length = Math.sqrt(sum.reduce((total, x) => total + x * x, 0));
  return length > 0 ? sum.map((x) => x / length) : null;
}

/** Cosine of two meanings, −1 to 1; 0 if either is unknown. */
export function alike(a: Float32Array | null, b: Float32Array | null): number {
  return a && b ? a.reduce((sum, x, k) => sum + x * b[k]!, 0) : 0;
}
