import { ComponentType } from 'discord-api-types/v10';
import { cite } from '../../knowledge/citation.ts';
import type { Library } from '../../knowledge/library.ts';
import type { Claim } from '../../reminders/ports.ts';
import { occurrenceKey } from '../../reminders/reminder.ts';
import { countOccurrences, type LeadTime, nextOccurrence } from '../../reminders/schedule.ts';
import type { DeadlineSubject, Evidence, Subject } from '../../reminders/subject.ts';
import { resolveWallTime, wallTimeAt, writeWallTime } from '../../reminders/wallTime.ts';
import { type Catalogue, catalogue } from '../../wording/catalogue.ts';
import { isDayOpen, wordInterval } from '../../wording/intervals.ts';
import type { Language } from '../../wording/language.ts';
import { pressButton } from './buttons.ts';
import { citationLine } from './citationLine.ts';
import { type Block, layOut } from './layout.ts';
import { escapeCapped } from './markdown.ts';
import type { MessageBody } from './messageBody.ts';
import { brandColor } from './theme.ts';

type News = Extract<Subject, { kind: 'news' }>;

/** Later than this, a reminder says when it was due; in milliseconds. */
const lateness = 10 * 60_000;
/** The room for a person's own words. */
const longestText = 1500;

/** `<t:…:F> (<t:…:R>)`: the viewer's own time. @param at epoch milliseconds */
export const timestamp = (at: number): string => `<t:${Math.floor(at / 1000)}:F> (<t:${Math.floor(at / 1000)}:R>)`;

/** The language that a reminder was made in. */
export const languageOf = ({ language }: { readonly language: string }): Language => (language === 'ja' ? 'ja' : 'en');

/**
 * What an occurrence says to its owner.
 * @param withExcerpts false if the guard held them back: the message says that the article has changed
 */
export function reminderMessage(library: Library, claim: Claim, withExcerpts = true): MessageBody {
  const language = languageOf(claim);
  const sections = sectionsOf(claim, language);
  const evidence = sections.flatMap((section) => section.evidence);
  const standing = withExcerpts ? evidence.filter((span) => stands(library, span)) : [];
  const blocks: Block[] = [
    ...remarks(claim, language),
    ...sections.flatMap((section) => [
      ...(section.label === null ? [] : [section.label]),
      ...excerptBlocks(
        library,
        section.evidence.filter((span) => standing.includes(span)),
        language,
      ),
      ...section.withdrawn.map((text) => withdrawnBlock(text, language)),
    ]),
    ...(standing.length < evidence.length ? [`-# ${catalogue[language].reminder.changedSince}`] : []),
  ];
  return {
    content: headline(claim, language),
    embeds: blocks.length > 0 ? layOut({ color: brandColor }, blocks).embeds : [],
    components: buttons(library, claim, language, standing.length > 0),
  };
}

/** The first line, which notifications show. */
function headline(claim: Claim, language: Language): string {
  const words = catalogue[language].reminder;
  const { subject } = claim;
  const mention = `<@${claim.ownerId}>`;
  switch (subject.kind) {
    case 'note':
      return words.due(mention, escapeCapped(subject.text, longestText));
    case 'deadline':
      return deadlineLine(subject, claim, language);
    case 'doubt':
      return words.doubt(mention, `<#${subject.channelId}>`, escapeCapped(subject.text ?? '📅', longestText));
    case 'news':
      return subject.isAboutReminder ? ownNews(subject, words.news)(mention) : words.news[subject.change];
  }
}

function ownNews({ change, isHeld }: News, words: Catalogue['reminder']['news']): (mention: string) => string {
  switch (change) {
    case 'contradicted':
      return words.contradictedReminder;
    case 'new':
      return words.backReminder;
    case 'moved':
      return isHeld ? words.heldReminder : words.movedReminder;
    default:
      return words.goneReminder;
  }
}

function deadlineLine(subject: DeadlineSubject, claim: Claim, language: Language): string {
  const words = catalogue[language].reminder;
  const mention = `<@${claim.ownerId}>`;
  const interval = wordInterval(subject, language);
  const isOpen = isDayOpen(subject);
  const named = isOpen ? words.noDay(interval) : interval;
  const lead = leadOf(claim);
  if (isOpen && isGoingOn(subject, claim)) {
    const isNow = lead === null && !isLate(claim);
    return isNow ? words.begins(mention, interval) : words.hasBegun(mention, interval);
  }
  // Moved or late, "a week to go" and "now" are no longer true.
  if (lead === undefined || isLate(claim) || (lead === null && isOpen)) return words.deadlineAgain(mention, named);
  return words.deadline(mention, named, lead && words.lead[lead.unit](lead.amount));
}

