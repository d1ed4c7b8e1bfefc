import type { Article, Sentence } from '../../knowledge/article.ts';
import type { Library } from '../../knowledge/library.ts';
import { type Quotation, quotedArticle } from '../../knowledge/quotations.ts';
import { tokenize } from '../../text/tokens.ts';
import { conceptOf } from './synonyms.ts';
import { keyOf, wordsIn } from './words.ts';

/**
 * The words of every sentence of a library in one row, with an index from word to places. Places are positions in that
 * row; numbers are kept in typed arrays, for a library of 30,000 sentences has more than half a million words.
 */
export interface WordIndex {
  readonly library: Library;
  /** Offsets of each word into its article's body. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Number of each word's key, as {@link WordIndex.idOf} gives it. */
  readonly ids: Int32Array;
  /** Index of each word's sentence in `library.sentences`. */
  readonly sentenceAt: Int32Array;
  /** First place of each sentence; one more at the end. */
  readonly firstOf: Int32Array;
  /** The number of a key, or −1 if the library does not have it. */
  idOf(key: string): number;
  /** The places of a key's number. */
  placesOf(id: number): Int32Array;
  /** The concept of a word's number, or −1 for a word of grammar. */
  readonly conceptAt: Int32Array;
  /** The number of a concept, or −1. */
  conceptIdOf(concept: string): number;
  /** The sentences that hold a concept, and the speakers of what is said in them, ascending. */
  sentencesOf(concept: number): Int32Array;
  /** Where an utterance goes on behind a place that ends one of its parts, and the reverse. */
  readonly joints: ReadonlyMap<number, number>;
  readonly jointsBack: ReadonlyMap<number, number>;
  articleOf(sentence: number): Article;
}

/** The concept of a key: its stem, or what stands for its synonyms; `null` for words of grammar and of reporting. */
export function conceptOfKey(key: string): string | null {
  if (/^(?:'|n't$)/.test(key)) return null;
  const token = tokenize(key).find(({ extra }) => !extra);
  return !token || token.stop ? null : conceptOf(token.term);
}

/** Rows of numbers by number, packed: the row of `n` is `values[from[n] … from[n + 1]]`. */
function pack(rows: readonly number[][]): (row: number) => Int32Array {
  const from = new Int32Array(rows.length + 1);
  rows.forEach((row, index) => {
    from[index + 1] = from[index]! + row.length;
  });
  const values = new Int32Array(from[rows.length]!);
  rows.forEach((row, index) => {
    values.set(row, from[index]);
  });
  return (row) => values.subarray(from[row]!, from[row + 1]!);
}

/** Reads a library once; takes about a microsecond a character. */
export function indexWords(library: Library): WordIndex {
  const { sentences } = library;
  const articles = sentences.map(({ articleId }) => library.article(articleId)!);
  const idByKey = new Map<string, number>();
  const places: number[][] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const ids: number[] = [];
  const sentenceAt: number[] = [];
  const firstOf = new Int32Array(sentences.length + 1);
  sentences.forEach((sentence, index) => {
    firstOf[index] = ids.length;
    for (const { start, end, key } of wordsIn(articles[index]!.body, sentence)) {
      let id = idByKey.get(key);
      if (id === undefined) {
        id = places.length;
        idByKey.set(key, id);
        places.push([]);
      }
      places[id]!.push(ids.length);
      starts.push(start);
      ends.push(end);
      ids.push(id);
      sentenceAt.push(index);
    }
  });
  firstOf[sentences.length] = ids.length;

  const base = { library, starts: Int32Array.from(starts), ends: Int32Array.from(ends), ids: Int32Array.from(ids) };
  const row = { ...base, sentenceAt: Int32Array.from(sentenceAt), firstOf };
  const { joints, jointsBack } = findJoints(library, row);
  return {
    ...row,
    idOf: (key) => idByKey.get(key) ?? -1,
    placesOf: pack(places),
    ...indexConcepts(library, row, idByKey),
    joints,
    jointsBack,
    articleOf: (sentence) => articles[sentence]!,
  };
}

type Row = Pick<WordIndex, 'starts' | 'ends' | 'ids' | 'sentenceAt' | 'firstOf'>;

