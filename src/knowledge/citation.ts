import { covers, overlaps, slice } from '../text/range.ts';
import type { Article, ArticleMetadata, Passage, Span } from './article.ts';
import type { Library } from './library.ts';

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

/**
 * Cites a stretch of one paragraph, of one sentence or more.
 * @throws {RangeError} if the article does not serve, or if the span holds no words of one paragraph
 */
export function cite(library: Library, span: Span): Citation {
  const article = library.article(span.articleId);
  if (!article) throw new RangeError(`No article ${span.articleId} serves`);
  const passage = passageAt(article, span.start);
  const text = slice(article.body, span);
  if (!passage || !covers(passage, span) || text.trim() === '') {
    throw new RangeError(`[${span.start}, ${span.end}) of ${article.id} holds no words of one paragraph`);
  }
  const touched = passage.sentences.filter((sentence) => overlaps(sentence, span));
  return {
    articleId: article.id,
    title: article.title,
    titleBasis: article.titleBasis,
    publisher: article.publisher,
    url: article.url,
    published: article.published,
    publishedBasis: article.publishedBasis,
    paragraph: passage.paragraph,
    sentence: touched[0]!.sentence,
    sentenceEnd: touched.at(-1)!.sentence,
    start: span.start,
    end: span.end,
    text,
    sha256: article.sha256,
  };
}

/** The passage that holds the character at `offset` of the body. */
export function passageAt(article: Article, offset: number): Passage | undefined {
  let low = 0;
  let high = article.passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (article.passages[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  const passage = article.passages[low];
  return passage && passage.start <= offset ? passage : undefined;
}
