import type { Interaction } from 'discord.js';
import { catalogue } from '../wording/catalogue.ts';
import { languageOfLocale } from '../wording/locale.ts';
import { respond } from './respond.ts';

/** Tells a person alone that the bot has yet to open what it answers from. */
export async function tellStarting(interaction: Interaction): Promise<void> {
  if (!interaction.isRepliable()) return;
  const content = catalogue[languageOfLocale(interaction.locale)].error.starting;
  await respond(interaction, { kind: 'message', message: { content }, hidden: true });
}
