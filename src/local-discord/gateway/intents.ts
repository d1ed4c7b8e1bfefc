import { GatewayIntentBits as Intent } from 'discord-api-types/v10';

/** Every intent that there is. */
const knownIntents = Object.values(Intent).reduce<number>((all, bit) => (typeof bit === 'number' ? all | bit : all), 0);

/** Whether a number is made of nothing but intents. Bit operations look at the lowest 32 bits alone. */
export const areKnown = (intents: unknown): intents is number =>
  typeof intents === 'number' &&
  Number.isInteger(intents) &&
  intents >= 0 &&
  intents <= knownIntents &&
  (intents & ~knownIntents) === 0;

/** Those that an application must be granted. */
export const privilegedIntents = Intent.GuildMembers | Intent.GuildPresences | Intent.MessageContent;

/** Which intent lets an event through, in a guild and in a direct message. Events not named here need none. */
const needed: Record<string, { guild: number; direct: number }> = {
  ...rows(Intent.Guilds, Intent.Guilds, [
    'GUILD_CREATE',
    'GUILD_UPDATE',
    'GUILD_DELETE',
    'GUILD_ROLE_CREATE',
    'GUILD_ROLE_UPDATE',
    'GUILD_ROLE_DELETE',
    'CHANNEL_CREATE',
    'CHANNEL_UPDATE',
    'CHANNEL_DELETE',
    'THREAD_CREATE',
    'THREAD_UPDATE',
    'THREAD_DELETE',
  ]),
  CHANNEL_PINS_UPDATE: { guild: Intent.Guilds, direct: Intent.DirectMessages },
  ...rows(Intent.GuildMembers, Intent.GuildMembers, ['GUILD_MEMBER_ADD', 'GUILD_MEMBER_UPDATE', 'GUILD_MEMBER_REMOVE']),
  ...rows(Intent.GuildMessages, Intent.DirectMessages, ['MESSAGE_CREATE', 'MESSAGE_UPDATE', 'MESSAGE_DELETE']),
  MESSAGE_DELETE_BULK: { guild: Intent.GuildMessages, direct: Intent.DirectMessages },
  ...rows(Intent.GuildMessageReactions, Intent.DirectMessageReactions, [
    'MESSAGE_REACTION_ADD',
    'MESSAGE_REACTION_REMOVE',
    'MESSAGE_REACTION_REMOVE_ALL',
    'MESSAGE_REACTION_REMOVE_EMOJI',
  ]),
  TYPING_START: { guild: Intent.GuildMessageTyping, direct: Intent.DirectMessageTyping },
};

function rows(guild: number, direct: number, names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, { guild, direct }]));
}

/**
 * Whether a session with these intents hears of the event.
 * Source: https://discord.com/developers/docs/events/gateway#list-of-intents
 */
export function letsThrough(intents: number, name: string, inGuild: boolean): boolean {
  const row = needed[name];
  return !row || (intents & (inGuild ? row.guild : row.direct)) !== 0;
}
