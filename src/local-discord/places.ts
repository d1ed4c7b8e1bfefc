import { ChannelType } from 'discord-api-types/v10';
import type { Person } from './people/person.ts';
import { rolePayload } from './serialize/guild.ts';
import type { Channel, Guild, Ref, Role } from './world/model.ts';
import { bitsOf, type PermissionName } from './world/permissions.ts';
import {
  addBot,
  addMember,
  announceChannel,
  createChannel,
  createRole,
  createThread,
  removeChannel,
  removeMember,
} from './world/places.ts';
import type { World } from './world/world.ts';

export interface NewChannel {
  readonly name: string;
  readonly type?: ChannelType;
  readonly topic?: string;
  /** What the bots of the guild may not do here. */
  readonly deny?: readonly PermissionName[];
}

/** A channel of a guild, as the one who sets the scene handles it. */
export class LocalChannel {
  readonly channel: Channel;
  readonly #world: World;

  constructor(world: World, channel: Channel) {
    this.#world = world;
    this.channel = channel;
  }

  get id(): string {
    return this.channel.id;
  }

  get name(): string {
    return this.channel.name;
  }

  /** Sets what a person, a bot or a role may and may not do here; a later call for the same one replaces it. */
  setPermissions(who: Ref, change: { allow?: readonly PermissionName[]; deny?: readonly PermissionName[] }): void {
    const type = this.#world.users.has(who.id) ? 1 : 0;
    this.channel.overwrites.set(who.id, { type, allow: bitsOf(change.allow ?? []), deny: bitsOf(change.deny ?? []) });
    announceChannel(this.#world, 'CHANNEL_UPDATE', this.channel);
  }

  /** Begins a thread. */
  createThread(name: string, owner: Ref): LocalChannel {
    const thread = createThread(this.#world, this.channel, this.#world.user(owner), { name });
    return new LocalChannel(this.#world, thread);
  }

  delete(): void {
    removeChannel(this.#world, this.channel);
  }
}

/** A guild, as the one who sets the scene handles it. */
export class LocalGuild {
  readonly guild: Guild;
  readonly #world: World;

  constructor(world: World, guild: Guild) {
    this.#world = world;
    this.guild = guild;
  }

  get id(): string {
    return this.guild.id;
  }

  get name(): string {
    return this.guild.name;
  }

  /** Makes a channel; text by default. */
  createChannel(init: NewChannel): LocalChannel {
    const { type = ChannelType.GuildText, deny = [], ...rest } = init;
    const channel = createChannel(this.#world, this.guild, { type, ...rest });
    if (deny.length > 0) {
      for (const { user } of this.guild.members.values()) {
        if (user.bot) channel.overwrites.set(user.id, { type: 1, allow: 0n, deny: bitsOf(deny) });
      }
    }
    announceChannel(this.#world, 'CHANNEL_CREATE', channel);
    return new LocalChannel(this.#world, channel);
  }

  /** Makes a role. */
  createRole(init: { name: string; permissions?: readonly PermissionName[]; mentionable?: boolean }): Role {
    const { name, permissions = [], mentionable = false } = init;
    return createRole(this.#world, this.guild, { name, permissions: bitsOf(permissions), mentionable });
  }

  /** Lets a person in, with a role of their own if they are to have more permissions than everybody. */
  join(person: Person, options: { permissions?: readonly PermissionName[]; roles?: readonly Role[] } = {}): void {
    const own = options.permissions?.length
      ? [this.createRole({ name: `${person.name}'s role`, permissions: options.permissions })]
      : [];
    addMember(this.#world, this.guild, person.user, [...(options.roles ?? []), ...own]);
  }

  /** Brings an application's bot in, with the managed role that Discord makes for it. */
  addApp(app: Ref, permissions: readonly PermissionName[] = []): void {
    addBot(this.#world, this.guild, this.#world.application(app), bitsOf(permissions));
  }

  /** Takes a person or a bot out. */
  remove(who: Ref): void {
    removeMember(this.#world, this.guild, this.#world.user(who));
  }

  /** The managed role of a bot: the one that people mention by mistake. */
  roleOf(app: Ref): Role {
    const role = [...this.guild.roles.values()].find(({ botId }) => botId === app.id);
    if (!role) throw new Error(`The application ${app.id} is not in the guild ${this.guild.name}.`);
    return role;
  }

  /** Sets what a role (everybody, if none is named) may do in the whole guild. */
  setRolePermissions(permissions: readonly PermissionName[], role: Ref = this.guild): void {
    const found = this.guild.roles.get(role.id);
    if (!found) throw new Error(`The guild ${this.guild.name} has no role ${role.id}.`);
    found.permissions = bitsOf(permissions);
    const { guild } = this;
    this.#world.publish({
      name: 'GUILD_ROLE_UPDATE',
      guild,
      data: () => ({ guild_id: guild.id, role: rolePayload(found) }),
    });
  }
}
