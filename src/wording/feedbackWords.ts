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
      'Thank you for telling me. I put the question, without your name, on the host’s list of what the articles should answer.',
    counted: 'Thank you. You have told me about this answer already; it counts once.',
  },
  ja: {
    helped: '役に立った',
    notHelped: '役に立たない',
    thanks: 'ありがとうございます。',
    listed: 'ありがとうございます。この質問を、お名前なしで、記事に足すべきことの一覧に載せて管理者に伝えます。',
    counted: 'ありがとうございます。この返信についてはすでにうかがいました（お一人1回まで数えます）。',
  },
};
