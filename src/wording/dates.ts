import type { Language } from './language.ts';

// Publication dates are calendar dates: they are read and written in UTC, so that no time zone shifts them.
const formats: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
  ja: new Intl.DateTimeFormat('ja-JP', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** An ISO date in words: `24 May 2025`, `2025年5月24日`. */
export function wordDate(date: string, language: Language): string {
  return formats[language].format(new Date(`${date}T00:00:00Z`));
}
