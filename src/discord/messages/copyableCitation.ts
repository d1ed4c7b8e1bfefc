import type { Citation } from '../../knowledge/citation.ts';
import { catalogue } from '../../wording/catalogue.ts';
import { wordDate } from '../../wording/dates.ts';
import type { Language } from '../../wording/language.ts';
import { escapeMarkdown } from './markdown.ts';
import type { AttachedFile } from './messageBody.ts';

/** The excerpt and on the next line, behind a dash, where it stands. */
export function plainCitation(citation: Citation, language: Language): string {
  const source = [...sourceOf(citation, language), citation.url].filter(isText).join(separator(language));
  return `${quoted(citation.text)}\n— ${source}`;
}

/** A block quote and the line that it comes from, for Markdown editors. */
export function markdownCitation(citation: Citation, language: Language): string {
  const quote = escapeMarkdown(citation.text).replaceAll('\n', '\n> ');
  const source = sourceOf(citation, language).map(escapeMarkdown);
  if (citation.url) source[0] = `[${source[0]}](${citation.url.replaceAll(')', '%29')})`;
  return `> ${quote}\n\n— ${source.join(separator(language))}`;
}

/**
 * The excerpt with its in-text citation, then the entry for the list of references, after the APA's Publication
 * Manual (7th ed.): a page without author begins with its title, a work without title is described in brackets, an
 * inferred date is given as `ca.`, and a page without page numbers is cited by paragraph.
 */
export function apaCitation(citation: Citation): string {
  const { title, publisher, published, publishedBasis, url } = citation;
  const date = new Date(`${published}T00:00:00Z`);
  const monthAndDay = new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(date);
  const year = `${publishedBasis === 'inferred' ? 'ca. ' : ''}${published.slice(0, 4)}`;
  const entry = entryOf(citation);
  const author = publisher ?? (citation.titleBasis === 'descriptive' ? entry : `“${title}”`);
  const reference = publisher ? [publisher, `(${year}, ${monthAndDay})`, entry] : [entry, `(${year}, ${monthAndDay})`];
  return `${quoted(citation.text)}\n(${author}, ${year}, para. ${citation.paragraph})\n\n${reference.join('. ')}.${url ? ` ${url}` : ''}`;
}

/** A text file with plain citations, for excerpts that no message can hold. */
export function citationFile(citations: readonly Citation[], language: Language): AttachedFile {
  return {
    name: 'excerpt.txt',
    data: `${citations.map((citation) => plainCitation(citation, language)).join('\n\n')}\n`,
  };
}

/**
 * An excerpt that holds quotation marks gets none around it, as block quotations get none: those inside would have to
 * become single ones, and no character may change.
 */
const quoted = (text: string) => (/[“”]/.test(text) ? text : `“${text}”`);

/** Title, publisher, date and paragraph, each in words. */
function sourceOf(citation: Citation, language: Language): string[] {
  const { answer, citation: words } = catalogue[language];
  return [
    entryOf(citation),
    citation.publisher,
    answer.published(wordDate(citation.published, language), citation.publishedBasis === 'inferred'),
    words.paragraph(citation.paragraph),
  ].filter(isText);
}

/** Brackets tell a title that describes from one that the article bears itself. */
const entryOf = ({ title, titleBasis }: Citation) => (titleBasis === 'descriptive' ? `[${title}]` : title);

const separator = (language: Language) => catalogue[language].citation.separator;
const isText = (part: string | null): part is string => part !== null;
