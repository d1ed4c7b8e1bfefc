import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { NewReminder, Place, Reminder } from '../../reminders/reminder.ts';
import { nextOccurrence } from '../../reminders/schedule.ts';
import { catalogue } from '../../wording/catalogue.ts';
import { isDayOpen, wordInterval } from '../../wording/intervals.ts';
import type { Language } from '../../wording/language.ts';
import { writeCustomId } from '../customId.ts';
import { type ButtonLook, pressButton } from './buttons.ts';
import { escapeCapped } from './markdown.ts';
import type { MessageBody } from './messageBody.ts';
import { timestamp } from './reminderMessage.ts';
import { brandColor } from './theme.ts';

/** Reminders on one page of the list: as many as a select may offer would make the page too long. */
export const perPage = 10;
const longestLine = 150;
const longestLabel = 95;

/** Buttons of dialogues do not depend on the articles. */
const noFingerprint = '';

type Button = readonly [action: string, argument: string, label: string, style?: ButtonLook['style']];

export const buttonRow = (buttons: readonly Button[]) => ({
  type: ComponentType.ActionRow as const,
  components: buttons.map(([action, argument, label, style]) =>
    pressButton({ action, fingerprint: noFingerprint, argument }, label.slice(0, 80), style && { style }),
  ),
});

/** What a reminder is about, in plain text. */
export function aboutOf({ subject }: Pick<NewReminder, 'subject'>, language: Language): string {
  const words = catalogue[language].reminder;
  switch (subject.kind) {
    case 'note':
      return subject.text;
    case 'deadline':
      return `📅 ${isDayOpen(subject) ? words.noDay(wordInterval(subject, language)) : wordInterval(subject, language)}`;
    case 'doubt':
      return words.trouble.inDoubt;
    case 'news':
      return words.news[subject.change];
  }
}

/** `in a DM`, `in #general`. */
export function wordPlace(place: Place, language: Language): string {
  const words = catalogue[language].remind;
  return place.kind === 'dm' ? words.inDm : words.inChannel(`<#${place.channelId}>`);
}

/** When and where it comes, and whether clocks change then. */
export function setLine({ dueAt, schedule, zone, place }: NewReminder, language: Language): string {
  const words = catalogue[language].remind;
  const moment = nextOccurrence(schedule, zone, dueAt - 1);
  const shift = moment?.at === dueAt ? moment.shift : null;
  const line = words.set(timestamp(dueAt), wordPlace(place, language));
  return shift ? `${line}\n${words[shift]}` : line;
}

/** The remarks about a time that was set: clock changes, a repetition, a pause. */
export function setMessage(
  reminder: NewReminder,
  {
    language,
    isTimeAssumed,
    isPaused,
  }: { readonly language: Language; readonly isTimeAssumed: boolean; readonly isPaused: boolean },
): MessageBody {
  const words = catalogue[language].remind;
  const lines = [
    setLine(reminder, language),
    words.about(escapeCapped(aboutOf(reminder, language), 500)),
    repetition(reminder, language),
    isTimeAssumed && words.assumedTime,
    hasNoHour(reminder) && words.noHour,
    isPaused && words.paused,
  ];
  return {
    content: lines.filter((line) => typeof line === 'string' && line !== '').join('\n'),
    components: [
      buttonRow([
        ['remindCancel', reminder.id, words.buttons.cancel],
        ['reminders', '1', catalogue[language].reminder.buttons.list],
      ]),
    ],
  };
}

/** Articles seldom give the hour of a deadline. */
const hasNoHour = ({ subject }: NewReminder) => subject.kind === 'deadline' && subject.grain !== 'minute';

