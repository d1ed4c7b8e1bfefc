import { z } from 'zod';

const text = z.string();

/** Nothing but white space counts as absent, because `.env` files are full of `NAME=`. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (typeof value === 'string' ? value.trim() || undefined : value), schema);

const amount = { error: 'must be a whole number from 1' };
const port = { error: 'must be a port number from 0 to 65535' };

const settings = z.object({
  DISCORD_TOKEN: optional(text.regex(/^[!-~]+$/, 'must be the token alone, in one word').optional()),
  DISCORD_API: optional(
    z.url({ protocol: /^https?$/, error: 'must be an http(s) address such as https://discord.com/api' }).optional(),
  ),
  DISCORD_GUILD_ID: optional(
    z
      .string()
      .regex(/^\d{17,20}$/, 'must be a server id of 17 to 20 digits')
      .optional(),
  ),
  KNOWLEDGE_DIR: optional(text.default('knowledge')),
  DATA_DIR: optional(text.default('data')),
  DATABASE_URL: optional(
    z
      .url({ protocol: /^postgres(ql)?$/, error: 'must be an address such as postgres://user:password@host/database' })
      .optional(),
  ),
  REMINDERS_PER_PERSON: optional(z.coerce.number(amount).int(amount).min(1, amount).default(50)),
  GAP_LIST: optional(z.enum(['on', 'off'], { error: 'must be on or off' }).default('on')),
  PLAYGROUND_PORT: optional(z.coerce.number(port).int(port).min(0, port).max(65_535, port).default(4477)),
  LOG_LEVEL: optional(
    z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
        error: 'must be one of fatal, error, warn, info, debug, trace, silent',
      })
      .default('info'),
  ),
});

/** The settings, as `docs/architecture.md` and `.env.example` explain them. */
export type Config = Readonly<{
  discordToken: string | null;
  /** Base of the REST API without a version; `null` means Discord's own. */
  discordApi: string | null;
  discordGuildId: string | null;
  knowledgeDir: string;
  dataDir: string;
  databaseUrl: string | null;
  /** How many open reminders a person may have. */
  remindersPerPerson: number;
  /** Whether the questions are kept that the articles do not answer. */
  gapList: boolean;
  playgroundPort: number;
  logLevel: string;
}>;

/** The settings are unusable; the message names every fault, one a line, and never a value (it may be a secret). */
export class ConfigError extends Error {
  override name = 'ConfigError';
  /** Each begins with the name of its setting. */
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`Settings to mend in .env or the environment:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.faults = faults;
  }
}

/**
 * Reads the settings from environment variables.
 * @throws {ConfigError} naming every fault at once
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = settings.safeParse(environment);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`));
  }
  const value = parsed.data;
  return Object.freeze({
    discordToken: value.DISCORD_TOKEN ?? null,
    discordApi: value.DISCORD_API?.replace(/(?:\/v\d+)?\/*$/, '') ?? null,
    discordGuildId: value.DISCORD_GUILD_ID ?? null,
    knowledgeDir: value.KNOWLEDGE_DIR,
    dataDir: value.DATA_DIR,
    databaseUrl: value.DATABASE_URL ?? null,
    remindersPerPerson: value.REMINDERS_PER_PERSON,
    gapList: value.GAP_LIST === 'on',
    playgroundPort: value.PLAYGROUND_PORT,
    logLevel: value.LOG_LEVEL,
  });
}
