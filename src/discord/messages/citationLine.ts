import type { Citation } from '../../knowledge/citation.ts';
import { catalogue } from '../../wording/catalogue.ts';
import { wordDate } from '../../wording/dates.ts';
import type { Language } from '../../wording/language.ts';
import { escapeCapped, escapeMarkdown } from './markdown.ts';
import { linkToText } from './textFragment.ts';

/**
 * The line under an excerpt: where it stands. The guard reads `¶ 2 · *Title*` back and looks there.
 * @param previous the citation above; what it shares is not said again
 */
export function citationLine(citation: Citation, language: Language, previous?: Citation): string {
  const words = catalogue[language].answer;
  const place = `¶ ${citation.paragraph}`;
  const page = citation.url && linkToText(citation.url, citation.text);
  const link = page && `[${words.source} ↗](${page})`;
  if (previous?.articleId === citation.articleId) return subtext([place, words.sameArticle, link]);
  const title = `*${escapeMarkdown(citation.title)}*`;
  return subtext([
    place,
    citation.titleBasis === 'descriptive' ? `${title} (${words.descriptiveTitle})` : title,
    citation.publisher && escapeCapped(citation.publisher, 100),
    words.published(wordDate(citation.published, language), citation.publishedBasis === 'inferred'),
    link,
  ]);
}

const subtext = (parts: readonly (string | null)[]) => `-# ${parts.filter((part) => part !== null).join(' · ')}`;
