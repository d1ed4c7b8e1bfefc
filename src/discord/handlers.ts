import type { Interaction, Message } from 'discord.js';
import type { Clock } from '../clock.ts';
import type { Log } from '../operations/log.ts';
import { messageCommands, reminderCommands, slashCommands } from './commands/registry.ts';
import { answerToMessage } from './conversation.ts';
import { tellAnswered } from './feedback/gapList.ts';
import { createVoices } from './feedback/voices.ts';
import { createGuard, type Guard } from './guard/guard.ts';
import { openOriginals } from './guard/originals.ts';
import { serveKnowledge } from './knowledge.ts';
import type { LibrarySource } from './librarySource.ts';
import { presses } from './presses/registry.ts';
import { createCourier } from './reminders/courier.ts';
import { createFollower } from './reminders/follower.ts';
import type { BotStore } from './reminders/services.ts';
import { answerInteraction } from './router.ts';

/** What a bot answers from. */
export interface Holdings {
  readonly source: LibrarySource;
  /** Where reminders are kept; without it the bot has none. */
  readonly store?: BotStore;
  /** How many open reminders a person may have; 50 by default. */
  readonly mostOpen?: number;
}

export interface HandlersOptions extends Holdings {
  readonly api: string | null;
  readonly token: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** Everything that the bot does about what comes from Discord, and by itself. */
export interface Handlers {
  /** Its commands, as Discord is told of them. */
  readonly commands: readonly object[];
  readonly guard: Guard;
  /** Neither ever throws. */
  answerInteraction(interaction: Interaction): Promise<void>;
  answerMessage(message: Message): Promise<void>;
  /** Begins to deliver reminders and to tell what changes. */
  start(): void;
  /** Ends that, and lets what is being delivered finish. */
  stop(): Promise<void>;
  /** When the next reminder is due, epoch milliseconds; `null` if none waits. */
  nextReminderAt(): number | null;
  /** Resolves when no reminder is being looked for or delivered. */
  settled(): Promise<void>;
}

/** Prepares what the bot answers from; resolves when it can answer. */
export async function createHandlers(options: HandlersOptions): Promise<Handlers> {
  const { source, store, mostOpen = 50, clock, log } = options;
  const gaps = store?.gaps;
  const knowledge = await serveKnowledge(source, log, (before, after) => {
    follower?.look();
    if (gaps) void tellAnswered(gaps, before, after, log, () => knowledge.current() === after);
  });
  const library = () => knowledge.current().library;
  const guard = createGuard(library, openOriginals(source.directory));
  const courier = store && createCourier({ ...options, ...store, library, guard });
  const follower = courier && createFollower({ store: store.following, courier, library, clock, log });
  const services = {
    knowledge: knowledge.current,
    clock,
    log,
    gaps,
    voices: createVoices(),
    ...(courier ? { reminders: { store: store.reminders, following: store.following, courier, mostOpen } } : {}),
  };
  const routes = {
    slashCommands: courier ? [...slashCommands, ...reminderCommands.slash] : slashCommands,
    messageCommands: courier ? [...messageCommands, ...reminderCommands.message] : messageCommands,
    presses,
  };
  return {
    commands: [...routes.slashCommands, ...routes.messageCommands].map(({ data }) => data),
    guard,
    answerInteraction: (interaction) => answerInteraction(interaction, routes, services),
    answerMessage: (message) => answerToMessage(message, services),
    start() {
      courier?.start();
      follower?.start();
    },
    async stop() {
      knowledge.close();
      follower?.stop();
      await courier?.stop();
    },
    nextReminderAt: () => courier?.nextAt() ?? null,
    settled: async () => courier?.settled(),
  };
}
