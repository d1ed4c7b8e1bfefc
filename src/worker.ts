import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { config as readEnvFile } from 'dotenv';
import { systemClock } from './clock.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { createGuard } from './discord/guard/guard.ts';
import { openOriginals } from './discord/guard/originals.ts';
import { openLibrarySource } from './discord/librarySource.ts';
import { createCourier } from './discord/reminders/courier.ts';
import { NoArticlesError } from './knowledge/articleFault.ts';
import { openLog } from './operations/log.ts';
import { openStore } from './store/store.ts';
import { StoreError } from './store/storeError.ts';

const help = `A worker delivers reminders beside the bot, over Discord's REST API alone. Any number may share one store.

Usage: npm run worker [-- --help]

It needs DISCORD_TOKEN, and the store of the bot: DATABASE_URL (PostgreSQL), or DATA_DIR on the same machine.
`;

/** A process that is told to end has two seconds; what was not marked by then is looked for by another. */
const patience = 1800;

/** Bad input: one sentence, no stack. */
class UsageError extends Error {
  override name = 'UsageError';
}

async function start(config: Config): Promise<() => Promise<void>> {
  if (config.discordToken === null)
    throw new UsageError('DISCORD_TOKEN is not set: a worker needs it to reach Discord');
  const log = openLog({ level: config.logLevel, readable: process.stdout.isTTY });
  const source = await openLibrarySource(resolve(config.knowledgeDir), log);
  const store = await openStore(config, {
    clock: systemClock,
    onLost: (error) => log.warn(`The database dropped a connection: ${error.message}`),
  });
  const courier = createCourier({
    ...store,
    api: config.discordApi,
    token: config.discordToken,
    library: () => source.library,
    guard: createGuard(() => source.library, openOriginals(source.directory)),
    clock: systemClock,
    log,
  });
  courier.start();
  log.info('Delivering reminders');
  return async () => {
    source.close();
    await courier.stop();
    await store.close();
  };
}

/** Ends the process with one line: 2 if a person can mend it, else 1. */
function fail(error: unknown): never {
  const expected = [UsageError, ConfigError, NoArticlesError, StoreError].some((kind) => error instanceof kind);
  process.stderr.write(`${expected ? (error as Error).message : ((error as Error).stack ?? error)}\n`);
  process.exit(expected ? 2 : 1);
}

/** @throws {UsageError} for what it does not know */
function wantsHelp(): boolean {
  try {
    return parseArgs({ options: { help: { type: 'boolean', short: 'h', default: false } } }).values.help;
  } catch (error) {
    throw new UsageError(`${(error as Error).message} Try: npm run worker -- --help`);
  }
}

try {
  if (wantsHelp()) process.stdout.write(help);
  else {
    readEnvFile({ quiet: true });
    const stop = await start(readConfig(process.env));
    const end = async () => {
      systemClock.setTimeout(() => process.exit(0), patience);
      await stop();
      process.exit(0);
    };
    process.once('SIGTERM', end);
    process.once('SIGINT', end);
  }
} catch (error) {
  fail(error);
}