function repetition({ schedule }: NewReminder, language: Language): string | null {
  const words = catalogue[language].remind;
  if (schedule.kind === 'repeat') {
    const { recurrence } = schedule;
    const rule = words.repeats[recurrence.kind];
    return `🔁 ${rule}${recurrence.kind === 'cron' ? ` \`${recurrence.expression.replaceAll('`', '')}\`` : ''}`;
  }
  return schedule.kind === 'leads' && schedule.times.length > 1 ? `🔁 ${words.times(schedule.times.length)}` : null;
}

/** Asks which of several readings is meant, or whether the zone is right; each has been drafted. */
export function choiceMessage(
  drafts: readonly NewReminder[],
  question: string,
  labels: readonly string[],
): MessageBody {
  const lines = drafts.map(({ dueAt, zone }, index) => `${index + 1}. ${timestamp(dueAt)} — ${zone}`);
  return {
    content: [question, ...lines].join('\n'),
    components: [
      buttonRow(
        drafts.map(({ id }, index) => ['remindConfirm', id, `${index + 1}. ${labels[index]}`, ButtonStyle.Primary]),
      ),
    ],
  };
}

/** A person's open reminders, a page of them, with a menu to choose one. */
export function listMessage(reminders: readonly Reminder[], language: Language, page: number): MessageBody {
  const words = catalogue[language].remind;
  if (reminders.length === 0) return { content: words.none, embeds: [], components: [] };
  const pages = Math.ceil(reminders.length / perPage);
  const current = Math.min(Math.max(1, page), pages);
  const shown = reminders.slice((current - 1) * perPage, current * perPage);
  const number = (index: number) => (current - 1) * perPage + index + 1;
  const buttons: Button[] = [
    ...(current > 1 ? [['reminders', String(current - 1), words.buttons.previous] as const] : []),
    ...(current < pages ? [['reminders', String(current + 1), words.buttons.next] as const] : []),
  ];
  return {
    content: '',
    embeds: [
      {
        color: brandColor,
        title: words.list(reminders.length),
        description: shown.map((reminder, index) => `${number(index)}. ${lineOf(reminder, language)}`).join('\n'),
      },
    ],
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.StringSelect,
            custom_id: writeCustomId({ action: 'remindPick', fingerprint: noFingerprint, argument: String(current) }),
            placeholder: words.pick,
            options: shown.map((reminder, index) => ({
              label: `${number(index)}. ${aboutOf(reminder, language)}`.slice(0, longestLabel),
              value: reminder.id,
            })),
          },
        ],
      },
      ...(buttons.length > 0 ? [buttonRow(buttons)] : []),
    ],
  };
}

/** When, what, how often, where, and what is wrong with it. */
function lineOf(reminder: Reminder, language: Language): string {
  const words = catalogue[language];
  const { state, trouble, place } = reminder;
  const notes = [
    state === 'waiting' ? null : words.remind.state[state],
    trouble && words.reminder.trouble[trouble],
    repetition(reminder, language),
    place.kind === 'channel' ? `<#${place.channelId}>` : null,
  ].filter((note) => note !== null);
  const text = `${timestamp(reminder.dueAt)} ${escapeCapped(aboutOf(reminder, language), longestLine)}`;
  return notes.length > 0 ? `${text}\n-# ${notes.join(' · ')}` : text;
}

/** One reminder, with what can be done about it. */
export function detailMessage(reminder: Reminder, language: Language, notice = ''): MessageBody {
  const { buttons } = catalogue[language].remind;
  const { id, state, subject } = reminder;
  const actions: Button[] =
    state === 'cancelled'
      ? [['remindRestore', id, buttons.undo]]
      : [
          ...(subject.kind === 'note' ? [['remindEdit', id, buttons.edit] as const] : []),
          ...(state === 'parked' ? [['remindRetry', id, buttons.retry] as const] : []),
          ['remindLater', id, buttons.snooze],
          ['remindCancel', id, buttons.cancel],
        ];
  return {
    content: notice,
    embeds: [{ color: brandColor, description: lineOf(reminder, language) }],
    components: [buttonRow([...actions, ['reminders', '1', buttons.back]])],
  };
}
