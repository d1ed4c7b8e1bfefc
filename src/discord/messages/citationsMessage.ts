import { ComponentType } from 'discord-api-types/v10';
import type { Citation } from '../../knowledge/citation.ts';
import type { Library } from '../../knowledge/library.ts';
import { catalogue } from '../../wording/catalogue.ts';
import type { Language } from '../../wording/language.ts';
import { writeSpans } from '../spanArgument.ts';
import { pressButton } from './buttons.ts';
import { apaCitation, citationFile, markdownCitation, plainCitation } from './copyableCitation.ts';
import type { MessageBody } from './messageBody.ts';
import { brandColor } from './theme.ts';

const longestDescription = 4096;

/**
 * One of the citations in three forms, each in a code block, which Discord's client copies with one press; buttons show
 * the others.
 */
export function citationsMessage(
  { fingerprint }: Library,
  citations: readonly Citation[],
  shown: number,
  language: Language,
): MessageBody {
  const words = catalogue[language].citation;
  const citation = citations[shown]!;
  const forms: readonly (readonly [string, string])[] = [
    [words.plain, plainCitation(citation, language)],
    [words.markdown, markdownCitation(citation, language)],
    [words.apa, apaCitation(citation)],
  ];
  const description = forms.map(([name, text]) => `**${name}**\n\`\`\`\n${text}\n\`\`\``).join('\n');
  const isCopyable = description.length <= longestDescription && !forms.some(([, text]) => text.includes('```'));
  const components = citations.map(({ paragraph }, index) =>
    pressButton(
      { action: 'citeOther', fingerprint, argument: `${index}/${writeSpans(citations)}` },
      words.excerpt(index + 1, paragraph),
      { disabled: index === shown },
    ),
  );
  return {
    embeds: [
      { color: brandColor, author: { name: words.heading }, description: isCopyable ? description : words.attached },
    ],
    components: citations.length > 1 ? [{ type: ComponentType.ActionRow, components }] : [],
    files: isCopyable ? [] : [citationFile([citation], language)],
  };
}
