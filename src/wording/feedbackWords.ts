import type { Localized } from './language.ts';

/** What people say about an answer, and what they are told for it. */
export interface FeedbackWords {
  readonly helped: string;
  readonly notHelped: string;
  readonly thanks: string;
  /** The question is kept for the host. */
  readonly listed: string;
  readonly counted: string;
}

export const feedbackWords: Localized<FeedbackWords> = {
  en: {
    helped: 'Helpful',
    notHelped: 'Not helpful',
    thanks: 'Thank you for telling me.',
    listed:
      'Thank you for telling me. The question goes on my host’s list of what the articles lack, without your name.',
    counted: 'Thank you. You have told me about this answer already; it counts once.',
  },
  ja: {
    helped: '役に立った',
    notHelped: 'いまひとつ',
    thanks: 'ありがとうございます。',
    listed:
      'ありがとうございます。この質問を「記事に足りないこと」の一覧に、お名前なしで載せます。管理者が記事を増やす参考にします。',
    counted: 'ありがとうございます。この返信についてはすでにうかがいました（お一人1回まで数えます）。',
  },
};
