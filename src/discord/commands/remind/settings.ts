import type { AutocompleteInteraction, ChatInputCommandInteraction } from 'discord.js';
import { findZones, isZone, zonesNamed } from '../../../reminders/zone.ts';
import { catalogue } from '../../../wording/catalogue.ts';
import { wordClock } from '../../../wording/clock.ts';
import type { Call } from '../../call.ts';
import { buttonRow, listMessage } from '../../messages/remindersMessage.ts';
import { remindersOf } from '../../reminders/services.ts';
import type { Reply } from '../../reply.ts';

const mostChoices = 25;

type SlashCall = Call<ChatInputCommandInteraction>;

/** The person's open reminders. */
export async function showList({ interaction, language, services }: SlashCall): Promise<Reply> {
  const reminders = await remindersOf(services).store.listOf(interaction.user.id);
  return { kind: 'message', message: listMessage(reminders, language, 1), hidden: true };
}

/** Sets the person's time zone; what is set already keeps its own. */
export async function setTimezone(call: SlashCall, { zone: typed }: { readonly zone: string }): Promise<Reply> {
  const { interaction, language, services } = call;
  const words = catalogue[language].remind;
  const named = zonesNamed(typed);
  const zone = named.length === 1 ? named[0]! : isZone(typed.trim()) ? typed.trim() : null;
  if (zone === null) return { kind: 'message', message: { content: words.unknownZone }, hidden: true };
  await remindersOf(services).store.setZone(interaction.user.id, zone);
  const content = words.zoneSet(zone, wordClock(services.clock.now(), zone, language));
  return { kind: 'message', message: { content }, hidden: true };
}

/** Zones with what clocks show there now. */
export function completeZone(
  { language, services }: Call<AutocompleteInteraction>,
  { zone = '' }: { readonly zone?: string },
) {
  const now = services.clock.now();
  return findZones(zone, mostChoices).map((name) => ({
    name: `${name} (${wordClock(now, name, language)})`,
    value: name,
  }));
}

/** Pauses everything, or lets it run again. */
export async function pause({ interaction, language, services }: SlashCall): Promise<Reply> {
  const { store, courier } = remindersOf(services);
  const words = catalogue[language].remind;
  const ownerId = interaction.user.id;
  const { isPaused } = await store.preferences(ownerId);
  if (isPaused) {
    const count = await store.resumeAll(ownerId);
    courier.wake();
    return { kind: 'message', message: { content: words.allResumed(count) }, hidden: true };
  }
  const content = words.allPaused(await store.pauseAll(ownerId));
  const components = [buttonRow([['remindResume', '', words.buttons.resume]])];
  return { kind: 'message', message: { content, components }, hidden: true };
}
