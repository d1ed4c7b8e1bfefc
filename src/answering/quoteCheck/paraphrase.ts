import type { Claim } from './claim.ts';
import { conceptOfKey, type WordIndex } from './wordIndex.ts';
import type { Word } from './words.ts';

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
  /** The same share of the concepts that are no names: who it is about says little of what is said. */
  readonly substance: number;
}

/** What two sentences say between them counts a little less than what one says. */
const twoSentences = 0.9;
/** In a library of a few sentences every word is rare; it is weighed as if it had so many. */
const fewestSentences = 300;
/** So many sentences are weighed together with the next one. */
const mostPairs = 32;

/** Finds the sentences that share most with a claim, or `null` if none shares anything. */
export function nearestSentence(index: WordIndex, claim: Claim): Nearest | null {
  const names = new Set(
    claim.words.filter((word) => isName(index, word)).flatMap(({ key }) => conceptOfKey(key) ?? []),
  );
  const concepts = [...new Set(claim.words.flatMap(({ key }) => conceptOfKey(key) ?? []))].map((concept) => {
    const id = index.conceptIdOf(concept);
    const holders = id === -1 ? new Int32Array() : index.sentencesOf(id);
    return {
      holders,
      isName: names.has(concept),
      weight: Math.log(1 + Math.max(fewestSentences, index.library.sentences.length) / (holders.length + 1)),
    };
  });
  const total = weigh(concepts);
  const substance = weigh(concepts.filter((concept) => !concept.isName));
  const weights = new Float64Array(index.library.sentences.length + 1);
  for (const { holders, weight } of concepts) for (const sentence of holders) weights[sentence]! += weight;

  let best: Nearest | null = null;
  for (const sentence of heaviest(weights)) {
    const last = isSameParagraph(index, sentence) ? sentence + 1 : sentence;
    const alone = concepts.filter(({ holders }) => has(holders, sentence));
    const both = concepts.filter(({ holders }) => has(holders, sentence) || has(holders, last));
    const coverageAlone = weights[sentence]! / total;
    const coverageBoth = (twoSentences * weigh(both)) / total;
    const isPair = last > sentence && coverageBoth > coverageAlone;
    const coverage = isPair ? coverageBoth : coverageAlone;
    if (best && coverage <= best.coverage) continue;
    const shared = isPair ? both : alone;
    best = {
      sentence,
      last: isPair ? last : sentence,
      coverage,
      shared: shared.length,
      substance: substance === 0 ? 1 : weigh(shared.filter((concept) => !concept.isName)) / substance,
    };
  }
  return best;
}

const weigh = (concepts: readonly { readonly weight: number }[]) =>
  concepts.reduce((sum, { weight }) => sum + weight, 0);

/** Whether a word is a name: capitalised in the claim and, inside a sentence, in the articles. */
function isName(index: WordIndex, { text, key }: Word): boolean {
  if (!/^\p{Lu}/u.test(text)) return false;
  const id = index.idOf(key);
  const places = id === -1 ? [] : [...index.placesOf(id).subarray(0, 8)];
  return places.some((place) => {
    const sentence = index.sentenceAt[place]!;
    return (
      index.firstOf[sentence] !== place && /^\p{Lu}/u.test(index.articleOf(sentence).body.charAt(index.starts[place]!))
    );
  });
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
