import { GatewayIntentBits as Intent } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { ManualClock } from '../../src/clock.ts';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/localDiscord.ts';
import type { Person } from '../../src/local-discord/people/person.ts';
import type { LocalChannel, LocalGuild } from '../../src/local-discord/places.ts';
import type { Application } from '../../src/local-discord/world/model.ts';

interface Payload {
  op: number;
  s: number | null;
  t: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into payloads of every shape
  d: any;
}

/** A client that does nothing of itself. */
class Bare {
  readonly received: Payload[] = [];
  closedWith: number | null = null;
  readonly socket: WebSocket;

  constructor(url: string, query = 'v=10&encoding=json') {
    this.socket = new WebSocket(`${url}?${query}`);
    this.socket.on('message', (data) => void this.received.push(JSON.parse(String(data))));
    this.socket.on('close', (code) => {
      this.closedWith = code;
    });
    this.socket.on('error', () => {
      this.closedWith ??= 0;
    });
  }

  send(op: number, d: unknown): void {
    this.socket.send(JSON.stringify({ op, d }));
  }

  events(name: string): Payload[] {
    return this.received.filter(({ t }) => t === name);
  }
}

const basic = Intent.Guilds | Intent.GuildMessages | Intent.DirectMessages;

let clock: ManualClock;
let discord: LocalDiscord;
let app: Application;
let guild: LocalGuild;
let general: LocalChannel;
let alice: Person;
let bares: Bare[];

beforeEach(async () => {
  clock = new ManualClock(Date.UTC(2025, 4, 24));
  discord = await startLocalDiscord({ clock });
  app = discord.createApplication({ name: 'Echo' });
  guild = discord.createGuild({ name: 'Talks', apps: [app] });
  general = guild.createChannel({ name: 'general' });
  alice = discord.createPerson({ name: 'Alice' });
  guild.join(alice);
  bares = [];
});

afterEach(async () => {
  for (const { socket } of bares) socket.terminate();
  await discord.close();
  expect(discord.ownFaults).toEqual([]);
});

async function connect(): Promise<Bare> {
  const bare = new Bare(discord.api.replace('http', 'ws').replace('/api', '/'));
  bares.push(bare);
  await discord.until(() => bare.received.some(({ op }) => op === 10) || bare.closedWith !== null);
  return bare;
}

async function identify(intents: number = basic, rest: object = {}): Promise<Bare> {
  const bare = await connect();
  bare.send(2, { token: app.token, intents, properties: {}, ...rest });
  await discord.until(() => bare.events('READY').length > 0 || bare.closedWith !== null);
  return bare;
}

const closed = (bare: Bare) => discord.until(() => bare.closedWith);

describe('identifying', () => {
  it('GIVEN a connection THEN hello comes, and heartbeats are acknowledged before identifying', async () => {
    const bare = await connect();
    expect(bare.received[0]).toMatchObject({ op: 10, d: { heartbeat_interval: 41_250 } });
    bare.send(1, null);
    await discord.until(() => bare.received.some(({ op }) => op === 11));
  });

  it('GIVEN the token THEN READY names the guilds as unavailable, and GUILD_CREATE brings each', async () => {
    discord.createGuild({ name: 'Second', apps: [app] });
    const bare = await identify();
    await discord.until(() => bare.events('GUILD_CREATE').length === 2);
    const [ready] = bare.events('READY');
    expect(ready).toMatchObject({ s: 1, d: { v: 10, user: { id: app.botUserId }, application: { id: app.id } } });
    expect(ready?.d.guilds).toMatchObject([{ id: guild.id, unavailable: true }, { unavailable: true }]);
    expect(ready?.d.resume_gateway_url).toMatch(/^ws:\/\/127\.0\.0\.1:\d+$/);
    expect(bare.events('GUILD_CREATE')[0]?.d).toMatchObject({ id: guild.id, channels: [{ id: general.id }] });
    expect(discord.isOnline(app)).toBe(true);
  });

  it.each([
    ['a wrong token', { token: 'wrong' }, 4004],
    ['unknown intents', { intents: 1 << 30 }, 4013],
    ['intents beyond 32 bits', { intents: 1e30 }, 4013],
    ['intents below zero', { intents: -1 }, 4013],
    ['privileged intents it was not granted', { intents: basic | Intent.MessageContent }, 4014],
    ['a shard out of range', { shard: [2, 2] }, 4010],
  ])('GIVEN %s THEN the connection is closed', async (_, change, code) => {
    expect(await closed(await identify(basic, change))).toBe(code);
  });

  it.each([
    ['what is not JSON', 'x', 4002],
    ['an unknown operation', '{"op":99}', 4001],
    ['a command before identifying', '{"op":3,"d":{}}', 4003],
  ])('GIVEN %s THEN the connection is closed', async (_, text, code) => {
    const bare = await connect();
    bare.socket.send(text);
    expect(await closed(bare)).toBe(code);
  });

  it('GIVEN a second identification THEN 4005; more than 120 commands a minute THEN 4008', async () => {
    const twice = await identify();
    twice.send(2, { token: app.token, intents: basic });
    expect(await closed(twice)).toBe(4005);
    const loud = await connect();
    for (let count = 0; count < 121; count++) loud.send(1, null);
    expect(await closed(loud)).toBe(4008);
  });

  it('GIVEN another version or encoding THEN the connection is closed', async () => {
    const address = discord.api.replace('http', 'ws').replace('/api', '/');
    for (const [query, code] of [
      ['v=5', 4012],
      ['encoding=etf', 4002],
    ] as const) {
      const bare = new Bare(address, query);
      bares.push(bare);
      expect(await closed(bare)).toBe(code);
    }
  });

  it('GIVEN two shards THEN each guild is told to one of them, direct messages to the first', async () => {
    const both = [await identify(basic, { shard: [0, 2] }), await identify(basic, { shard: [1, 2] })];
    const own = both[Number((BigInt(guild.id) >> 22n) % 2n)]!;
    alice.say(general, 'hello');
    alice.say(alice.openDm(app), 'hi');
    await discord.until(() => own.events('MESSAGE_CREATE').length > 0);
    await discord.until(() => both[0]!.events('MESSAGE_CREATE').some(({ d }) => d.channel_type === 1));
    expect(both.flatMap((bare) => bare.events('GUILD_CREATE'))).toHaveLength(1);
    expect(both.flatMap((bare) => bare.events('MESSAGE_CREATE'))).toHaveLength(2);
  });
});

