import { refuse, refuseMember } from '../../apiError.ts';
import { messagePayload } from '../../serialize/message.ts';
import { sendableBy } from '../../world/directMessages.ts';
import type { MessageBody } from '../../world/messageBody.ts';
import { deleteMessage, deleteMessages, editMessage, postMessage } from '../../world/messages.ts';
import type { Channel, Message } from '../../world/model.ts';
import { rememberNonce, sentWithNonce } from '../../world/nonces.ts';
import { demand, may } from '../../world/permissions.ts';
import { reviveThread } from '../../world/threads.ts';
import { channelOf, messageOf } from '../lookups.ts';
import { type Call, type Handler, noContent, ok, type Route, route } from '../router.ts';

const bulkDeleteAge = 14 * 24 * 60 * 60 * 1000;

const show = (call: Call, message: Message) => ok(messagePayload(call.world, message, { reader: call.application }));

const list: Handler = (call) => {
  const channel = channelOf(call);
  if (!may(channel, call.application.bot, 'ReadMessageHistory')) return ok([]);
  const messages = [...channel.messages.values()].filter(({ visibleTo }) => !visibleTo).reverse();
  const page = select(messages, call.query);
  return ok(page.map((message) => messagePayload(call.world, message, { reader: call.application })));
};

/** Newest first; `before`, `after` and `around` exclude one another. */
function select(messages: readonly Message[], query: URLSearchParams): readonly Message[] {
  const limit = Number(query.get('limit') ?? 50);
  const id = (name: string) => BigInt(query.get(name)!);
  if (query.has('around')) {
    const older = messages.filter((message) => BigInt(message.id) <= id('around')).slice(0, Math.ceil(limit / 2));
    const newer = messages.filter((message) => BigInt(message.id) > id('around')).slice(-Math.floor(limit / 2));
    return [...newer, ...older];
  }
  if (query.has('before')) return messages.filter((message) => BigInt(message.id) < id('before')).slice(0, limit);
  if (query.has('after')) return messages.filter((message) => BigInt(message.id) > id('after')).slice(-limit);
  return messages.slice(0, limit);
}

const create: Handler = (call) => {
  const { world, application, uploads } = call;
  const body = call.body as MessageBody;
  const channel = channelOf(call);
  demandSending(call, channel, body);
  const replyTo = replied(call, channel, body);
  const earlier = sentWithNonce(world, application.botUserId, body);
  if (earlier?.deleted) throw refuse('unknownMessage');
  if (earlier) return show(call, earlier);
  const origin = { channel, author: application.bot, applicationId: application.id, replyTo };
  const message = postMessage(world, origin, body, uploads);
  rememberNonce(world, message, body);
  return show(call, message);
};

/** @throws ApiError 50007, 50278, 50013 */
function demandSending(call: Call, channel: Channel, body: MessageBody): void {
  const { bot } = call.application;
  if (!channel.guild) {
    sendableBy(call.world, channel, bot);
    return;
  }
  if (channel.thread) reviveThread(call.world, channel, bot);
  demand(channel, bot, channel.thread ? 'SendMessagesInThreads' : 'SendMessages');
  if (body.embeds?.length) demand(channel, bot, 'EmbedLinks');
  if (call.uploads.length > 0) demand(channel, bot, 'AttachFiles');
}

/** The message replied to. @throws ApiError 160002, or 50035 if it is not there */
function replied(call: Call, channel: Channel, body: MessageBody): Message | null {
  const reference = body.message_reference;
  if (!reference) return null;
  if (!may(channel, call.application.bot, 'ReadMessageHistory')) throw refuse('cannotReply');
  const message = channel.messages.get(reference.message_id);
  if (message && !message.visibleTo) return message;
  if (reference.fail_if_not_exists === false) return null;
  throw refuseMember('message_reference', 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
}

const edit: Handler = (call) => {
  const message = messageOf(call, channelOf(call));
  const body = call.body as MessageBody;
  if (message.author !== call.application.bot) throw refuse('notAuthor');
  return show(call, editMessage(call.world, message, body, call.uploads));
};

const remove: Handler = (call) => {
  const channel = channelOf(call);
  const message = messageOf(call, channel);
  if (message.author !== call.application.bot) {
    if (!channel.guild) throw refuse('notInDm');
    demand(channel, call.application.bot, 'ManageMessages');
  }
  deleteMessage(call.world, message);
  return noContent;
};

const removeMany: Handler = (call) => {
  const channel = channelOf(call);
  if (!channel.guild) throw refuse('notInDm');
  demand(channel, call.application.bot, 'ManageMessages');
  const ids = new Set((call.body as { messages: string[] }).messages);
  if (ids.size < 2 || ids.size > 100) throw refuse('tooFewOrManyToDelete');
  const messages = [...ids].map((id) => channel.messages.get(id)).filter((message) => message !== undefined);
  const oldest = call.world.clock.now() - bulkDeleteAge;
  if (messages.some(({ createdAt }) => createdAt < oldest)) throw refuse('tooOldToDelete');
  deleteMessages(call.world, channel, messages);
  return noContent;
};

const one: Handler = (call) => {
  const channel = channelOf(call, 'ReadMessageHistory');
  return show(call, messageOf(call, channel));
};

export const messageRoutes: readonly Route[] = [
  route('GET', '/channels/:channelId/messages', list),
  route('POST', '/channels/:channelId/messages', create),
  route('POST', '/channels/:channelId/messages/bulk-delete', removeMany),
  route('GET', '/channels/:channelId/messages/:messageId', one),
  route('PATCH', '/channels/:channelId/messages/:messageId', edit),
  route('DELETE', '/channels/:channelId/messages/:messageId', remove),
];
