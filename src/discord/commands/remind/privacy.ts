import type { ChatInputCommandInteraction } from 'discord.js';
import { ButtonStyle } from 'discord-api-types/v10';
import { catalogue } from '../../../wording/catalogue.ts';
import type { Call } from '../../call.ts';
import { buttonRow } from '../../messages/remindersMessage.ts';
import { remindersOf } from '../../reminders/services.ts';
import type { Reply } from '../../reply.ts';

type SlashCall = Call<ChatInputCommandInteraction>;

/** Everything that is kept about the person, as JSON. */
export async function exportData({ interaction, language, services }: SlashCall): Promise<Reply> {
  const kept = await remindersOf(services).store.exportOf(interaction.user.id);
  const file = { name: 'verbatim.json', data: JSON.stringify(kept, null, 2) };
  return { kind: 'message', message: { content: catalogue[language].remind.exported, files: [file] }, hidden: true };
}

/** Asks before it deletes. */
export function showDeletion({ language }: SlashCall): Reply {
  const words = catalogue[language].remind;
  const components = [buttonRow([['remindErase', '', words.buttons.erase, ButtonStyle.Danger]])];
  return { kind: 'message', message: { content: words.confirmErasure, components }, hidden: true };
}
