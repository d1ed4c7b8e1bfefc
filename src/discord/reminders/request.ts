import type { CommandInteraction, ModalSubmitInteraction } from 'discord.js';
import type { Place } from '../../reminders/reminder.ts';
import type { Subject } from '../../reminders/subject.ts';
import { type Rule, timingOf } from '../../reminders/when/timing.ts';
import { type Reading, readWhen, type When } from '../../reminders/when/when.ts';
import { guessZone } from '../../reminders/zone.ts';
import { catalogue } from '../../wording/catalogue.ts';
import { wordClock } from '../../wording/clock.ts';
import type { Language } from '../../wording/language.ts';
import type { Call } from '../call.ts';
import type { MessageBody } from '../messages/messageBody.ts';
import { choiceMessage, setMessage } from '../messages/remindersMessage.ts';
import { newReminder, type Wish } from './draft.ts';
import { readPlace } from './place.ts';
import { type ReminderServices, remindersOf } from './services.ts';

/** What a person asks to be reminded of, in their words. */
export interface Request {
  readonly when: string;
  readonly subject: Subject;
  readonly where: 'dm' | 'here';
  readonly repeat: 'daily' | 'weekdays' | 'weekly' | 'monthly' | null;
  readonly cron: string | null;
}

type AskingCall = Call<CommandInteraction | ModalSubmitInteraction>;

/** The person's zone; `isGuessed` until they have set one. */
export async function zoneOf(userId: string, locale: string, { store }: ReminderServices) {
  const { zone, isPaused } = await store.preferences(userId);
  return { zone: zone ?? guessZone(locale), isGuessed: zone === null, isPaused };
}

/** Sets a reminder, or asks what is meant first. It is committed before it is confirmed. */
export async function requestReminder(call: AskingCall, request: Request): Promise<MessageBody> {
  const { interaction, language } = call;
  const services = remindersOf(call.services);
  const words = catalogue[language].remind;
  const { zone, isGuessed, isPaused } = await zoneOf(interaction.user.id, interaction.locale, services);
  const now = call.services.clock.now();
  const when = readWhen(request.when, now, zone);
  if (when.kind === 'refused') return { content: wordRefusedWhen(when, language) };
  const found = await readPlace(interaction, request.where, services, language);
  if ('reason' in found) return { content: found.reason };
  const readings = when.kind === 'clear' ? [when.reading] : when.readings;
  const wishes = readings.map((reading) => wishOf(call, request, found.place, reading, zone));
  const first = wishes[0];
  if (!first || wishes.some((wish) => wish === null)) return { content: words.cron.never };
  // A length of time, or a zone that was named, does not depend on where the person lives.
  const isZoneOpen = isGuessed && wishes.some((wish) => wish?.zone === zone);
  if (wishes.length === 1 && !isZoneOpen) {
    const reminder = newReminder(first);
    const made = await services.store.create(reminder, services.mostOpen);
    if (made === 'tooMany') return { content: words.tooMany(services.mostOpen) };
    services.courier.wake();
    return setMessage(reminder, { language, isPaused, isTimeAssumed: readings[0]!.isTimeAssumed });
  }
  const drafts = wishes.filter((wish) => wish !== null).map((wish) => newReminder(wish));
  for (const draft of drafts) await services.store.draft(draft);
  const clock = wordClock(now, zone, language);
  const question = [wishes.length > 1 && words.chooseReading, isZoneOpen && words.confirmZone(zone, clock)];
  const labels = drafts.map(({ dueAt, zone: own }) =>
    isZoneOpen && drafts.length === 1 ? words.yesZone(zone) : wordClock(dueAt, own, language),
  );
  return choiceMessage(drafts, question.filter((line) => typeof line === 'string').join('\n'), labels);
}

/** Why words are no time that can be used. */
export function wordRefusedWhen(when: Extract<When, { kind: 'refused' }>, language: Language): string {
  const words = catalogue[language].remind.refused;
  return when.reason === 'unreadable'
    ? words.unreadable(when.words?.replaceAll(/[`*_~|<>@#\\]/g, '') ?? '')
    : words[when.reason];
}

/** @returns `null` if it never happens */
function wishOf(call: AskingCall, request: Request, place: Place, reading: Reading, zone: string): Wish | null {
  const { interaction, language } = call;
  const timing = timingOf(reading, ruleOf(request), zone);
  return timing && { ownerId: interaction.user.id, language, place, subject: request.subject, ...timing };
}

function ruleOf({ repeat, cron }: Request): Rule | null {
  if (cron !== null) return { kind: 'cron', expression: cron.trim() };
  return repeat && { kind: repeat };
}
