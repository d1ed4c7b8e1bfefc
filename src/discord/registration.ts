import {
  type APIApplication,
  type APIApplicationCommand,
  ApplicationIntegrationType,
  InteractionContextType,
  makeURLSearchParams,
  type REST,
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
  readonly commands: readonly object[];
}

/**
 * Makes Discord's list of commands equal to ours with as few writes as that takes, none if nothing has changed. Where
 * they are registered in one server, earlier ones that were registered everywhere are deleted: Discord would offer both.
 * @returns the names of what was written, and of what was deleted
 */
export async function registerCommands({ rest, application, guildId, commands }: Registration) {
  const everywhere = Routes.applicationCommands(application.id);
  const here = guildId ? Routes.applicationGuildCommands(application.id, guildId) : everywhere;
  const present = await readCommands(rest, here);
  const reach = guildId ? {} : reachOf(application);
  const wanted = commands.map((command) => ({ ...command, ...reach }) as RESTPostAPIApplicationCommandsJSONBody);
  const { write, remove } = commandDifference(present, wanted);
  // Discord replaces a command of the same name and type.
  for (const command of write) await rest.post(here, { body: command });
  const doubled = guildId ? namesakes(await readCommands(rest, everywhere), wanted) : [];
  for (const command of remove) await rest.delete(`${here}/${command.id}`);
  for (const command of doubled) await rest.delete(`${everywhere}/${command.id}`);
  return { written: write.map(({ name }) => name), removed: [...remove, ...doubled].map(({ name }) => name) };
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
