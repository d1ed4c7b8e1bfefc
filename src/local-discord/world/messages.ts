import { MessageFlags, MessageType } from 'discord-api-types/v10';
import { refuse } from '../apiError.ts';
import { messagePayload } from '../serialize/message.ts';
import { storeAttachment, type Upload } from './attachments.ts';
import { settleComponents } from './components.ts';
import { settleEmbeds } from './embeds.ts';
import { readMentions } from './mentions.ts';
import { describe, isEmpty, type MessageBody } from './messageBody.ts';
import type { Channel, Interaction, Message, User } from './model.ts';
import type { World } from './world.ts';

/** Where a message comes from and how it appears. */
export interface Origin {
  readonly channel: Channel;
  readonly author: User;
  readonly applicationId?: string | null;
  readonly interaction?: Interaction | null;
  readonly visibleTo?: string | null;
  readonly type?: MessageType;
  readonly extraFlags?: number;
  readonly replyTo?: Message | null;
  /** A deferred reply has nothing in it. */
  readonly mayBeEmpty?: boolean;
}

/** The flags that a sender may set. */
const settableFlags = MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;

/**
 * Posts a message and tells everybody concerned.
 * @throws ApiError 50006 if there is nothing in it
 */
export function postMessage(world: World, origin: Origin, body: MessageBody, uploads: readonly Upload[] = []): Message {
  const { channel, author, interaction = null, visibleTo = null, replyTo = null } = origin;
  if (!origin.mayBeEmpty && isEmpty(body, uploads)) throw refuse('emptyMessage');
  const attachments = uploads.map((upload) =>
    storeAttachment(world, channel.id, describe(upload, body), visibleTo !== null),
  );
  const content = (body.content ?? '').trim();
  const mentions = readMentions(
    world,
    channel,
    author,
    content,
    body.allowed_mentions ?? undefined,
    interaction ? null : (replyTo?.author ?? null),
  );
  const id = world.nextId();
  const message: Message = {
    id,
    channel,
    author,
    type: origin.type ?? (replyTo ? MessageType.Reply : MessageType.Default),
    content,
    embeds: settleEmbeds(body.embeds ?? [], attachments),
    components: settleComponents(body.components ?? [], world.nextId, attachments),
    attachments,
    flags: ((body.flags ?? 0) & settableFlags) | (origin.extraFlags ?? 0) | (visibleTo ? MessageFlags.Ephemeral : 0),
    tts: body.tts ?? false,
    createdAt: world.clock.now(),
    editedAt: null,
    mentions: mentions.users,
    mentionRoles: mentions.roles,
    mentionEveryone: mentions.everyone,
    pinged: visibleTo ? new Set() : mentions.pinged,
    reactions: new Map(),
    pinnedAt: null,
    nonce: body.nonce ?? null,
    reference: replyTo
      ? { messageId: replyTo.id, channelId: replyTo.channel.id, guildId: replyTo.channel.guild?.id ?? null }
      : null,
    interaction,
    webhookId: interaction ? interaction.application.id : null,
    applicationId: origin.applicationId ?? null,
    visibleTo,
    threadId: null,
    deleted: false,
  };
  channel.messages.set(id, message);
  if (!visibleTo) channel.lastMessageId = id;
  announce(world, 'MESSAGE_CREATE', message);
  return message;
}

/**
 * Changes what the body names; `null` clears, absent leaves alone.
 * @param filling true when a deferred reply gets its content: that does not count as an edit
 * @throws ApiError 50006 if nothing would be left
 */
export function editMessage(
  world: World,
  message: Message,
  body: MessageBody,
  uploads: readonly Upload[] = [],
  filling = false,
): Message {
  const { content, embeds, components, attachments, allowed_mentions: allowed, flags } = body;
  const listed = new Set(attachments?.map(({ id }) => String(id)));
  const kept = attachments === undefined ? message.attachments : message.attachments.filter(({ id }) => listed.has(id));
  const next = {
    content: content === undefined ? message.content : (content ?? '').trim(),
    embeds: embeds === undefined ? message.embeds : (embeds ?? []),
    components: components === undefined ? message.components : (components ?? []),
  };
  if (isEmpty({ ...body, ...next }, [...kept, ...uploads])) throw refuse('emptyMessage');
  const added = uploads.map((upload) =>
    storeAttachment(world, message.channel.id, describe(upload, body), message.visibleTo !== null),
  );
  message.attachments = [...kept, ...added];
  message.content = next.content;
  message.embeds = settleEmbeds(next.embeds, message.attachments);
  message.components = settleComponents(next.components, world.nextId, message.attachments);
  message.flags = editedFlags(message.flags, flags ?? null);
  if (content !== undefined || allowed) {
    const { channel, author } = message;
    const mentions = readMentions(world, channel, author, message.content, allowed ?? undefined, null);
    message.mentions = mentions.users;
    message.mentionRoles = mentions.roles;
    message.mentionEveryone = mentions.everyone;
  }
  if (!filling) message.editedAt = world.clock.now();
  announce(world, 'MESSAGE_UPDATE', message);
  return message;
}

/** An edit can show or hide embeds, and turn a message into one of components alone, but not back. */
function editedFlags(before: number, given: number | null): number {
  const { SuppressEmbeds, IsComponentsV2, Loading } = MessageFlags;
  const settled = before & ~Loading;
  return given === null ? settled : (settled & ~SuppressEmbeds) | (given & (SuppressEmbeds | IsComponentsV2));
}

/** Takes a message away from everybody. */
export function deleteMessage(world: World, message: Message): void {
  forget(world, message);
  announce(world, 'MESSAGE_DELETE', message);
}

/** Takes many messages away at once. */
export function deleteMessages(world: World, channel: Channel, messages: readonly Message[]): void {
  for (const message of messages) forget(world, message);
  const ids = messages.map(({ id }) => id);
  world.publish(
    {
      name: 'MESSAGE_DELETE_BULK',
      guild: channel.guild,
      channel,
      data: () => ({ ids, channel_id: channel.id, ...(channel.guild ? { guild_id: channel.guild.id } : {}) }),
    },
    { kind: 'channel', id: channel.id },
  );
}

function forget(world: World, message: Message): void {
  message.deleted = true;
  for (const { id } of message.attachments) world.files.delete(id);
  message.channel.messages.delete(message.id);
}

/** Tells of a message. Ephemeral ones are for one person's eyes; the gateway is silent about them. */
export function announce(
  world: World,
  name: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE' | 'MESSAGE_DELETE',
  message: Message,
): void {
  const { channel } = message;
  const change = { kind: 'message', id: message.id, channelId: channel.id } as const;
  if (message.visibleTo) {
    world.changed(change);
    return;
  }
  const guildId = channel.guild ? { guild_id: channel.guild.id } : {};
  world.publish(
    {
      name,
      guild: channel.guild,
      channel,
      data: (application) =>
        name === 'MESSAGE_DELETE'
          ? { id: message.id, channel_id: channel.id, ...guildId }
          : messagePayload(world, message, { reader: application, asEvent: true }),
    },
    change,
  );
}
