import type { Localized } from './language.ts';

export interface SourcesWords {
  readonly title: (articles: number) => string;
  readonly size: (paragraphs: number, sentences: number) => string;
  readonly unknownPublisher: string;
  readonly page: (page: number, pages: number) => string;
  readonly previous: string;
  readonly next: string;
}

export const sourcesWords: Localized<SourcesWords> = {
  en: {
    title: (articles) => (articles === 1 ? '📚 One article' : `📚 ${articles} articles`),
    size: (paragraphs, sentences) =>
      `${paragraphs} ${paragraphs === 1 ? 'paragraph' : 'paragraphs'}, ${sentences} ${sentences === 1 ? 'sentence' : 'sentences'}`,
    unknownPublisher: 'publisher not stated',
    page: (page, pages) => `Page ${page} of ${pages}`,
    previous: 'Previous',
    next: 'Next',
  },
  ja: {
    title: (articles) => `📚 記事${articles}本`,
    size: (paragraphs, sentences) => `${paragraphs}段落、${sentences}文`,
    unknownPublisher: '発行元の記載なし',
    page: (page, pages) => `${pages}ページ中${page}ページ`,
    previous: '前へ',
    next: '次へ',
  },
};
