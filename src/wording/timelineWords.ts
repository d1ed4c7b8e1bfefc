import type { Localized } from './language.ts';

/** What stands around the dated statements of the articles, in a message and in the picture. */
export interface TimelineWords {
  readonly label: string;
  readonly about: (topic: string) => string;
  readonly none: string;
  /** Every word of the topic was looked for in each sentence that names a time. */
  readonly noneAbout: string;
  readonly page: (page: number, pages: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly lightPicture: string;
  readonly darkPicture: string;
  readonly alternative: (entries: number, from: string, to: string) => string;
}

export const timelineWords: Localized<TimelineWords> = {
  en: {
    label: '🗓️ Timeline: what the articles date',
    about: (topic) => `About “${topic}”`,
    none: 'No sentence of the articles names a date.',
    noneAbout: 'No sentence with a date holds all of these words. Try fewer of them, or `/timeline` alone.',
    page: (page, pages) => `Page ${page} of ${pages}`,
    previous: 'Previous',
    next: 'Next',
    lightPicture: 'Light picture',
    darkPicture: 'Dark picture',
    alternative: (entries, from, to) =>
      `Timeline of ${entries} ${entries === 1 ? 'statement' : 'statements'} of the articles, from ${from} to ${to}:`,
  },
  ja: {
    label: '🗓️ 年表：記事にある日付',
    about: (topic) => `「${topic}」について`,
    none: '記事には日付のある文がありません。',
    noneAbout: 'これらの語をすべて含む、日付のある文はありません。語を減らすか、`/timeline` だけでお試しください。',
    page: (page, pages) => `${pages}ページ中${page}ページ`,
    previous: '前へ',
    next: '次へ',
    lightPicture: '明るい画像',
    darkPicture: '暗い画像',
    alternative: (entries, from, to) => `記事の記述${entries}件の年表（${from}～${to}）：`,
  },
};
