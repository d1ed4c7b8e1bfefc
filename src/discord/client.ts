import { Client, GatewayIntentBits, Options, Partials, type RESTOptions } from 'discord.js';

/**
 * A client with no privileged intent, which hears mentions, replies that ping it and DMs. It keeps no messages, for
 * nothing is read back from a cache.
 * @param api base of the REST API without a version; `null` for Discord's own
 */
export function createClient(api: string | null, makeRequest: RESTOptions['makeRequest']): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // The gateway announces no DM channel, and discord.js drops messages from channels that it does not know.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    // Leaving must not take longer than the two seconds that a process has to end.
    closeTimeout: 500,
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
    }),
    // The transport sends again what may be sent again.
    rest: { ...(api ? { api } : {}), makeRequest, retries: 0 },
  });
}
