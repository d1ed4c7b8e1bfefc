import type { MessageComponentInteraction, ModalSubmitInteraction } from 'discord.js';
import { ButtonStyle } from 'discord-api-types/v10';
import type { Rescheduling } from '../../reminders/ports.ts';
import type { Reminder } from '../../reminders/reminder.ts';
import { wallTimeAt, writeWallTime } from '../../reminders/wallTime.ts';
import { timingOf } from '../../reminders/when/timing.ts';
import { readWhen } from '../../reminders/when/when.ts';
import { catalogue } from '../../wording/catalogue.ts';
import type { Language } from '../../wording/language.ts';
import type { Call } from '../call.ts';
import { remindDeadline } from '../commands/remind/deadline.ts';
import { linkOf } from '../commands/remindAbout.ts';
import { reminderForm } from '../messages/reminderForm.ts';
import { timestamp } from '../messages/reminderMessage.ts';
import { buttonRow, detailMessage, listMessage, setLine, setMessage } from '../messages/remindersMessage.ts';
import type { Press } from '../press.ts';
import { requestReminder, wordRefusedWhen, zoneOf } from '../reminders/request.ts';
import { type ReminderServices, remindersOf } from '../reminders/services.ts';
import type { Reply } from '../reply.ts';
import { UserError } from '../userError.ts';

type PressCall = Call<MessageComponentInteraction | ModalSubmitInteraction>;

const hiddenWord = (content: string): Reply => ({ kind: 'message', message: { content }, hidden: true });
const update = (content: string): Reply => ({ kind: 'update', message: { content, embeds: [], components: [] } });

/** A press that concerns one of the person's own reminders, named by the argument. */
function ownPress(
  act: (call: PressCall, reminder: Reminder, services: ReminderServices) => Reply | Promise<Reply>,
): Press {
  return async (call, { argument }) => {
    const services = remindersOf(call.services);
    const reminder = await services.store.find(argument);
    if (!reminder) return update(catalogue[call.language].remind.gone);
    if (reminder.ownerId !== call.interaction.user.id) throw new UserError('notYours');
    return act(call, reminder, services);
  };
}

/** The reminder as it is now, on the message with the buttons. */
async function showAgain({ store }: ReminderServices, id: string, language: Language, notice: string): Promise<Reply> {
  const reminder = await store.find(id);
  if (!reminder) return update(catalogue[language].remind.gone);
  return { kind: 'update', message: detailMessage(reminder, language, notice) };
}

/** Moves the coming occurrence alone: what repeats goes on from its anchor. @param to epoch milliseconds */
function movedTo(to: number, { schedule, zone }: Reminder): Rescheduling {
  const dueAt = Math.floor(to / 1000) * 1000;
  const dueLocal = writeWallTime(wallTimeAt(dueAt, zone));
  return { zone, dueAt, dueLocal, schedule: schedule.kind === 'once' ? { kind: 'once', local: dueLocal } : schedule };
}

/** A page of the list: on a list, instead of it; on a reminder that was delivered, beside it. */
const reminders: Press = async ({ interaction, language, services }, { argument }) => {
  const all = await remindersOf(services).store.listOf(interaction.user.id);
  const message = listMessage(all, language, Number(argument) || 1);
  const isOwnDialogue = interaction.message?.flags.has('Ephemeral') ?? false;
  return isOwnDialogue ? { kind: 'update', message } : { kind: 'message', message, hidden: true };
};

const remindPick: Press = async (call, id) => {
  const { interaction } = call;
  const [chosen = ''] = interaction.isStringSelectMenu() ? interaction.values : [];
  return ownPress((_, reminder) => ({ kind: 'update', message: detailMessage(reminder, call.language) }))(call, {
    ...id,
    argument: chosen,
  });
};

/** Which reading was meant, or that the guessed zone is right; the zone is then known. */
const remindConfirm = ownPress(async ({ interaction, language }, draft, services) => {
  const words = catalogue[language].remind;
  // Pressed twice, it is confirmed once and shown again.
  const isSet = draft.state === 'waiting' || draft.state === 'paused';
  const made = isSet ? 'made' : await services.store.confirm(draft.id, draft.ownerId, services.mostOpen);
  if (made === 'tooMany') return update(words.tooMany(services.mostOpen));
  if (made === 'gone') return update(draft.state === 'draft' ? words.refused.past : words.gone);
  services.courier.wake();
  const { isGuessed, isPaused, zone } = await zoneOf(draft.ownerId, interaction.locale, services);
  if (isGuessed && draft.zone === zone) await services.store.setZone(draft.ownerId, zone);
  return {
    kind: 'update',
    message: { embeds: [], ...setMessage(draft, { language, isPaused, isTimeAssumed: false }) },
  };
});

const remindCancel = ownPress(async ({ language }, { id, ownerId }, services) => {
  await services.store.cancel(id, ownerId);
  return showAgain(services, id, language, catalogue[language].remind.cancelled);
});

const remindRestore = ownPress(async ({ language }, { id, ownerId }, services) => {
  await services.store.restore(id, ownerId);
  services.courier.wake();
  return showAgain(services, id, language, catalogue[language].remind.restored);
});

