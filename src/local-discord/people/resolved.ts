import { channelPayload } from '../serialize/guild.ts';
import { memberPayload, userPayload } from '../serialize/user.ts';
import type { Channel, User } from '../world/model.ts';
import { permissionsFor } from '../world/permissions.ts';
import type { World } from '../world/world.ts';

/** The objects behind the ids that an interaction names. */
export interface Resolved {
  users?: Record<string, object>;
  members?: Record<string, object>;
  roles?: Record<string, object>;
  channels?: Record<string, object>;
  messages?: Record<string, object>;
  attachments?: Record<string, object>;
}

/** Who acts and where; `resolved` collects what they name. */
export interface Place {
  readonly world: World;
  readonly person: User;
  readonly channel: Channel;
  readonly resolved: Resolved;
}

/** Adds a user, and their membership if they belong to the guild. */
export function addUser(resolved: Resolved, channel: Channel, user: User): void {
  resolved.users = { ...resolved.users, [user.id]: userPayload(user) };
  const member = channel.guild?.members.get(user.id);
  if (!member) return;
  const { deaf: _, mute: __, ...partial } = memberPayload(member);
  const permissions = String(permissionsFor(channel, user));
  resolved.members = { ...resolved.members, [user.id]: { ...partial, permissions } };
}

/** Adds a channel as interactions show it: less than the whole. */
export function addChannel(resolved: Resolved, channel: Channel, person: User): void {
  const { permission_overwrites: _, ...payload } = channelPayload(channel) as { permission_overwrites?: unknown };
  const permissions = String(permissionsFor(channel, person));
  resolved.channels = { ...resolved.channels, [channel.id]: { ...payload, permissions } };
}

/** Absent when nothing is resolved. */
export const resolvedPart = (resolved: Resolved) => (Object.keys(resolved).length > 0 ? { resolved } : {});
