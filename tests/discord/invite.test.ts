import { PermissionsBitField } from 'discord.js';
import { expect, it } from 'vitest';
import { inviteLink } from '../../src/discord/invite.ts';

it('GIVEN an application THEN its invite asks for the bot, its commands and the least permissions', () => {
  const { host, searchParams } = new URL(inviteLink('123'));
  expect([host, searchParams.get('client_id'), searchParams.get('scope')]).toEqual([
    'discord.com',
    '123',
    'bot applications.commands',
  ]);
  expect(new PermissionsBitField(BigInt(searchParams.get('permissions')!)).toArray().sort()).toEqual([
    'AttachFiles',
    'EmbedLinks',
    'ReadMessageHistory',
    'SendMessages',
    'SendMessagesInThreads',
    'ViewChannel',
  ]);
});
