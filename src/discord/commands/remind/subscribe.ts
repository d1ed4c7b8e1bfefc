import type { ChatInputCommandInteraction } from 'discord.js';
import { randomKey } from '../../../reminders/nonce.ts';
import { catalogue } from '../../../wording/catalogue.ts';
import type { Call } from '../../call.ts';
import { wordPlace } from '../../messages/remindersMessage.ts';
import { readPlace } from '../../reminders/place.ts';
import { remindersOf } from '../../reminders/services.ts';
import type { Reply } from '../../reply.ts';

/** Follows the deadlines of the articles, in a DM or here; used again, it ends that. */
export function subscribe(
  { interaction, language, services }: Call<ChatInputCommandInteraction>,
  { where = 'dm' }: { readonly where?: 'dm' | 'here' },
): Reply {
  const words = catalogue[language].remind;
  const reminders = remindersOf(services);
  const message = async () => {
    const found = await readPlace(interaction, where, reminders, language);
    if ('reason' in found) return { content: found.reason };
    const { place } = found;
    const isOn = await reminders.following.toggle({ id: randomKey(), ownerId: interaction.user.id, language, place });
    const name = wordPlace(place, language);
    return { content: isOn ? words.subscribed(name) : words.unsubscribed(name) };
  };
  return { kind: 'later', message, hidden: true };
}