function indexConcepts(library: Library, row: Row, idByKey: ReadonlyMap<string, number>) {
  const idByConcept = new Map<string, number>();
  const sentences: number[][] = [];
  const idOfConcept = (concept: string): number => {
    const known = idByConcept.get(concept);
    if (known !== undefined) return known;
    idByConcept.set(concept, sentences.length);
    sentences.push([]);
    return sentences.length - 1;
  };
  const add = (concept: number, sentence: number) => {
    const list = sentences[concept]!;
    if (list.at(-1) !== sentence) list.push(sentence);
  };

  const conceptAt = new Int32Array(idByKey.size).fill(-1);
  for (const [key, id] of idByKey) {
    const concept = conceptOfKey(key);
    if (concept !== null) conceptAt[id] = idOfConcept(concept);
  }
  const speakers = speakersBySentence(library);
  for (let sentence = 0; sentence < library.sentences.length; sentence++) {
    for (let place = row.firstOf[sentence]!; place < row.firstOf[sentence + 1]!; place++) {
      const concept = conceptAt[row.ids[place]!]!;
      if (concept !== -1) add(concept, sentence);
    }
    for (const concept of speakers.get(sentence) ?? []) add(idOfConcept(concept), sentence);
  }
  return { conceptAt, conceptIdOf: (concept: string) => idByConcept.get(concept) ?? -1, sentencesOf: pack(sentences) };
}

/** The names of those who speak in a sentence, as concepts: "he said …" is found by the name. */
function speakersBySentence(library: Library): Map<number, string[]> {
  const concepts = new Map<number, string[]>();
  const bounds = sentenceBounds(library);
  for (const article of library.articles) {
    for (const { speaker, context } of quotedArticle(article).quotations) {
      if (!speaker?.name) continue;
      const name = wordsIn(speaker.name, { start: 0, end: speaker.name.length });
      const known = name.flatMap(({ key }) => conceptOfKey(key) ?? []);
      for (const sentence of bounds(article, context))
        concepts.set(sentence, [...(concepts.get(sentence) ?? []), ...known]);
    }
  }
  return concepts;
}

/** Finds the sentences (indices in `library.sentences`) that a stretch of an article touches. */
function sentenceBounds(library: Library) {
  const firstByArticle = new Map<string, number>();
  library.sentences.forEach(({ articleId }, index) => {
    if (!firstByArticle.has(articleId)) firstByArticle.set(articleId, index);
  });
  return (article: Article, { start, end }: { start: number; end: number }): number[] => {
    const found: number[] = [];
    const first = firstByArticle.get(article.id) ?? 0;
    const isIn = (sentence: Sentence | undefined) => sentence?.articleId === article.id;
    let low = first;
    let high = first;
    while (isIn(library.sentences[high])) high++;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (library.sentences[middle]!.end <= start) low = middle + 1;
      else high = middle;
    }
    for (let at = low; isIn(library.sentences[at]) && library.sentences[at]!.start < end; at++) found.push(at);
    return found;
  };
}

/** Joins the parts of an utterance: the last word of one part to the first word of the next. */
function findJoints(library: Library, row: Row) {
  const joints = new Map<number, number>();
  const jointsBack = new Map<number, number>();
  const bounds = sentenceBounds(library);
  for (const article of library.articles) {
    const lastPart = new Map<string, Quotation>();
    for (const quotation of quotedArticle(article).quotations) {
      const root = quotation.partOf ?? quotation.id;
      const before = lastPart.get(root);
      lastPart.set(root, quotation);
      if (!before || quotation.partOf === null) continue;
      const last = placesIn(row, bounds(article, before), before).at(-1);
      const first = placesIn(row, bounds(article, quotation), quotation)[0];
      if (last === undefined || first === undefined || first === last + 1) continue;
      joints.set(last, first);
      jointsBack.set(first, last);
    }
  }
  return { joints, jointsBack };
}

function placesIn(row: Row, sentences: readonly number[], { start, end }: { start: number; end: number }): number[] {
  const places: number[] = [];
  for (const sentence of sentences) {
    for (let place = row.firstOf[sentence]!; place < row.firstOf[sentence + 1]!; place++) {
      if (row.starts[place]! >= start && row.ends[place]! <= end) places.push(place);
    }
  }
  return places;
}

export const idsOf = (index: WordIndex, words: readonly { readonly key: string }[]): number[] =>
  words.map(({ key }) => index.idOf(keyOf(key)));
