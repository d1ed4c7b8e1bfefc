import { ComponentType } from 'discord-api-types/v10';
import type { Citation } from '../../knowledge/citation.ts';
import type { Library } from '../../knowledge/library.ts';
import { entriesAbout, type TimelineEntry, timelineOf } from '../../knowledge/timeline.ts';
import { catalogue } from '../../wording/catalogue.ts';
import { wordDate } from '../../wording/dates.ts';
import type { Language } from '../../wording/language.ts';
import { wordStretch } from '../../wording/when.ts';
import { pageButtons, pressButton } from './buttons.ts';
import { citationLine } from './citationLine.ts';
import { citationFile } from './copyableCitation.ts';
import { type Block, layOut } from './layout.ts';
import { escapeCapped } from './markdown.ts';
import type { MessageBody } from './messageBody.ts';
import { brandColor } from './theme.ts';

export const entriesOnPage = 4;

/** The entries of a page of the timeline, with the page that is really shown and how many there are. */
export function timelinePage(library: Library, topic: string | null, page: number) {
  const all = topic === null ? timelineOf(library) : entriesAbout(timelineOf(library), topic);
  const pages = Math.max(1, Math.ceil(all.length / entriesOnPage));
  const shown = Math.min(Math.max(1, page), pages);
  return { all, pages, shown, entries: all.slice((shown - 1) * entriesOnPage, shown * entriesOnPage) };
}

/**
 * The dated statements of the articles, in order of time. The embed's title holds the topic: buttons read it back.
 * @param page from 1; the nearest that there is, is shown
 */
export function timelineMessage(library: Library, topic: string | null, page: number, language: Language): MessageBody {
  const words = catalogue[language].timeline;
  const { all, pages, shown, entries } = timelinePage(library, topic, page);
  const asOf = catalogue[language].answer.asOf(wordDate(library.asOf, language));
  const frame = {
    color: brandColor,
    label: words.label,
    ...(topic === null ? {} : { title: escapeCapped(topic, 256) }),
    footer: pages > 1 ? `${words.page(shown, pages)} · ${asOf}` : asOf,
  };
  if (all.length === 0) return { embeds: layOut(frame, [topic === null ? words.none : words.noneAbout]).embeds };
  const { fingerprint } = library;
  const picture = (theme: 'light' | 'dark', label: string, emoji: string) =>
    pressButton({ action: 'picture', fingerprint, argument: `${theme}/${shown}` }, label, { emoji });
  const components = [
    ...pageButtons(shown, pages, words, (to) => ({ action: 'timeline', fingerprint, argument: String(to) })),
    picture('light', words.lightPicture, '🖼️'),
    picture('dark', words.darkPicture, '🌃'),
  ];
  return {
    ...describe(library, frame, entries, language),
    components: [{ type: ComponentType.ActionRow, components }],
  };
}

function describe(
  library: Library,
  frame: Parameters<typeof layOut>[0],
  entries: readonly TimelineEntry[],
  language: Language,
): MessageBody {
  const label = (entry: TimelineEntry) => `**${wordStretch(entry, language)}**`;
  const blocks = entries.flatMap((entry, index): Block[] => [
    label(entry),
    {
      excerpt: excerptOf(library, entry),
      citation: citationLine(entry.citation, language, entries[index - 1]?.citation),
    },
  ]);
  const { embeds, placed } = layOut(frame, blocks);
  if (placed === blocks.length) return { embeds };
  const citations: readonly Citation[] = entries.map(({ citation }) => citation);
  const length = citations.reduce((sum, { text }) => sum + text.length, 0);
  const attached = catalogue[language].answer.attached(length);
  return {
    embeds: layOut(frame, [entries.map(label).join('\n'), attached]).embeds,
    files: [citationFile(citations, language)],
  };
}

function excerptOf(library: Library, { citation, text }: TimelineEntry) {
  const { articleId, start, end } = citation;
  const at = start + citation.text.indexOf(text);
  return { article: library.article(articleId)!, start, end, highlights: [{ start: at, end: at + text.length }] };
}
