import { flushCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { config as readEnvFile } from 'dotenv';
import { type Clock, systemClock } from './clock.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { createBot } from './discord/bot.ts';
import { BotError } from './discord/botError.ts';
import type { LibrarySource } from './discord/librarySource.ts';
import { NoArticlesError } from './knowledge/articleFault.ts';
import { type Log, openLog } from './operations/log.ts';
import { StoreError } from './reminders/storeError.ts';
import type { Store } from './store/store.ts';

const help = `Verbatim answers questions about the articles in knowledge/, in their own words.

Usage: npm start [-- --help]
       npm run playground [-- --replay FILE [--update]]

Without DISCORD_TOKEN it opens on a local Discord: a page on this machine, no account needed.
With DISCORD_TOKEN it is the bot on Discord; npm run playground opens the local page all the same.
--replay FILE plays a session that was saved on the page, and names every difference; --update saves them.

Settings come from the environment or from the file .env (.env.example explains them):
  DISCORD_TOKEN         the bot's token (developer portal → Bot)
  DISCORD_GUILD_ID      register the commands in this one server, at once
  DISCORD_API           a Discord-compatible server instead of Discord
  KNOWLEDGE_DIR         folder of the articles (default: knowledge)
  DATA_DIR              folder of what the bot keeps (default: data)
  DATABASE_URL          PostgreSQL instead of a file in that folder
  REMINDERS_PER_PERSON  open reminders that a person may have (default: 50)
  GAP_LIST              off: keep no question that the articles do not answer (default: on)
  PLAYGROUND_PORT       port of the local page (default: 4477, or the next free one)
  LOG_LEVEL             fatal, error, warn, info, debug, trace or silent (default: info)

npm run verbatim -- --help   questions and articles on the command line
npm run verbatim -- doctor   says what to mend
`;

/** A process that is told to end has two seconds. */
const patience = 1800;

/** Bad input: one sentence, no stack. */
class UsageError extends Error {
  override name = 'UsageError';
}

/** @throws {UsageError} for what it does not know */
function readArguments(args: string[]) {
  try {
    const options = {
      help: { type: 'boolean', short: 'h', default: false },
      playground: { type: 'boolean', default: false },
      replay: { type: 'string' },
      update: { type: 'boolean', default: false },
    } as const;
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new UsageError(`${(error as Error).message} Try: npm start -- --help`);
  }
}

/**
 * Opens the store. The local Discord forgets its people when it ends, so what is kept for them goes with it.
 * @throws {StoreError} with what to do
 */
async function openBotStore({ discordToken, dataDir, databaseUrl }: Config, clock: Clock, log: Log): Promise<Store> {
  const { openDatabase, openStore, storeOver } = await import('./store/store.ts');
  if (discordToken === null) return storeOver(await openDatabase({ file: ':memory:', url: null, clock }));
  const onLost = (error: Error) => log.warn(`The database dropped a connection: ${error.message}`);
  return openStore({ dataDir, databaseUrl }, { clock, onLost });
}

/** Opens the articles. @throws {NoArticlesError} */
async function openSource({ knowledgeDir }: Config, log: Log): Promise<LibrarySource> {
  const { openLibrarySource } = await import('./discord/librarySource.ts');
  return openLibrarySource(resolve(knowledgeDir), log);
}

/**
 * What starts a bot. The articles and the store are opened once, however often it is restarted; they are loaded no
 * sooner, because that takes longer than to reach Discord.
 */
function botStarter(config: Config, log: Log) {
  let holdings: Promise<[LibrarySource, Store]> | undefined;
  return async (api: string | null, token: string, clock: Clock) => {
    const bot = createBot({
      token,
      api,
      guildId: config.discordToken && config.discordGuildId,
      async open() {
        holdings ??= Promise.all([openSource(config, log), openBotStore(config, clock, log)]);
        const [source, store] = await holdings;
        const kept = config.gapList ? store : { ...store, gaps: undefined };
        return { source, store: kept, mostOpen: config.remindersPerPerson };
      },
      clock,
      log,
      onFatal: fail,
    });
    await bot.start();
    return bot;
  };
}

const openBotLog = ({ logLevel, discordToken }: Config) =>
  openLog({ level: logLevel, readable: process.stdout.isTTY || discordToken === null });

/** Starts the bot, on Discord or on a local one. @returns what ends it */
async function start(config: Config): Promise<() => Promise<void>> {
  const log = openBotLog(config);
  const connect = botStarter(config, log);
  if (config.discordToken !== null) {
    const bot = await connect(config.discordApi, config.discordToken, systemClock);
    return () => bot.stop();
  }
  // With a token nothing of this is loaded.
  const { startPlayground, PortError } = await import('./playground/playground.ts');
  const playground = await startPlayground({ startBot: connect, port: config.playgroundPort, log }).catch(
    (error: unknown) => {
      throw error instanceof PortError ? new UsageError(error.message) : error;
    },
  );
  return () => playground.close();
}

/** Plays a session again, reporting on stdout. @returns the exit code: 1 if anything came out differently */
async function playAgain(settings: Config, file: string, update: boolean): Promise<number> {
  const config: Config = { ...settings, logLevel: 'warn' };
  const connect = botStarter(config, openBotLog(config));
  const { replayFile, ReplayError } = await import('./playground/replayFile.ts');
  const path = resolve(process.env.INIT_CWD ?? '', file);
  const write = (line: string) => void process.stdout.write(`${line}\n`);
  const same = await replayFile(path, update, connect, write).catch((error: unknown) => {
    throw error instanceof ReplayError ? new UsageError(error.message) : error;
  });
  return same ? 0 : 1;
}

/** Ends the process with one line: 2 if a person can mend it, else 1. */
function fail(error: unknown): never {
  const expected = [UsageError, ConfigError, NoArticlesError, BotError, StoreError].some(
    (kind) => error instanceof kind,
  );
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

/** A log that nobody reads any more (`npm start | head`) is no reason to leave Discord. */
function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

try {
  outliveReaders();
  const wanted = readArguments(process.argv.slice(2));
  if (wanted.help) process.stdout.write(help);
  else {
    // Nothing needs an end in good order before it has started.
    let stop = async () => {};
    endOnSignal(() => stop());
    readEnvFile({ quiet: true });
    const settings = readConfig(process.env);
    // The local page, and sessions saved on it, never go to Discord.
    const isLocal = wanted.playground || wanted.replay !== undefined;
    const config = isLocal ? { ...settings, discordToken: null } : settings;
    if (wanted.replay !== undefined) process.exit(await playAgain(config, wanted.replay, wanted.update));
    stop = await start(config);
    // Everything that a start needs has been loaded now; a process that is killed would not keep it.
    flushCompileCache();
  }
} catch (error) {
  fail(error);
}
