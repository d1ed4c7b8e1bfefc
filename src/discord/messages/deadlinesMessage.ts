import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Citation } from '../../knowledge/citation.ts';
import { type DeadlineStatus, momentOf, passesAt, statusAt } from '../../knowledge/deadlineStatus.ts';
import { type Deadline, deadlinesOf } from '../../knowledge/deadlines.ts';
import type { Library } from '../../knowledge/library.ts';
import { catalogue } from '../../wording/catalogue.ts';
import { wordDate } from '../../wording/dates.ts';
import type { Language } from '../../wording/language.ts';
import { wordWhen } from '../../wording/when.ts';
import { pageButtons, pressButton } from './buttons.ts';
import { citationLine } from './citationLine.ts';
import { citationFile } from './copyableCitation.ts';
import { type Block, layOut } from './layout.ts';
import type { MessageBody } from './messageBody.ts';
import { brandColor } from './theme.ts';

export const shows = ['upcoming', 'passed', 'all'] as const;
export type Show = (typeof shows)[number];

const onPage = 3;
/** Pieces of evidence that are shown for one deadline, where they fit. */
const evidenceShown = 3;

interface Listed {
  readonly deadline: Deadline;
  readonly status: DeadlineStatus;
  /** From 1, by time, among all deadlines; buttons and cross references name it. */
  readonly number: number;
}

const ofLibrary = new WeakMap<Library, readonly Deadline[]>();

/** By the time at which they are over. */
function inOrder(library: Library): readonly Deadline[] {
  const known = ofLibrary.get(library) ?? deadlinesOf(library).toSorted((a, b) => passesAt(a) - passesAt(b));
  ofLibrary.set(library, known);
  return known;
}

const listAll = (library: Library, now: number): Listed[] =>
  inOrder(library).map((deadline, index) => ({ deadline, status: statusAt(deadline, now), number: index + 1 }));

/**
 * The deadlines that the articles state, in order of time. Where none is to come any more, it says so, and since when.
 * @param page from 1; the nearest that there is, is shown
 */
export function deadlinesMessage(
  library: Library,
  {
    show,
    page,
    now,
    language,
    canRemind = false,
  }: {
    readonly show: Show;
    readonly page: number;
    readonly now: number;
    readonly language: Language;
    /** Whether the bot keeps reminders. */
    readonly canRemind?: boolean;
  },
): MessageBody {
  const words = catalogue[language].deadline;
  const all = listAll(library, now);
  const wanted = all.filter(({ status }) => show === 'all' || (status === 'passed') === (show === 'passed'));
  const last = all.at(-1);
  const notice =
    wanted.length > 0
      ? null
      : !last
        ? words.noneStated
        : show === 'passed'
          ? words.nonePassed
          : words.noneUpcoming(wordDate(last.deadline.latest, language));
  const list = wanted.length === 0 && show === 'upcoming' ? all : wanted;
  const pages = Math.max(1, Math.ceil(list.length / onPage));
  const shown = Math.min(Math.max(1, page), pages);
  const listed = list.slice((shown - 1) * onPage, shown * onPage);

  const asOf = catalogue[language].answer.asOf(wordDate(library.asOf, language));
  const frame = {
    color: brandColor,
    title: words.title,
    footer: pages > 1 ? `${words.page(shown, pages)} · ${asOf}` : asOf,
  };
  const { fingerprint } = library;
  const add = ({ deadline, number }: Listed) =>
    pressButton({ action: 'calendar', fingerprint, argument: deadline.id }, words.calendar(number), { emoji: '📅' });
  const remind = ({ deadline, number }: Listed) =>
    pressButton({ action: 'remindDeadline', fingerprint, argument: deadline.id }, words.remind(number), {
      emoji: '⏰',
      style: ButtonStyle.Primary,
    });
  const coming = listed.filter(({ status }) => status !== 'passed');
  const rows = [
    canRemind ? coming.map(remind) : [],
    coming.map(add),
    pageButtons(shown, pages, words, (to) => ({ action: 'deadlines', fingerprint, argument: `${show}/${to}` })),
  ];
  return {
    ...describe(library, frame, notice, listed, all, language),
    components: rows
      .filter((row) => row.length > 0)
      .map((components) => ({ type: ComponentType.ActionRow, components })),
  };
}

