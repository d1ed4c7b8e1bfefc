import { ChannelType, GatewayIntentBits } from 'discord-api-types/v10';
import { channelPayload, guildCreatePayload, rolePayload } from '../serialize/guild.ts';
import { fullMemberPayload, userPayload } from '../serialize/user.ts';
import type { Application, Channel, Guild, Member, Role, ThreadState, User } from './model.ts';
import { everyoneDefaults } from './permissions.ts';
import type { World } from './world.ts';

/** Makes an empty guild whose owner is `owner`. */
export function createGuild(world: World, name: string, owner: User, locale: string): Guild {
  const id = world.nextId();
  const guild: Guild = {
    id,
    name,
    ownerId: owner.id,
    locale,
    roles: new Map(),
    members: new Map(),
    channels: new Map(),
  };
  guild.roles.set(id, {
    id,
    name: '@everyone',
    permissions: everyoneDefaults,
    position: 0,
    mentionable: false,
    botId: null,
  });
  world.guilds.set(id, guild);
  world.changed({ kind: 'guild', id });
  return guild;
}

/** Adds a role above those there are. */
export function createRole(world: World, guild: Guild, init: Partial<Omit<Role, 'id'>> & { name: string }): Role {
  const role: Role = {
    id: world.nextId(),
    permissions: 0n,
    position: guild.roles.size,
    mentionable: false,
    botId: null,
    ...init,
  };
  guild.roles.set(role.id, role);
  world.publish({ name: 'GUILD_ROLE_CREATE', guild, data: () => ({ guild_id: guild.id, role: rolePayload(role) }) });
  return role;
}

/** Makes `user` a member. */
export function addMember(world: World, guild: Guild, user: User, roles: readonly Role[] = []): Member {
  const member: Member = {
    user,
    roles: new Set(roles.map(({ id }) => id)),
    nick: null,
    joinedAt: world.clock.now(),
  };
  guild.members.set(user.id, member);
  announceMember(world, 'GUILD_MEMBER_ADD', guild, member);
  return member;
}

/** Tells of a member who has come or changed. */
export function announceMember(
  world: World,
  name: 'GUILD_MEMBER_ADD' | 'GUILD_MEMBER_UPDATE',
  guild: Guild,
  member: Member,
): void {
  const data = { ...fullMemberPayload(member), guild_id: guild.id };
  world.publish({ name, guild, data: () => data }, { kind: 'guild', id: guild.id });
}

/** Brings a bot into a guild, with the managed role that Discord makes for it. */
export function addBot(world: World, guild: Guild, application: Application, permissions: bigint): Member {
  const role = createRole(world, guild, { name: application.name, permissions, botId: application.botUserId });
  const member = addMember(world, guild, application.bot, [role]);
  world.publish({
    name: 'GUILD_CREATE',
    guild,
    only: application,
    data: (_, intents) => guildCreatePayload(guild, member, seesMembers(intents)),
  });
  return member;
}

/** Whether a session with these intents is told of every member. */
export const seesMembers = (intents: number) => (intents & GatewayIntentBits.GuildMembers) !== 0;

/** Takes a member out of a guild; a bot is told that the guild is gone for it, and loses its role. */
export function removeMember(world: World, guild: Guild, user: User): void {
  const application = world.applications.get(user.id);
  if (application) {
    world.publish({
      name: 'GUILD_DELETE',
      guild,
      only: application,
      data: () => ({ id: guild.id }),
    });
    for (const role of guild.roles.values()) if (role.botId === user.id) guild.roles.delete(role.id);
  }
  guild.members.delete(user.id);
  const payload = { guild_id: guild.id, user: userPayload(user) };
  world.publish({ name: 'GUILD_MEMBER_REMOVE', guild, data: () => payload }, { kind: 'guild', id: guild.id });
}

export interface ChannelInit {
  readonly name: string;
  readonly type?: ChannelType;
  readonly topic?: string | null;
  readonly parentId?: string | null;
  readonly nsfw?: boolean;
}

/** Makes a channel in a guild, quietly: call {@link announceChannel} when its overwrites stand. */
export function createChannel(world: World, guild: Guild, init: ChannelInit): Channel {
  const channel = blank(world, guild, init.type ?? ChannelType.GuildText, init.name, null, []);
  channel.topic = init.topic ?? null;
  channel.parentId = init.parentId ?? null;
  channel.nsfw = init.nsfw ?? false;
  channel.position = guild.channels.size - 1;
  return channel;
}

/** Tells of a channel's making, change or end. */
export function announceChannel(
  world: World,
  name: 'CHANNEL_CREATE' | 'CHANNEL_UPDATE' | 'CHANNEL_DELETE' | 'THREAD_CREATE' | 'THREAD_UPDATE' | 'THREAD_DELETE',
  channel: Channel,
): void {
  const data = channelEventData(name, channel);
  world.publish({ name, guild: channel.guild, channel, data: () => data }, { kind: 'channel', id: channel.id });
}

function channelEventData(name: string, channel: Channel): object {
  const { id, guild, type, parentId } = channel;
  if (name === 'THREAD_DELETE') return { id, guild_id: guild?.id, parent_id: parentId, type };
  return { ...channelPayload(channel), ...(name === 'THREAD_CREATE' ? { newly_created: true } : {}) };
}

/** Makes a thread under `parent`. */
export function createThread(
  world: World,
  parent: Channel,
  owner: User,
  init: { name: string; type?: ChannelType; autoArchiveMinutes?: number; id?: string },
): Channel {
  const state: ThreadState = {
    ownerId: owner.id,
    members: new Set([owner.id]),
    createdAt: world.clock.now(),
    archived: false,
    locked: false,
    autoArchiveMinutes: init.autoArchiveMinutes ?? 1440,
  };
  const type = init.type ?? ChannelType.PublicThread;
  const thread = blank(world, parent.guild, type, init.name, state, [], init.id);
  thread.parentId = parent.id;
  announceChannel(world, 'THREAD_CREATE', thread);
  return thread;
}

/** The direct message between two users: the one there is, or a new one. No event tells of it. */
export function openDirectMessage(world: World, one: User, other: User): Channel {
  for (const channel of world.channels.values()) {
    if (!channel.guild && channel.recipients.includes(one) && channel.recipients.includes(other)) return channel;
  }
  const channel = blank(world, null, ChannelType.DM, '', null, [one, other]);
  world.changed({ kind: 'channel', id: channel.id });
  return channel;
}

/** Takes a channel away, its threads and messages with it. */
export function removeChannel(world: World, channel: Channel): void {
  for (const child of channel.guild?.channels.values() ?? []) {
    if (child.thread && child.parentId === channel.id) removeChannel(world, child);
  }
  announceChannel(world, channel.thread ? 'THREAD_DELETE' : 'CHANNEL_DELETE', channel);
  world.channels.delete(channel.id);
  channel.guild?.channels.delete(channel.id);
}

function blank(
  world: World,
  guild: Guild | null,
  type: ChannelType,
  name: string,
  thread: ThreadState | null,
  recipients: readonly User[],
  id = world.nextId(),
): Channel {
  const channel: Channel = {
    id,
    type,
    guild,
    name,
    topic: null,
    position: 0,
    parentId: null,
    nsfw: false,
    rateLimitPerUser: 0,
    overwrites: new Map(),
    recipients,
    messages: new Map(),
    lastMessageId: null,
    thread,
  };
  world.channels.set(id, channel);
  guild?.channels.set(id, channel);
  return channel;
}
