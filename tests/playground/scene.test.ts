import { ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import { beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../../src/clock.ts';
import { LocalDiscord } from '../../src/local-discord/localDiscord.ts';
import { storeAttachment } from '../../src/local-discord/world/attachments.ts';
import { registerCommand } from '../../src/local-discord/world/commands.ts';
import { sendInteraction } from '../../src/local-discord/world/interactions.ts';
import type { Message } from '../../src/local-discord/world/model.ts';
import { type Cast, setScene } from '../../src/playground/cast.ts';
import { messageView } from '../../src/playground/messageViews.ts';
import { MovableClock } from '../../src/playground/movableClock.ts';
import { Recorder } from '../../src/playground/recorder.ts';
import { SessionNames } from '../../src/playground/sessionNames.ts';
import { placesFor, snapshotFor } from '../../src/playground/snapshot.ts';

const opening = Date.UTC(2025, 4, 24, 12);

/** A local Discord that nothing connects to. */
let discord: LocalDiscord;
let cast: Cast;
let clock: MovableClock;
beforeEach(() => {
  clock = new MovableClock(new ManualClock(0), opening);
  discord = new LocalDiscord({ clock });
  discord.world.origin = 'http://127.0.0.1:1';
  cast = setScene(discord);
  registerCommand(discord.world, cast.application, null, {
    name: 'ask',
    description: 'Ask the articles',
    contexts: [0, 1, 2],
    integration_types: [0, 1],
  });
});

const character = (name: string) => cast.characters.find(({ person }) => person.name === name)!;
const alice = () => character('Alice').person;
const general = () => ({ id: [...cast.places[0]!.guild.guild.channels.keys()][0]! });

describe('GIVEN the scene that the playground opens with', () => {
  const places = (name: string) => placesFor(character(name), { cast });
  const commandsIn = (name: string, channel: string) =>
    [...places(name).guilds.flatMap(({ channels }) => channels), ...places(name).dms]
      .find((view) => view.name === channel)!
      .commands.map((command) => command.name);

  it('THEN each person sees the servers they are a member of, and the bot’s direct messages', () => {
    expect(places('Alice').guilds.map(({ name }) => name)).toEqual(['Trade Watch', 'Book Club']);
    expect(places('Chloe').guilds.map(({ name }) => name)).toEqual(['Trade Watch']);
    expect(places('Ben').dms.map(({ name }) => name)).toEqual(['Verbatim']);
  });

  it('THEN where the bot is no member, only those who installed it have its commands', () => {
    expect(commandsIn('Alice', 'general')).toEqual(['ask']);
    expect(commandsIn('Alice', 'lounge')).toEqual(['ask']);
    expect(commandsIn('Ben', 'lounge')).toEqual([]);
    expect(commandsIn('Ben', 'Verbatim')).toEqual(['ask']);
  });

  it('THEN what is offered to try works in its channel', () => {
    const calls = places('Alice').tries.map(({ channelId, call }) => {
      const channel = discord.world.channel({ id: channelId });
      return `${channel.guild ? channel.name : 'DM'}: ${call.call}`;
    });
    expect(new Set(calls)).toEqual(
      new Set([
        'DM: slash',
        'DM: say',
        'general: slash',
        'general: say',
        'read-only: slash',
        'read-only: say',
        'lounge: slash',
      ]),
    );
  });

  it('THEN nobody is sent a token', () => {
    const parts = { discord, cast, bot: 'online', clock: { now: opening, nextReminderAt: null }, traffic: [] } as const;
    expect(JSON.stringify(snapshotFor(character('Alice'), parts))).not.toContain(cast.application.token);
  });
});

describe('GIVEN a message with files', () => {
  it('THEN they are led to the page’s own server, wherever they are named', () => {
    const message: Message = alice().say(general(), 'Look: http://127.0.0.1:1/attachments/x');
    const file = { id: '0', filename: 'a.png', contentType: 'image/png', bytes: Buffer.from('png') };
    message.attachments = [storeAttachment(discord.world, general().id, file, false)];
    message.embeds = [
      { image: { url: 'attachment://a.png' }, url: 'https://example.com/', title: 'attachment://a.png' },
    ];
    const view = messageView(discord.world, message);
    const path = `/attachments/${general().id}/${message.attachments[0]!.id}/a.png`;
    expect(view.attachments[0]).toMatchObject({ url: path, proxy_url: path });
    expect(view.embeds[0]).toMatchObject({
      image: { url: path },
      url: 'https://example.com/',
      title: 'attachment://a.png',
    });
    expect(view.content).toBe('Look: http://127.0.0.1:1/attachments/x');
  });
});

describe('GIVEN a message that answers a command', () => {
  it.each([
    [{ type: ApplicationCommandType.ChatInput, name: 'ask' }, '/ask'],
    [
      { type: ApplicationCommandType.ChatInput, name: 'quote', options: [{ type: 1, name: 'find', options: [] }] },
      '/quote find',
    ],
    [
      { type: ApplicationCommandType.ChatInput, name: 'ask', options: [{ type: 3, name: 'question', value: '?' }] },
      '/ask',
    ],
    [{ type: ApplicationCommandType.Message, name: 'Ask the articles', target_id: '1' }, 'Ask the articles'],
  ])('THEN %j is shown as %s', (data, expected) => {
    const { interaction } = sendInteraction(discord.world, {
      type: InteractionType.ApplicationCommand,
      application: cast.application,
      person: alice().user,
      channel: discord.world.channel(general()),
      data: { id: '1', ...data },
    });
    const message: Message = { ...alice().say(general(), 'Answer'), interaction };
    expect(messageView(discord.world, message).command).toBe(expected);
  });
});

describe('GIVEN the names of a session', () => {
  it('THEN ids become names, and names ids again in another run', () => {
    const names = new SessionNames(discord, cast);
    const call = { call: 'say', channelId: general().id, content: `<@${alice().id}> and 123456789012345678` };
    const hidden = names.hide(call);
    expect(hidden).toEqual({
      call: 'say',
      channelId: '{Trade Watch/general}',
      content: '<@{Alice}> and 123456789012345678',
    });
    expect(names.mask(call).content).toBe('<@{Alice}> and {?}');
    expect(names.restore(hidden)).toEqual(call);

    const other = new LocalDiscord({ clock: new MovableClock(new ManualClock(0), opening + 1_000) });
    const restored = new SessionNames(other, setScene(other)).restore(hidden);
    expect(restored.channelId).not.toBe(call.channelId);
    expect(other.world.channel({ id: restored.channelId }).name).toBe('general');
  });
});

describe('GIVEN what is done on the page', () => {
  it('THEN it is kept step by step, with what everybody saw and what failed', () => {
    const recorder = new Recorder(discord, cast, clock);
    const call = { call: 'say', channelId: general().id, content: 'Hello' } as const;
    recorder.begin(alice(), call)({ kind: 'done' });
    const message = alice().say(general(), 'Hello');
    clock.moveTo(opening + 5_000);
    recorder.begin(character('Ben').person, { ...call, content: '' })({ kind: 'failed', text: 'No.' });
    character('Ben').person.delete(message);
    expect(recorder.session()).toEqual({
      format: 'playground-session-1',
      openedAt: '2025-05-24T12:00:00.000Z',
      savedAt: '2025-05-24T12:00:05.000Z',
      steps: [
        {
          at: '2025-05-24T12:00:00.000Z',
          as: 'Alice',
          call: { call: 'say', channelId: '{Trade Watch/general}', content: 'Hello' },
          sees: { 'Trade Watch/general#1': { author: '{Alice}', content: 'Hello' } },
        },
        {
          at: '2025-05-24T12:00:05.000Z',
          as: 'Ben',
          call: { call: 'say', channelId: '{Trade Watch/general}', content: '' },
          failed: 'No.',
          sees: { 'Trade Watch/general#1': null },
        },
      ],
    });
  });
});