/** With as much evidence as the message can hold; if not even one piece for each fits, they are attached. */
function describe(
  library: Library,
  frame: Parameters<typeof layOut>[0],
  notice: string | null,
  listed: readonly Listed[],
  all: readonly Listed[],
  language: Language,
): MessageBody {
  const opening = notice === null ? [] : [notice];
  for (const evidence of [evidenceShown, 1]) {
    let previous: Citation | undefined;
    const blocks = listed.flatMap((item) => [
      heading(item, all, language),
      ...item.deadline.evidence.slice(0, evidence).map((citation) => {
        const block = excerptBlock(library, item.deadline, citation, language, previous);
        previous = citation;
        return block;
      }),
      ...othersOf(item.deadline, all).flatMap(({ deadline, number }): Block[] => {
        const block = excerptBlock(library, deadline, deadline.citation, language, previous);
        previous = deadline.citation;
        return [catalogue[language].deadline.contradicted(timeOf(deadline, language), number), block];
      }),
    ]);
    const { embeds, placed } = layOut(frame, [...opening, ...blocks]);
    if (placed === opening.length + blocks.length) return { embeds };
  }
  const citations = listed.map(({ deadline }) => deadline.citation);
  const length = citations.reduce((sum, { text }) => sum + text.length, 0);
  const headings = listed.map((item) => heading(item, all, language));
  const { embeds } = layOut(frame, [...opening, ...headings, catalogue[language].answer.attached(length)]);
  return { embeds, files: [citationFile(citations, language)] };
}

/** What the frame may say of a deadline: its time and what is not known of it. What it is, its excerpt says. */
function heading({ deadline, status, number }: Listed, all: readonly Listed[], language: Language): string {
  const words = catalogue[language].deadline;
  const numberOf = (id: string | null) => all.find((other) => other.deadline.id === id)?.number;
  const { grain, clock, condition, basis } = deadline;
  const moment = momentOf(deadline);
  const anchor = numberOf(deadline.anchoredTo);
  const facts = [
    grain === 'day' || grain === 'minute' ? null : words.unknown[grain],
    moment === null && clock !== null ? words.clock(clock) : null,
    words.status[status],
    condition === null ? null : words.conditional,
    anchor === undefined ? null : words.anchored(anchor),
    basis === 'inferred' ? words.inferred : null,
  ].filter((fact) => fact !== null);
  return `**${number}. ${timeOf(deadline, language)}** · ${facts.join(' · ')}`;
}

/** A Discord timestamp only where a moment is known. */
function timeOf(deadline: Deadline, language: Language): string {
  const moment = momentOf(deadline);
  return moment === null ? wordWhen(deadline, language) : `<t:${moment / 1000}:F> (<t:${moment / 1000}:R>)`;
}

/** Those that give other dates for the same event: both sides of a contradiction are shown. */
const othersOf = ({ contradicts }: Deadline, all: readonly Listed[]) =>
  all.filter(({ deadline }) => contradicts.includes(deadline.id));

/** The sentence; in bold what is to come, when, and under which condition. */
function excerptBlock(
  library: Library,
  { event, expression, condition, citation: decisive }: Deadline,
  citation: Citation,
  language: Language,
  previous?: Citation,
): Block {
  const { articleId, start, end, text } = citation;
  const bold = [event, citation === decisive ? expression : null, condition].flatMap((words) => {
    const at = words === null ? -1 : text.indexOf(words);
    return at < 0 ? [] : [{ start: start + at, end: start + at + words!.length }];
  });
  return {
    excerpt: { article: library.article(articleId)!, start, end, highlights: bold },
    citation: citationLine(citation, language, previous),
  };
}
