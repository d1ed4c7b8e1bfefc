import {
  ApplicationIntegrationType,
  ChannelType,
  type CommandInteraction,
  type MessageComponentInteraction,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  type PermissionResolvable,
} from 'discord.js';
import { systemClock } from '../../clock.ts';
import type { Place } from '../../reminders/reminder.ts';
import { catalogue } from '../../wording/catalogue.ts';
import type { Language } from '../../wording/language.ts';
import type { ReminderServices } from './services.ts';

/** A place, or the sentence that says why not. */
export type PlaceOrReason = { readonly place: Place } | { readonly reason: string };

type Asking = CommandInteraction | MessageComponentInteraction | ModalSubmitInteraction;

const threads: readonly (ChannelType | undefined)[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

/** Within Discord's patience and the person's, in milliseconds: so long may a limit hold a confirmation up. */
const patience = 2000;

/** The person's DM, opened now, so that it is known to be there. */
export async function openDm(ownerId: string, services: ReminderServices, language: Language): Promise<PlaceOrReason> {
  const { messenger } = services.courier;
  let opened = await messenger.openDm(ownerId);
  if (opened.kind === 'limited' && opened.after <= patience) {
    const { after } = opened;
    await new Promise<void>((resolve) => systemClock.setTimeout(resolve, after));
    opened = await messenger.openDm(ownerId);
  }
  if (opened.kind === 'opened') return { place: { kind: 'dm', channelId: opened.channelId } };
  const words = catalogue[language];
  const why = opened.kind === 'refused' ? words.reminder.trouble[opened.trouble] : 'Discord';
  return { reason: words.remind.cannotOpenDm(why) };
}

/**
 * The channel where the command was used: for people who may manage the server, and where the bot itself may write.
 * `app_permissions` tells that only where the server, not just the person, has installed the bot.
 */
export function readHere(interaction: Asking, language: Language): PlaceOrReason {
  const words = catalogue[language].remind;
  const { guildId, channelId, memberPermissions, appPermissions } = interaction;
  if (guildId === null || channelId === null) return { reason: words.cannotWriteHere };
  if (!memberPermissions?.has(PermissionFlagsBits.ManageGuild)) return { reason: words.onlyManagers };
  const isInstalled = interaction.authorizingIntegrationOwners?.[ApplicationIntegrationType.GuildInstall] !== undefined;
  const needed: PermissionResolvable = [
    PermissionFlagsBits.ViewChannel,
    PermissionFlagsBits.EmbedLinks,
    threads.includes(interaction.channel?.type)
      ? PermissionFlagsBits.SendMessagesInThreads
      : PermissionFlagsBits.SendMessages,
  ];
  if (!isInstalled || !appPermissions?.has(needed)) return { reason: words.cannotWriteHere };
  return { place: { kind: 'channel', channelId, guildId } };
}

/** Where the person wants it. */
export async function readPlace(
  interaction: Asking,
  where: 'dm' | 'here',
  services: ReminderServices,
  language: Language,
): Promise<PlaceOrReason> {
  return where === 'here' ? readHere(interaction, language) : openDm(interaction.user.id, services, language);
}
