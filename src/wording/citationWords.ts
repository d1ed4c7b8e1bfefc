import type { Localized } from './language.ts';

/** The copyable citations. */
export interface CitationWords {
  readonly heading: string;
  readonly plain: string;
  readonly markdown: string;
  readonly apa: string;
  /** Behind the excerpt, joined by {@link separator}. */
  readonly paragraph: (number: number) => string;
  readonly separator: string;
  readonly attached: string;
  /** A button that shows another excerpt's citation in place of this one. */
  readonly excerpt: (number: number, paragraph: number) => string;
}

export const citationWords: Localized<CitationWords> = {
  en: {
    heading: '📋 Copy the form you need',
    plain: 'Plain text',
    markdown: 'Markdown',
    apa: 'APA',
    paragraph: (number) => `para. ${number}`,
    separator: ', ',
    attached: 'The excerpt is too long to be copied from a message, so its citation stands in the attached file.',
    excerpt: (number, paragraph) => `Excerpt ${number} (¶ ${paragraph})`,
  },
  ja: {
    heading: '📋 必要な形式をコピーしてください',
    plain: 'テキスト',
    markdown: 'Markdown',
    apa: 'APA',
    paragraph: (number) => `第${number}段落`,
    separator: '、',
    attached: '引用が長くメッセージに収まらないため、出典をファイルとして添付します。',
    excerpt: (number, paragraph) => `引用${number}（¶ ${paragraph}）`,
  },
};
