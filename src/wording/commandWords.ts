import type { Localized } from './language.ts';

/** A command or an option as Discord lists it. Names of slash commands and options: lower case, no spaces, ≤ 32. */
export interface Listed {
  readonly name: string;
  /** 1 to 100 characters. */
  readonly description: string;
}

export interface CommandWords {
  readonly ask: Listed & { readonly question: Listed; readonly hide: Listed };
  readonly sources: Listed;
  readonly about: Listed;
  readonly askTheArticles: { readonly name: string };
}

export const commandWords: Localized<CommandWords> = {
  en: {
    ask: {
      name: 'ask',
      description: 'Ask a question: the articles answer in their own words, with citations',
      question: { name: 'question', description: 'What you want to know, for example: How long did the talks last?' },
      hide: { name: 'hide', description: 'Show the answer only to you' },
    },
    sources: { name: 'sources', description: 'See the articles that the answers come from' },
    about: { name: 'about', description: 'What Verbatim does, what it never does, and how to ask' },
    askTheArticles: { name: 'Ask the articles' },
  },
  ja: {
    ask: {
      name: '質問',
      description: '記事の原文のまま、出典つきで答えます',
      question: { name: '質問', description: '知りたいこと（英語が確実）　例：How long did the talks last?' },
      hide: { name: '非公開', description: '自分だけに表示する' },
    },
    sources: { name: '記事一覧', description: '答えのもとになる記事の一覧' },
    about: { name: '使い方', description: 'Verbatim にできること、決してしないこと、質問のしかた' },
    askTheArticles: { name: '記事に質問' },
  },
};
