import type { Range } from '../text/range.ts';

/** Whether a fact stands in the article itself or was worked out by the person who added it. */
export type Basis = 'source' | 'inferred';

/** What the front matter of an article file says. Dates are ISO calendar dates (`2025-05-24`). */
export interface ArticleMetadata {
  readonly id: string;
  readonly title: string;
  /** `source`: the article's own headline; `descriptive`: written by the host because it has none. */
  readonly titleBasis: 'source' | 'descriptive';
  readonly publisher: string | null;
  readonly credit: string | null;
  readonly url: string | null;
  readonly published: string;
  readonly publishedBasis: Basis;
  readonly note: string | null;
  /** BCP 47 tag. */
  readonly language: string;
  /** The id of the article that this one corrects and replaces. */
  readonly supersedes: string | null;
}

/** A stretch of one article's body. Offsets are UTF-16 code units into {@link Article.body}. */
export interface Span extends Range {
  readonly articleId: string;
}

/** One sentence. `paragraph` counts from 1 in the article, `sentence` from 1 in its paragraph. */
export interface Sentence extends Span {
  readonly paragraph: number;
  readonly sentence: number;
}

/** One paragraph with the heading it stands under. Headings are context: neither counted nor cited. */
export interface Passage extends Span {
  readonly paragraph: number;
  readonly heading: string | null;
  readonly sentences: readonly Sentence[];
}

/** An article as read from its file. */
export interface Article extends ArticleMetadata {
  /** File name inside the knowledge folder. */
  readonly file: string;
  /** Everything after the front matter, leading blank lines removed, nothing normalised but CRLF → LF. */
  readonly body: string;
  /** SHA-256 of the UTF-8 bytes of {@link body}, in hex. */
  readonly sha256: string;
  readonly passages: readonly Passage[];
}
