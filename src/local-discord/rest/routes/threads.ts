import { ChannelType } from 'discord-api-types/v10';
import { refuse } from '../../apiError.ts';
import { channelPayload } from '../../serialize/guild.ts';
import { timestamp } from '../../serialize/timestamp.ts';
import { announce } from '../../world/messages.ts';
import type { Channel } from '../../world/model.ts';
import { demand } from '../../world/permissions.ts';
import { createThread } from '../../world/places.ts';
import { channelOf, messageOf } from '../lookups.ts';
import { type Call, created, type Handler, noContent, ok, type Route, route } from '../router.ts';

interface ThreadBody {
  readonly name: string;
  readonly type?: ChannelType;
  readonly auto_archive_duration?: number;
}

function begin(call: Call, parent: Channel, type: ChannelType, id?: string): Channel {
  const body = call.body as ThreadBody;
  const isPrivate = type === ChannelType.PrivateThread;
  if (!parent.guild || parent.thread) throw refuse('wrongChannelType');
  demand(parent, call.application.bot, isPrivate ? 'CreatePrivateThreads' : 'CreatePublicThreads');
  return createThread(call.world, parent, call.application.bot, {
    name: body.name,
    type,
    ...(body.auto_archive_duration ? { autoArchiveMinutes: body.auto_archive_duration } : {}),
    ...(id ? { id } : {}),
  });
}

const fromMessage: Handler = (call) => {
  const parent = channelOf(call);
  const message = messageOf(call, parent);
  if (message.threadId) throw refuse('threadExists');
  const thread = begin(call, parent, ChannelType.PublicThread, message.id);
  message.threadId = thread.id;
  announce(call.world, 'MESSAGE_UPDATE', message);
  return created(channelPayload(thread));
};

function threadOf(call: Call): Channel {
  const channel = channelOf(call);
  if (!channel.thread) throw refuse('wrongChannelType');
  return channel;
}

const change =
  (whose: 'own' | 'other', act: 'add' | 'delete'): Handler =>
  (call) => {
    const { members } = threadOf(call).thread!;
    const id = whose === 'own' ? call.application.botUserId : call.params.userId!;
    if (!call.world.users.has(id)) throw refuse('unknownUser');
    members[act](id);
    return noContent;
  };

const root = '/channels/:channelId/thread-members';

export const threadRoutes: readonly Route[] = [
  route('POST', '/channels/:channelId/messages/:messageId/threads', fromMessage),
  // Without a type the API makes a private thread.
  route('POST', '/channels/:channelId/threads', (call) =>
    created(channelPayload(begin(call, channelOf(call), (call.body as ThreadBody).type ?? ChannelType.PrivateThread))),
  ),
  route('GET', root, (call) => {
    const { id, thread } = threadOf(call);
    const join_timestamp = timestamp(thread!.createdAt);
    return ok([...thread!.members].map((user_id) => ({ id, user_id, join_timestamp, flags: 0 })));
  }),
  route('PUT', `${root}/@me`, change('own', 'add')),
  route('DELETE', `${root}/@me`, change('own', 'delete')),
  route('PUT', `${root}/:userId`, change('other', 'add')),
  route('DELETE', `${root}/:userId`, change('other', 'delete')),
];
