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
import { commandDifference } from './commandDifference.ts';

export interface Registration {
  readonly rest: REST;
  /** What `GET /applications/@me` says. */
  readonly application: APIApplication;
  /** Register in this one server, where changes show at once; `null` for everywhere. */
  readonly guildId: string | null;
  readonly commands: readonly object[];
}

/**
 * Makes Discord's list of commands equal to ours with as few writes as that takes, none if nothing has changed.
 * @returns the names of what was written, and of what was deleted
 */
export async function registerCommands({ rest, application, guildId, commands }: Registration) {
  const { id } = application;
  const all = guildId ? Routes.applicationGuildCommands(id, guildId) : Routes.applicationCommands(id);
  // Without the localizations every start would find a difference.
  const query = makeURLSearchParams({ with_localizations: true });
  const present = (await rest.get(all, { query })) as APIApplicationCommand[];
  const reach = guildId ? {} : reachOf(application);
  const wanted = commands.map((command) => ({ ...command, ...reach }) as RESTPostAPIApplicationCommandsJSONBody);
  const { write, remove } = commandDifference(present, wanted);
  // Discord replaces a command of the same name and type.
  for (const command of write) await rest.post(all, { body: command });
  for (const command of remove) await rest.delete(`${all}/${command.id}`);
  return { written: write.map(({ name }) => name), removed: remove.map(({ name }) => name) };
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
