import { createHash } from 'node:crypto';
import { ComponentType } from 'discord-api-types/v10';
import { findQuotations, findSpeakers, quotationsNaming } from '../../answering/quoteSearch.ts';
import type { Citation } from '../../knowledge/citation.ts';
import type { Library } from '../../knowledge/library.ts';
import { citeQuotation, type Quotation, quotationsOf } from '../../knowledge/quotations.ts';
import { catalogue } from '../../wording/catalogue.ts';
import { wordDate } from '../../wording/dates.ts';
import type { Language } from '../../wording/language.ts';
import { answerButtons } from './answerButtons.ts';
import { pageButtons } from './buttons.ts';
import { citationLine } from './citationLine.ts';
import { citationFile } from './copyableCitation.ts';
import { type Block, layOut } from './layout.ts';
import { escapeCapped, escapeMarkdown } from './markdown.ts';
import type { MessageBody } from './messageBody.ts';
import { brandColor, verdictColors } from './theme.ts';

/** What is looked for; it stands in the `custom_id` of the buttons that turn the page. */
export interface QuotePage {
  /** The id of a speaker, or a name or office as typed; `''` for everybody. */
  readonly speaker: string;
  /** `''` for everything. */
  readonly about: string;
  /** From 1; the nearest that there is, is shown. */
  readonly page: number;
}

interface Options {
  readonly language: Language;
  readonly hidden?: boolean;
}

/** Few enough that sentences of the usual length fit one message. */
const sentencesOnPage = 4;
/** So that it fits a `custom_id` beside a speaker's id. */
export const longestTopic = 40;

/** Quotations with their speakers, sentences and citations, a few to a page; or, plainly, that there are none. */
export function quotesMessage(library: Library, query: QuotePage, options: Options): MessageBody {
  const found = bySentence(findQuotations(library, query));
  if (found.length === 0) return nothingMessage(library, query, options);
  const words = catalogue[options.language];
  const pages = Math.ceil(found.length / sentencesOnPage);
  const shown = Math.min(Math.max(1, query.page), pages);
  const count = found.reduce((sum, quotations) => sum + quotations.length, 0);
  const list = found.slice((shown - 1) * sentencesOnPage, shown * sentencesOnPage);
  const turning = pages > 1 ? turnButtons(library, query, shown, pages, options.language) : [];
  const footer = pages > 1 ? words.sources.page(shown, pages) : null;
  return listMessage(library, words.quoteFind.title(count), [], list, footer, turning, options);
}

/** One quotation; the same seed shows the same one. */
export function randomQuoteMessage(library: Library, seed: string, options: Options): MessageBody {
  const all = bySentence(quotationsOf(library));
  const words = catalogue[options.language].quoteFind;
  if (all.length === 0) return { embeds: [{ color: verdictColors.unanswered, description: words.nothing }] };
  const chosen = createHash('sha256').update(seed).digest().readUInt32BE() % all.length;
  return listMessage(library, words.random, [], [all[chosen]!], null, [], options);
}

/** Quotations that stand in the same sentence are shown together, in bold. */
function bySentence(quotations: readonly Quotation[]): Quotation[][] {
  const groups: Quotation[][] = [];
  for (const quotation of quotations) {
    const last = groups.at(-1)?.[0];
    const together =
      last?.articleId === quotation.articleId &&
      last.context.start === quotation.context.start &&
      nameOf(last) === nameOf(quotation);
    if (together) groups.at(-1)!.push(quotation);
    else groups.push([quotation]);
  }
  return groups;
}

const nameOf = ({ speaker }: Quotation) => speaker && (speaker.name ?? speaker.mention);

type Rows = NonNullable<MessageBody['components']>;

function listMessage(
  library: Library,
  label: string,
  opening: readonly Block[],
  groups: readonly Quotation[][],
  page: string | null,
  turning: Rows,
  { language, hidden }: Options,
): MessageBody {
  const words = catalogue[language].answer;
  const citations = groups.map(([first]) => citeQuotation(library, first!));
  const blocks = groups.map((group, index) => [
    describe(group, language),
    {
      excerpt: {
        article: library.article(group[0]!.articleId)!,
        start: citations[index]!.start,
        end: citations[index]!.end,
        highlights: group,
      },
      // Always in full: what stands above differs, and the guard reads each by itself.
      citation: citationLine(citations[index]!, language),
    },
  ]);
  const asOf = words.asOf(wordDate(library.asOf, language));
  const frame = { color: brandColor, label, footer: [page, words.inOwnWords, asOf].filter(Boolean).join(' · ') };
  const all = [...opening, ...blocks.flat()];
  const { embeds, placed } = layOut(frame, all);
  const buttons = (shown: readonly Citation[]) => [...turning, ...answerButtons(library, shown, { language, hidden })];
  if (placed === all.length) return { embeds, components: buttons(citations) };
  const length = citations.reduce((sum, { text }) => sum + text.length, 0);
  return {
    embeds: layOut(frame, [words.attached(length)]).embeds,
    components: buttons(citations),
    files: [citationFile(citations, language)],
  };
}

/** Who says it, as what, and in whose words. */
function describe(group: readonly Quotation[], language: Language): string {
  const { kind, unnamed } = catalogue[language].quoteFind;
  const { speaker } = group[0]!;
  const kinds = [...new Set(group.map((quotation) => kind[quotation.kind]))];
  const name = speaker ? `**${escapeCapped(speaker.name ?? speaker.mention, 200)}**` : unnamed;
  const role = speaker?.role ? escapeCapped(speaker.role, 200) : null;
  return [name, role, kinds.join(', ')].filter((part) => part !== null).join(' · ');
}

/** That nothing was found, and what others say about the one who was looked for. */
function nothingMessage(library: Library, { speaker, about }: QuotePage, options: Options): MessageBody {
  const words = catalogue[options.language].quoteFind;
  const isSpeaker = speaker.trim() !== '' && findSpeakers(library, speaker).length === 0;
  const wanted = escapeCapped((isSpeaker ? speaker : about).replace(/\s+/g, ' ').trim(), 150);
  const reason = isSpeaker ? words.nothingBy(wanted) : words.nothingAbout(wanted);
  const others = isSpeaker ? bySentence(quotationsNaming(library, speaker)).slice(0, sentencesOnPage) : [];
  if (others.length > 0) {
    const opening = `${reason} ${words.othersAbout(wanted)}`;
    return listMessage(library, catalogue[options.language].answer.label.related, [opening], others, null, [], options);
  }
  const description = `${reason}\n${escapeMarkdown(words.tryAgain)}`;
  return { embeds: [{ color: verdictColors.unanswered, description }] };
}

/** Buttons that carry the query; without them if it does not fit. */
function turnButtons(library: Library, query: QuotePage, page: number, pages: number, language: Language): Rows {
  const words = catalogue[language].sources;
  const speakers = query.speaker.trim() === '' ? [] : findSpeakers(library, query.speaker);
  const speaker = speakers.length === 1 ? speakers[0]!.id : query.speaker.replaceAll('/', ' ');
  const { fingerprint } = library;
  try {
    const components = pageButtons(page, pages, words, (to) => ({
      action: 'quotes',
      fingerprint,
      argument: `${to}/${speaker}/${query.about}`.toWellFormed(),
    }));
    return [{ type: ComponentType.ActionRow, components }];
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}
