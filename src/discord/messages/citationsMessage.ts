import type { Citation } from '../../knowledge/citation.ts';
import { catalogue } from '../../wording/catalogue.ts';
import type { Language } from '../../wording/language.ts';
import { apaCitation, citationFile, markdownCitation, plainCitation } from './copyableCitation.ts';
import type { MessageBody } from './messageBody.ts';
import { brandColor } from './theme.ts';

const longestDescription = 4096;

/** Citations in three forms, each in a code block, which Discord's client copies with one press. */
export function citationsMessage(citations: readonly Citation[], language: Language): MessageBody {
  const words = catalogue[language].citation;
  const forms: readonly (readonly [string, readonly string[]])[] = [
    [words.plain, citations.map((citation) => plainCitation(citation, language))],
    [words.markdown, citations.map((citation) => markdownCitation(citation, language))],
    [words.apa, citations.map(apaCitation)],
  ];
  const description = forms.map(([name, texts]) => `**${name}**\n\`\`\`\n${texts.join('\n\n')}\n\`\`\``).join('\n');
  const holdsFence = forms.some(([, texts]) => texts.some((text) => text.includes('```')));
  if (holdsFence || description.length > longestDescription) {
    return {
      embeds: [{ color: brandColor, author: { name: words.heading }, description: words.attached }],
      files: [citationFile(citations, language)],
    };
  }
  return { embeds: [{ color: brandColor, author: { name: words.heading }, description }] };
}
