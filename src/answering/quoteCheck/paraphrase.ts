import type { Claim } from './claim.ts';
import { conceptOfKey, type WordIndex } from './wordIndex.ts';

/** The sentence, or two that follow each other, that come nearest to a claim in what they say. */
export interface Nearest {
  /** Index in `library.sentences`. */
  readonly sentence: number;
  /** The second of two, else the same. */
  readonly last: number;
  /** Share of the claim's concepts, weighted by how rare they are, that the sentences and their speakers have; 0 to 1. */
  readonly coverage: number;
  /** How many concepts they share. */
  readonly shared: number;
}

/** What two sentences say between them counts a little less than what one says. */
const twoSentences = 0.9;
/** So many sentences are weighed together with the next one. */
const mostPairs = 32;

/** Finds the sentences that share most with a claim, or `null` if none shares anything. */
export function nearestSentence(index: WordIndex, claim: Claim): Nearest | null {
  const concepts = [...new Set(claim.words.flatMap(({ key }) => conceptOfKey(key) ?? []))].map((concept) => {
    const id = index.conceptIdOf(concept);
    const holders = id === -1 ? new Int32Array() : index.sentencesOf(id);
    return { holders, weight: Math.log(1 + index.library.sentences.length / (holders.length + 0.5)) };
  });
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0);
  const weights = new Float64Array(index.library.sentences.length + 1);
  for (const { holders, weight } of concepts) for (const sentence of holders) weights[sentence]! += weight;

  let best: Nearest | null = null;
  for (const sentence of heaviest(weights)) {
    const last = isSameParagraph(index, sentence) ? sentence + 1 : sentence;
    const alone = concepts.filter(({ holders }) => has(holders, sentence));
    const both = concepts.filter(({ holders }) => has(holders, sentence) || has(holders, last));
    const coverageAlone = weights[sentence]! / total;
    const coverageBoth = (twoSentences * both.reduce((sum, { weight }) => sum + weight, 0)) / total;
    const isPair = last > sentence && coverageBoth > coverageAlone;
    const coverage = isPair ? coverageBoth : coverageAlone;
    if (best && coverage <= best.coverage) continue;
    best = { sentence, last: isPair ? last : sentence, coverage, shared: (isPair ? both : alone).length };
  }
  return best;
}

/** The sentences that weigh most, alone or with the next one, the heaviest first. */
function heaviest(weights: Float64Array): number[] {
  const top: { sentence: number; bound: number }[] = [];
  for (let sentence = 0; sentence < weights.length - 1; sentence++) {
    if (weights[sentence] === 0) continue;
    const bound = Math.max(weights[sentence]!, twoSentences * (weights[sentence]! + weights[sentence + 1]!));
    if (top.length === mostPairs && bound <= top.at(-1)!.bound) continue;
    const at = top.findIndex((other) => other.bound < bound);
    top.splice(at === -1 ? top.length : at, 0, { sentence, bound });
    if (top.length > mostPairs) top.pop();
  }
  return top.map(({ sentence }) => sentence);
}

/** Whether an ascending row holds a number. */
function has(row: Int32Array, value: number): boolean {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (row[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return row[low] === value;
}

function isSameParagraph({ library }: WordIndex, sentence: number): boolean {
  const [one, next] = [library.sentences[sentence]!, library.sentences[sentence + 1]];
  return next?.articleId === one.articleId && next.paragraph === one.paragraph;
}
