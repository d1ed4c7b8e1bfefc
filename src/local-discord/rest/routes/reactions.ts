import { refuse } from '../../apiError.ts';
import { userPayload } from '../../serialize/user.ts';
import { demand } from '../../world/permissions.ts';
import { addReaction, clearReactions, reactionOf, removeReaction } from '../../world/reactions.ts';
import { channelOf, messageOf } from '../lookups.ts';
import { type Call, noContent, ok, type Route, route } from '../router.ts';

const root = '/channels/:channelId/messages/:messageId/reactions';

/** The message whose reactions are meant; those of others are managed by who may manage messages. */
function subject(call: Call, ofOthers: boolean) {
  const channel = channelOf(call, 'ReadMessageHistory');
  const message = messageOf(call, channel);
  if (ofOthers && !channel.guild) throw refuse('notInDm');
  if (ofOthers) demand(channel, call.application.bot, 'ManageMessages');
  return message;
}

export const reactionRoutes: readonly Route[] = [
  route('PUT', `${root}/:emoji/@me`, (call) => {
    const message = subject(call, false);
    const { bot } = call.application;
    if (!reactionOf(message, call.params.emoji!)) demand(message.channel, bot, 'AddReactions');
    addReaction(call.world, message, bot, call.params.emoji!);
    return noContent;
  }),
  route('DELETE', `${root}/:emoji/@me`, (call) => {
    removeReaction(call.world, subject(call, false), call.application.bot, call.params.emoji!);
    return noContent;
  }),
  route('DELETE', `${root}/:emoji/:userId`, (call) => {
    const user = call.world.users.get(call.params.userId!);
    if (!user) throw refuse('unknownUser');
    removeReaction(call.world, subject(call, user !== call.application.bot), user, call.params.emoji!);
    return noContent;
  }),
  route('GET', `${root}/:emoji`, (call) => {
    const users = [...(reactionOf(subject(call, false), call.params.emoji!)?.users ?? [])];
    const limit = Number(call.query.get('limit') ?? 25);
    return ok(users.slice(0, limit).map((id) => userPayload(call.world.user({ id }))));
  }),
  route('DELETE', `${root}/:emoji`, (call) => {
    clearReactions(call.world, subject(call, true), call.params.emoji!);
    return noContent;
  }),
  route('DELETE', root, (call) => {
    clearReactions(call.world, subject(call, true));
    return noContent;
  }),
];
