import * as schemas from 'discord-api-spec/zod';
import type { APIBaseInteraction, InteractionType } from 'discord-api-types/v10';
import * as z from 'zod/mini';
import type { $ZodType } from 'zod/v4/core';

const snowflake: $ZodType = schemas.SnowflakeTypeSchema;
const locale: $ZodType = schemas.AvailableLocalesEnumSchema;

const list = <Schema extends $ZodType>(schema: Schema) => z.optional(z.array(schema));
const record = (schema: $ZodType) => z.optional(z.record(z.string(), schema));

const actingMember: $ZodType = z.extend(schemas.GuildMemberResponseSchema, { permissions: z.string() });

/** A channel as it is known in an interaction: what the person may do there, and whatever else is told of it. */
const channel: $ZodType = z.object({
  id: snowflake,
  type: schemas.ChannelTypesSchema,
  permissions: z.optional(z.string()),
  ...Object.fromEntries(
    [schemas.GuildChannelResponseSchema, schemas.ThreadResponseSchema, schemas.PrivateChannelResponseSchema].flatMap(
      (schema) =>
        Object.entries<$ZodType>(schema._zod.def.shape)
          .filter(([field]) => !['id', 'type', 'permissions'].includes(field))
          .map(([field, inner]) => [field, z.optional(inner)]),
    ),
  ),
});

/** @see https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-resolved-data-structure */
const resolved: $ZodType = z.optional(
  z.object({
    users: record(schemas.UserResponseSchema),
    members: record(z.extend(schemas.BasicGuildMemberResponseSchema, { permissions: z.string() })),
    roles: record(schemas.GuildRoleResponseSchema),
    channels: record(channel),
    messages: record(schemas.MessageResponseSchema),
    attachments: record(schemas.MessageAttachmentResponseSchema),
  }),
);

const option: $ZodType = z.object({
  name: z.string(),
  type: schemas.ApplicationCommandOptionTypeSchema,
  value: z.optional(z.unknown()),
  options: z.optional(z.array(z.lazy(() => option))),
  focused: z.optional(z.boolean()),
});

const commandData: $ZodType = z.object({
  id: snowflake,
  name: z.string(),
  type: schemas.ApplicationCommandTypeSchema,
  resolved,
  options: list(option),
  guild_id: z.optional(snowflake),
  target_id: z.optional(snowflake),
});

const componentData: $ZodType = z.object({
  id: z.optional(z.int32()),
  custom_id: z.string(),
  component_type: schemas.MessageComponentTypesSchema,
  values: list(z.string()),
  resolved,
});

const submitted: $ZodType = z.object({
  type: schemas.MessageComponentTypesSchema,
  id: z.int32(),
  custom_id: z.optional(z.string()),
  value: z.optional(z.unknown()),
  values: list(z.string()),
  component: z.optional(z.lazy(() => submitted)),
  components: z.optional(z.array(z.lazy(() => submitted))),
});

const modalData: $ZodType = z.object({ custom_id: z.string(), components: z.array(submitted), resolved });

type Fields = { readonly [Field in keyof Required<APIBaseInteraction<InteractionType, unknown>>]: $ZodType };

const interaction = (type: InteractionType, data: $ZodType) => {
  const fields: Fields = {
    id: snowflake,
    application_id: snowflake,
    type: z.literal(type),
    data,
    guild: z.optional(z.object({ id: snowflake, locale, features: z.array(z.string()) })),
    guild_id: z.optional(snowflake),
    channel: z.optional(channel),
    channel_id: z.optional(snowflake),
    member: z.optional(actingMember),
    user: z.optional(schemas.UserResponseSchema),
    token: z.string(),
    version: z.literal(1),
    message: z.optional(schemas.MessageResponseSchema),
    app_permissions: z.string(),
    locale,
    guild_locale: z.optional(locale),
    entitlements: z.array(z.unknown()),
    authorizing_integration_owners: z.record(z.string(), snowflake),
    context: z.optional(schemas.InteractionContextTypeSchema),
    attachment_size_limit: z.int32(),
  };
  return z.object(fields);
};

/**
 * The data of INTERACTION_CREATE, by the type of the interaction (pings come over HTTP alone).
 * @see https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object
 */
export const interactionCreate: $ZodType = z.union([
  interaction(2, commandData),
  interaction(3, componentData),
  interaction(4, commandData),
  interaction(5, modalData),
]);
