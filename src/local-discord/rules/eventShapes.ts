import * as schemas from 'discord-api-spec/zod';
import type {
  GatewayChannelPinsUpdateDispatchData,
  GatewayGuildMemberRemoveDispatchData,
  GatewayGuildMembersChunkDispatchData,
  GatewayGuildRoleDeleteDispatchData,
  GatewayMessageDeleteBulkDispatchData,
  GatewayMessageDeleteDispatchData,
  GatewayMessageReactionAddDispatchData,
  GatewayMessageReactionRemoveAllDispatchData,
  GatewayMessageReactionRemoveDispatchData,
  GatewayMessageReactionRemoveEmojiDispatchData,
  GatewayReadyDispatchData,
  GatewayThreadDeleteDispatchData,
  GatewayTypingStartDispatchData,
} from 'discord-api-types/v10';
import * as z from 'zod/mini';
import type { $ZodType } from 'zod/v4/core';
import { interactionCreate } from './interactionShapes.ts';

/**
 * The data of gateway events. Discord's OpenAPI document has none of them, only the resources that they carry; what
 * stands around those follows discord-api-types, whose fields each shape must name one and all.
 * @see https://docs.discord.com/developers/events/gateway-events
 */
type Fields<Data> = { readonly [Field in keyof Required<Data>]: $ZodType };

const shape = <Data>(fields: Fields<Data>): $ZodType => z.object(fields);

const snowflake: $ZodType = schemas.SnowflakeTypeSchema;
const snowflakes = z.array(snowflake);
const user: $ZodType = schemas.UserResponseSchema;
const member: $ZodType = schemas.GuildMemberResponseSchema;
const emoji: $ZodType = schemas.MessageReactionEmojiResponseSchema;
const guildId = z.optional(snowflake);

/** Discord sends these in READY, too, and documents none. */
const undocumentedInReady = Object.fromEntries(
  ['_trace', 'presences', 'private_channels', 'relationships', 'session_type', 'user_settings'].map((field) => [
    field,
    z.optional(z.unknown()),
  ]),
);

const ready = shape<GatewayReadyDispatchData>({
  ...undocumentedInReady,
  v: z.literal(10),
  user: schemas.UserPIIResponseSchema,
  guilds: z.array(z.object({ id: snowflake, unavailable: z.literal(true) })),
  session_id: z.string(),
  resume_gateway_url: z.string().check(z.url()),
  shard: z.optional(z.array(z.number()).check(z.minLength(2), z.maxLength(2))),
  application: z.object({ id: snowflake, flags: z.int32(), flags_new: z.optional(z.string()) }),
});

const guildCreate: $ZodType = z.extend(schemas.GuildResponseSchema, {
  joined_at: z.string().check(z.iso.datetime()),
  large: z.boolean(),
  unavailable: z.optional(z.boolean()),
  member_count: z.number(),
  voice_states: z.array(z.unknown()),
  members: z.array(member),
  channels: z.array(schemas.GuildChannelResponseSchema),
  threads: z.array(schemas.ThreadResponseSchema),
  presences: z.array(z.unknown()),
  stage_instances: z.array(z.unknown()),
  guild_scheduled_events: z.array(z.unknown()),
  soundboard_sounds: z.array(z.unknown()),
});

/** An event's message names its guild and its author's membership; those it mentions come with theirs. */
const message: $ZodType = z.extend(schemas.MessageResponseSchema, {
  guild_id: guildId,
  member: z.optional(z.extend(schemas.BasicGuildMemberResponseSchema, { mute: z.boolean(), deaf: z.boolean() })),
  mentions: z.array(
    z.extend(schemas.UserResponseSchema, {
      member: z.optional(z.extend(schemas.BasicGuildMemberResponseSchema, { mute: z.boolean(), deaf: z.boolean() })),
    }),
  ),
  channel_type: z.optional(schemas.ChannelTypesSchema),
});

const channel: $ZodType = schemas.GuildChannelResponseSchema;
const thread = z.extend(schemas.ThreadResponseSchema, { newly_created: z.optional(z.literal(true)) });
const memberOf = z.extend(schemas.GuildMemberResponseSchema, { guild_id: snowflake });
const roleOf = z.object({ guild_id: snowflake, role: schemas.GuildRoleResponseSchema });

