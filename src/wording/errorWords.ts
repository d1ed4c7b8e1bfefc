import type { Localized } from './language.ts';

/** What a person is told when something did not work, by what they can do about it. */
export interface ErrorWords {
  readonly messageWithoutText: string;
  readonly notYours: string;
  /** The guard found an excerpt that differs from its file. */
  readonly withheld: string;
  /** The guard found that a file has changed since the library was read. */
  readonly changing: string;
  readonly outdatedButton: string;
  /** The button no longer shows what it names, for the articles have changed since. */
  readonly outdatedArticles: string;
  readonly outdatedCommand: string;
  /** The bot has yet to open its articles and its store. */
  readonly starting: string;
  readonly unexpected: (errorId: string) => string;
  readonly cannotEmbed: string;
  readonly cannotAttach: string;
}

export const errorWords: Localized<ErrorWords> = {
  en: {
    messageWithoutText: 'That message has no text that I could look up. Choose one with words in it.',
    notYours: 'Only the person who asked can do that. Ask me yourself with `/ask`.',
    withheld:
      'I held my reply back: an excerpt in it did not match the article word for word. This is a fault of mine and has been logged; please tell the host.',
    changing: 'The article was changed a moment ago, so I held my reply back. Please ask again in a few seconds.',
    outdatedButton: 'That button is from an older version of me. Please ask again.',
    outdatedArticles: 'The articles have changed since. Please ask again.',
    outdatedCommand: 'That command has changed. Press Ctrl+R (or restart Discord), then try again.',
    starting: 'I have just started and am still reading the articles. Please try again in a moment.',
    unexpected: (errorId) =>
      `Sorry, something went wrong on my side. Please try again; if it stays, tell the host the number \`${errorId}\`.`,
    cannotEmbed: 'To answer here I need the permission **Embed Links**. Until then `/ask` works.',
    cannotAttach:
      'My answer here is a file, for which I need the permission **Attach Files**. Until then `/ask` works.',
  },
  ja: {
    messageWithoutText: 'そのメッセージには調べられる文字がありません。文章のあるメッセージを選んでください。',
    notYours: '質問した人だけが操作できます。`/ask` でご自身でお尋ねください。',
    withheld:
      '返信を取りやめました。引用が記事の原文と一致しなかったためです。こちらの不具合として記録しましたので、管理者にお知らせください。',
    changing: '記事がたった今変更されたため、返信を取りやめました。数秒後にもう一度お試しください。',
    outdatedButton: 'そのボタンは以前のバージョンのものです。もう一度質問してください。',
    outdatedArticles: 'その後、記事が変わりました。もう一度質問してください。',
    outdatedCommand:
      'そのコマンドは変更されました。Ctrl+R（または Discord の再起動）のあとで、もう一度お試しください。',
    starting: '起動したばかりで、まだ記事を読み込んでいます。少し待ってから、もう一度お試しください。',
    unexpected: (errorId) =>
      `申し訳ありません、こちらで問題が起きました。もう一度お試しください。続く場合は管理者に番号 \`${errorId}\` をお伝えください。`,
    cannotEmbed: 'ここで答えるには「埋め込みリンク」の権限が必要です。それまでは `/ask` をお使いください。',
    cannotAttach:
      'この答えはファイルになるため「ファイルを添付」の権限が必要です。それまでは `/ask` をお使いください。',
  },
};
