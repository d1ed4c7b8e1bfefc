import type { AutocompleteInteraction, ChatInputCommandInteraction, MessageComponentInteraction } from 'discord.js';
import { subjectOf, timesOf } from '../../../following/deadlineReminder.ts';
import { momentOf, statusAt } from '../../../knowledge/deadlineStatus.ts';
import { type Deadline, deadlinesOf } from '../../../knowledge/deadlines.ts';
import type { LeadTime } from '../../../reminders/schedule.ts';
import { catalogue } from '../../../wording/catalogue.ts';
import { wordClock } from '../../../wording/clock.ts';
import { wordInterval } from '../../../wording/intervals.ts';
import type { Language } from '../../../wording/language.ts';
import type { Call } from '../../call.ts';
import type { MessageBody } from '../../messages/messageBody.ts';
import { choiceMessage, setMessage } from '../../messages/remindersMessage.ts';
import type { Press } from '../../press.ts';
import { sinceChanged } from '../../presses/sinceChanged.ts';
import { newReminder } from '../../reminders/draft.ts';
import { readLeads } from '../../reminders/leads.ts';
import { readPlace } from '../../reminders/place.ts';
import { zoneOf } from '../../reminders/request.ts';
import { remindersOf } from '../../reminders/services.ts';
import type { Reply } from '../../reply.ts';
import { UserError } from '../../userError.ts';

interface Options {
  readonly deadline: string;
  readonly before?: string;
  readonly where?: 'dm' | 'here';
}

const mostChoices = 25;
const longestChoice = 100;
const week: LeadTime = { amount: 1, unit: 'weeks' };
const day: LeadTime = { amount: 1, unit: 'days' };
const hour: LeadTime = { amount: 1, unit: 'hours' };
const combinations: readonly (readonly LeadTime[])[] = [
  [week, day],
  [day],
  [week],
  [hour],
  [week, day, hour],
  [day, hour],
  [{ amount: 2, unit: 'weeks' }],
  [{ amount: 3, unit: 'days' }],
];

/** `1 week, 1 day`, as {@link readLeads} reads it again. */
function wordLeads(leads: readonly LeadTime[], language: Language): string {
  const words = catalogue[language].reminder.lead;
  return leads.map(({ amount, unit }) => words[unit](amount)).join(language === 'ja' ? '、' : ', ');
}

/** What is still to come or going on. */
const comingOf = ({ knowledge, services }: Call<unknown>) =>
  deadlinesOf(knowledge.library)
    .filter((deadline) => statusAt(deadline, services.clock.now()) !== 'passed')
    .sort((a, b) => (a.latest < b.latest ? -1 : a.latest > b.latest ? 1 : 0));

const holds = (text: string, typed: string) => text.toLowerCase().includes(typed.trim().toLowerCase());

function nameOf(deadline: Deadline, language: Language): string {
  const interval = wordInterval(deadline, language);
  const room = longestChoice - interval.length - 3;
  const event = deadline.event.replaceAll(/\s+/g, ' ');
  return `${interval} · ${event.length > room ? `${event.slice(0, room - 1).trimEnd()}…` : event}`;
}

/** The coming deadlines that hold what was typed. */
export function completeDeadline(call: Call<AutocompleteInteraction>, { deadline = '' }: Partial<Options>) {
  return comingOf(call)
    .map((found) => ({ name: nameOf(found, call.language), value: found.id }))
    .filter(({ name }) => holds(name, deadline))
    .slice(0, mostChoices);
}

/** Lead times, several at once; what was typed comes first if it can be read. */
export function completeBefore({ language }: Call<AutocompleteInteraction>, { before = '' }: Partial<Options>) {
  const typed = before.trim() !== '' && readLeads(before) ? [before.trim()] : [];
  const usual = combinations.map((leads) => wordLeads(leads, language)).filter((text) => holds(text, before));
  return [...new Set([...typed, ...usual])].map((text) => ({ name: text, value: text }));
}

/** Sets a reminder of a deadline that the articles state. */
export function remindOfDeadline(call: Call<ChatInputCommandInteraction>, options: Options): Reply {
  return { kind: 'later', message: () => answer(call, options), hidden: true };
}

/** Lead times of a reminder that is set with one press. */
const usualLeads = '1 week, 1 day';

/** Sets a reminder of the deadline whose button was pressed. */
export const remindDeadline: Press = (call, id) => {
  const { interaction, knowledge, language } = call;
  if (!interaction.isMessageComponent()) throw new UserError('outdatedButton');
  const notice = sinceChanged(id, knowledge.library, language);
  const message = async () => {
    const made = await answer({ ...call, interaction }, { deadline: id.argument, before: usualLeads });
    return { ...made, content: `${notice}\n${made.content ?? ''}`.trim() };
  };
  return { kind: 'later', message, hidden: true };
};

async function answer(
  call: Call<ChatInputCommandInteraction | MessageComponentInteraction>,
  { deadline: chosen, before = '', where = 'dm' }: Options,
): Promise<MessageBody> {
  const { interaction, language, knowledge } = call;
  const services = remindersOf(call.services);
  const words = catalogue[language].remind;
  const all = deadlinesOf(knowledge.library);
  const deadline =
    all.find(({ id }) => id === chosen) ?? comingOf(call).find((found) => holds(nameOf(found, language), chosen));
  if (!deadline) return { content: words.noDeadline };
  const leads = before.trim() === '' ? [] : readLeads(before);
  if (!leads) return { content: words.unreadableLead };
  const { zone, isGuessed, isPaused } = await zoneOf(interaction.user.id, interaction.locale, services);
  const now = call.services.clock.now();
  const interval = wordInterval(deadline, language);
  const times = timesOf(deadline, leads, zone, now);
  if (times.kind === 'over') return { content: words.deadlineOver(interval) };
  if (times.kind === 'begun') return { content: words.deadlineBegun(interval) };
  if (times.kind === 'leadsOver') return { content: words.leadsOver };
  const found = await readPlace(interaction, where, services, language);
  if ('reason' in found) return { content: found.reason };
  const { schedule, first } = times;
  const subject = { kind: 'deadline', ...subjectOf(deadline) } as const;
  const reminder = newReminder({
    ownerId: interaction.user.id,
    language,
    place: found.place,
    subject,
    zone,
    schedule,
    first,
  });
  if (isGuessed && momentOf(deadline) === null) {
    await services.store.draft(reminder);
    return choiceMessage([reminder], words.confirmZone(zone, wordClock(now, zone, language)), [words.yesZone(zone)]);
  }
  const made = await services.store.create(reminder, services.mostOpen);
  if (made === 'tooMany') return { content: words.tooMany(services.mostOpen) };
  services.courier.wake();
  return setMessage(reminder, { language, isPaused, isTimeAssumed: false });
}
