import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/wording/catalogue.ts';
import { wordDate } from '../../src/wording/dates.ts';
import { languageOfLocale, languageOfMessage } from '../../src/wording/locale.ts';

/** Every text of a part of the catalogue, by its path; functions are called with plain values. */
function textsOf(part: object, path = ''): [string, string][] {
  return Object.entries(part).flatMap(([key, value]): [string, string][] => {
    const place = `${path}/${key}`;
    if (typeof value === 'string') return [[place, value]];
    return typeof value === 'function' ? [[place, String(value(2, 3))]] : textsOf(value, place);
  });
}

const japanese = textsOf(catalogue.ja);
const english = textsOf(catalogue.en);

describe('the catalogue', () => {
  it('GIVEN either language THEN it has the same texts, none of them empty', () => {
    expect(japanese.map(([path]) => path)).toEqual(english.map(([path]) => path));
    expect([...english, ...japanese].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('GIVEN Japanese THEN nothing but names of things has stayed English', () => {
    const untranslated = japanese.filter(([, text]) => !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}、]/u.test(text));
    expect(untranslated.map(([path]) => path)).toEqual(['/about/title', '/citation/markdown', '/citation/apa']);
  });

  it('GIVEN the texts of commands THEN they keep Discord’s limits', () => {
    for (const language of ['en', 'ja'] as const) {
      const texts = textsOf(catalogue[language].command);
      const names = texts.filter(
        ([path]) => path.endsWith('/name') && !/askTheArticles|checkQuote|remindAbout/.test(path),
      );
      expect(names.filter(([, name]) => !/^[-_\p{L}\p{N}]{1,32}$/u.test(name) || name !== name.toLowerCase())).toEqual(
        [],
      );
      expect(texts.filter(([path, text]) => path.endsWith('/description') && text.length > 100)).toEqual([]);
    }
  });

  it('GIVEN a locale or a message THEN the language is chosen', () => {
    expect([languageOfLocale('ja'), languageOfLocale('en-US'), languageOfLocale('de')]).toEqual(['ja', 'en', 'en']);
    expect(languageOfMessage('関税は？', 'en-US')).toBe('ja');
    expect(languageOfMessage('Which tariffs?', 'ja')).toBe('ja');
    expect(languageOfMessage('Which tariffs?', null)).toBe('en');
  });

  it('GIVEN a calendar date THEN no time zone shifts it', () => {
    expect([wordDate('2025-05-24', 'en'), wordDate('2025-05-24', 'ja')]).toEqual(['24 May 2025', '2025年5月24日']);
  });
});
