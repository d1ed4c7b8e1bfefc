import type { Language } from './language.ts';

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', ja: 'ja-JP' };

/** A moment on the wall of a zone, for buttons and short remarks: `Fri 27 Nov, 17:00`. @param at epoch milliseconds */
export function wordClock(at: number, timeZone: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  });
  return format.format(at);
}
