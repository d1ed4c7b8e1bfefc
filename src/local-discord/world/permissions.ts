import { PermissionFlagsBits } from 'discord-api-types/v10';
import { refuse } from '../apiError.ts';
import type { Channel, Guild, User } from './model.ts';

/** A permission by its name in Discord's documentation, in CamelCase: `'SendMessages'`. */
export type PermissionName = keyof typeof PermissionFlagsBits;

export const everyPermission = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);

/** The bits of the named permissions. */
export function bitsOf(names: readonly PermissionName[]): bigint {
  return names.reduce((bits, name) => bits | PermissionFlagsBits[name], 0n);
}

/** What a new guild lets everybody do. */
export const everyoneDefaults = bitsOf([
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'CreatePublicThreads',
  'CreatePrivateThreads',
  'EmbedLinks',
  'AttachFiles',
  'AddReactions',
  'UseExternalEmojis',
  'MentionEveryone',
  'ReadMessageHistory',
  'UseApplicationCommands',
  'UseExternalApps',
  'SendPolls',
  'SendVoiceMessages',
  'CreateInstantInvite',
  'ChangeNickname',
]);

/** What everybody may do in a direct message. */
export const directMessagePermissions = bitsOf([
  'ViewChannel',
  'SendMessages',
  'EmbedLinks',
  'AttachFiles',
  'AddReactions',
  'UseExternalEmojis',
  'MentionEveryone',
  'ReadMessageHistory',
  'UseApplicationCommands',
  'UseExternalApps',
]);

/**
 * What `user` may do in `guild`, or in one of its channels; 0 for those who are not members.
 * Source: https://discord.com/developers/docs/topics/permissions#permission-hierarchy
 */
export function permissionsIn(guild: Guild, user: User, channel?: Channel): bigint {
  const member = guild.members.get(user.id);
  if (!member) return 0n;
  if (guild.ownerId === user.id) return everyPermission;
  let bits = guild.roles.get(guild.id)!.permissions;
  for (const id of member.roles) bits |= guild.roles.get(id)?.permissions ?? 0n;
  if (bits & PermissionFlagsBits.Administrator) return everyPermission;
  const place = channel?.thread && channel.parentId ? guild.channels.get(channel.parentId) : channel;
  if (!place) return bits;
  const apply = (allow: bigint, deny: bigint) => {
    bits = (bits & ~deny) | allow;
  };
  const everyone = place.overwrites.get(guild.id);
  if (everyone) apply(everyone.allow, everyone.deny);
  let allow = 0n;
  let deny = 0n;
  for (const id of member.roles) {
    const overwrite = place.overwrites.get(id);
    allow |= overwrite?.allow ?? 0n;
    deny |= overwrite?.deny ?? 0n;
  }
  apply(allow, deny);
  const own = place.overwrites.get(user.id);
  if (own) apply(own.allow, own.deny);
  return bits;
}

/** What `user` may do in `channel`, in a guild or a direct message. */
export function permissionsFor(channel: Channel, user: User): bigint {
  if (channel.guild) return permissionsIn(channel.guild, user, channel);
  return channel.recipients.some(({ id }) => id === user.id) ? directMessagePermissions : 0n;
}

/** Whether `user` has every one of the named permissions in `channel`. */
export function may(channel: Channel, user: User, ...names: PermissionName[]): boolean {
  const needed = bitsOf(names);
  return (permissionsFor(channel, user) & needed) === needed;
}

/** @throws ApiError 50001 if `user` cannot see the channel, 50013 if a permission is missing */
export function demand(channel: Channel, user: User, ...names: PermissionName[]): void {
  if (!may(channel, user, 'ViewChannel')) throw refuse('missingAccess');
  if (!may(channel, user, ...names)) throw refuse('missingPermissions');
}
