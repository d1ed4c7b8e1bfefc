import type { Quotation } from '../knowledge/quotations.ts';
import type { Localized } from './language.ts';

export interface QuoteFindWords {
  readonly title: (quotations: number) => string;
  readonly random: string;
  readonly kind: Readonly<Record<Quotation['kind'], string>>;
  readonly unnamed: string;
  readonly nothingBy: (speaker: string) => string;
  readonly nothingAbout: (topic: string) => string;
  readonly nothing: string;
  readonly othersAbout: (name: string) => string;
  readonly tryAgain: string;
  /** A speaker in the list of choices, with how much they say. */
  readonly choice: (speaker: string, quotations: number) => string;
}

export const quoteFindWords: Localized<QuoteFindWords> = {
  en: {
    title: (quotations) => (quotations === 1 ? '💬 One quotation' : `💬 ${quotations} quotations`),
    random: '🎲 A quotation at random',
    kind: {
      direct: 'word for word',
      partial: 'words quoted in the reporter’s sentence',
      indirect: 'in the reporter’s words',
    },
    unnamed: 'speaker not named',
    nothingBy: (speaker) => `“${speaker}” is not quoted in the articles.`,
    nothingAbout: (topic) => `No quotation in the articles holds “${topic}”.`,
    nothing: 'The articles quote nobody.',
    othersAbout: (name) => `Others speak about ${name}:`,
    tryAgain: 'Choose a speaker from the list, or leave both options empty for a quotation at random.',
    choice: (speaker, quotations) => `${speaker} (${quotations})`,
  },
  ja: {
    title: (quotations) => `💬 引用${quotations}件`,
    random: '🎲 無作為に選んだ引用',
    kind: {
      direct: '発言のまま',
      partial: '記者の文に引用された言葉',
      indirect: '記者の言葉による要旨',
    },
    unnamed: '発言者の記載なし',
    nothingBy: (speaker) => `「${speaker}」の発言は、記事に引用されていません。`,
    nothingAbout: (topic) => `「${topic}」を含む引用は、記事にありません。`,
    nothing: '記事に引用はありません。',
    othersAbout: (name) => `${name} について、ほかの人がこう述べています：`,
    tryAgain: '一覧から発言者を選ぶか、何も指定せずに無作為の引用をご覧ください。',
    choice: (speaker, quotations) => `${speaker}（${quotations}件）`,
  },
};
