import type { Verdict } from '../answering/answer.ts';
import type { Localized } from './language.ts';

/** What stands around the excerpts of an answer. */
export interface AnswerWords {
  /** Above the excerpts: tells the verdicts apart in words, not by colour alone. */
  readonly label: Readonly<Record<Verdict, string>>;
  /** Above the excerpts, where the question was put together with the one before. */
  readonly readAs: (asked: string) => string;
  readonly followUp: { readonly button: string; readonly label: string; readonly placeholder: string };
  readonly notAnAnswer: string;
  readonly nearest: string;
  readonly tryAgain: string;
  readonly asOf: (date: string) => string;
  readonly inOwnWords: string;
  readonly sameArticle: string;
  readonly descriptiveTitle: string;
  readonly published: (date: string, inferred: boolean) => string;
  /** The excerpt is longer than a message may be. */
  readonly attached: (characters: number) => string;
  readonly around: string;
  readonly source: string;
  readonly changedSince: string;
  readonly goneSince: string;
  readonly nowSays: string;
  readonly articlesChanged: string;
  readonly sharedBy: (mention: string) => string;
  readonly shared: string;
  /** Answered in a DM, because the bot may not write where it was asked. */
  readonly mayNotWrite: (channel: string) => string;
  readonly buttons: {
    readonly context: string;
    readonly cite: string;
    readonly source: string;
    readonly share: string;
    readonly remove: string;
  };
}

export const answerWords: Localized<AnswerWords> = {
  en: {
    label: { answered: '✅ The articles say', related: '🟡 Related, but not an answer', unanswered: '⚪ No answer' },
    readAs: (asked) => `↪️ You asked “${asked}”; with the question before, I read it as above.`,
    followUp: { button: 'Follow up', label: 'Your next question', placeholder: 'and on steel?' },
    notAnAnswer: '**This is not an answer.**',
    nearest: 'The nearest passages:',
    tryAgain: 'Try other words, or see what the articles cover with `/sources`.',
    asOf: (date) => `Articles as of ${date}`,
    inOwnWords: 'Word for word from the articles',
    sameArticle: 'same article',
    descriptiveTitle: 'descriptive title',
    published: (date, inferred) => (inferred ? `${date} (date inferred)` : date),
    attached: (characters) =>
      `This excerpt has ${characters.toLocaleString('en-US')} characters, more than a message can hold. It is attached whole, with its citation.`,
    around: '📖 In context',
    source: 'source',
    changedSince: '✏️ **The article has changed since this reply.** The excerpt no longer stands in it as shown.',
    goneSince: '🗑️ **The article is no longer here.** It was removed or replaced after this reply.',
    nowSays: 'What the articles say now:',
    articlesChanged: '✏️ The articles have changed since. This is what they say now.',
    sharedBy: (mention) => `Shared by ${mention}`,
    shared: 'Shared with the channel.',
    mayNotWrite: (channel) => `I may not write in ${channel}, so here is my reply to what you asked there.`,
    buttons: {
      context: 'Show in context',
      cite: 'Copy citation',
      source: 'Open source',
      share: 'Share',
      remove: 'Delete',
    },
  },
  ja: {
    label: {
      answered: '✅ 記事にはこうあります',
      related: '🟡 関連はありますが、答えではありません',
      unanswered: '⚪ 答えは見つかりません',
    },
    readAs: (asked) => `↪️ 「${asked}」を、前の質問と合わせて上のように読みました。`,
    followUp: { button: '続けて質問', label: '次の質問', placeholder: '鉄鋼は？' },
    notAnAnswer: '**これは答えではありません。**',
    nearest: '最も近い箇所：',
    tryAgain: '別の言葉で質問するか、`/sources` で記事の範囲を確かめてください。',
    asOf: (date) => `${date}時点の記事`,
    inOwnWords: '記事の原文のまま',
    sameArticle: '同じ記事',
    descriptiveTitle: '説明的な仮題',
    published: (date, inferred) => (inferred ? `${date}（日付は推定）` : date),
    attached: (characters) =>
      `この引用は${characters.toLocaleString('ja-JP')}文字あり、1つのメッセージに収まりません。全文を出典とともに添付します。`,
    around: '📖 前後の文脈',
    source: '元記事',
    changedSince: '✏️ **この返信のあとで記事が変わりました。** 引用はもうこの形では載っていません。',
    goneSince: '🗑️ **この記事はもうありません。** 返信のあとで削除されたか、差し替えられました。',
    nowSays: '現在の記事では：',
    articlesChanged: '✏️ その後、記事が変わりました。現在の内容です。',
    sharedBy: (mention) => `${mention} さんが共有しました`,
    shared: 'チャンネルに共有しました。',
    mayNotWrite: (channel) => `${channel} には書き込めないため、こちらでお答えします。`,
    buttons: {
      context: '前後を表示',
      cite: '出典をコピー',
      source: '元記事を開く',
      share: '共有',
      remove: '削除',
    },
  },
};