/** Whether the owner's day lies in it. */
function isGoingOn({ earliest, latest }: DeadlineSubject, { claimedAt, zone }: Claim): boolean {
  const today = writeWallTime(wallTimeAt(claimedAt, zone)).slice(0, 10);
  return earliest !== null && earliest.slice(0, 10) <= today && today <= latest.slice(0, 10);
}

/** The lead time that an occurrence stands for; `null` for the moment itself, `undefined` if it was moved. */
function leadOf({ schedule, zone, dueAt }: Claim): LeadTime | null | undefined {
  if (schedule.kind !== 'leads') return undefined;
  return schedule.times.find(({ local }) => resolveWallTime(local, zone).at === dueAt)?.lead;
}

const isLate = ({ claimedAt, dueAt }: Claim) => claimedAt - dueAt > lateness;

/** When it was due, where it was meant to go, when it comes again, whom it is from. */
function remarks(claim: Claim, language: Language): string[] {
  const words = catalogue[language].reminder;
  const { subject, detour, claimedAt, dueAt, schedule, zone } = claim;
  const missed = isLate(claim) ? countOccurrences(schedule, zone, dueAt, claimedAt) : 0;
  const next = schedule.kind === 'once' ? null : nextOccurrence(schedule, zone, Math.max(dueAt, claimedAt));
  const lines = [
    isLate(claim) && words.late(timestamp(dueAt)),
    missed > 0 && words.missed(missed),
    detour && words.detour(`<#${claim.place.channelId}>`, words.trouble[detour.trouble]),
    subject.kind === 'note' && subject.link && words.source(subject.link),
    next && words.next(timestamp(next.at)),
  ].filter((line) => typeof line === 'string');
  return lines.length > 0 ? [lines.join('\n')] : [];
}

interface Section {
  readonly label: string | null;
  readonly evidence: readonly Evidence[];
  readonly withdrawn: readonly string[];
}

/** What is quoted, under which heading. */
function sectionsOf({ subject }: Claim, language: Language): Section[] {
  switch (subject.kind) {
    case 'note':
      return subject.evidence ? [{ label: null, evidence: [subject.evidence], withdrawn: [] }] : [];
    case 'deadline':
      return [{ label: null, evidence: subject.evidence, withdrawn: [] }];
    case 'doubt':
      return [];
    case 'news': {
      const words = catalogue[language].reminder.news;
      const { before, after } = subject;
      const section = (label: string, deadline: DeadlineSubject | null): Section[] => {
        if (!deadline) return [];
        const { evidence, withdrawn = [] } = deadline;
        return [{ label: `${label}: ${wordInterval(deadline, language)}`, evidence, withdrawn }];
      };
      const labels = subject.change === 'contradicted' ? [words.oneSide, words.otherSide] : [words.before, words.after];
      return [...section(labels[0]!, before), ...section(labels[1]!, after)];
    }
  }
}

/** Words that stand in no article any more: no block quote, for those are checked against the files. */
function withdrawnBlock(text: string, language: Language): string {
  return `-# ${catalogue[language].reminder.news.withdrawn}\n“${escapeCapped(text.replace(/\s+/g, ' '), longestText)}”`;
}

/** Whether the place still holds the words that it held when the reminder was made. */
function stands(library: Library, { articleId, sha256 }: Evidence): boolean {
  return library.article(articleId)?.sha256 === sha256;
}

function excerptBlocks(library: Library, evidence: readonly Evidence[], language: Language): Block[] {
  const citations = evidence.map(({ articleId, start, end }) => cite(library, { articleId, start, end }));
  return evidence.map(({ articleId, start, end }, index) => ({
    excerpt: { article: library.article(articleId)!, start, end, highlights: [] },
    citation: citationLine(citations[index]!, language, citations[index - 1]),
  }));
}

/** Every message has one at least: it is by its buttons that a message is found again. */
function buttons(library: Library, claim: Claim, language: Language, hasSource: boolean): MessageBody['components'] {
  const words = catalogue[language].reminder.buttons;
  const key = occurrenceKey(claim);
  const button = (action: string, argument: string, label: string) =>
    pressButton({ action, fingerprint: library.fingerprint, argument }, label);
  const { kind } = claim.subject;
  const components =
    kind === 'note' || kind === 'deadline'
      ? [
          button('snooze', `${key}:10m`, words.minutes),
          button('snooze', `${key}:1h`, words.hour),
          button('snooze', `${key}:1d`, words.tomorrow),
          button('done', key, words.done),
          ...(hasSource ? [button('ground', key, words.source)] : []),
        ]
      : [button('reminders', key, words.list)];
  return [{ type: ComponentType.ActionRow, components }];
}
