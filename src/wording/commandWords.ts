import type { Localized } from './language.ts';
import { type RemindCommandWords, remindCommandWords } from './remindCommandWords.ts';

/** A command or an option as Discord lists it. Names of slash commands and options: lower case, no spaces, ≤ 32. */
export interface Listed {
  readonly name: string;
  /** 1 to 100 characters. */
  readonly description: string;
}

export interface CommandWords {
  readonly ask: Listed & { readonly question: Listed; readonly hide: Listed };
  readonly quote: Listed & {
    readonly find: Listed & { readonly speaker: Listed; readonly about: Listed; readonly hide: Listed };
    readonly check: Listed & { readonly text: Listed; readonly speaker: Listed; readonly hide: Listed };
  };
  readonly checkQuote: { readonly name: string };
  readonly deadlines: Listed & {
    readonly show: Listed;
    readonly shows: Readonly<Record<'upcoming' | 'passed' | 'all', string>>;
  };
  readonly timeline: Listed & { readonly about: Listed };
  readonly sources: Listed;
  readonly about: Listed;
  readonly askTheArticles: { readonly name: string };
  readonly remind: RemindCommandWords;
  readonly remindAbout: { readonly name: string };
}

export const commandWords: Localized<CommandWords> = {
  en: {
    ask: {
      name: 'ask',
      description: 'Ask a question: the articles answer in their own words, with citations',
      question: { name: 'question', description: 'What you want to know, for example: How long did the talks last?' },
      hide: { name: 'hide', description: 'Show the answer only to you' },
    },
    quote: {
      name: 'quote',
      description: 'Find who said what, or check whether it was really said',
      find: {
        name: 'find',
        description: 'Find quotations by speaker, by topic, or one at random',
        speaker: { name: 'speaker', description: 'Who said it: choose one, or type a name or an office' },
        about: { name: 'about', description: 'What it is about, for example: tariffs' },
        hide: { name: 'hide', description: 'Show the quotations only to you' },
      },
      check: {
        name: 'check',
        description: 'Check a quotation word by word: exact, altered, clipped, or never said',
        text: { name: 'text', description: 'The quotation, as you heard or read it' },
        speaker: { name: 'speaker', description: 'Who is said to have said it' },
        hide: { name: 'hide', description: 'Show the result only to you' },
      },
    },
    checkQuote: { name: 'Check quote' },
    deadlines: {
      name: 'deadlines',
      description: 'What is due when, as far as the articles say, with the sentences that say so',
      show: { name: 'show', description: 'What is to come (default), what has passed, or all' },
      shows: { upcoming: 'to come', passed: 'passed', all: 'all' },
    },
    timeline: {
      name: 'timeline',
      description: 'Everything that the articles date, in order, past and to come',
      about: { name: 'about', description: 'Only statements with these words, for example: tariffs' },
    },
    sources: { name: 'sources', description: 'See the articles that the answers come from' },
    about: { name: 'about', description: 'What Verbatim does, what it never does, and how to ask' },
    remind: remindCommandWords.en,
    remindAbout: { name: 'Remind me about this' },
    askTheArticles: { name: 'Ask the articles' },
  },
  ja: {
    ask: {
      name: '質問',
      description: '記事の原文のまま、出典つきで答えます',
      question: { name: '質問', description: '知りたいこと（英語が確実）　例：How long did the talks last?' },
      hide: { name: '非公開', description: '自分だけに表示する' },
    },
    quote: {
      name: '引用',
      description: '誰が何と言ったかを探し、本当に言ったかを照合します',
      find: {
        name: '検索',
        description: '発言者や話題から引用を探します（指定がなければ無作為に一つ）',
        speaker: { name: '発言者', description: '一覧から選ぶか、名前や役職を入力' },
        about: { name: '話題', description: '何についての発言か（英語が確実）　例：tariffs' },
        hide: { name: '非公開', description: '自分だけに表示する' },
      },
      check: {
        name: '照合',
        description: '引用を一語ずつ照合します：一致、改変、切り取り、該当なし',
        text: { name: '引用文', description: '見聞きした引用（英語の原文）' },
        speaker: { name: '発言者', description: '誰の発言とされているか' },
        hide: { name: '非公開', description: '自分だけに表示する' },
      },
    },
    checkQuote: { name: '引用を照合' },
    deadlines: {
      name: '期限',
      description: '記事にある期限と予定を、根拠の文とともに一覧',
      show: { name: '表示', description: 'これから（既定）、終了、すべて' },
      shows: { upcoming: 'これから', passed: '終了', all: 'すべて' },
    },
    timeline: {
      name: '年表',
      description: '記事で日付のある出来事を、過去から未来へ順に表示',
      about: { name: '話題', description: 'これらの語を含む文だけ（英語が確実）　例：tariffs' },
    },
    sources: { name: '記事一覧', description: '答えのもとになる記事の一覧' },
    about: { name: '使い方', description: 'Verbatim にできること、決してしないこと、質問のしかた' },
    remind: remindCommandWords.ja,
    remindAbout: { name: 'リマインダーを設定' },
    askTheArticles: { name: '記事に質問' },
  },
};
