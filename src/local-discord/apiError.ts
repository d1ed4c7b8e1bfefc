import { RESTJSONErrorCodes as Code } from 'discord-api-types/v10';

/** The refusals of this server that come from the state of the world (rules about payloads stand in `rules/`). */
const refusals = {
  notFound: [404, 0, '404: Not Found'],
  badRequest: [400, 0, '400: Bad Request'],
  unauthorized: [401, 0, '401: Unauthorized'],
  methodNotAllowed: [405, 0, '405: Method Not Allowed'],
  unknownApplication: [404, Code.UnknownApplication, 'Unknown Application'],
  unknownChannel: [404, Code.UnknownChannel, 'Unknown Channel'],
  unknownGuild: [404, Code.UnknownGuild, 'Unknown Guild'],
  unknownMember: [404, Code.UnknownMember, 'Unknown Member'],
  unknownMessage: [404, Code.UnknownMessage, 'Unknown Message'],
  unknownRole: [404, Code.UnknownRole, 'Unknown Role'],
  unknownUser: [404, Code.UnknownUser, 'Unknown User'],
  unknownWebhook: [404, Code.UnknownWebhook, 'Unknown Webhook'],
  unknownInteraction: [404, Code.UnknownInteraction, 'Unknown interaction'],
  unknownCommand: [404, Code.UnknownApplicationCommand, 'Unknown application command'],
  unknownCommandPermissions: [
    404,
    Code.UnknownApplicationCommandPermissions,
    'Unknown application command permissions',
  ],
  alreadyAcknowledged: [400, Code.InteractionHasAlreadyBeenAcknowledged, 'Interaction has already been acknowledged.'],
  tooManyFollowups: [
    400,
    Code.ThisInteractionHasHitTheMaximumNumberOfFollowUpMessages,
    'This interaction has hit the maximum number of follow up messages.',
  ],
  missingAccess: [403, Code.MissingAccess, 'Missing Access'],
  missingPermissions: [403, Code.MissingPermissions, 'Missing Permissions'],
  notInDm: [403, Code.CannotExecuteActionOnDMChannel, 'Cannot execute action on a DM channel'],
  notAuthor: [403, Code.CannotEditMessageAuthoredByAnotherUser, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, Code.CannotSendAnEmptyMessage, 'Cannot send an empty message'],
  dmsClosed: [403, Code.CannotSendMessagesToThisUser, 'Cannot send messages to this user'],
  noMutualGuilds: [
    403,
    Code.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
    'Cannot send messages to this user due to having no mutual guilds',
  ],
  invalidWebhookToken: [401, Code.InvalidWebhookToken, 'Invalid Webhook Token'],
  invalidRecipients: [400, Code.InvalidRecipients, 'Invalid Recipient(s)'],
  tooFewOrManyToDelete: [
    400,
    Code.ProvidedTooFewOrTooManyMessagesToDelete,
    'You can only bulk delete between 2 and 100 messages.',
  ],
  tooOldToDelete: [
    400,
    Code.OneOfTheMessagesProvidedWasTooOldForBulkDelete,
    'You can only bulk delete messages that are under 14 days old.',
  ],
  threadExists: [400, Code.ThreadAlreadyCreatedForMessage, 'A thread has already been created for this message'],
  threadLocked: [403, Code.ThreadLocked, 'The thread is locked'],
  wrongChannelType: [400, Code.CannotExecuteActionOnThisChannelType, 'Cannot execute action on this channel type'],
  cannotReply: [
    400,
    Code.CannotReplyWithoutPermissionToReadMessageHistory,
    'Cannot reply without permission to read message history',
  ],
  unknownEmoji: [400, Code.UnknownEmoji, 'Unknown Emoji'],
  invalidVersion: [400, Code.InvalidAPIVersion, 'Invalid API version provided.'],
  invalidJson: [400, Code.RequestBodyContainsInvalidJSON, 'The request body contains invalid JSON.'],
  invalidForm: [400, Code.InvalidFormBodyOrContentType, 'Invalid Form Body'],
} as const satisfies Record<string, readonly [status: number, code: number, message: string]>;

export type RefusalName = keyof typeof refusals;

/** A request refused in Discord's own shape: HTTP status, JSON error code, message. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: { message: string; code: number; errors?: object };

  constructor(status: number, code: number, message: string, errors?: object) {
    super(message);
    this.status = status;
    this.body = { message, code, ...(errors ? { errors } : {}) };
  }
}

/** The error of a well-known refusal, to be thrown. Source: https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
export function refuse(name: RefusalName): ApiError {
  const [status, code, message] = refusals[name];
  return new ApiError(status, code, message);
}

/** The error for one member of a body (50035), to be thrown. Source: https://discord.com/developers/docs/reference#error-messages */
export function refuseMember(member: string, code: string, message: string): ApiError {
  return new ApiError(400, Code.InvalidFormBodyOrContentType, 'Invalid Form Body', {
    [member]: { _errors: [{ code, message }] },
  });
}
