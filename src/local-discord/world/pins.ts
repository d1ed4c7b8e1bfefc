import { MessageType } from 'discord-api-types/v10';
import { timestamp } from '../serialize/timestamp.ts';
import { announce, postMessage } from './messages.ts';
import type { Channel, Message, User } from './model.ts';
import type { World } from './world.ts';

/** Pins a message, and says so in the channel as Discord does. */
export function pinMessage(world: World, message: Message, by: User): void {
  if (message.pinnedAt !== null) return;
  message.pinnedAt = world.clock.now();
  tell(world, message);
  const origin = { channel: message.channel, author: by, type: MessageType.ChannelPinnedMessage, replyTo: message };
  postMessage(world, { ...origin, mayBeEmpty: true }, { allowed_mentions: { parse: [] } });
}

export function unpinMessage(world: World, message: Message): void {
  if (message.pinnedAt === null) return;
  message.pinnedAt = null;
  tell(world, message);
}

function tell(world: World, message: Message): void {
  const { channel } = message;
  announce(world, 'MESSAGE_UPDATE', message);
  const lastPin = lastPinOf(channel);
  world.publish({
    name: 'CHANNEL_PINS_UPDATE',
    guild: channel.guild,
    channel,
    data: () => ({
      channel_id: channel.id,
      ...(channel.guild ? { guild_id: channel.guild.id } : {}),
      last_pin_timestamp: lastPin === null ? null : timestamp(lastPin),
    }),
  });
}

function lastPinOf(channel: Channel): number | null {
  let last: number | null = null;
  for (const { pinnedAt } of channel.messages.values()) {
    if (pinnedAt !== null && (last === null || pinnedAt > last)) last = pinnedAt;
  }
  return last;
}
