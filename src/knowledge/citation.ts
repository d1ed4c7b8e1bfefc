import type { ArticleMetadata, Span } from './article.ts';

/** An excerpt and where it stands, as the command line prints it. `text === body.slice(start, end)`. */
export interface Citation
  extends Span,
    Pick<ArticleMetadata, 'title' | 'titleBasis' | 'publisher' | 'url' | 'published' | 'publishedBasis'> {
  /** Paragraph of the first sentence, from 1 in the article. */
  readonly paragraph: number;
  /** First and last sentence, from 1 in the paragraph. */
  readonly sentence: number;
  readonly sentenceEnd: number;
  readonly text: string;
  readonly sha256: string;
}
