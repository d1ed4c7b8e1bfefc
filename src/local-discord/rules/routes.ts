/** Which documented rules hold for a body beyond its shape; `checkBody.ts` knows them. */
export type Subject =
  | 'command'
  | 'commandEdit'
  | 'commands'
  | 'message'
  | 'messageEdit'
  | 'webhookMessage'
  | 'webhookEdit'
  | 'callback'
  | 'thread';

/** What Discord's specification says of one request. Shapes are written as in `spec.ts`. */
export interface Route {
  readonly method: string;
  /** The path as the specification writes it, without `/api/v10`. */
  readonly template: string;
  /** The shape of the body, if it has one. */
  readonly body?: string;
  readonly subject?: Subject;
  /** The shape of a reply that succeeds, by status; `null` for one without body. */
  readonly replies: ReadonlyMap<number, string | null>;
  /** The page of Discord's documentation. */
  readonly page: string;
}

const anyChannel = 'GuildChannelResponse | PrivateChannelResponse | PrivateGroupChannelResponse | ThreadResponse';

const anyCallback = [
  'CreateMessageInteractionCallbackRequest',
  'UpdateMessageInteractionCallbackRequest',
  'ModalInteractionCallbackRequest',
  'ApplicationCommandAutocompleteCallbackRequest',
  'PongInteractionCallbackRequest',
  'LaunchActivityInteractionCallbackRequest',
].join(' | ');

/** Commands, global or of one server. */
const commandsUnder = (base: string) => `
  GET ${base} -> 200 ApplicationCommandResponse[]
  PUT ${base} (ApplicationCommandUpdateRequest[]: commands) -> 200 ApplicationCommandResponse[]
  POST ${base} (ApplicationCommandCreateRequest: command) -> 200 ApplicationCommandResponse, 201 ApplicationCommandResponse
  GET ${base}/{command_id} -> 200 ApplicationCommandResponse
  PATCH ${base}/{command_id} (ApplicationCommandPatchRequestPartial: commandEdit) -> 200 ApplicationCommandResponse
  DELETE ${base}/{command_id} -> 204`;

