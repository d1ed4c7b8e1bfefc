import { systemClock } from '../clock.ts';
import { startLocalDiscord } from '../local-discord/localDiscord.ts';
import { BotRunner, type StartBot } from './botRunner.ts';
import { setScene } from './cast.ts';
import { MovableClock } from './movableClock.ts';
import { PageServer } from './pageServer.ts';
import { Stage } from './stage.ts';

export type { RunningBot, StartBot } from './botRunner.ts';
export { PortError } from './pageServer.ts';

export interface PlaygroundOptions {
  readonly startBot: StartBot;
  /** Wanted port; the next free one is taken if it is in use; 0 takes any. */
  readonly port: number;
  /** Left out: a clock that runs from 24 May 2025, the day after the talks of the first article. */
  readonly clock?: MovableClock;
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

/**
 * Opens the playground: a local Discord with a few people on it, the bot, and a page to be those people on.
 * @returns when the bot has started and the page is served
 * @throws what `startBot` throws; nothing is left running then
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { startBot, port, log, clock = new MovableClock(systemClock, OPENING) } = options;
  const discord = await startLocalDiscord({ clock });
  const cast = setScene(discord);
  const bot = new BotRunner(
    () => startBot(discord.api, cast.application.token, clock),
    (status) => stage.showBot(status),
  );
  const stage = new Stage({ discord, clock, bot }, cast, (message) => log.warn(message));
  const server = new PageServer(stage);
  const close = async () => {
    await server.close();
    await bot.stop();
    await discord.close();
    clock.stop();
  };
  try {
    const url = await server.listen(port);
    await bot.start();
    log.info(`Playground: ${url}`);
    return { url, close };
  } catch (error) {
    await close();
    throw error;
  }
}
