import { refuse } from '../apiError.ts';
import type { Channel, User } from './model.ts';
import type { World } from './world.ts';

/**
 * Whether a bot may write to the person at the other end of a direct message.
 * @throws ApiError 50007 if the person takes none, 50278 if they have nothing in common: no guild, no installation,
 * and the person has never written here
 */
export function sendableBy(world: World, channel: Channel, bot: User): void {
  const person = channel.recipients.find(({ id }) => id !== bot.id);
  if (!person || person.dmsClosed) throw refuse('dmsClosed');
  const shared = [...world.guilds.values()].some(({ members }) => members.has(bot.id) && members.has(person.id));
  const written = [...channel.messages.values()].some(({ author }) => author === person);
  if (!shared && !person.installed.has(bot.id) && !written) throw refuse('noMutualGuilds');
}
