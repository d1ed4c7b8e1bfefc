import type { Localized } from './language.ts';

/** `/about`, and the reply to a mention without a question. Markdown; each section is one field of an embed. */
export interface AboutWords {
  readonly title: string;
  readonly introduction: string;
  readonly does: Section;
  readonly never: Section;
  readonly how: Section;
  readonly privacy: Section;
  /** The same where questions without an answer are kept for the host. */
  readonly privacyWithGaps: Section;
  readonly serves: (articles: number, asOf: string) => string;
  /** The short reply to a mention that asks nothing. */
  readonly greeting: string;
}

interface Section {
  readonly name: string;
  readonly value: string;
}

export const aboutWords: Localized<AboutWords> = {
  en: {
    title: 'Verbatim',
    introduction:
      'I answer questions about the Japan–US trade talks, only in the words of the articles that I was given.',
    does: {
      name: 'What I do',
      value:
        '- Find the sentences that answer, and show them word for word\n- Cite each one: article, paragraph, date; what is inferred is marked\n- Say so when the articles do not answer, and why',
    },
    never: {
      name: 'What I never do',
      value:
        '- Write, paraphrase or guess: no sentence about the talks is mine\n- Use a language model\n- Search the web',
    },
    how: {
      name: 'How to ask',
      value:
        '- `/ask` anywhere; `hide` shows the answer only to you\n- Mention me, reply to me, or write to me in a DM\n- Right-click a message (hold it on a phone) → Apps → **Ask the articles**\n- `/sources` lists the articles',
    },
    privacy: {
      name: 'Privacy',
      value:
        'I read only messages that mention me, reply to me or are sent to me. Questions are neither stored nor logged nor passed on.',
    },
    privacyWithGaps: {
      name: 'Privacy',
      value:
        'I read only messages that mention me, reply to me or are sent to me. Questions are neither logged nor passed on. Those that the articles do not answer are kept for my host, who may add articles: the question alone, not who asked it or where.',
    },
    serves: (articles, asOf) => `${articles === 1 ? 'One article' : `${articles} articles`}, as of ${asOf}`,
    greeting:
      'Hello! Write your question beside the mention, for example “How long did the talks last?”. `/about` tells more.',
  },
  ja: {
    title: 'Verbatim',
    introduction: '日米貿易協議についての質問に、登録された記事の言葉だけで答えます。',
    does: {
      name: 'できること',
      value:
        '- 答えになる文を探し、原文のまま示します\n- 記事・段落・日付を出典として付け、推定は推定と示します\n- 記事に答えがないときは、その理由とともにそう伝えます',
    },
    never: {
      name: '決してしないこと',
      value: '- 作文・要約・推測：協議についての文はすべて記事のものです\n- 言語モデルの利用\n- ウェブ検索',
    },
    how: {
      name: '質問のしかた',
      value:
        '- `/ask`（`hide` で自分だけに表示）\n- メンション、返信、DM\n- メッセージを右クリック（スマートフォンでは長押し）→ アプリ → **記事に質問**\n- `/sources` で記事の一覧\n- 記事は英語なので、英語の質問が確実です',
    },
    privacy: {
      name: 'プライバシー',
      value: '読むのは、メンション・返信・DM のメッセージだけです。質問は保存も記録もせず、外部にも送りません。',
    },
    privacyWithGaps: {
      name: 'プライバシー',
      value:
        '読むのは、メンション・返信・DM のメッセージだけです。質問は記録せず、外部にも送りません。記事に答えのない質問は、記事を増やす参考として管理者のために保存します。保存するのは質問だけで、誰がどこで尋ねたかは残しません。',
    },
    serves: (articles, asOf) => `記事${articles}本、${asOf}時点`,
    greeting:
      'こんにちは。メンションに続けて質問を書いてください（例：How long did the talks last?）。詳しくは `/about` へ。',
  },
};
