import { refuse } from '../../apiError.ts';
import { messagePayload } from '../../serialize/message.ts';
import { isExpired, PERSONAL_FOLLOWUPS } from '../../world/interactions.ts';
import type { MessageBody } from '../../world/messageBody.ts';
import { deleteMessage } from '../../world/messages.ts';
import type { Interaction, Message } from '../../world/model.ts';
import { changeResponse, followUp } from '../../world/responses.ts';
import { type Call, type Handler, noContent, ok, openRoute, type Route } from '../router.ts';

/** The interaction whose token stands in the path. @throws ApiError 50027 if it is over, 10015 before it is acknowledged */
function interactionOf({ world, params, application }: Call): Interaction {
  const interaction = world.interactionByToken(params.token!);
  if (interaction?.application !== application || isExpired(world, interaction)) throw refuse('invalidWebhookToken');
  if (interaction.state !== 'acknowledged') throw refuse('unknownWebhook');
  return interaction;
}

/** A message that the interaction made, or whose component began it. @throws ApiError 10008 */
function messageOf(call: Call, interaction: Interaction): Message {
  const id = call.params.messageId!;
  const made = [interaction.response, ...interaction.followups];
  const message = id === '@original' ? interaction.response : made.find((candidate) => candidate?.id === id);
  if (!message || message.deleted) throw refuse('unknownMessage');
  return message;
}

const show = (call: Call, message: Message) => ok(messagePayload(call.world, message, { reader: call.application }));

const post: Handler = (call) => {
  const interaction = interactionOf(call);
  const personal = interaction.guild !== null && interaction.owners[0] === undefined;
  if (personal && interaction.followups.length >= PERSONAL_FOLLOWUPS) throw refuse('tooManyFollowups');
  return show(call, followUp(call.world, interaction, call.body as MessageBody, call.uploads));
};

const get: Handler = (call) => show(call, messageOf(call, interactionOf(call)));

const edit: Handler = (call) => {
  const interaction = interactionOf(call);
  const message = messageOf(call, interaction);
  return show(call, changeResponse(call.world, interaction, message, call.body as MessageBody, call.uploads));
};

const remove: Handler = (call) => {
  deleteMessage(call.world, messageOf(call, interactionOf(call)));
  return noContent;
};

export const webhookRoutes: readonly Route[] = [
  openRoute('POST', '/webhooks/:applicationId/:token', post),
  openRoute('GET', '/webhooks/:applicationId/:token/messages/:messageId', get),
  openRoute('PATCH', '/webhooks/:applicationId/:token/messages/:messageId', edit),
  openRoute('DELETE', '/webhooks/:applicationId/:token/messages/:messageId', remove),
];
