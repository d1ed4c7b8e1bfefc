import { type APIApplication, type Client, Events, Routes } from 'discord.js';
import { type Clock, systemClock } from '../clock.ts';
import type { Log } from '../operations/log.ts';
import { type BotError, reasonOf, shutOut } from './botError.ts';
import { createClient } from './client.ts';
import { messageCommands, reminderCommands, slashCommands } from './commands/registry.ts';
import { answerToMessage } from './conversation.ts';
import { createGuard } from './guard/guard.ts';
import { openOriginals } from './guard/originals.ts';
import { inviteLink } from './invite.ts';
import { prepareKnowledge } from './knowledge.ts';
import type { LibrarySource } from './librarySource.ts';
import { presses } from './presses/registry.ts';
import { registerCommands } from './registration.ts';
import { createCourier } from './reminders/courier.ts';
import { createFollower } from './reminders/follower.ts';
import type { BotStore } from './reminders/services.ts';
import { answerInteraction, type Routes as CommandRoutes } from './router.ts';
import { createTransport } from './transport.ts';

export interface BotOptions {
  readonly token: string;
  /** Base of the REST API without a version; `null` for Discord's own. */
  readonly api: string | null;
  /** The one server to register the commands in; `null` for everywhere. */
  readonly guildId: string | null;
  readonly source: LibrarySource;
  readonly clock: Clock;
  readonly log: Log;
  /** Where reminders are kept; without it the bot has none. */
  readonly store?: BotStore;
  /** Called if Discord shuts the running bot out for good. */
  readonly onFatal?: (error: BotError) => void;
}

export interface Bot {
  /**
   * Registers the commands and logs in; resolves when the bot answers.
   * @throws {BotError} if Discord does not let it in
   */
  start(): Promise<void>;
  /** Lets replies that are being made finish, for 1.2 seconds at most, then leaves Discord. */
  stop(): Promise<void>;
  /** When its next reminder is due, epoch milliseconds; `null` if none waits. */
  nextReminderAt(): number | null;
  /** Resolves when no reminder is being looked for or delivered. */
  settled(): Promise<void>;
}

/** How long replies that are being made may still take when the bot is stopped, in milliseconds. */
const farewell = 1200;

/** Composes a bot; nothing happens before it is started. */
export function createBot({ token, api, guildId, source, clock, log, store, onFatal }: BotOptions): Bot {
  let knowledge = prepareKnowledge(source.library);
  const guard = createGuard(() => knowledge.library, openOriginals(source.directory));
  // The network keeps the machine's time, whatever the bot's clock shows.
  const client = createClient(api, createTransport({ guard, clock: systemClock, log }));
  const courier = store && createCourier({ ...store, api, token, library: () => knowledge.library, guard, clock, log });
  const reminders =
    store && courier ? { reminders: { store: store.reminders, following: store.following, courier } } : {};
  const follower =
    store &&
    courier &&
    createFollower({ store: store.following, courier, library: () => knowledge.library, clock, log });
  const services = { knowledge: () => knowledge, clock, log, ...reminders };
  const routes = {
    slashCommands: courier ? [...slashCommands, ...reminderCommands.slash] : slashCommands,
    messageCommands: courier ? [...messageCommands, ...reminderCommands.message] : messageCommands,
    presses,
  };
  const pending = new Set<Promise<void>>();
  const follow = (work: Promise<void>) => {
    pending.add(work);
    void work.finally(() => pending.delete(work));
  };
  const unsubscribe = source.onChange((library) => {
    // The old index serves until the new one is built.
    knowledge = prepareKnowledge(library);
    follower?.look();
    log.info({ articles: library.articles.length, fingerprint: library.fingerprint }, 'The articles have changed');
  });

  client.on(Events.InteractionCreate, (interaction) => follow(answerInteraction(interaction, routes, services)));
  client.on(Events.MessageCreate, (message) => follow(answerToMessage(message, services)));
  client.on(Events.Error, (err) => log.error({ err }, 'The connection to Discord failed'));
  client.on(Events.Warn, (message) => log.warn(message));
  client.on(Events.ShardError, ({ message }) => log.warn(`The gateway was lost: ${message}`));
  client.on(Events.ShardReconnecting, () => log.info('Connecting to the gateway again'));
  client.on(Events.ShardDisconnect, ({ code }) => onFatal?.(shutOut(code)));

  return {
    async start() {
      const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
      client.rest.setToken(token);
      try {
        await Promise.all([client.login(token), register(client, { api, guildId, log }, routes)]);
      } catch (error) {
        unsubscribe();
        await client.destroy();
        throw reasonOf(error, api);
      }
      await ready;
      courier?.start();
      follower?.start();
      log.info(`Logged in as ${client.user?.tag}`);
    },
    async stop() {
      follower?.stop();
      unsubscribe();
      for (const event of [Events.InteractionCreate, Events.MessageCreate, Events.ShardReconnecting] as const) {
        client.removeAllListeners(event);
      }
      await Promise.race([
        Promise.allSettled([...pending, courier?.stop()]),
        new Promise<void>((end) => systemClock.setTimeout(end, farewell)),
      ]);
      await client.destroy();
    },
    nextReminderAt: () => courier?.nextAt() ?? null,
    settled: async () => courier?.settled(),
  };
}

async function register(
  { rest }: Client,
  { api, guildId, log }: Pick<BotOptions, 'api' | 'guildId' | 'log'>,
  { slashCommands, messageCommands }: Pick<CommandRoutes, 'slashCommands' | 'messageCommands'>,
): Promise<void> {
  const application = (await rest.get(Routes.currentApplication())) as APIApplication;
  const commands = [...slashCommands, ...messageCommands].map(({ data }) => data);
  const { written, removed } = await registerCommands({ rest, application, guildId, commands });
  if (written.length + removed.length > 0) log.info({ written, removed }, 'Commands registered');
  else log.info('Commands up to date');
  if (api === null) log.info(`Bring the bot into a server: ${inviteLink(application.id)}`);
}