describe('events', () => {
  it('GIVEN intents THEN only what they name is heard', async () => {
    const bare = await identify(Intent.Guilds | Intent.DirectMessages);
    alice.say(general, 'unheard');
    alice.say(alice.openDm(app), 'heard');
    await discord.until(() => bare.events('MESSAGE_CREATE').length > 0);
    expect(bare.events('MESSAGE_CREATE').map(({ d }) => d.content)).toEqual(['heard']);
    expect(bare.events('CHANNEL_CREATE')).toEqual([]);
  });

  it('GIVEN no intent for content THEN it stands only in mentions, of the bot or its role, and in replies to it', async () => {
    const bare = await identify();
    alice.say(general, 'plain');
    alice.say(general, `<@${app.botUserId}> mention`);
    alice.say(general, `<@&${guild.roleOf(app).id}> role`);
    await discord.until(() => bare.events('MESSAGE_CREATE').length === 3);
    expect(bare.events('MESSAGE_CREATE').map(({ d }) => d.content.split(' ').at(-1))).toEqual(['', 'mention', 'role']);
    expect(bare.events('MESSAGE_CREATE')[2]?.d.mentions).toEqual([]);
  });

  it('GIVEN a channel that the bot does not see THEN it hears nothing of its messages', async () => {
    const secret = guild.createChannel({ name: 'secret', deny: ['ViewChannel'] });
    const bare = await identify();
    alice.say(secret, `<@${app.botUserId}> psst`);
    alice.say(general, `<@${app.botUserId}> hello`);
    await discord.until(() => bare.events('MESSAGE_CREATE').length > 0);
    expect(bare.events('MESSAGE_CREATE')).toHaveLength(1);
  });

  it('GIVEN a bot that joins and leaves a guild THEN it is told of both', async () => {
    const bare = await identify();
    const other = discord.createGuild({ name: 'Other' });
    other.addApp(app);
    await discord.until(() => bare.events('GUILD_CREATE').some(({ d }) => d.id === other.id));
    other.remove(app);
    await discord.until(() => bare.events('GUILD_DELETE').some(({ d }) => d.id === other.id));
  });

  it('GIVEN every kind of change THEN the events fit what Discord documents', async () => {
    app.privilegedIntents = Intent.GuildMembers | Intent.MessageContent;
    const bare = await identify(basic | Intent.GuildMembers | Intent.MessageContent | Intent.GuildMessageReactions);
    const message = alice.say(general, 'hello');
    alice.react(message, '👍');
    alice.unreact(message, '👍');
    alice.edit(message, 'bye');
    alice.say(general, 'reply', { replyTo: message });
    alice.delete(message);
    general.createThread('More', alice);
    general.setPermissions(alice, { deny: ['AddReactions'] });
    guild.createRole({ name: 'Analysts' });
    guild.setRolePermissions(['ViewChannel']);
    const bob = discord.createPerson({ name: 'Bob' });
    guild.join(bob);
    guild.remove(bob);
    general.delete();
    bare.send(8, { guild_id: guild.id, query: '', limit: 0, nonce: 'n' });
    await discord.until(() => bare.events('GUILD_MEMBERS_CHUNK').length > 0);
    expect([...new Set(bare.received.map(({ t }) => t).filter((name) => name !== null))]).toEqual([
      'READY',
      'GUILD_CREATE',
      'MESSAGE_CREATE',
      'MESSAGE_REACTION_ADD',
      'MESSAGE_REACTION_REMOVE',
      'MESSAGE_UPDATE',
      'MESSAGE_DELETE',
      'THREAD_CREATE',
      'CHANNEL_UPDATE',
      'GUILD_ROLE_CREATE',
      'GUILD_ROLE_UPDATE',
      'GUILD_MEMBER_ADD',
      'GUILD_MEMBER_REMOVE',
      'THREAD_DELETE',
      'CHANNEL_DELETE',
      'GUILD_MEMBERS_CHUNK',
    ]);
  });
});

