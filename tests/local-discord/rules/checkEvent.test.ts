import { describe, expect, it } from 'vitest';
import { checkEvent } from '../../../src/local-discord/rules/checkEvent.ts';
import { otherId, someId } from './cases.ts';

const user = {
  id: someId,
  username: 'alice',
  avatar: null,
  discriminator: '0',
  public_flags: 0,
  flags: 0,
  global_name: 'Alice',
  primary_guild: null,
};

const message = {
  type: 0,
  content: 'hello',
  mentions: [],
  mention_roles: [],
  attachments: [],
  embeds: [],
  components: [],
  timestamp: '2026-05-24T00:00:00.000000+00:00',
  edited_timestamp: null,
  flags: 0,
  id: otherId,
  channel_id: someId,
  author: user,
  pinned: false,
  mention_everyone: false,
  tts: false,
};

const interaction = {
  id: otherId,
  application_id: someId,
  type: 2,
  data: { id: someId, name: 'ask', type: 1, options: [{ name: 'question', type: 3, value: 'Why?' }] },
  channel: { id: someId, type: 1 },
  channel_id: someId,
  user,
  token: 'token',
  version: 1,
  app_permissions: '0',
  locale: 'en-GB',
  entitlements: [],
  authorizing_integration_owners: { 1: someId },
  context: 1,
  attachment_size_limit: 10_485_760,
};

describe('checkEvent', () => {
  it('GIVEN events as Discord sends them THEN finds no fault', () => {
    expect(checkEvent('MESSAGE_CREATE', message)).toEqual([]);
    expect(checkEvent('MESSAGE_CREATE', { ...message, guild_id: someId, channel_type: 0 })).toEqual([]);
    expect(checkEvent('MESSAGE_DELETE', { id: someId, channel_id: otherId })).toEqual([]);
    expect(checkEvent('INTERACTION_CREATE', interaction)).toEqual([]);
  });

  it('GIVEN a message without its author THEN says so', () => {
    const { author, ...rest } = message;
    expect(checkEvent('MESSAGE_CREATE', { ...rest, webhook_id: author.id })).toEqual([
      'MESSAGE_CREATE.author: This field is required',
    ]);
  });

  it('GIVEN a number where Discord sends a text THEN says so', () => {
    expect(checkEvent('MESSAGE_CREATE', { ...message, id: 5 })).toEqual([
      'MESSAGE_CREATE.id: Value "5" is not snowflake.',
    ]);
  });

  it('GIVEN a field that is made up THEN names it', () => {
    expect(checkEvent('MESSAGE_DELETE', { id: someId, channel_id: otherId, content: 'gone' })).toEqual([
      'MESSAGE_DELETE.content: Discord sends no such field here',
    ]);
  });

  it('GIVEN data of an interaction that belong to another type THEN finds the fault', () => {
    const data = { custom_id: 'go', component_type: 2 };
    expect(checkEvent('INTERACTION_CREATE', { ...interaction, type: 3, data })).toEqual([]);
    expect(checkEvent('INTERACTION_CREATE', { ...interaction, data })).not.toEqual([]);
  });

  it('GIVEN a nested option THEN reads it like any other', () => {
    const options = [{ name: 'find', type: 1, options: [{ name: 'speaker', type: '3', value: 'Aka' }] }];
    const faulty = { ...interaction, data: { ...interaction.data, options } };
    expect(checkEvent('INTERACTION_CREATE', faulty)).toHaveLength(1);
  });

  it('GIVEN an event that the rules do not know THEN has nothing to say', () => {
    expect(checkEvent('VOICE_STATE_UPDATE', {})).toEqual([]);
  });
});
