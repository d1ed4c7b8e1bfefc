import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { refuse } from '../../apiError.ts';
import { commandPayload } from '../../serialize/command.ts';
import { changeCommand, registerCommand, removeCommand, replaceCommands } from '../../world/commands.ts';
import type { Command } from '../../world/model.ts';
import { guildOf } from '../lookups.ts';
import { type Call, created, type Handler, noContent, ok, type Route, route } from '../router.ts';

type Body = RESTPostAPIApplicationCommandsJSONBody;

/** The guild whose commands are meant; `null` for global ones. @throws ApiError 50001 on another's application */
function scopeOf(call: Call): string | null {
  if (call.params.applicationId !== call.application.id) throw refuse('missingAccess');
  return call.params.guildId === undefined ? null : guildOf(call).id;
}

function commandOf(call: Call): Command {
  const scope = scopeOf(call);
  const command = call.application.commands.get(call.params.commandId!);
  if (command?.guildId !== scope) throw refuse('unknownCommand');
  return command;
}

const list: Handler = (call) => {
  const scope = scopeOf(call);
  const localized = call.query.get('with_localizations') === 'true';
  const commands = [...call.application.commands.values()].filter(({ guildId }) => guildId === scope);
  return ok(commands.map((command) => commandPayload(command, localized)));
};

const register: Handler = (call) => {
  const { command, isNew } = registerCommand(call.world, call.application, scopeOf(call), call.body as Body);
  return (isNew ? created : ok)(commandPayload(command));
};

const replace: Handler = (call) => {
  const commands = replaceCommands(call.world, call.application, scopeOf(call), call.body as Body[]);
  return ok(commands.map((command) => commandPayload(command)));
};

const change: Handler = (call) => {
  const command = commandOf(call);
  changeCommand(call.world, call.application, command, call.body as Partial<Body>);
  return ok(commandPayload(command));
};

const remove: Handler = (call) => {
  removeCommand(call.world, call.application, commandOf(call));
  return noContent;
};

/** The same requests on the commands of all guilds and of one. */
const under = (root: string): Route[] => [
  route('GET', root, list),
  route('POST', root, register),
  route('PUT', root, replace),
  route('GET', `${root}/:commandId`, (call) => ok(commandPayload(commandOf(call)))),
  route('PATCH', `${root}/:commandId`, change),
  route('DELETE', `${root}/:commandId`, remove),
];

export const commandRoutes: readonly Route[] = [
  route('GET', '/applications/:applicationId/emojis', (call) => {
    scopeOf(call);
    return ok({ items: [] });
  }),
  route('GET', '/applications/:applicationId/guilds/:guildId/commands/permissions', (call) => {
    scopeOf(call);
    return ok([]);
  }),
  route('GET', '/applications/:applicationId/guilds/:guildId/commands/:commandId/permissions', (call) => {
    scopeOf(call);
    throw refuse('unknownCommandPermissions');
  }),
  ...under('/applications/:applicationId/commands'),
  ...under('/applications/:applicationId/guilds/:guildId/commands'),
];
