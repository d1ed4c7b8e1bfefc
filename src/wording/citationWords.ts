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
}

export const citationWords: Localized<CitationWords> = {
  en: {
    heading: '📋 Copy the form you need',
    plain: 'Plain text',
    markdown: 'Markdown',
    apa: 'APA',
    paragraph: (number) => `para. ${number}`,
    separator: ', ',
    attached: 'The citations are too long for a message, so they stand in the attached file.',
  },
  ja: {
    heading: '📋 必要な形式をコピーしてください',
    plain: 'テキスト',
    markdown: 'Markdown',
    apa: 'APA',
    paragraph: (number) => `第${number}段落`,
    separator: '、',
    attached: '出典が長いため、ファイルとして添付します。',
  },
};
