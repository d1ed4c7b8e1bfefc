import {
  type BaseMessageOptions,
  type CommandInteraction,
  type MessageComponentInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { MessageBody } from './messages/messageBody.ts';
import type { Reply } from './reply.ts';

/** An interaction that can be answered with a message. */
export type Repliable = CommandInteraction | MessageComponentInteraction | ModalSubmitInteraction;

/** A body as discord.js takes it. Nobody is ever pinged by it. */
export function toOptions({ content, embeds = [], components = [], files = [] }: MessageBody) {
  return {
    ...(content === undefined ? {} : { content }),
    embeds: [...embeds],
    components: [...components],
    files: files.map(({ name, data, description }) => ({
      name,
      attachment: typeof data === 'string' ? Buffer.from(data) : data,
      ...(description ? { description } : {}),
    })),
    allowedMentions: { parse: [] },
  } satisfies BaseMessageOptions;
}

/** Sends what a handler answered with. */
export async function respond(interaction: Repliable, reply: Reply): Promise<void> {
  const flags = 'hidden' in reply && reply.hidden ? MessageFlags.Ephemeral : undefined;
  switch (reply.kind) {
    case 'message':
      if (interaction.deferred || interaction.replied) {
        await interaction.followUp({ ...toOptions(reply.message), flags });
      } else await interaction.reply({ ...toOptions(reply.message), flags });
      return;
    case 'later':
      await interaction.deferReply({ flags });
      await interaction.editReply(toOptions(await reply.message()));
      return;
    case 'modal':
      if (interaction.isModalSubmit()) throw new TypeError('Discord opens no modal from a modal');
      await interaction.showModal(reply.modal);
      return;
    case 'update':
      // What the new message does not have goes away.
      await demandMessage(interaction).update({ content: '', attachments: [], ...toOptions(reply.message) });
      if (reply.followUp) await interaction.followUp(toOptions(reply.followUp));
      return;
    case 'marking':
      await demandMessage(interaction).update({ components: [...reply.components] });
      await interaction.followUp({ ...toOptions(reply.message), flags: MessageFlags.Ephemeral });
      return;
    case 'removal':
      await demandMessage(interaction).deferUpdate();
      await interaction.deleteReply();
  }
}

/** The interaction as one that came from a message. */
function demandMessage(interaction: Repliable) {
  if (interaction.isMessageComponent()) return interaction;
  if (interaction.isModalSubmit() && interaction.isFromMessage()) return interaction;
  throw new TypeError(`There is no message to change: ${interaction.id}`);
}
