import { beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../../src/local-discord/people/person.ts';
import { createScene, type Scene } from '../scene.ts';

let scene: Scene;
let alice: Person;

beforeEach(() => {
  scene = createScene();
  alice = scene.person({ name: 'Alice' });
});

const names = () => scene.events.map(({ name }) => name);

describe('accounts and guilds', () => {
  it.each([
    ['/gateway', { url: 'ws://127.0.0.1:1' }],
    ['/gateway/bot', { shards: 1, session_start_limit: { max_concurrency: 1 } }],
    ['/users/@me', { username: 'Verbatim', bot: true }],
    ['/users/@me/guilds', [{ name: 'Talks', owner: false }]],
    ['/applications/@me', { name: 'Verbatim', integration_types_config: { 0: {}, 1: {} } }],
    ['/oauth2/applications/@me', { name: 'Verbatim' }],
  ])('GET %s', async (path, body) => {
    expect(await scene.send('GET', path)).toMatchObject({ status: 200, body });
  });

  it('GIVEN a guild THEN its channels, roles and members can be read', async () => {
    const root = `/guilds/${scene.guild.id}`;
    expect((await scene.send('GET', root)).body.approximate_member_count).toBeUndefined();
    expect((await scene.send('GET', `${root}?with_counts=true`)).body.approximate_member_count).toBe(3);
    expect((await scene.send('GET', `${root}/channels`)).body).toMatchObject([{ name: 'general' }]);
    expect((await scene.send('GET', `${root}/roles`)).body).toMatchObject([
      { name: '@everyone' },
      { name: 'Verbatim', managed: true, tags: { bot_id: scene.app.botUserId } },
    ]);
    expect((await scene.send('GET', `${root}/members?limit=10`)).body).toHaveLength(3);
    expect((await scene.send('GET', `${root}/members/${alice.id}`)).body.user.id).toBe(alice.id);
    expect((await scene.send('GET', `${root}/members/123456789012345678`)).body.code).toBe(10007);
    expect((await scene.send('GET', '/guilds/123456789012345678')).body.code).toBe(10004);
    expect((await scene.send('GET', `/users/${alice.id}`)).body.global_name).toBe('Alice');
  });

  it('GIVEN members THEN they are found by name, and get and lose roles', async () => {
    const root = `/guilds/${scene.guild.id}/members`;
    expect((await scene.send('GET', `${root}/search?query=ALI&limit=5`)).body).toMatchObject([
      { user: { id: alice.id } },
    ]);
    const role = scene.guild.createRole({ name: 'Analysts' });
    const path = `${root}/${alice.id}/roles/${role.id}`;
    expect((await scene.send('PUT', path)).body.code).toBe(50013);
    scene.guild.setRolePermissions(['ManageRoles'], scene.guild.roleOf(scene.app));
    expect((await scene.send('PUT', path)).status).toBe(204);
    expect((await scene.send('GET', `${root}/${alice.id}`)).body.roles).toEqual([role.id]);
    expect((await scene.send('DELETE', path)).status).toBe(204);
    expect(names().filter((name) => name === 'GUILD_MEMBER_UPDATE')).toHaveLength(2);
  });

  it('GIVEN a bot that leaves a guild THEN the guild is unknown to it', async () => {
    expect((await scene.send('DELETE', `/users/@me/guilds/${scene.guild.id}`)).status).toBe(204);
    expect((await scene.send('GET', `/guilds/${scene.guild.id}`)).body.code).toBe(10004);
  });

  it('GIVEN a wrong token, route, method or version THEN the refusals are Discord’s', async () => {
    expect(await scene.send('GET', '/users/@me', undefined, { token: 'wrong' })).toMatchObject({
      status: 401,
      body: { message: '401: Unauthorized', code: 0 },
    });
    expect(await scene.send('GET', '/nothing/here')).toMatchObject({
      status: 404,
      body: { message: '404: Not Found', code: 0 },
    });
    expect(await scene.send('PUT', '/users/@me')).toMatchObject({ status: 405, body: { code: 0 } });
    const url = new URL('http://127.0.0.1:1/api/v5/users/@me');
    const incoming = { method: 'GET', url, authorization: undefined, contentType: undefined, bytes: Buffer.alloc(0) };
    expect(await scene.api.answer(incoming)).toMatchObject({ status: 400, body: { code: 50041 } });
  });

  it.each([
    ['broken JSON', undefined, 50109],
    ['a form without boundary', 'multipart/form-data', 50035],
    ['a broken form', 'multipart/form-data; boundary=x', 50035],
  ])('GIVEN %s THEN it is refused, and no fault of the server', async (_, contentType, code) => {
    const url = new URL('http://127.0.0.1:1/api/users/@me/channels');
    const authorization = `Bot ${scene.app.token}`;
    const answer = await scene.api.answer({ method: 'POST', url, authorization, contentType, bytes: Buffer.from('{') });
    expect(answer).toMatchObject({ status: 400, body: { code } });
  });
});

describe('channels', () => {
  it('GIVEN the permission THEN channels are made, changed and deleted, and everybody hears of it', async () => {
    const path = `/guilds/${scene.guild.id}/channels`;
    expect((await scene.send('POST', path, { name: 'news' })).body.code).toBe(50013);
    scene.guild.setRolePermissions(['ManageChannels'], scene.guild.roleOf(scene.app));
    const { status, body } = await scene.send('POST', path, { name: 'news', topic: 'Old' });
    expect(status).toBe(201);
    expect((await scene.send('PATCH', `/channels/${body.id}`, { topic: 'New' })).body.topic).toBe('New');
    expect((await scene.send('DELETE', `/channels/${body.id}`)).body.id).toBe(body.id);
    expect((await scene.send('GET', `/channels/${body.id}`)).body.code).toBe(10003);
    expect(names()).toEqual(expect.arrayContaining(['CHANNEL_CREATE', 'CHANNEL_UPDATE', 'CHANNEL_DELETE']));
  });

  it('GIVEN typing THEN an event tells of it', async () => {
    expect((await scene.send('POST', `/channels/${scene.general.id}/typing`)).status).toBe(204);
    expect(names()).toContain('TYPING_START');
  });

  it('GIVEN a thread from a message THEN messages go inside, and a second one is refused', async () => {
    const message = alice.say(scene.general, 'hello');
    const path = `/channels/${scene.general.id}/messages/${message.id}/threads`;
    const { status, body } = await scene.send('POST', path, { name: 'More' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ id: message.id, parent_id: scene.general.id, thread_metadata: { archived: false } });
    expect((await scene.send('POST', `/channels/${body.id}/messages`, { content: 'inside' })).status).toBe(200);
    expect((await scene.send('POST', path, { name: 'Again' })).body.code).toBe(160004);
    expect((await scene.send('GET', `/guilds/${scene.guild.id}/threads/active`)).body.threads).toHaveLength(1);
    expect((await scene.send('PUT', `/channels/${body.id}/thread-members/${alice.id}`)).status).toBe(204);
    expect((await scene.send('GET', `/channels/${body.id}/thread-members`)).body).toHaveLength(2);
  });

  it('GIVEN an archived thread THEN a message opens it again, unless it is locked', async () => {
    const path = `/channels/${scene.general.id}/threads`;
    const { body } = await scene.send('POST', path, { name: 'Alone', type: 11 });
    const thread = `/channels/${body.id}`;
    await scene.send('PATCH', thread, { archived: true });
    await scene.send('POST', `${thread}/messages`, { content: 'x' });
    expect((await scene.send('GET', thread)).body.thread_metadata.archived).toBe(false);
    await scene.send('PATCH', thread, { archived: true, locked: true });
    expect((await scene.send('POST', `${thread}/messages`, { content: 'x' })).body.code).toBe(160005);
  });
});

describe('reactions and pins', () => {
  it('GIVEN a reaction THEN it is counted once, listed, and taken away', async () => {
    const message = alice.say(scene.general, 'hello');
    const path = `/channels/${scene.general.id}/messages/${message.id}`;
    const own = `${path}/reactions/${encodeURIComponent('👍')}`;
    await scene.send('PUT', `${own}/@me`);
    await scene.send('PUT', `${own}/@me`);
    alice.react(message, '👍');
    expect((await scene.send('GET', path)).body.reactions).toMatchObject([
      { count: 2, me: true, emoji: { name: '👍' } },
    ]);
    expect((await scene.send('GET', own)).body).toHaveLength(2);
    expect((await scene.send('DELETE', `${own}/${alice.id}`)).body.code).toBe(50013);
    await scene.send('DELETE', `${own}/@me`);
    alice.unreact(message, '👍');
    expect((await scene.send('GET', path)).body.reactions).toBeUndefined();
    expect((await scene.send('PUT', `${path}/reactions/x/@me`)).body.code).toBe(10014);
  });

  it('GIVEN the permission THEN messages are pinned, which the channel is told', async () => {
    const message = alice.say(scene.general, 'hello');
    const path = `/channels/${scene.general.id}/messages/pins`;
    expect((await scene.send('PUT', `${path}/${message.id}`)).body.code).toBe(50013);
    scene.general.setPermissions(scene.app, { allow: ['PinMessages'] });
    expect((await scene.send('PUT', `${path}/${message.id}`)).status).toBe(204);
    expect((await scene.send('GET', path)).body.items).toMatchObject([{ message: { id: message.id, pinned: true } }]);
    expect((await scene.send('GET', `/channels/${scene.general.id}/pins`)).body).toHaveLength(1);
    expect([...scene.general.channel.messages.values()].at(-1)?.type).toBe(6);
    await scene.send('DELETE', `${path}/${message.id}`);
    expect((await scene.send('GET', path)).body.items).toEqual([]);
  });
});
