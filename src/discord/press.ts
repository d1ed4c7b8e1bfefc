import type { MessageComponentInteraction, ModalSubmitInteraction } from 'discord.js';
import type { Call } from './call.ts';
import type { CustomId } from './customId.ts';
import type { Reply } from './reply.ts';

/** Answers a button, a select or a modal whose `custom_id` names it. It knows nothing but what stands there. */
export type Press = (
  call: Call<MessageComponentInteraction | ModalSubmitInteraction>,
  id: CustomId,
) => Reply | Promise<Reply>;
