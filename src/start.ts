import { flushCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { config as readEnvFile } from 'dotenv';
import { type Clock, systemClock } from './clock.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { BotError, createBot } from './discord/bot.ts';
import { openLibrarySource } from './discord/librarySource.ts';
import { NoArticlesError } from './knowledge/articleFault.ts';
import { openLog } from './operations/log.ts';

const help = `Verbatim answers questions about the articles in knowledge/, in their own words.

Usage: npm start [-- --help]

Without DISCORD_TOKEN it opens on a local Discord: a page on this machine, no account needed.
With DISCORD_TOKEN it is the bot on Discord.

Settings come from the environment or from the file .env (.env.example explains them):
  DISCORD_TOKEN      the bot's token (developer portal → Bot)
  DISCORD_GUILD_ID   register the commands in this one server, at once
  DISCORD_API        a Discord-compatible server instead of Discord
  KNOWLEDGE_DIR      folder of the articles (default: knowledge)
  PLAYGROUND_PORT    port of the local page (default: 4477, or the next free one)
  LOG_LEVEL          fatal, error, warn, info, debug, trace or silent (default: info)

npm run verbatim -- --help   questions and articles on the command line
npm run verbatim -- doctor   says what to mend
`;

/** A process that is told to end has two seconds. */
const patience = 1800;

/** Bad input: one sentence, no stack. */
class UsageError extends Error {
  override name = 'UsageError';
}

function isHelpWanted(args: string[]): boolean {
  try {
    return parseArgs({ args, options: { help: { type: 'boolean', short: 'h' } } }).values.help ?? false;
  } catch (error) {
    throw new UsageError(`${(error as Error).message} Try: npm start -- --help`);
  }
}

/** Starts the bot, on Discord or on a local one. @returns what ends it */
async function start(config: Config): Promise<() => Promise<void>> {
  const log = openLog({
    level: config.logLevel,
    readable: process.stdout.isTTY || config.discordToken === null,
  });
  const source = await openLibrarySource(resolve(config.knowledgeDir), log);
  const connect = async (api: string | null, token: string, clock: Clock) => {
    const bot = createBot({
      token,
      api,
      guildId: config.discordToken && config.discordGuildId,
      source,
      clock,
      log,
      onFatal: fail,
    });
    await bot.start();
    return bot;
  };
  if (config.discordToken !== null) {
    const bot = await connect(config.discordApi, config.discordToken, systemClock);
    return async () => {
      source.close();
      await bot.stop();
    };
  }
  // With a token nothing of this is loaded.
  const { startPlayground } = await import('./playground/playground.ts');
  const playground = await startPlayground({ startBot: connect, port: config.playgroundPort, log });
  return async () => {
    source.close();
    await playground.close();
  };
}

/** Ends the process with one line: 2 if a person can mend it, else 1. */
function fail(error: unknown): never {
  const expected = [UsageError, ConfigError, NoArticlesError, BotError].some((kind) => error instanceof kind);
  process.stderr.write(`${expected ? (error as Error).message : ((error as Error).stack ?? error)}\n`);
  process.exit(expected ? 2 : 1);
}

/** Ends in good order when told to, at once when told again. */
function endOnSignal(stop: () => Promise<void>): void {
  let ending = false;
  const end = async () => {
    if (ending) process.exit(0);
    ending = true;
    systemClock.setTimeout(() => process.exit(0), patience);
    await stop();
    process.exit(0);
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
}

try {
  if (isHelpWanted(process.argv.slice(2))) process.stdout.write(help);
  else {
    // Nothing needs an end in good order before it has started.
    let stop = async () => {};
    endOnSignal(() => stop());
    readEnvFile({ quiet: true });
    const config = readConfig(process.env);
    flushCompileCache();
    stop = await start(config);
  }
} catch (error) {
  fail(error);
}
