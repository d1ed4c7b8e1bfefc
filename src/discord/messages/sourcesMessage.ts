import { ComponentType } from 'discord-api-types/v10';
import type { Article } from '../../knowledge/article.ts';
import type { Library } from '../../knowledge/library.ts';
import { catalogue } from '../../wording/catalogue.ts';
import { wordDate } from '../../wording/dates.ts';
import type { Language } from '../../wording/language.ts';
import { pageButtons } from './buttons.ts';
import { layOut } from './layout.ts';
import { escapeCapped } from './markdown.ts';
import type { MessageBody } from './messageBody.ts';
import { linkTo } from './textFragment.ts';
import { brandColor } from './theme.ts';

/** Few enough that even the longest titles and notes fit one message. */
const articlesOnPage = 4;

/** The articles that serve, newest first. @param page from 1; the nearest that there is, is shown */
export function sourcesMessage(library: Library, language: Language, page: number): MessageBody {
  const words = catalogue[language].sources;
  const newestFirst = library.articles.toSorted((a, b) => (a.published < b.published ? 1 : -1));
  const pages = Math.ceil(newestFirst.length / articlesOnPage);
  const shown = Math.min(Math.max(1, page), pages);
  const blocks = newestFirst
    .slice((shown - 1) * articlesOnPage, shown * articlesOnPage)
    .map((article) => describe(article, language));
  const asOf = catalogue[language].answer.asOf(wordDate(library.asOf, language));
  const frame = {
    color: brandColor,
    title: words.title(newestFirst.length),
    footer: pages > 1 ? `${words.page(shown, pages)} · ${asOf}` : asOf,
  };
  const { fingerprint } = library;
  const components = pageButtons(shown, pages, words, (to) => ({
    action: 'sources',
    fingerprint,
    argument: String(to),
  }));
  return {
    embeds: layOut(frame, blocks).embeds,
    components: components.length > 0 ? [{ type: ComponentType.ActionRow, components }] : [],
  };
}

function describe(article: Article, language: Language): string {
  const { answer, sources } = catalogue[language];
  const sentences = article.passages.reduce((sum, passage) => sum + passage.sentences.length, 0);
  const title = `**${escapeCapped(article.title, 280)}**`;
  const page = article.url && linkTo(article.url);
  const facts = [
    answer.published(wordDate(article.published, language), article.publishedBasis === 'inferred'),
    article.publisher === null ? sources.unknownPublisher : escapeCapped(article.publisher, 100),
    article.credit === null ? null : escapeCapped(article.credit, 100),
    sources.size(article.passages.length, sentences),
    page && page.length <= 300 ? `[${answer.source} ↗](${page})` : null,
  ];
  return [
    article.titleBasis === 'descriptive' ? `${title} (${answer.descriptiveTitle})` : title,
    facts.filter((fact) => fact !== null).join(' · '),
    ...(article.note === null ? [] : [`-# ${escapeCapped(article.note, 400)}`]),
  ].join('\n');
}
