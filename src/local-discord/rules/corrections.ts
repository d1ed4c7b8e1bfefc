import * as schemas from 'discord-api-spec/zod';
import * as z from 'zod/mini';
import type { $ZodType } from 'zod/v4/core';

/** Faults under the keys of the body, as deep as it goes. Their codes are words, not the numbers of the document. */
const errorDetails: $ZodType = z.record(
  z.string(),
  z.union([z.array(z.object({ code: z.string(), message: z.string() })), z.lazy(() => errorDetails)]),
);

/**
 * Where Discord takes or sends what its own OpenAPI document does not allow, the schema that it follows instead.
 * (Numeric strings and the timestamps that end in `+00:00` are the readers' business.)
 */
export const corrections: ReadonlyMap<$ZodType, $ZodType> = new Map<$ZodType, $ZodType>([
  // Forwards: https://docs.discord.com/developers/resources/message#message-reference-types
  [schemas.MessageReferenceTypeSchema, z.literal([0, 1])],
  // A custom emoji by its id alone, as discord.js sends it for `setEmoji('1376000000000000001')`.
  [
    schemas.ComponentEmojiForRequestSchema,
    z.object({
      id: z.nullish(schemas.SnowflakeTypeSchema),
      name: z.nullish(z.string().check(z.maxLength(32))),
    }),
  ],
  // https://docs.discord.com/developers/topics/rate-limits#exceeding-a-rate-limit
  [
    schemas.RatelimitedResponseSchema,
    z.object({ message: z.string(), retry_after: z.number(), global: z.boolean(), code: z.optional(z.int32()) }),
  ],
  // https://docs.discord.com/developers/reference#error-messages
  [schemas.ErrorDetailsSchema, errorDetails],
]);

/** Bodies that the document writes inline, so that the package gives them no name. */
export const unnamed: Readonly<Record<string, $ZodType>> = {
  BulkDeleteRequestSchema: z.object({
    messages: z.array(schemas.SnowflakeTypeSchema).check(z.minLength(2), z.maxLength(100)),
  }),
};

/** Fields that Discord sends although the document does not name them. */
export const undocumented: ReadonlySet<string> = new Set([
  'hub_type', // of a guild
  'summary', // of an application
  'hook', // of an application
]);
