import { refuse } from '../apiError.ts';
import { fullMemberPayload } from '../serialize/user.ts';
import type { Message, User } from './model.ts';
import type { World, WorldEvent } from './world.ts';

type Emoji = { id: string | null; name: string };

/** Reads an emoji as paths carry it: the character itself, or `name:id`. @throws ApiError 10014 */
function readEmoji(text: string): Emoji {
  const custom = /^(\w{2,32}):(\d{17,20})$/.exec(text);
  if (custom) return { id: custom[2]!, name: custom[1]! };
  if (!/\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u.test(text)) throw refuse('unknownEmoji');
  return { id: null, name: text };
}

const keyOf = ({ id, name }: Emoji) => id ?? name;

/** The reactions with one emoji. @throws ApiError 10014 */
export const reactionOf = (message: Message, text: string) => message.reactions.get(keyOf(readEmoji(text)));

/** Adds a user's reaction; a second time it changes nothing. */
export function addReaction(world: World, message: Message, user: User, text: string): void {
  const emoji = readEmoji(text);
  const reaction = message.reactions.get(keyOf(emoji)) ?? { emoji, users: new Set<string>() };
  if (reaction.users.has(user.id)) return;
  reaction.users.add(user.id);
  message.reactions.set(keyOf(emoji), reaction);
  const member = message.channel.guild?.members.get(user.id);
  announce(world, 'MESSAGE_REACTION_ADD', message, {
    user_id: user.id,
    emoji,
    message_author_id: message.author.id,
    burst: false,
    type: 0,
    ...(member ? { member: fullMemberPayload(member) } : {}),
  });
}

/** Takes a user's reaction away. */
export function removeReaction(world: World, message: Message, user: User, text: string): void {
  const emoji = readEmoji(text);
  const reaction = message.reactions.get(keyOf(emoji));
  if (!reaction?.users.delete(user.id)) return;
  if (reaction.users.size === 0) message.reactions.delete(keyOf(emoji));
  announce(world, 'MESSAGE_REACTION_REMOVE', message, { user_id: user.id, emoji, burst: false, type: 0 });
}

/** Takes all reactions of a message away, or all with one emoji. */
export function clearReactions(world: World, message: Message, text?: string): void {
  if (text === undefined) {
    message.reactions.clear();
    announce(world, 'MESSAGE_REACTION_REMOVE_ALL', message, {});
  } else {
    const emoji = readEmoji(text);
    message.reactions.delete(keyOf(emoji));
    announce(world, 'MESSAGE_REACTION_REMOVE_EMOJI', message, { emoji });
  }
}

function announce(world: World, name: WorldEvent['name'], message: Message, data: object): void {
  const { channel } = message;
  const place = {
    channel_id: channel.id,
    message_id: message.id,
    ...(channel.guild ? { guild_id: channel.guild.id } : {}),
  };
  const change = { kind: 'message', id: message.id, channelId: channel.id } as const;
  world.publish({ name, guild: channel.guild, channel, data: () => ({ ...place, ...data }) }, change);
}
