import { PermissionFlagsBits } from 'discord.js';
import type { Press } from '../press.ts';
import { UserError } from '../userError.ts';

/** Deletes the bot's reply, for the person who asked and for those who may delete messages here. */
export const remove: Press = ({ interaction }, { argument: askedBy }) => {
  const mayDelete = interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
  if (interaction.user.id !== askedBy && !mayDelete) throw new UserError('notYours');
  return { kind: 'removal' };
};