/** By page: `METHOD template (shape of the body: subject) -> status shape of the reply, …`. */
const pages: Readonly<Record<string, string>> = {
  'events/gateway': `
    GET /gateway -> 200 GatewayResponse
    GET /gateway/bot -> 200 GatewayBotResponse`,
  'topics/oauth2': `
    GET /oauth2/applications/@me -> 200 PrivateApplicationResponse`,
  'resources/application': `
    GET /applications/@me -> 200 PrivateApplicationResponse
    PATCH /applications/@me (ApplicationFormPartial) -> 200 PrivateApplicationResponse`,
  'resources/emoji': `
    GET /applications/{application_id}/emojis -> 200 ListApplicationEmojisResponse`,
  'interactions/application-commands':
    commandsUnder('/applications/{application_id}/commands') +
    `
    GET /applications/{application_id}/guilds/{guild_id}/commands/permissions -> 200 CommandPermissionsResponse[]
    GET /applications/{application_id}/guilds/{guild_id}/commands/{command_id}/permissions -> 200 CommandPermissionsResponse` +
    commandsUnder('/applications/{application_id}/guilds/{guild_id}/commands'),
  'interactions/receiving-and-responding': `
    POST /interactions/{interaction_id}/{token}/callback (${anyCallback}: callback) -> 200 InteractionCallbackResponse, 204
    GET /webhooks/{webhook_id}/{token}/messages/@original -> 200 MessageResponse
    PATCH /webhooks/{webhook_id}/{token}/messages/@original (IncomingWebhookUpdateRequestPartial: webhookEdit) -> 200 MessageResponse
    DELETE /webhooks/{webhook_id}/{token}/messages/@original -> 204`,
  'resources/webhook': `
    POST /webhooks/{webhook_id}/{token} (IncomingWebhookRequestPartial: webhookMessage) -> 200 MessageResponse, 204
    GET /webhooks/{webhook_id}/{token}/messages/{message_id} -> 200 MessageResponse
    PATCH /webhooks/{webhook_id}/{token}/messages/{message_id} (IncomingWebhookUpdateRequestPartial: webhookEdit) -> 200 MessageResponse
    DELETE /webhooks/{webhook_id}/{token}/messages/{message_id} -> 204`,
  'resources/message': `
    GET /channels/{channel_id}/messages -> 200 MessageResponse[]
    POST /channels/{channel_id}/messages (MessageCreateRequest: message) -> 200 MessageResponse
    POST /channels/{channel_id}/messages/bulk-delete (BulkDeleteRequest) -> 204
    GET /channels/{channel_id}/messages/pins -> 200 PinnedMessagesResponse
    PUT /channels/{channel_id}/messages/pins/{message_id} -> 204
    DELETE /channels/{channel_id}/messages/pins/{message_id} -> 204
    GET /channels/{channel_id}/pins -> 200 MessageResponse[]
    PUT /channels/{channel_id}/pins/{message_id} -> 204
    DELETE /channels/{channel_id}/pins/{message_id} -> 204
    GET /channels/{channel_id}/messages/{message_id} -> 200 MessageResponse
    PATCH /channels/{channel_id}/messages/{message_id} (MessageEditRequestPartial: messageEdit) -> 200 MessageResponse
    DELETE /channels/{channel_id}/messages/{message_id} -> 204
    POST /channels/{channel_id}/messages/{message_id}/crosspost -> 200 MessageResponse
    DELETE /channels/{channel_id}/messages/{message_id}/reactions -> 204
    GET /channels/{channel_id}/messages/{message_id}/reactions/{emoji} -> 200 UserResponse[]
    DELETE /channels/{channel_id}/messages/{message_id}/reactions/{emoji} -> 204
    PUT /channels/{channel_id}/messages/{message_id}/reactions/{emoji}/@me -> 204
    DELETE /channels/{channel_id}/messages/{message_id}/reactions/{emoji}/@me -> 204
    DELETE /channels/{channel_id}/messages/{message_id}/reactions/{emoji}/{user_id} -> 204`,
  'resources/channel': `
    GET /channels/{channel_id} -> 200 ${anyChannel}
    PATCH /channels/{channel_id} (UpdateGuildChannelRequestPartial | UpdateThreadRequestPartial) -> 200 ${anyChannel}
    DELETE /channels/{channel_id} -> 200 ${anyChannel}
    POST /channels/{channel_id}/typing -> 200 TypingIndicatorResponse, 204
    POST /channels/{channel_id}/messages/{message_id}/threads (CreateTextThreadWithMessageRequest) -> 201 ThreadResponse
    POST /channels/{channel_id}/threads (CreateTextThreadWithoutMessageRequest: thread) -> 201 CreatedThreadResponse
    GET /channels/{channel_id}/threads/archived/public -> 200 ThreadsResponse
    GET /channels/{channel_id}/threads/archived/private -> 200 ThreadsResponse
    GET /channels/{channel_id}/thread-members -> 200 ThreadMemberResponse[]
    PUT /channels/{channel_id}/thread-members/@me -> 204
    DELETE /channels/{channel_id}/thread-members/@me -> 204
    GET /channels/{channel_id}/thread-members/{user_id} -> 200 ThreadMemberResponse
    PUT /channels/{channel_id}/thread-members/{user_id} -> 204
    DELETE /channels/{channel_id}/thread-members/{user_id} -> 204`,
  'resources/guild': `
    GET /guilds/{guild_id} -> 200 GuildWithCountsResponse
    GET /guilds/{guild_id}/channels -> 200 GuildChannelResponse[]
    POST /guilds/{guild_id}/channels (CreateGuildChannelRequest) -> 201 GuildChannelResponse
    GET /guilds/{guild_id}/members -> 200 GuildMemberResponse[]
    GET /guilds/{guild_id}/members/search -> 200 GuildMemberResponse[]
    GET /guilds/{guild_id}/members/{user_id} -> 200 GuildMemberResponse
    PUT /guilds/{guild_id}/members/{user_id}/roles/{role_id} -> 204
    DELETE /guilds/{guild_id}/members/{user_id}/roles/{role_id} -> 204
    GET /guilds/{guild_id}/roles -> 200 GuildRoleResponse[]
    GET /guilds/{guild_id}/roles/{role_id} -> 200 GuildRoleResponse
    POST /guilds/{guild_id}/roles (CreateRoleRequest) -> 200 GuildRoleResponse
    GET /guilds/{guild_id}/threads/active -> 200 ThreadsResponse`,
  'resources/user': `
    GET /users/@me -> 200 UserPIIResponse
    PATCH /users/@me (BotAccountPatchRequest) -> 200 UserPIIResponse
    GET /users/@me/guilds -> 200 MyGuildResponse[]
    DELETE /users/@me/guilds/{guild_id} -> 204
    POST /users/@me/channels (CreatePrivateChannelRequest) -> 200 PrivateChannelResponse | PrivateGroupChannelResponse
    GET /users/{user_id} -> 200 UserResponse`,
};

const form = /^(?<method>\w+) (?<template>\S+)(?: \((?<body>[^:)]+)(?:: (?<subject>\w+))?\))? -> (?<replies>.+)$/;

/** Every route that the rules know. Of two that fit a path, the earlier one counts. */
export const routes: readonly Route[] = Object.entries(pages).flatMap(([page, lines]) =>
  lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { method, template, body, subject, replies } = form.exec(line.trim())!.groups as Record<string, string>;
      return {
        method: method!,
        template: template!,
        page,
        body,
        subject: subject as Subject,
        replies: repliesOf(replies!),
      };
    }),
);

/** `200 MessageResponse, 204` → `{200: 'MessageResponse', 204: null}`. */
function repliesOf(text: string): Map<number, string | null> {
  return new Map(text.split(', ').map((reply) => [Number(reply.slice(0, 3)), reply.slice(4) || null]));
}
