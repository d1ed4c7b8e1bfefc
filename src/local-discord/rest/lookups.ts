import { refuse } from '../apiError.ts';
import type { Channel, Guild, Message } from '../world/model.ts';
import { demand, type PermissionName } from '../world/permissions.ts';
import type { Call } from './router.ts';

/**
 * The channel in the path, which the application must see.
 * @throws ApiError 10003, 50001 or 50013
 */
export function channelOf(call: Call, ...needed: PermissionName[]): Channel {
  const channel = call.world.channels.get(call.params.channelId!);
  if (!channel) throw refuse('unknownChannel');
  demand(channel, call.application.bot, ...needed);
  return channel;
}

/**
 * The message in the path. Ephemeral messages do not exist for the API.
 * @throws ApiError 10008
 */
export function messageOf(call: Call, channel: Channel): Message {
  const message = channel.messages.get(call.params.messageId!);
  if (!message || message.visibleTo) throw refuse('unknownMessage');
  return message;
}

/**
 * The guild in the path, of which the bot must be a member.
 * @throws ApiError 10004
 */
export function guildOf(call: Call): Guild {
  const guild = call.world.guilds.get(call.params.guildId!);
  if (!guild?.members.has(call.application.botUserId)) throw refuse('unknownGuild');
  return guild;
}
