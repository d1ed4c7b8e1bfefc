import { InteractionType, MessageFlags, MessageType } from 'discord-api-types/v10';
import type { Upload } from './attachments.ts';
import { mustBeHidden } from './interactions.ts';
import type { MessageBody } from './messageBody.ts';
import { editMessage, postMessage } from './messages.ts';
import type { Interaction, Message } from './model.ts';
import type { World } from './world.ts';

/** Posts the reply of an interaction, or the "is thinking" that stands for it until it comes. */
export function postResponse(
  world: World,
  interaction: Interaction,
  body: MessageBody,
  uploads: readonly Upload[],
  how: { hidden: boolean; deferred: boolean },
): Message {
  interaction.thinking = how.deferred;
  return postMessage(
    world,
    {
      ...originOf(interaction, how.hidden || mustBeHidden(interaction)),
      type: replyType(interaction),
      replyTo: interaction.type === InteractionType.ApplicationCommand ? null : interaction.message,
      extraFlags: how.deferred ? MessageFlags.Loading : 0,
      mayBeEmpty: how.deferred,
    },
    how.deferred ? {} : body,
    uploads,
  );
}

/**
 * Posts a message after the first reply. The first one after a deferral takes the place of "is thinking", and is as
 * hidden as that was.
 */
export function followUp(
  world: World,
  interaction: Interaction,
  body: MessageBody,
  uploads: readonly Upload[],
): Message {
  if (interaction.thinking && interaction.response)
    return fill(world, interaction, interaction.response, body, uploads);
  const hidden = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0 || mustBeHidden(interaction);
  const origin = { ...originOf(interaction, hidden), replyTo: interaction.response };
  const message = postMessage(world, origin, body, uploads);
  interaction.followups.push(message);
  return message;
}

/** Changes a reply; a deferred one is filled. */
export function changeResponse(
  world: World,
  interaction: Interaction,
  message: Message,
  body: MessageBody,
  uploads: readonly Upload[],
): Message {
  if (interaction.thinking && message === interaction.response) return fill(world, interaction, message, body, uploads);
  return editMessage(world, message, body, uploads);
}

function fill(
  world: World,
  interaction: Interaction,
  message: Message,
  body: MessageBody,
  uploads: readonly Upload[],
): Message {
  const filled = editMessage(world, message, body, uploads, true);
  interaction.thinking = false;
  return filled;
}

function originOf(interaction: Interaction, hidden: boolean) {
  return {
    channel: interaction.channel,
    author: interaction.application.bot,
    applicationId: interaction.application.id,
    interaction,
    visibleTo: hidden ? interaction.person.id : null,
  };
}

function replyType(interaction: Interaction): MessageType {
  if (interaction.type !== InteractionType.ApplicationCommand) {
    return interaction.message ? MessageType.Reply : MessageType.Default;
  }
  const { type } = interaction.payload.data as { type: number };
  return type === 1 ? MessageType.ChatInputCommand : MessageType.ContextMenuCommand;
}
