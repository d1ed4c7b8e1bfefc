import { type APIApplication, type Client, Events, type Interaction, Routes } from 'discord.js';
import { type Clock, systemClock } from '../clock.ts';
import type { Log } from '../operations/log.ts';
import { type BotError, reasonOf, shutOut } from './botError.ts';
import { createClient } from './client.ts';
import { readExcerpts } from './guard/readExcerpts.ts';
import type { Handlers, Holdings } from './handlers.ts';
import { inviteLink } from './invite.ts';
import { registerCommands } from './registration.ts';
import { createTransport } from './transport.ts';

export interface BotOptions {
  readonly token: string;
  /** Base of the REST API without a version; `null` for Discord's own. */
  readonly api: string | null;
  /** The one server to register the commands in; `null` for everywhere. */
  readonly guildId: string | null;
  /** Opens what the bot answers from; called once, while Discord is being reached. */
  readonly open: () => Promise<Holdings>;
  readonly clock: Clock;
  readonly log: Log;
  /** Called if Discord shuts the running bot out for good. */
  readonly onFatal?: (error: BotError) => void;
}

export interface Bot {
  /**
   * Logs in and registers the commands; resolves when the bot answers. What comes from Discord before waits.
   * @throws what `open` throws
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

/**
 * How long the connection may be made before anything else is loaded, in milliseconds: loading keeps the program busy,
 * and a server nearby is reached sooner than that; one far away keeps it waiting for longer.
 */
const headStart = 100;

/** How long a command waits for all that to be loaded, in milliseconds: Discord gives it three seconds. */
const patience = 2000;

/** Composes a bot; nothing happens before it is started. */
export function createBot({ token, api, guildId, open, clock, log, onFatal }: BotOptions): Bot {
  const opened = Promise.withResolvers<Handlers>();
  let handlers: Handlers | null = null;
  // The network keeps the machine's time, whatever the bot's clock shows.
  const guard: Handlers['guard'] = {
    async check(...sent) {
      // What holds no excerpt needs no article to be compared with.
      if (handlers || readExcerpts(...sent).length > 0) await (await opened.promise).guard.check(...sent);
    },
  };
  const client = createClient(api, createTransport({ guard, clock: systemClock, log }));
  const pending = new Set<Promise<void>>();
  const follow = (work: Promise<void>) => {
    pending.add(work);
    void work.finally(() => pending.delete(work));
  };

  client.on(Events.InteractionCreate, (interaction) => follow(answer(interaction)));
  client.on(Events.MessageCreate, (message) =>
    follow(opened.promise.then((handlers) => handlers.answerMessage(message))),
  );
  client.on(Events.Error, (err) => log.error({ err }, 'The connection to Discord failed'));
  client.on(Events.Warn, (message) => log.warn(message));
  client.on(Events.ShardError, ({ message }) => log.warn(`The gateway was lost: ${message}`));
  client.on(Events.ShardReconnecting, () => log.info('Connecting to the gateway again'));
  client.on(Events.ShardDisconnect, ({ code }) => onFatal?.(shutOut(code)));

  async function load(): Promise<Handlers> {
    const [holdings, { createHandlers }] = await Promise.all([open(), import('./handlers.ts')]);
    handlers = await createHandlers({ ...holdings, api, token, clock, log });
    opened.resolve(handlers);
    return handlers;
  }

  /** Answers at once or, after a start, as soon as that is possible; if it takes too long, the person is told. */
  async function answer(interaction: Interaction): Promise<void> {
    const ready = handlers ?? (await Promise.race([opened.promise, pause(patience).then(() => null)]));
    if (ready) return ready.answerInteraction(interaction);
    const { tellStarting } = await import('./starting.ts');
    await tellStarting(interaction).catch((err) =>
      log.warn({ err }, 'Nobody could be told that the bot has just started'),
    );
  }

  /** Takes in nothing more. */
  function deafen(): void {
    for (const event of [Events.InteractionCreate, Events.MessageCreate, Events.ShardReconnecting] as const) {
      client.removeAllListeners(event);
    }
  }

  /** A connection that is only being made may take half a minute to close; it is not waited for. */
  const leave = () => Promise.race([client.destroy(), pause(farewell)]);

  return {
    async start() {
      const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
      client.rest.setToken(token);
      const login = client.login(token);
      // Failed or not, it is waited for below: what is wrong here is told before what is wrong there.
      await Promise.race([Promise.allSettled([login]), pause(headStart)]);
      try {
        const loaded = await load();
        await login
          .then(() => ready)
          .then(() => register(client, loaded.commands, { api, guildId, log }))
          .catch((error: unknown) => {
            throw reasonOf(error, api);
          });
        loaded.start();
      } catch (error) {
        deafen();
        await Promise.all([handlers?.stop(), leave()]);
        throw error;
      }
      log.info(`Logged in as ${client.user?.tag}`);
    },
    async stop() {
      deafen();
      await Promise.race([Promise.allSettled([...pending, handlers?.stop()]), pause(farewell)]);
      await leave();
    },
    nextReminderAt: () => handlers?.nextReminderAt() ?? null,
    settled: async () => handlers?.settled(),
  };
}

const pause = (delay: number) => new Promise<void>((end) => systemClock.setTimeout(end, delay));

async function register(
  { rest, guilds }: Client,
  commands: Handlers['commands'],
  { api, guildId, log }: Pick<BotOptions, 'api' | 'guildId' | 'log'>,
): Promise<void> {
  const guildIds = [...guilds.cache.keys()];
  const application = (await rest.get(Routes.currentApplication())) as APIApplication;
  const { written, removed } = await registerCommands({ rest, application, guildId, guildIds, commands });
  if (written.length + removed.length > 0) log.info({ written, removed }, 'Commands registered');
  else log.info('Commands up to date');
  if (api === null) log.info(`Bring the bot into a server: ${inviteLink(application.id)}`);
}
