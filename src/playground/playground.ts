import { type Clock, systemClock } from '../clock.ts';
import { startLocalDiscord } from '../local-discord/localDiscord.ts';
import { setScene } from './cast.ts';
import { MovableClock } from './movableClock.ts';
import { PageServer } from './pageServer.ts';
import { Stage } from './stage.ts';

/** A clock that the page can set: {@link MovableClock} when one plays, `ManualClock` in tests. */
export interface PlaygroundClock extends Clock {
  moveTo(instant: number): void;
  nextDueAt(): number | null;
}

/** Starts the bot against a Discord-compatible API (`http://127.0.0.1:…/api`), on the playground's clock. */
export type StartBot = (api: string, token: string, clock: Clock) => Promise<{ stop(): Promise<void> | void }>;

export interface PlaygroundOptions {
  readonly startBot: StartBot;
  /** Wanted port; the next free one is taken if it is in use; 0 takes any. */
  readonly port: number;
  /** Left out: a clock that runs from 24 May 2025, the day after the talks of the first article. */
  readonly clock?: PlaygroundClock;
  readonly log: { info(message: string): void; warn(message: string): void };
}

export interface Playground {
  /** Where the page is, `http://127.0.0.1:PORT/`. */
  readonly url: string;
  /** Stops the bot, the page and the local Discord. */
  close(): Promise<void>;
}

/** The day after the talks that the first article reports, noon in Greenwich: its deadlines still lie ahead. */
const OPENING = Date.UTC(2025, 4, 24, 12);

const BOT_NAME = 'Verbatim';

/**
 * Opens the playground: a local Discord with a few people on it, the bot, and a page to be those people on.
 * @returns when the bot has started and the page is served
 * @throws what `startBot` throws; nothing is left running then
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const ownClock = options.clock ? null : new MovableClock(systemClock, OPENING);
  const clock = options.clock ?? ownClock!;
  const discord = await startLocalDiscord({ clock });
  const cast = setScene(discord, BOT_NAME);
  const stage = new Stage(discord, cast, clock, (message) => options.log.warn(message));
  const server = new PageServer(stage);
  const closers: (() => Promise<void> | void)[] = [() => discord.close(), () => ownClock?.stop()];
  const close = async () => {
    for (const end of closers.splice(0)) await end();
  };
  try {
    const url = await server.listen(options.port);
    closers.unshift(() => server.close());
    const bot = await options.startBot(discord.api, cast.application.token, clock);
    closers.unshift(() => bot.stop());
    stage.setBot('online');
    options.log.info(`Playground: ${url}`);
    return { url, close };
  } catch (error) {
    await close();
    throw error;
  }
}
