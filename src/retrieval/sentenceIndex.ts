import MiniSearch from 'minisearch';
import type { Article, Passage, Sentence } from '../knowledge/article.ts';
import { type Token, termsOf, tokenize } from '../text/tokens.ts';

/** One sentence as the index holds it. Token offsets are into the article's body. */
export interface IndexedSentence {
  /** Position in {@link SentenceIndex.sentences}. */
  readonly id: number;
  readonly article: Article;
  readonly passage: Passage;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** Terms of {@link tokens} that are no stop words, each once. */
  readonly terms: ReadonlySet<string>;
}

export interface Candidate {
  readonly sentence: IndexedSentence;
  /** BM25+ over the fields, as MiniSearch adds it up; comparable within one search only. */
  readonly score: number;
}

/** Fields of one sentence and how much a match in each counts against one in the sentence itself. */
const FIELDS = { text: 1, neighbors: 0.25, passage: 0.15, heading: 0.3, title: 0.3 };
type Field = keyof typeof FIELDS;

/** Sentences are short and of like length: their length tells less about their subject than a document's does. */
const BM25 = { k: 1.2, b: 0.4, d: 0.4 };

/** MiniSearch over sentences, each with its neighbours, paragraph, heading and title as context. */
export class SentenceIndex {
  readonly sentences: readonly IndexedSentence[];
  readonly #search: MiniSearch<Record<Field, string> & { id: number }>;
  readonly #frequency = new Map<string, number>();

  constructor(articles: readonly Article[]) {
    const sentences: IndexedSentence[] = [];
    this.#search = new MiniSearch({
      fields: Object.keys(FIELDS),
      tokenize: (text) => text.split(' '),
      processTerm: (term) => term || null,
      searchOptions: { boost: FIELDS, bm25: BM25 },
    });
    for (const article of articles) {
      const title = termsOf(tokenize(article.title)).join(' ');
      const first = sentences.length;
      for (const passage of article.passages) {
        for (const sentence of passage.sentences) {
          const tokens = tokenizeAt(article.body, sentence.start, sentence.end);
          const terms = new Set(termsOf(tokens));
          sentences.push({ id: sentences.length, article, passage, sentence, tokens, terms });
          for (const term of terms) this.#frequency.set(term, (this.#frequency.get(term) ?? 0) + 1);
        }
      }
      const texts = sentences.slice(first).map(({ tokens }) => termsOf(tokens).join(' '));
      let id = first;
      for (const {
        heading,
        sentences: { length },
      } of article.passages) {
        const passage = texts.slice(id - first, id - first + length).join(' ');
        for (const last = id + length; id < last; id++) {
          this.#search.add({
            id,
            text: texts[id - first]!,
            neighbors: `${texts[id - first - 1] ?? ''} ${texts[id - first + 1] ?? ''}`,
            passage,
            heading: heading ? termsOf(tokenize(heading)).join(' ') : '',
            title,
          });
        }
      }
    }
    this.sentences = sentences;
  }

  /** In how many sentences the term stands. */
  frequency(term: string): number {
    return this.#frequency.get(term) ?? 0;
  }

  /** Whether some sentence has the two terms one after the other. */
  adjacent(left: string, right: string): boolean {
    const both = this.#search.search(`${left} ${right}`, { fields: ['text'], combineWith: 'AND' });
    return both.some(({ id }) => {
      const main = this.sentences[id]!.tokens.filter((token) => !token.extra);
      return main.some((token, position) => token.term === left && main[position + 1]?.term === right);
    });
  }

  /** Terms of the sentences that a typing error would turn into this one: one edit from six letters on, two from ten. */
  nearSpellings(term: string): string[] {
    const edits = term.length < 6 ? 0 : term.length < 10 ? 1 : 2;
    if (edits === 0) return [];
    const near = this.#search.search(term, { fields: ['text'], fuzzy: edits });
    const spellings = new Set(near.flatMap((result) => result.terms));
    return [...spellings].filter((spelling) => spelling[0] === term[0] && !/\d/.test(spelling)).slice(0, 3);
  }

  /** The best sentences for any of the terms, best first. */
  search(terms: readonly string[], limit: number): Candidate[] {
    const results = this.#search.search(terms.join(' '));
    return results.slice(0, limit).map(({ id, score }) => ({ sentence: this.sentences[id]!, score }));
  }
}

/** Tokens of `body.slice(start, end)` with offsets into `body`. */
function tokenizeAt(body: string, start: number, end: number): Token[] {
  const tokens = tokenize(body.slice(start, end));
  return tokens.map((token) => ({ ...token, start: token.start + start, end: token.end + start }));
}
