import { ComponentType } from 'discord-api-types/v10';
import { type Reminder, readOccurrenceKey } from '../../reminders/reminder.ts';
import { resolveWallTime, wallTimeAt, writeWallTime } from '../../reminders/wallTime.ts';
import { catalogue } from '../../wording/catalogue.ts';
import { pressButton } from '../messages/buttons.ts';
import { contextMessage } from '../messages/contextMessage.ts';
import { timestamp } from '../messages/reminderMessage.ts';
import type { Press } from '../press.ts';
import { newReminder } from '../reminders/draft.ts';
import { remindersOf } from '../reminders/services.ts';
import type { Reply } from '../reply.ts';
import { UserError } from '../userError.ts';

type Call = Parameters<Press>[0];

const minute = 60_000;
const hidden = (content: string): Reply => ({ kind: 'message', message: { content }, hidden: true });

/** The reminder whose message was pressed, if it is the person's own and still known. */
async function find({ interaction, services }: Call, key: string): Promise<Reminder | null> {
  const named = readOccurrenceKey(key);
  const reminder = named && (await remindersOf(services).store.find(named.id));
  if (reminder && reminder.ownerId !== interaction.user.id) throw new UserError('notYours');
  return reminder;
}

/** When a snoozed reminder comes again; "tomorrow" is the same time of day in its zone. */
function later(step: string, now: number, zone: string) {
  if (step !== '1d') {
    const at = now + (step === '1h' ? 60 * minute : 10 * minute);
    const local = writeWallTime(wallTimeAt(at, 'UTC'));
    return { zone: 'UTC', first: { local, at: resolveWallTime(local, 'UTC').at } };
  }
  const first = resolveWallTime(writeWallTime(wallTimeAt(now, zone).add({ days: 1 })), zone);
  return { zone, first };
}

/** Comes again later. Pressed twice, it is moved, not doubled. */
export const snooze: Press = async (call, { argument }) => {
  const { language, services } = call;
  const words = catalogue[language].remind;
  const [key = '', step = ''] = argument.split(':');
  const reminder = await find(call, key);
  if (!reminder) return hidden(words.gone);
  const { store, courier, mostOpen } = remindersOf(services);
  const { zone: own } = await store.preferences(reminder.ownerId);
  const { zone, first } = later(step, services.clock.now(), own ?? reminder.zone);
  const schedule = { kind: 'once', local: first.local } as const;
  const { ownerId, place, subject } = reminder;
  const origin = `snooze:${key}`;
  const again = newReminder({ ownerId, language: reminder.language, place, subject, zone, schedule, first }, origin);
  const made = await store.create(again, mostOpen);
  if (made === 'tooMany') return hidden(words.tooMany(mostOpen));
  if (made === 'known') {
    const earlier = await store.findByOrigin(origin);
    if (earlier) await store.reschedule(earlier.id, ownerId, again);
  }
  courier.wake();
  return hidden(words.snoozed(timestamp(first.at)));
};

/** Takes the buttons away. One stays, disabled: by its id the message is found again after a crash. */
export const done: Press = async (call, id) => {
  const { interaction, language } = call;
  const words = catalogue[language].remind;
  if (!(await find(call, id.argument))) return hidden(words.gone);
  const { message } = interaction;
  if (!message) throw new UserError('outdatedButton');
  const button = pressButton(id, words.done, { disabled: true });
  const components = [{ type: ComponentType.ActionRow as const, components: [button] }];
  const embeds = message.embeds.map((embed) => embed.toJSON());
  return { kind: 'update', message: { content: message.content, embeds, components } };
};

/** Shows the quoted sentences in their paragraphs. */
export const ground: Press = async (call, { argument }) => {
  const { language, knowledge } = call;
  const reminder = await find(call, argument);
  if (!reminder) return hidden(catalogue[language].remind.gone);
  const { subject } = reminder;
  const all =
    subject.kind === 'deadline'
      ? subject.evidence
      : subject.kind === 'note' && subject.evidence
        ? [subject.evidence]
        : [];
  const spans = all.filter(({ articleId, sha256 }) => knowledge.library.article(articleId)?.sha256 === sha256);
  if (spans.length === 0) return hidden(catalogue[language].reminder.changedSince);
  return { kind: 'message', message: contextMessage(knowledge.library, spans, language), hidden: true };
};
