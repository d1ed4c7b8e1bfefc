import type { Article, Passage, Span } from '../../knowledge/article.ts';
import { type Citation, cite, passageAt } from '../../knowledge/citation.ts';
import type { Library } from '../../knowledge/library.ts';
import { catalogue } from '../../wording/catalogue.ts';
import { wordDate } from '../../wording/dates.ts';
import type { Language } from '../../wording/language.ts';
import { citationLine } from './citationLine.ts';
import { citationFile } from './copyableCitation.ts';
import { type Frame, layOut } from './layout.ts';
import type { MessageBody } from './messageBody.ts';
import { brandColor } from './theme.ts';

/**
 * Excerpts, in bold, in their paragraphs, with the paragraph before and behind. What a message cannot hold: the
 * neighbours are left out first; then all is attached.
 */
export function contextMessage(library: Library, spans: readonly Span[], language: Language): MessageBody {
  const words = catalogue[language].answer;
  const frame: Frame = {
    color: brandColor,
    label: words.around,
    footer: `${words.inOwnWords} · ${words.asOf(wordDate(library.asOf, language))}`,
  };
  for (const reach of [1, 0]) {
    const shown = passagesAround(library, spans, reach);
    const citations = shown.map(({ passage }) => cite(library, passage));
    const blocks = shown.map(({ article, passage }, index) => ({
      excerpt: { article, start: passage.start, end: passage.end, highlights: spansIn(article, spans) },
      citation: citationLine(citations[index] as Citation, language, citations[index - 1]),
    }));
    const { embeds, placed } = layOut(frame, blocks);
    if (placed === blocks.length) return { embeds };
  }
  const citations = passagesAround(library, spans, 0).map(({ passage }) => cite(library, passage));
  const length = citations.reduce((sum, { text }) => sum + text.length, 0);
  return { embeds: layOut(frame, [words.attached(length)]).embeds, files: [citationFile(citations, language)] };
}

/** Each paragraph once, articles in the order of the spans, paragraphs in the article's. */
function passagesAround(library: Library, spans: readonly Span[], reach: number) {
  return [...new Set(spans.map(({ articleId }) => articleId))].flatMap((articleId) => {
    const article = library.article(articleId)!;
    const wanted = spans
      .filter((span) => span.articleId === articleId)
      .map(({ start }) => passageAt(article, start))
      .filter((passage): passage is Passage => passage !== undefined);
    return article.passages
      .filter(({ paragraph }) => wanted.some((passage) => Math.abs(passage.paragraph - paragraph) <= reach))
      .map((passage) => ({ article, passage }));
  });
}

const spansIn = (article: Article, spans: readonly Span[]) => spans.filter(({ articleId }) => articleId === article.id);
