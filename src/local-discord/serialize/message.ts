import type { APIAttachment, APIMessage, APIMessageInteractionMetadata } from 'discord-api-types/v10';
import { GatewayIntentBits, InteractionType, MessageFlags } from 'discord-api-types/v10';
import type { Application, Attachment, Interaction, Message } from '../world/model.ts';
import type { World } from '../world/world.ts';
import { channelPayload } from './guild.ts';
import { timestamp } from './timestamp.ts';
import { memberPayload, userPayload } from './user.ts';

export interface MessageView {
  /** The application that reads it; absent: a person, who sees everything. */
  readonly reader?: Application;
  /** Gateway events carry the guild's id and the author's membership besides. */
  readonly asEvent?: boolean;
  /** A message replied to is shown with the reply, but not its own. */
  readonly withReference?: boolean;
  /** Given in an interaction, a message is readable whatever the intents. */
  readonly readable?: boolean;
}

/** A message as the API gives it. */
export function messagePayload(world: World, message: Message, view: MessageView = {}): APIMessage {
  const { channel, author, interaction } = message;
  const guild = channel.guild;
  const readable = view.readable || !view.reader || isReadable(message, view.reader);
  const member = guild?.members.get(author.id);
  const payload = {
    id: message.id,
    type: message.type,
    channel_id: channel.id,
    author: userPayload(author),
    content: readable ? message.content : '',
    embeds: readable ? message.embeds : [],
    components: readable ? message.components : [],
    attachments: readable ? loose(message).map(attachmentPayload) : [],
    timestamp: timestamp(message.createdAt),
    edited_timestamp: message.editedAt === null ? null : timestamp(message.editedAt),
    tts: message.tts,
    mention_everyone: message.mentionEveryone,
    mentions: message.mentions.map((user) => {
      const mentioned = view.asEvent ? guild?.members.get(user.id) : undefined;
      return mentioned ? { ...userPayload(user), member: memberPayload(mentioned) } : userPayload(user);
    }),
    mention_roles: message.mentionRoles,
    pinned: message.pinnedAt !== null,
    flags: message.flags | (message.threadId ? MessageFlags.HasThread : 0),
    ...(message.reactions.size > 0 ? { reactions: reactionsPayload(message, view.reader) } : {}),
    ...(message.nonce === null ? {} : { nonce: message.nonce }),
    ...(message.webhookId ? { webhook_id: message.webhookId } : {}),
    ...(message.applicationId && interaction ? { application_id: message.applicationId } : {}),
    ...(interaction ? { interaction_metadata: interactionMetadata(interaction, message) } : {}),
    ...(message.threadId ? { thread: threadPayload(world, message.threadId) } : {}),
    ...referencePayload(world, message, view),
    ...(view.asEvent ? { channel_type: channel.type } : {}),
    ...(view.asEvent && guild
      ? { guild_id: guild.id, ...(member && !message.webhookId ? { member: memberPayload(member) } : {}) }
      : {}),
  };
  return payload as APIMessage;
}

/**
 * Without the MessageContent intent a bot reads only direct messages, its own, and those that mention it or its role.
 * Source: https://discord.com/developers/docs/events/gateway#message-content-intent
 */
function isReadable(message: Message, reader: Application): boolean {
  return (
    !message.channel.guild ||
    message.author.id === reader.botUserId ||
    message.applicationId === reader.id ||
    message.mentions.some(({ id }) => id === reader.botUserId) ||
    message.mentionRoles.some((id) => message.channel.guild?.roles.get(id)?.botId === reader.botUserId) ||
    (reader.privilegedIntents & GatewayIntentBits.MessageContent) !== 0
  );
}

/** Files shown in an embed do not appear beside it. */
function loose({ attachments, embeds }: Message): Attachment[] {
  const shown = new Set(embeds.flatMap(({ image, thumbnail }) => [image?.url, thumbnail?.url]));
  return attachments.filter(({ url }) => !shown.has(url));
}

function referencePayload(world: World, message: Message, view: MessageView): object {
  const { reference } = message;
  if (!reference) return {};
  const referenced = world.channels.get(reference.channelId)?.messages.get(reference.messageId);
  return {
    message_reference: {
      type: 0,
      message_id: reference.messageId,
      channel_id: reference.channelId,
      ...(reference.guildId ? { guild_id: reference.guildId } : {}),
    },
    ...(view.withReference === false
      ? {}
      : {
          referenced_message: referenced
            ? messagePayload(world, referenced, { ...view, asEvent: false, withReference: false })
            : null,
        }),
  };
}

function threadPayload(world: World, threadId: string) {
  const thread = world.channels.get(threadId);
  return thread ? channelPayload(thread) : undefined;
}

export function attachmentPayload(attachment: Attachment): APIAttachment {
  return {
    id: attachment.id,
    filename: attachment.filename,
    size: attachment.size,
    url: attachment.url,
    proxy_url: attachment.url,
    content_type: attachment.contentType,
    ...(attachment.description ? { description: attachment.description } : {}),
    ...(attachment.width !== null ? { width: attachment.width, height: attachment.height } : {}),
    ...(attachment.ephemeral ? { ephemeral: true } : {}),
  };
}

function reactionsPayload(message: Message, reader: Application | undefined) {
  return [...message.reactions.values()].map(({ emoji, users }) => ({
    emoji,
    count: users.size,
    count_details: { burst: 0, normal: users.size },
    burst_colors: [],
    me: reader ? users.has(reader.botUserId) : false,
    me_burst: false,
  }));
}

function interactionMetadata(interaction: Interaction, message: Message | null): APIMessageInteractionMetadata {
  const { response } = interaction;
  const target = interaction.type === InteractionType.ApplicationCommand ? targetOf(interaction) : {};
  return {
    id: interaction.id,
    type: interaction.type,
    user: userPayload(interaction.person),
    authorizing_integration_owners: interaction.owners,
    ...(response && message && response !== message && message.interaction === interaction
      ? { original_response_message_id: response.id }
      : {}),
    ...(interaction.type === InteractionType.MessageComponent && interaction.message
      ? { interacted_message_id: interaction.message.id }
      : {}),
    ...(interaction.triggering
      ? { triggering_interaction_metadata: interactionMetadata(interaction.triggering, null) }
      : {}),
    ...target,
  } as APIMessageInteractionMetadata;
}

function targetOf(interaction: Interaction): object {
  const data = interaction.payload.data as { target_id?: string; resolved?: { users?: Record<string, object> } };
  if (!data.target_id) return {};
  const user = data.resolved?.users?.[data.target_id];
  return user ? { target_user: user } : { target_message_id: data.target_id };
}
