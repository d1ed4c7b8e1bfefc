import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { ApplicationCommandType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Application, Channel, Command, Guild, User } from './model.ts';
import { permissionsFor } from './permissions.ts';
import type { World } from './world.ts';

type Body = RESTPostAPIApplicationCommandsJSONBody;
type Definition = Omit<Command, 'id' | 'applicationId' | 'guildId' | 'version'>;

/** Registers a command; one of the same type and name in the same scope is written over. */
export function registerCommand(
  world: World,
  application: Application,
  guildId: string | null,
  body: Body,
): { command: Command; isNew: boolean } {
  countWrite(world, application);
  return place(world, application, guildId, body);
}

/** Makes `bodies` all the commands of the scope: those that are not named go. */
export function replaceCommands(
  world: World,
  application: Application,
  guildId: string | null,
  bodies: readonly Body[],
): Command[] {
  countWrite(world, application);
  const commands = bodies.map((body) => place(world, application, guildId, body).command);
  for (const command of application.commands.values()) {
    if (command.guildId === guildId && !commands.includes(command)) application.commands.delete(command.id);
  }
  return commands;
}

/** Changes what the body names. */
export function changeCommand(world: World, application: Application, command: Command, body: Partial<Body>): void {
  countWrite(world, application);
  const all = definitionOf({ name: command.name, ...body } as Body);
  const named: Partial<Record<keyof Definition, unknown>> = {};
  for (const [key, member] of Object.entries(members)) {
    if (member in body) named[key as keyof Definition] = all[key as keyof Definition];
  }
  Object.assign(command, named, { version: world.nextId() });
}

/** Takes a command away. */
export function removeCommand(world: World, application: Application, command: Command): void {
  countWrite(world, application);
  application.commands.delete(command.id);
}

/** Tells those who watch once the write is done. */
function countWrite(world: World, application: Application): void {
  application.commandWrites += 1;
  queueMicrotask(() => world.changed({ kind: 'application', id: application.id }));
}

function place(world: World, application: Application, guildId: string | null, body: Body) {
  const definition = definitionOf(body);
  const existing = [...application.commands.values()].find(
    (command) => command.guildId === guildId && command.type === definition.type && command.name === definition.name,
  );
  const version = world.nextId();
  if (existing) return { command: Object.assign(existing, definition, { version }), isNew: false };
  const command: Command = { id: world.nextId(), applicationId: application.id, guildId, version, ...definition };
  application.commands.set(command.id, command);
  return { command, isNew: true };
}

/** The members of a definition by their names in the API. */
const members: Record<keyof Definition, string> = {
  type: 'type',
  name: 'name',
  nameLocalizations: 'name_localizations',
  description: 'description',
  descriptionLocalizations: 'description_localizations',
  options: 'options',
  defaultMemberPermissions: 'default_member_permissions',
  contexts: 'contexts',
  integrationTypes: 'integration_types',
  nsfw: 'nsfw',
};

function definitionOf(body: Body): Definition {
  const permissions = body.default_member_permissions;
  return {
    type: body.type ?? ApplicationCommandType.ChatInput,
    name: body.name,
    nameLocalizations: (body.name_localizations as Record<string, string> | undefined) ?? null,
    description: ('description' in body && body.description) || '',
    descriptionLocalizations:
      (('description_localizations' in body && body.description_localizations) as Record<string, string>) || null,
    options: ('options' in body && body.options) || [],
    defaultMemberPermissions: permissions === null || permissions === undefined ? null : String(permissions),
    contexts: body.contexts ?? (body.dm_permission === false ? [0] : null),
    integrationTypes: body.integration_types ?? null,
    nsfw: body.nsfw ?? false,
  };
}

/** Where the application stands for this person and place: installed in the guild (`0`), by the person (`1`). */
export function ownersOf(application: Application, person: User, channel: Channel): { 0?: string; 1?: string } {
  const inGuild = channel.guild?.members.has(application.botUserId);
  const inOwnDm = !channel.guild && channel.recipients.includes(application.bot);
  return {
    ...(inGuild ? { 0: channel.guild!.id } : inOwnDm ? { 0: '0' } : {}),
    ...(person.installed.has(application.id) ? { 1: person.id } : {}),
  };
}

/** `0` in a guild, `1` in the bot's own direct message, `2` in one between others. */
export function contextOf(application: Application, channel: Channel): 0 | 1 | 2 {
  if (channel.guild) return 0;
  return channel.recipients.includes(application.bot) ? 1 : 2;
}

/** The commands that Discord would offer the person in this channel. A guild's own stand before global ones. */
export function commandsFor(world: World, person: User, channel: Channel): Command[] {
  const offered: Command[] = [];
  for (const application of world.applications.values()) {
    const owners = ownersOf(application, person, channel);
    for (const command of application.commands.values()) {
      if (isOffered(command, application, owners, person, channel)) offered.push(command);
    }
  }
  return offered.sort((one, other) => Number(one.guildId === null) - Number(other.guildId === null));
}

function isOffered(
  command: Command,
  application: Application,
  owners: { 0?: string; 1?: string },
  person: User,
  channel: Channel,
): boolean {
  const { guild } = channel;
  if (command.guildId !== null) {
    if (guild?.id !== command.guildId || owners[0] === undefined) return false;
  } else {
    const installs = command.integrationTypes ?? [0];
    if (!installs.some((type) => owners[type as 0 | 1] !== undefined)) return false;
    const context = contextOf(application, channel);
    if (!(command.contexts ?? (installs.includes(1) ? [0, 1, 2] : [0, 1])).includes(context)) return false;
  }
  return !guild || isPermitted(command, guild, person, channel, owners);
}

/** Administrators may use everything; others what the command's default asks for. Apps of people's own ask nothing. */
function isPermitted(command: Command, guild: Guild, person: User, channel: Channel, owners: { 0?: string }): boolean {
  if (owners[0] === undefined || command.defaultMemberPermissions === null) return true;
  const needed = BigInt(command.defaultMemberPermissions);
  const has = permissionsFor(channel, person);
  if (needed === 0n) return guild.ownerId === person.id || (has & PermissionFlagsBits.Administrator) !== 0n;
  return (has & needed) === needed;
}
