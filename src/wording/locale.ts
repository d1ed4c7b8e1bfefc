import type { Language } from './language.ts';

const japaneseScript = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u;

/** The language of the frame for somebody whose Discord is set to `locale` (`ja`, `en-US`, …). */
export function languageOfLocale(locale: string): Language {
  return locale.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}

/**
 * The language of the frame for somebody who wrote `text`. Messages do not tell their author's locale, so the script
 * decides, and the server's preferred locale where it does not.
 */
export function languageOfMessage(text: string, serverLocale: string | null): Language {
  return japaneseScript.test(text) ? 'ja' : languageOfLocale(serverLocale ?? 'en-US');
}
