import { messagePayload } from '../../serialize/message.ts';
import { timestamp } from '../../serialize/timestamp.ts';
import type { Channel, Message } from '../../world/model.ts';
import { pinMessage, unpinMessage } from '../../world/pins.ts';
import { channelOf, messageOf } from '../lookups.ts';
import { type Call, type Handler, noContent, ok, type Route, route } from '../router.ts';

/** Newest pin first. */
const pinnedIn = (channel: Channel): Message[] =>
  [...channel.messages.values()].filter(({ pinnedAt }) => pinnedAt !== null).sort((a, b) => b.pinnedAt! - a.pinnedAt!);

/** The message that is to be pinned or not; in direct messages both ends may. */
function subject(call: Call): Message {
  const channel = channelOf(call);
  return messageOf(call, channel.guild ? channelOf(call, 'PinMessages') : channel);
}

const pin: Handler = (call) => {
  pinMessage(call.world, subject(call), call.application.bot);
  return noContent;
};

const unpin: Handler = (call) => {
  unpinMessage(call.world, subject(call));
  return noContent;
};

const show = (call: Call, message: Message) => messagePayload(call.world, message, { reader: call.application });

export const pinRoutes: readonly Route[] = [
  route('GET', '/channels/:channelId/messages/pins', (call) => {
    const pins = pinnedIn(channelOf(call, 'ReadMessageHistory'));
    const items = pins.map((message) => ({ pinned_at: timestamp(message.pinnedAt!), message: show(call, message) }));
    return ok({ items, has_more: false });
  }),
  route('PUT', '/channels/:channelId/messages/pins/:messageId', pin),
  route('DELETE', '/channels/:channelId/messages/pins/:messageId', unpin),
  route('GET', '/channels/:channelId/pins', (call) =>
    ok(pinnedIn(channelOf(call, 'ReadMessageHistory')).map((message) => show(call, message))),
  ),
  route('PUT', '/channels/:channelId/pins/:messageId', pin),
  route('DELETE', '/channels/:channelId/pins/:messageId', unpin),
];
