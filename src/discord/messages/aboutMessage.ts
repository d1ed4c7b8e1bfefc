import type { Library } from '../../knowledge/library.ts';
import { catalogue } from '../../wording/catalogue.ts';
import { wordDate } from '../../wording/dates.ts';
import type { Language } from '../../wording/language.ts';
import type { MessageBody } from './messageBody.ts';
import { brandColor } from './theme.ts';

/** What the bot does, what it never does, how to ask, and what becomes of what people write. */
export function aboutMessage(library: Library, language: Language, keepsGaps: boolean): MessageBody {
  const words = catalogue[language].about;
  const privacy = keepsGaps ? words.privacyWithGaps : words.privacy;
  return {
    embeds: [
      {
        color: brandColor,
        title: words.title,
        description: words.introduction,
        fields: [words.does, words.never, words.how, privacy],
        footer: { text: words.serves(library.articles.length, wordDate(library.asOf, language)) },
      },
    ],
  };
}
