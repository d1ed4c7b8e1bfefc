import { ChannelType } from 'discord-api-types/v10';
import { refuse } from '../../apiError.ts';
import { channelPayload } from '../../serialize/guild.ts';
import { fullMemberPayload } from '../../serialize/user.ts';
import { sendableBy } from '../../world/directMessages.ts';
import { demand } from '../../world/permissions.ts';
import { announceChannel, removeChannel } from '../../world/places.ts';
import { channelOf } from '../lookups.ts';
import { type Handler, noContent, ok, type Route, route } from '../router.ts';

interface ChannelBody {
  name?: string;
  topic?: string | null;
  position?: number | null;
  parent_id?: string | null;
  nsfw?: boolean | null;
  rate_limit_per_user?: number | null;
  archived?: boolean;
  locked?: boolean;
  auto_archive_duration?: number;
}

const modify: Handler = (call) => {
  const channel = channelOf(call);
  const body = (call.body ?? {}) as ChannelBody;
  if (!channel.guild) throw refuse('notInDm');
  const ownThread = channel.thread?.ownerId === call.application.botUserId;
  if (channel.thread && !ownThread) demand(channel, call.application.bot, 'ManageThreads');
  if (!channel.thread) demand(channel, call.application.bot, 'ManageChannels');
  if (body.name !== undefined) channel.name = body.name;
  if (body.topic !== undefined) channel.topic = body.topic;
  if (body.position !== undefined) channel.position = body.position ?? 0;
  if (body.parent_id !== undefined && !channel.thread) channel.parentId = body.parent_id;
  if (body.nsfw !== undefined) channel.nsfw = body.nsfw ?? false;
  if (body.rate_limit_per_user !== undefined) channel.rateLimitPerUser = body.rate_limit_per_user ?? 0;
  if (channel.thread) {
    channel.thread.archived = body.archived ?? channel.thread.archived;
    channel.thread.locked = body.locked ?? channel.thread.locked;
    channel.thread.autoArchiveMinutes = body.auto_archive_duration ?? channel.thread.autoArchiveMinutes;
  }
  announceChannel(call.world, channel.thread ? 'THREAD_UPDATE' : 'CHANNEL_UPDATE', channel);
  return ok(channelPayload(channel));
};

const remove: Handler = (call) => {
  const channel = channelOf(call);
  const payload = channelPayload(channel, call.application.botUserId);
  if (channel.type !== ChannelType.DM) {
    demand(channel, call.application.bot, channel.thread ? 'ManageThreads' : 'ManageChannels');
    removeChannel(call.world, channel);
  }
  return ok(payload);
};

const typing: Handler = (call) => {
  const channel = channelOf(call);
  const { bot } = call.application;
  if (channel.guild) demand(channel, bot, channel.thread ? 'SendMessagesInThreads' : 'SendMessages');
  else sendableBy(call.world, channel, bot);
  const member = channel.guild?.members.get(bot.id);
  call.world.publish(
    {
      name: 'TYPING_START',
      guild: channel.guild,
      channel,
      data: () => ({
        channel_id: channel.id,
        user_id: bot.id,
        timestamp: Math.trunc(call.world.clock.now() / 1000),
        ...(channel.guild && member ? { guild_id: channel.guild.id, member: fullMemberPayload(member) } : {}),
      }),
    },
    { kind: 'typing', id: bot.id, channelId: channel.id },
  );
  return noContent;
};

export const channelRoutes: readonly Route[] = [
  route('GET', '/channels/:channelId', (call) => ok(channelPayload(channelOf(call), call.application.botUserId))),
  route('PATCH', '/channels/:channelId', modify),
  route('DELETE', '/channels/:channelId', remove),
  route('POST', '/channels/:channelId/typing', typing),
];
