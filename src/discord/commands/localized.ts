import { catalogue } from '../../wording/catalogue.ts';
import type { CommandWords, Listed } from '../../wording/commandWords.ts';

/** The descriptions of a command or an option in each language, and its Japanese name. */
export function localized(pick: (words: CommandWords) => Listed) {
  const en = pick(catalogue.en.command);
  const ja = pick(catalogue.ja.command);
  return {
    name_localizations: { ja: ja.name },
    description: en.description,
    description_localizations: { ja: ja.description },
  };
}
