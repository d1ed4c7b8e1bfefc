import MiniSearch from 'minisearch';
import type { Article, Passage, Sentence } from '../knowledge/article.ts';
import { type Token, termsOf, tokenize } from '../text/tokens.ts';
import { meaningOf } from '../text/wordVectors.ts';

/** One sentence as the index holds it. */
export interface IndexedSentence {
  /** Position in {@link SentenceIndex.sentences}. */
  readonly id: number;
  readonly article: Article;
  readonly passage: Passage;
  readonly sentence: Sentence;
  /** Its terms, extras included, stop words left out. */
  readonly terms: ReadonlySet<string>;
  /** Terms of the heading and the title above it. */
  readonly heading: ReadonlySet<string>;
}

/** A sentence read closely. Offsets are into the article's body. */
export interface Reading {
  /** All but the extras. */
  readonly tokens: readonly Token[];
  /** For each term, extras included, at which of {@link tokens} it stands. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  /** Each two words that stand next to each other, with a space between. */
  readonly pairs: ReadonlySet<string>;
  /** Mean direction of its words (see `wordVectors.ts`). */
  readonly meaning: Float32Array | null;
}

export interface Candidate {
  readonly sentence: IndexedSentence;
  /** BM25+ over the fields, as MiniSearch adds it up; comparable within one search only. */
  readonly score: number;
}

/**
 * Fields of one sentence and how much a match in each counts against one in the sentence itself: the sentences before
 * and after it, and the heading and title above it.
 */
const FIELDS = { text: 1, neighbors: 0.25, heading: 0.3 };

/** Sentences are of like length, which therefore tells less about their subject than the length of a document does. */
const BM25 = { k: 1.2, b: 0.4, d: 0.4 };

/** A search term and how much finding it counts. */
export type SearchTerm = readonly [term: string, weight: number];

const MOST_READINGS = 2_000;

/** Sentences that are read or indexed between two pauses: some milliseconds of work. */
const STEP = 50;

/** MiniSearch over sentences, each with its context. */
export class SentenceIndex {
  readonly #sentences: IndexedSentence[] = [];
  readonly #search = new MiniSearch<Record<keyof typeof FIELDS, string> & { id: number }>({
    fields: Object.keys(FIELDS),
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term || null,
    searchOptions: { boost: FIELDS, bm25: BM25 },
  });
  readonly #frequency = new Map<string, number>();
  readonly #readings = new Map<number, Reading>();

  constructor(articles: readonly Article[]) {
    for (const _ of this.#add(articles));
  }

  /** Makes the same with pauses, so that a long library holds up nobody. */
  static async build(articles: readonly Article[], pause: () => Promise<void>): Promise<SentenceIndex> {
    const index = new SentenceIndex([]);
    for (const _ of index.#add(articles)) await pause();
    return index;
  }

  /** Adds all articles, yielding after each step. */
  *#add(articles: readonly Article[]): Generator<void> {
    for (const article of articles) {
      const first = this.#sentences.length;
      const texts: string[] = [];
      const headings = new Map<string | null, readonly string[]>();
      for (const passage of article.passages) {
        const above = headings.get(passage.heading) ?? headingTerms(article, passage);
        headings.set(passage.heading, above);
        const heading = new Set(above);
        for (const sentence of passage.sentences) {
          const terms = termsOf(tokenize(article.body.slice(sentence.start, sentence.end)));
          texts.push(terms.join(' '));
          const id = this.#sentences.length;
          this.#sentences.push({ id, article, passage, sentence, terms: new Set(terms), heading });
          if ((id + 1) % STEP === 0) yield;
        }
      }
      for (const [place, text] of texts.entries()) {
        const { id, passage, terms } = this.#sentences[first + place]!;
        for (const term of terms) this.#frequency.set(term, (this.#frequency.get(term) ?? 0) + 1);
        const neighbors = `${texts[place - 1] ?? ''} ${texts[place + 1] ?? ''}`;
        this.#search.add({ id, text, neighbors, heading: headings.get(passage.heading)!.join(' ') });
        if ((id + 1) % STEP === 0) yield;
      }
    }
  }

  get sentences(): readonly IndexedSentence[] {
    return this.#sentences;
  }

  /** In how many sentences the term stands. */
  frequency(term: string): number {
    return this.#frequency.get(term) ?? 0;
  }

  /** Every term of the sentences. */
  terms(): Iterable<string> {
    return this.#frequency.keys();
  }

  /** The sentence before (−1) or after (+1) in the same article. */
  neighbor({ id, article }: IndexedSentence, step: -1 | 1): IndexedSentence | undefined {
    const neighbor = this.sentences[id + step];
    return neighbor?.article === article ? neighbor : undefined;
  }

  /** Reads a sentence closely; the last ones read are kept. */
  read({ id, article, sentence }: IndexedSentence): Reading {
    const known = this.#readings.get(id);
    if (known) return known;
    const tokens: Token[] = [];
    const positions = new Map<string, number[]>();
    for (const token of tokenize(article.body.slice(sentence.start, sentence.end))) {
      if (!token.extra) {
        tokens.push({ ...token, start: token.start + sentence.start, end: token.end + sentence.start });
      }
      const places = positions.get(token.term);
      if (places) places.push(tokens.length - 1);
      else positions.set(token.term, [tokens.length - 1]);
    }
    const content = tokens.filter((token) => !token.stop);
    const pairs = new Set(tokens.map(({ word }, at) => `${word} ${tokens[at + 1]?.word}`));
    const reading = { tokens, positions, pairs, meaning: meaningOf(content.map(({ term }) => [term, 1])) };
    if (this.#readings.size >= MOST_READINGS) this.#readings.clear();
    this.#readings.set(id, reading);
    return reading;
  }

  /** Whether some sentence has the two terms one after the other. */
  adjacent(left: string, right: string): boolean {
    const both = this.#search.search(`${left} ${right}`, { fields: ['text'], combineWith: 'AND' });
    return both.some(({ id }) => {
      const { positions } = this.read(this.sentences[id]!);
      return positions.get(left)?.some((place) => positions.get(right)?.includes(place + 1));
    });
  }

  /** Terms that a typing error would turn into this one: one edit from six letters on, two from ten. */
  nearSpellings(term: string): string[] {
    const edits = term.length < 6 ? 0 : term.length < 10 ? 1 : 2;
    if (edits === 0) return [];
    const near = this.#search.search(term, { fields: ['text'], fuzzy: edits });
    const spellings = new Set(near.flatMap((result) => result.terms));
    return [...spellings].filter((spelling) => spelling[0] === term[0] && !/\d/.test(spelling)).slice(0, 3);
  }

  /** The best sentences for any of the terms, best first. */
  search(terms: readonly SearchTerm[], limit: number): Candidate[] {
    if (terms.length === 0) return [];
    const boostTerm = (_: string, place: number) => terms[place]![1];
    const results = this.#search.search(terms.map(([term]) => term).join(' '), { boostTerm });
    return results.slice(0, limit).map(({ id, score }) => ({ sentence: this.sentences[id]!, score }));
  }
}

/** Terms of the heading and the title above a passage. */
function headingTerms(article: Article, passage: Passage): string[] {
  return termsOf(tokenize(`${passage.heading ?? ''}\n${article.title}`));
}
