import type { QuoteVerdict, Warning } from '../answering/quoteCheck.ts';
import type { Localized } from './language.ts';

/** A kind of words that a claim can change. */
type ChangedKind = Extract<Warning, { claimed: readonly string[] }>['code'];

export interface QuoteCheckWords {
  /** One line for each verdict: tells them apart in words, not by colour alone. */
  readonly verdict: Readonly<Record<QuoteVerdict, string>>;
  readonly changed: Readonly<Record<ChangedKind, string>>;
  readonly missing: (kind: string, original: string) => string;
  readonly added: (kind: string, claimed: string) => string;
  readonly replaced: (kind: string, original: string, claimed: string) => string;
  readonly punctuation: string;
  readonly letterCase: string;
  readonly wrongSpeaker: (claimed: string, speaker: string) => string;
  readonly noSpeaker: (claimed: string) => string;
  readonly reported: (speaker: string) => string;
  readonly reporterOnly: string;
  readonly goesOn: (word: string) => string;
  readonly short: string;
  readonly noWords: string;
  readonly claim: string;
  readonly leftOut: string;
  readonly article: string;
  readonly saidBy: (speaker: string) => string;
}

export const quoteCheckWords: Localized<QuoteCheckWords> = {
  en: {
    verdict: {
      exact: '✅ Exact: the article has these words',
      altered: '❌ Altered: the article has other words',
      clipped: '✂️ Clipped: words that turn the meaning were left out',
      paraphrase: '🟡 Paraphrase: the article says so in other words',
      absent: '⚪ Absent: the articles do not say this',
    },
    changed: {
      number: 'A number',
      date: 'A date',
      name: 'A name',
      modality: 'How certain it is',
      negation: 'A negation',
      condition: 'A condition',
    },
    missing: (kind, original) => `${kind} is missing: the article has ${original}.`,
    added: (kind, claimed) => `${kind} was added: the claim has ${claimed}, the article does not.`,
    replaced: (kind, original, claimed) => `${kind} was changed: the article has ${original}, the claim ${claimed}.`,
    punctuation: 'The words are right, but the punctuation between them is not the article’s.',
    letterCase: 'The words are right, but not their capital letters.',
    wrongSpeaker: (claimed, speaker) => `Not ${claimed}: the article gives these words to ${speaker}.`,
    noSpeaker: (claimed) => `The article does not give these words to ${claimed}, nor to anybody else.`,
    reported: (speaker) => `These are the reporter’s words for what ${speaker} said, not a quotation.`,
    reporterOnly: 'These are the reporter’s own words, not a quotation.',
    goesOn: (word) => `It goes on with “${word} …”: read the next sentence too.`,
    short: 'So few words stand in many texts; they prove little.',
    noWords: 'There are no words to check: paste the quotation itself.',
    claim: 'The claim, corrected:',
    leftOut: 'In bold, what was left out:',
    article: 'The article:',
    saidBy: (speaker) => `Said by ${speaker}`,
  },
  ja: {
    verdict: {
      exact: '✅ 一致：記事にこの通りの言葉があります',
      altered: '❌ 改変：記事の言葉と違います',
      clipped: '✂️ 切り取り：意味を左右する言葉が省かれています',
      paraphrase: '🟡 言い換え：記事は別の言葉で述べています',
      absent: '⚪ 該当なし：記事にこの発言はありません',
    },
    changed: {
      number: '数字',
      date: '日付',
      name: '固有名詞',
      modality: '確実さの度合い',
      negation: '否定',
      condition: '条件',
    },
    missing: (kind, original) => `${kind}が抜けています。記事には${original}とあります。`,
    added: (kind, claimed) => `${kind}が加えられています。${claimed}は記事にありません。`,
    replaced: (kind, original, claimed) => `${kind}が変わっています。記事では${original}、引用では${claimed}です。`,
    punctuation: '言葉は正確ですが、句読点が記事と違います。',
    letterCase: '言葉は正確ですが、大文字と小文字が記事と違います。',
    wrongSpeaker: (claimed, speaker) => `${claimed} ではなく、${speaker} の言葉です。`,
    noSpeaker: (claimed) => `記事はこの言葉を ${claimed} のものとも、ほかの誰のものともしていません。`,
    reported: (speaker) => `${speaker} の発言を記者が言い表した文であり、本人の言葉の引用ではありません。`,
    reporterOnly: '記者自身の文であり、発言の引用ではありません。',
    goesOn: (word) => `このあと「${word} …」と続きます。次の文もお読みください。`,
    short: 'これほど短い言葉は多くの文にあるため、証拠としては弱いものです。',
    noWords: '照合できる言葉がありません。引用そのものを貼り付けてください。',
    claim: '訂正した引用：',
    leftOut: '太字が、省かれた言葉です：',
    article: '記事の原文：',
    saidBy: (speaker) => `発言者：${speaker}`,
  },
};
