import {
  type APIApplication,
  type APIApplicationCommand,
  ApplicationIntegrationType,
  DiscordAPIError,
  InteractionContextType,
  makeURLSearchParams,
  type REST,
  RESTJSONErrorCodes,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import { commandDifference, namesakes } from './commandDifference.ts';

export interface Registration {
  readonly rest: REST;
  /** What `GET /applications/@me` says. */
  readonly application: APIApplication;
  /** Register in this one server, where changes show at once; `null` for everywhere. */
  readonly guildId: string | null;
  /** The servers that the bot is in. */
  readonly guildIds: readonly string[];
  readonly commands: readonly object[];
}

/** In how many servers it is looked for commands of an earlier setting: one that was named is among the first. */
const mostSearched = 10;

/**
 * Makes Discord's list of commands equal to ours with as few writes as that takes, none if nothing has changed. Ours of
 * an earlier setting, registered everywhere or in one server, are deleted: Discord would offer both.
 * @returns the names of what was written, and of what was deleted
 */
export async function registerCommands({ rest, application, guildId, guildIds, commands }: Registration) {
  const everywhere = Routes.applicationCommands(application.id);
  const inServer = (id: string) => Routes.applicationGuildCommands(application.id, id);
  const here = guildId ? inServer(guildId) : everywhere;
  const elsewhere = guildId ? [everywhere] : guildIds.slice(0, mostSearched).map(inServer);
  const present = await readCommands(rest, here);
  const reach = guildId ? {} : reachOf(application);
  const wanted = commands.map((command) => ({ ...command, ...reach }) as RESTPostAPIApplicationCommandsJSONBody);
  const { write, remove } = commandDifference(present, wanted);
  // Discord replaces a command of the same name and type.
  for (const command of write) await rest.post(here, { body: command });
  const gone = remove.map(({ name, id }) => ({ name, path: `${here}/${id}` as const }));
  for (const route of elsewhere) {
    const doubled = namesakes(await readCommands(rest, route).catch(noneWithoutAccess), wanted);
    gone.push(...doubled.map(({ name, id }) => ({ name, path: `${route}/${id}` as const })));
  }
  for (const { path } of gone) await rest.delete(path);
  return { written: write.map(({ name }) => name), removed: gone.map(({ name }) => name) };
}

/** A server that took the bot in without its commands lets it read none, and has none. */
function noneWithoutAccess(error: unknown): APIApplicationCommand[] {
  if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.MissingAccess) return [];
  throw error;
}

/** With the localizations: without them every start would find a difference. */
async function readCommands(rest: REST, route: `/${string}`): Promise<APIApplicationCommand[]> {
  const query = makeURLSearchParams({ with_localizations: true });
  return (await rest.get(route, { query })) as APIApplicationCommand[];
}

/**
 * Where commands can be used: to offer them to people who install the bot to their account is refused unless the
 * developer portal allows it.
 */
function reachOf({ integration_types_config: config }: APIApplication) {
  const personal = config?.[ApplicationIntegrationType.UserInstall] !== undefined;
  const inServers = config?.[ApplicationIntegrationType.GuildInstall] !== undefined || !personal;
  return {
    integration_types: [
      ...(inServers ? [ApplicationIntegrationType.GuildInstall] : []),
      ...(personal ? [ApplicationIntegrationType.UserInstall] : []),
    ],
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      ...(personal ? [InteractionContextType.PrivateChannel] : []),
    ],
  };
}
