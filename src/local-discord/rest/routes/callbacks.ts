import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { MessageFlags, InteractionResponseType as Type } from 'discord-api-types/v10';
import { refuse } from '../../apiError.ts';
import { messagePayload } from '../../serialize/message.ts';
import { settleComponents } from '../../world/components.ts';
import { acknowledge, isLate } from '../../world/interactions.ts';
import type { MessageBody } from '../../world/messageBody.ts';
import { editMessage } from '../../world/messages.ts';
import type { Choice, Interaction, Message } from '../../world/model.ts';
import { postResponse } from '../../world/responses.ts';
import type { World } from '../../world/world.ts';
import { type Call, noContent, ok, openRoute, type Reply, type Route } from '../router.ts';

interface CallbackBody {
  readonly type: number;
  readonly data?: MessageBody & Partial<APIModalInteractionResponseCallbackData> & { choices?: Choice[] };
}

/** The first answer to an interaction. Source: https://discord.com/developers/docs/interactions/receiving-and-responding */
function answer(call: Call): Reply {
  const interaction = call.world.interactions.get(call.params.interactionId!);
  if (!interaction || interaction.token !== call.params.token) throw refuse('unknownInteraction');
  if (interaction.state === 'acknowledged') throw refuse('alreadyAcknowledged');
  if (isLate(call.world, interaction)) throw refuse('unknownInteraction');
  const { type, data = {} } = call.body as CallbackBody;
  const message = carryOut(call, interaction, type, data);
  acknowledge(call.world, interaction, type);
  return call.query.get('with_response') === 'true' ? ok(withResponse(call, interaction, type, message)) : noContent;
}

function carryOut(
  { world, uploads }: Call,
  interaction: Interaction,
  type: number,
  data: NonNullable<CallbackBody['data']>,
): Message | null {
  switch (type) {
    case Type.ChannelMessageWithSource:
    case Type.DeferredChannelMessageWithSource: {
      const deferred = type === Type.DeferredChannelMessageWithSource;
      const hidden = ((data.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
      interaction.response = postResponse(world, interaction, data, uploads, { hidden, deferred });
      return interaction.response;
    }
    case Type.DeferredMessageUpdate:
      interaction.response = interaction.message;
      return null;
    case Type.UpdateMessage:
      interaction.response = interaction.message;
      return interaction.message && editMessage(world, interaction.message, data, uploads);
    case Type.ApplicationCommandAutocompleteResult:
      interaction.choices = data.choices ?? [];
      return null;
    case Type.Modal:
      interaction.modal = { interaction, data: openModal(world, data as APIModalInteractionResponseCallbackData) };
      return null;
    default:
      throw refuse('unknownInteraction');
  }
}

const openModal = (world: World, data: APIModalInteractionResponseCallbackData) => ({
  ...data,
  components: settleComponents(data.components, world.nextId),
});

/** Source: https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback */
function withResponse({ world, application }: Call, interaction: Interaction, type: number, message: Message | null) {
  const { id, type: interactionType, channel, guild, thinking } = interaction;
  const place = { channel_id: channel.id, ...(guild ? { guild_id: guild.id } : {}) };
  if (!message) return { interaction: { id, type: interactionType, ...place } };
  return {
    interaction: {
      id,
      type: interactionType,
      ...place,
      response_message_id: message.id,
      response_message_loading: thinking,
      response_message_ephemeral: message.visibleTo !== null,
    },
    // A deferred reply is a message as any other, only still empty.
    resource: {
      type: type === Type.UpdateMessage ? type : Type.ChannelMessageWithSource,
      message: messagePayload(world, message, { reader: application }),
    },
  };
}

export const callbackRoutes: readonly Route[] = [
  openRoute('POST', '/interactions/:interactionId/:token/callback', answer),
];
