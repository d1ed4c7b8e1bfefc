import type { Library } from '../../knowledge/library.ts';
import { catalogue } from '../../wording/catalogue.ts';
import type { Language } from '../../wording/language.ts';
import type { CustomId } from '../customId.ts';

/** Tells that the articles have changed since a button was made, above what they say now; otherwise it is empty. */
export function sinceChanged({ fingerprint }: CustomId, library: Library, language: Language): string {
  return fingerprint === library.fingerprint ? '' : catalogue[language].answer.articlesChanged;
}
