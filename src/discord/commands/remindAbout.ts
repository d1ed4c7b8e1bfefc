import { messageLink } from 'discord.js';
import { ApplicationCommandType } from 'discord-api-types/v10';
import { catalogue } from '../../wording/catalogue.ts';
import type { MessageCommand } from '../command.ts';
import { stripEscapes } from '../guard/markdownText.ts';
import { reminderForm } from '../messages/reminderForm.ts';
import { remindersOf } from '../reminders/services.ts';

const longestPrefill = 100;

/** Asks when to remind of somebody's message. */
export const remindAbout = {
  data: {
    type: ApplicationCommandType.Message,
    name: catalogue.en.command.remindAbout.name,
    name_localizations: { ja: catalogue.ja.command.remindAbout.name },
  },
  run({ interaction, language, services }) {
    remindersOf(services);
    const { id, cleanContent, embeds } = interaction.targetMessage;
    const text = cleanContent.trim() || stripEscapes(embeds[0]?.title ?? '');
    const about = [...text.replaceAll(/\s+/g, ' ')].slice(0, longestPrefill).join('');
    const place = [interaction.guildId ?? '', interaction.channelId, id].join('.');
    return { kind: 'modal', modal: reminderForm({ action: 'remindForm', argument: place, when: '', about, language }) };
  },
} satisfies MessageCommand;

/** The link to a message, from what the form carries. @returns `null` if it is none */
export function linkOf(argument: string): string | null {
  const [guildId = '', channelId = '', messageId = ''] = argument.split('.');
  if (!/^\d*$/.test(guildId) || !/^\d+$/.test(channelId) || !/^\d+$/.test(messageId)) return null;
  return guildId === '' ? messageLink(channelId, messageId) : messageLink(channelId, messageId, guildId);
}