/** An hour later than it is now, or than it would be. */
const remindLater = ownPress(async ({ language, services: { clock } }, reminder, services) => {
  const { id, ownerId, dueAt } = reminder;
  const to = movedTo(Math.max(dueAt, clock.now()) + 3_600_000, reminder);
  await services.store.reschedule(id, ownerId, to);
  services.courier.wake();
  return showAgain(services, id, language, catalogue[language].remind.snoozed(timestamp(to.dueAt)));
});

const remindRetry = ownPress(async ({ language, services: { clock } }, reminder, services) => {
  const { id, ownerId } = reminder;
  await services.store.reschedule(id, ownerId, movedTo(clock.now(), reminder));
  services.courier.wake();
  return showAgain(services, id, language, '');
});

/** When it is due, as a person would write it. */
const writeWhen = ({ dueLocal, zone }: Reminder) => `${dueLocal.slice(0, 16).replace('T', ' ')} ${zone}`;

const remindEdit = ownPress(({ language }, reminder) => ({
  kind: 'modal',
  modal: reminderForm({
    action: 'remindEdited',
    argument: reminder.id,
    when: writeWhen(reminder),
    about: reminder.subject.kind === 'note' ? reminder.subject.text : '',
    language,
  }),
}));

const fieldOf = (interaction: PressCall['interaction'], id: string) =>
  interaction.isModalSubmit() ? interaction.fields.getTextInputValue(id) : '';

const remindEdited = ownPress(async (call, reminder, services) => {
  const { interaction, language } = call;
  const { id, ownerId, subject } = reminder;
  const when = fieldOf(interaction, 'when').trim();
  // The form shows no seconds: what was left as it was is not moved by them.
  const to = when === writeWhen(reminder) ? null : await readNewTime(when, call, reminder);
  if (to && 'reason' in to) return hiddenWord(to.reason);
  if (subject.kind === 'note') {
    const text = fieldOf(interaction, 'about').trim() || subject.text;
    await services.store.reword(id, ownerId, { ...subject, text });
  }
  if (to) await services.store.reschedule(id, ownerId, to);
  services.courier.wake();
  return showAgain(services, id, language, setLine({ ...reminder, ...to }, language));
});

/** The new time in a form, or the sentence that says why it is none. */
async function readNewTime(
  typed: string,
  { interaction, language, services }: PressCall,
  { ownerId, schedule, zone: own }: Reminder,
): Promise<Rescheduling | { readonly reason: string }> {
  const words = catalogue[language].remind;
  const { zone } = await zoneOf(ownerId, interaction.locale, remindersOf(services));
  const now = services.clock.now();
  // Whatever the name of its zone, the form wrote it and reads it again.
  const when = typed.endsWith(` ${own}`) ? readWhen(typed.slice(0, -own.length), now, own) : readWhen(typed, now, zone);
  if (when.kind === 'refused') return { reason: wordRefusedWhen(when, language) };
  if (when.kind === 'ambiguous')
    return { reason: words.stillAmbiguous(when.readings.map(({ at }) => timestamp(at)).join(', ')) };
  const { reading } = when;
  const timing = timingOf(reading, schedule.kind === 'repeat' ? schedule.recurrence : null, zone);
  if (!timing) return { reason: words.cron.never };
  return { zone: timing.zone, schedule: timing.schedule, dueAt: timing.first.at, dueLocal: timing.first.local };
}

/** The form of "Remind me about this". */
const remindForm: Press = (call, { argument }) => {
  const { interaction } = call;
  if (!interaction.isModalSubmit()) throw new UserError('outdatedButton');
  const text = fieldOf(interaction, 'about').trim() || '…';
  const subject = { kind: 'note', text, evidence: null, link: linkOf(argument) } as const;
  const request = { when: fieldOf(interaction, 'when'), subject, where: 'dm', repeat: null, cron: null } as const;
  return { kind: 'later', message: () => requestReminder({ ...call, interaction }, request), hidden: true };
};

const remindResume: Press = async ({ interaction, language, services }) => {
  const { store, courier } = remindersOf(services);
  const count = await store.resumeAll(interaction.user.id);
  courier.wake();
  return update(catalogue[language].remind.allResumed(count));
};

const remindErase: Press = async ({ interaction, language, services }) => {
  const words = catalogue[language].remind;
  const content = words.erased(await remindersOf(services).store.eraseAll(interaction.user.id));
  const components = [buttonRow([['remindUnerase', '', words.buttons.undo, ButtonStyle.Primary]])];
  return { kind: 'update', message: { content, embeds: [], components } };
};

const remindUnerase: Press = async ({ interaction, language, services }) => {
  const words = catalogue[language].remind;
  const { store, courier } = remindersOf(services);
  const count = await store.restoreAll(interaction.user.id);
  courier.wake();
  return update(count === null ? words.erasedForGood : words.unerased(count));
};

export const reminderPresses: Readonly<Record<string, Press>> = {
  reminders,
  remindDeadline,
  remindPick,
  remindConfirm,
  remindCancel,
  remindRestore,
  remindLater,
  remindRetry,
  remindEdit,
  remindEdited,
  remindForm,
  remindResume,
  remindErase,
  remindUnerase,
};
