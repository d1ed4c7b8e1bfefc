import { ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import { messagePayload } from '../serialize/message.ts';
import { commandsFor } from '../world/commands.ts';
import type { Channel, Choice, Command, Message, Ref } from '../world/model.ts';
import { may } from '../world/permissions.ts';
import { demandSight, enter, interact, nameOf, type PersonalClient } from './client.ts';
import type { InteractionView } from './interactionView.ts';
import { fillOptions, findTarget, type OptionValues, type Target } from './options.ts';
import { ClientRefusal } from './refused.ts';
import { addUser, type Resolved, resolvedPart } from './resolved.ts';

/** Which application is meant, when several offer the same command. */
export interface CommandChoice {
  readonly app?: Ref;
}

/** The commands that the client offers in a channel. */
export function offeredCommands(client: PersonalClient, where: Ref): Command[] {
  const channel = enter(client, where);
  return may(channel, client.user, 'UseApplicationCommands') ? commandsFor(client.world, client.user, channel) : [];
}

/** Uses a slash command; `line` is its name, with sub-command. */
export function useSlashCommand(
  client: PersonalClient,
  where: Ref,
  line: string,
  values: OptionValues,
  choice: CommandChoice,
): Promise<InteractionView> {
  const { channel, target } = readLine(client, where, line, choice);
  const data = slashData(client, channel, target, values);
  return interact(client, InteractionType.ApplicationCommand, applicationOf(client, target.command), channel, data);
}

/** Types in the option `focused`, and waits for the choices offered. */
export async function completeOption(
  client: PersonalClient,
  where: Ref,
  line: string,
  values: OptionValues,
  focused: string,
  choice: CommandChoice,
): Promise<readonly Choice[]> {
  const { channel, target } = readLine(client, where, line, choice);
  const option = target.options.find(({ name }) => name === focused);
  if (!option || !('autocomplete' in option && option.autocomplete)) {
    throw new ClientRefusal(`/${line} does not complete the option "${focused}".`);
  }
  const data = slashData(client, channel, target, values, focused);
  const application = applicationOf(client, target.command);
  const view = await interact(client, InteractionType.ApplicationCommandAutocomplete, application, channel, data);
  if (!view.choices) throw new ClientRefusal('Loading options failed.');
  return view.choices;
}

/** Uses a menu command on a message, or on a user in the channel `where`. */
export function useMenu(
  client: PersonalClient,
  subject: Message | Ref,
  name: string,
  where: Ref | undefined,
  choice: CommandChoice,
): Promise<InteractionView> {
  const { world } = client;
  const resolved: Resolved = {};
  const message = 'visibleTo' in subject ? subject : null;
  if (message) demandSight(client, message);
  else if (!where) throw new ClientRefusal('The menu of a user is opened in a channel: name it.');
  const channel = enter(client, message ? message.channel : where!);
  if (message) resolved.messages = { [message.id]: messagePayload(world, message, { readable: true }) };
  else addUser(resolved, channel, world.user(subject));
  const type = message ? ApplicationCommandType.Message : ApplicationCommandType.User;
  const command = findCommand(client, channel, type, name, choice);
  const data = { ...identityOf(command), target_id: subject.id, resolved };
  return interact(client, InteractionType.ApplicationCommand, applicationOf(client, command), channel, data);
}

function readLine(client: PersonalClient, where: Ref, line: string, choice: CommandChoice) {
  const channel = enter(client, where);
  const [name = '', ...words] = line.replace(/^\//, '').split(/\s+/);
  const command = findCommand(client, channel, ApplicationCommandType.ChatInput, name, choice);
  return { channel, target: findTarget(command, words) };
}

function slashData(
  { world, user }: PersonalClient,
  channel: Channel,
  target: Target,
  values: OptionValues,
  focused?: string,
): object {
  const resolved: Resolved = {};
  const options = fillOptions({ world, person: user, channel, resolved }, target, values, focused);
  return {
    ...identityOf(target.command),
    ...(options.length > 0 ? { options } : {}),
    ...resolvedPart(resolved),
  };
}

const applicationOf = ({ world }: PersonalClient, command: Command) => world.application({ id: command.applicationId });

function findCommand(
  client: PersonalClient,
  channel: Channel,
  type: ApplicationCommandType,
  name: string,
  { app }: CommandChoice,
): Command {
  const offered = offeredCommands(client, channel).filter(
    (command) => command.type === type && (!app || command.applicationId === app.id),
  );
  const command = offered.find((candidate) => candidate.name === name);
  if (command) return command;
  const names = offered.map((candidate) => candidate.name).join(', ');
  const person = nameOf(client.user);
  throw new ClientRefusal(`Discord offers ${person} no command "${name}" here; it offers: ${names || 'none'}.`);
}

const identityOf = ({ id, name, type, guildId }: Command) => ({
  id,
  name,
  type,
  ...(guildId ? { guild_id: guildId } : {}),
});