const reaction: Fields<GatewayMessageReactionRemoveDispatchData> = {
  user_id: snowflake,
  channel_id: snowflake,
  message_id: snowflake,
  guild_id: guildId,
  emoji,
  burst: z.boolean(),
  type: z.literal([0, 1]),
};

/** By the event's name. An event that is not here is not checked. */
export const eventShapes: Readonly<Record<string, $ZodType>> = {
  READY: ready,
  INTERACTION_CREATE: interactionCreate,

  GUILD_CREATE: guildCreate,
  GUILD_UPDATE: schemas.GuildResponseSchema,
  GUILD_DELETE: z.object({ id: snowflake, unavailable: z.optional(z.literal(true)) }),
  GUILD_ROLE_CREATE: roleOf,
  GUILD_ROLE_UPDATE: roleOf,
  GUILD_ROLE_DELETE: shape<GatewayGuildRoleDeleteDispatchData>({ guild_id: snowflake, role_id: snowflake }),
  GUILD_MEMBER_ADD: memberOf,
  GUILD_MEMBER_UPDATE: memberOf,
  GUILD_MEMBER_REMOVE: shape<GatewayGuildMemberRemoveDispatchData>({ guild_id: snowflake, user }),
  GUILD_MEMBERS_CHUNK: shape<GatewayGuildMembersChunkDispatchData>({
    guild_id: snowflake,
    members: z.array(member),
    chunk_index: z.int32(),
    chunk_count: z.int32(),
    not_found: z.optional(z.array(z.unknown())),
    presences: z.optional(z.array(z.unknown())),
    nonce: z.optional(z.string().check(z.maxLength(32))),
  }),

  CHANNEL_CREATE: channel,
  CHANNEL_UPDATE: channel,
  CHANNEL_DELETE: channel,
  CHANNEL_PINS_UPDATE: shape<GatewayChannelPinsUpdateDispatchData>({
    guild_id: guildId,
    channel_id: snowflake,
    last_pin_timestamp: z.nullish(z.string().check(z.iso.datetime())),
  }),
  THREAD_CREATE: thread,
  THREAD_UPDATE: thread,
  THREAD_DELETE: shape<GatewayThreadDeleteDispatchData>({
    id: snowflake,
    guild_id: snowflake,
    parent_id: snowflake,
    type: z.literal([10, 11, 12]),
  }),

  MESSAGE_CREATE: message,
  MESSAGE_UPDATE: message,
  MESSAGE_DELETE: shape<GatewayMessageDeleteDispatchData>({
    id: snowflake,
    channel_id: snowflake,
    guild_id: guildId,
  }),
  MESSAGE_DELETE_BULK: shape<GatewayMessageDeleteBulkDispatchData>({
    ids: snowflakes,
    channel_id: snowflake,
    guild_id: guildId,
  }),
  MESSAGE_REACTION_ADD: shape<GatewayMessageReactionAddDispatchData>({
    ...reaction,
    member: z.optional(member),
    message_author_id: z.optional(snowflake),
    burst_colors: z.optional(z.array(z.string())),
  }),
  MESSAGE_REACTION_REMOVE: shape<GatewayMessageReactionRemoveDispatchData>(reaction),
  MESSAGE_REACTION_REMOVE_ALL: shape<GatewayMessageReactionRemoveAllDispatchData>({
    channel_id: snowflake,
    message_id: snowflake,
    guild_id: guildId,
  }),
  MESSAGE_REACTION_REMOVE_EMOJI: shape<GatewayMessageReactionRemoveEmojiDispatchData>({
    channel_id: snowflake,
    message_id: snowflake,
    guild_id: guildId,
    emoji,
  }),
  TYPING_START: shape<GatewayTypingStartDispatchData>({
    channel_id: snowflake,
    guild_id: guildId,
    user_id: snowflake,
    timestamp: z.int32(),
    member: z.optional(member),
  }),
};