describe('resuming', () => {
  const last = (bare: Bare) => Math.max(...bare.received.map(({ s }) => s ?? 0));
  const sessionOf = (bare: Bare) => bare.events('READY')[0]?.d.session_id;

  async function resume(session_id: unknown, seq: number): Promise<Bare> {
    const bare = await connect();
    bare.send(6, { token: app.token, session_id, seq });
    return bare;
  }

  async function dropped(): Promise<Bare> {
    const bare = await identify();
    await discord.until(() => bare.events('GUILD_CREATE').length === 1);
    discord.faults.dropGateway();
    await discord.until(() => bare.closedWith !== null);
    return bare;
  }

  it('GIVEN events missed THEN they are replayed in order, then RESUMED', async () => {
    const first = await dropped();
    alice.say(general, `<@${app.botUserId}> one`);
    alice.say(general, `<@${app.botUserId}> two`);
    const second = await resume(sessionOf(first), last(first));
    await discord.until(() => second.events('RESUMED').length === 1);
    expect(second.received.map(({ t, s }) => [t, s])).toEqual([
      [null, null],
      ['MESSAGE_CREATE', 3],
      ['MESSAGE_CREATE', 4],
      ['RESUMED', 5],
    ]);
  });

  it('GIVEN an unknown session, or one that waited three minutes, THEN op 9 says so', async () => {
    const first = await dropped();
    const unknown = await resume('nothing', 1);
    await discord.until(() => unknown.received.some(({ op, d }) => op === 9 && d === false));
    clock.advance(180_001);
    const late = await resume(sessionOf(first), last(first));
    await discord.until(() => late.received.some(({ op, d }) => op === 9 && d === false));
  });

  it('GIVEN a number that was never reached THEN 4007', async () => {
    const first = await dropped();
    expect(await closed(await resume(sessionOf(first), 999))).toBe(4007);
  });

  it('GIVEN a client that said goodbye THEN its session is gone', async () => {
    const first = await identify();
    first.socket.close(1000);
    await discord.until(() => first.closedWith === 1000 && !discord.isOnline(app));
    const second = await resume(sessionOf(first), last(first));
    await discord.until(() => second.received.some(({ op }) => op === 9));
  });
});

describe('a broken gateway', () => {
  it('GIVEN op 7, op 9 or a close THEN the client is told so', async () => {
    const bare = await identify();
    discord.faults.dropGateway({ how: 'reconnect' });
    await discord.until(() => bare.received.some(({ op }) => op === 7));
    discord.faults.dropGateway({ how: 'invalidate', resume: false });
    await discord.until(() => bare.received.some(({ op, d }) => op === 9 && d === false));
    discord.faults.dropGateway({ how: 'close' });
    expect(await closed(bare)).toBe(4000);
  });

  it('GIVEN a silent gateway THEN nothing comes, not even acknowledgements', async () => {
    const bare = await identify();
    await discord.until(() => bare.events('GUILD_CREATE').length === 1);
    discord.faults.muteGateway();
    bare.send(1, null);
    alice.say(general, 'unheard');
    const other = await identify();
    expect(other.events('READY')).toHaveLength(1);
    expect(bare.received.map(({ op }) => op)).toEqual([10, 0, 0]);
  });

  it('GIVEN a gateway that refuses THEN nobody gets in until it takes connections again', async () => {
    discord.faults.refuseGateway();
    expect((await connect()).received).toEqual([]);
    discord.faults.refuseGateway(false);
    expect((await identify()).events('READY')).toHaveLength(1);
  });

  it('GIVEN no heartbeat THEN the connection is taken for dead', async () => {
    await discord.close();
    discord = await startLocalDiscord({ clock, heartbeatInterval: 40 });
    expect(await closed(await connect())).toBe(4009);
  });
});
