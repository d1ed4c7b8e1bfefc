import { beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../../src/local-discord/people/person.ts';
import { createScene, type Scene } from '../scene.ts';

let scene: Scene;
let alice: Person;
let path: string;

beforeEach(() => {
  scene = createScene();
  alice = scene.person({ name: 'Alice' });
  path = `/channels/${scene.general.id}/messages`;
});

describe('messages', () => {
  it('GIVEN a message THEN it can be read, changed and deleted', async () => {
    const sent = await scene.send('POST', path, { content: 'hello' });
    expect(sent).toMatchObject({ status: 200, body: { content: 'hello', author: { id: scene.app.botUserId } } });
    const own = `${path}/${sent.body.id}`;
    expect((await scene.send('GET', own)).body.content).toBe('hello');
    scene.clock.advance(1000);
    const edited = await scene.send('PATCH', own, { content: 'bye' });
    expect(edited.body).toMatchObject({ content: 'bye', edited_timestamp: '2025-05-24T00:00:01.000000+00:00' });
    expect(await scene.send('DELETE', own)).toMatchObject({ status: 204, body: undefined });
    expect(await scene.send('GET', own)).toMatchObject({ status: 404, body: { code: 10008 } });
    expect(scene.events.map(({ name }) => name).filter((name) => name.startsWith('MESSAGE'))).toEqual([
      'MESSAGE_CREATE',
      'MESSAGE_UPDATE',
      'MESSAGE_DELETE',
    ]);
  });

  it('GIVEN many messages THEN they are listed newest first, by limit, before, after and around', async () => {
    const ids = ['1', '2', '3', '4', '5'].map((content) => alice.say(scene.general, content).id);
    const list = async (query: string) => {
      const { body } = await scene.send('GET', `${path}?${query}`);
      return body.map((message: { id: string }) => ids.indexOf(message.id) + 1);
    };
    expect(await list('')).toEqual([5, 4, 3, 2, 1]);
    expect(await list('limit=2')).toEqual([5, 4]);
    expect(await list(`before=${ids[2]}`)).toEqual([2, 1]);
    expect(await list(`after=${ids[1]}&limit=2`)).toEqual([4, 3]);
    expect(await list(`around=${ids[2]}&limit=3`)).toEqual([4, 3, 2]);
    expect((await scene.send('GET', `${path}?limit=101`)).body.code).toBe(50035);
  });

  it('GIVEN no permission to read the history THEN the list comes back empty, and one message is refused', async () => {
    const { id } = alice.say(scene.general, 'hello');
    scene.general.setPermissions(scene.app, { deny: ['ReadMessageHistory'] });
    expect(await scene.send('GET', path)).toMatchObject({ status: 200, body: [] });
    expect(await scene.send('GET', `${path}/${id}`)).toMatchObject({ status: 403, body: { code: 50013 } });
    const reply = { content: 'x', message_reference: { message_id: id } };
    expect(await scene.send('POST', path, reply)).toMatchObject({ status: 400, body: { code: 160002 } });
  });

  it.each([
    ['ViewChannel', 50001, { content: 'x' }],
    ['SendMessages', 50013, { content: 'x' }],
    ['EmbedLinks', 50013, { embeds: [{ title: 'x' }] }],
  ] as const)('GIVEN a bot without %s THEN sending is refused with %i', async (permission, code, body) => {
    scene.general.setPermissions(scene.app, { deny: [permission] });
    expect(await scene.send('POST', path, body)).toMatchObject({ status: 403, body: { code } });
  });

  it('GIVEN an unknown channel, a deleted one, or one of a guild without the bot THEN the refusals are Discord’s', async () => {
    expect(await scene.send('POST', '/channels/123456789012345678/messages', { content: 'x' })).toMatchObject({
      status: 404,
      body: { code: 10003, message: 'Unknown Channel' },
    });
    scene.guild.remove(scene.app);
    expect((await scene.send('POST', path, { content: 'x' })).body.code).toBe(50001);
    scene.general.delete();
    expect((await scene.send('POST', path, { content: 'x' })).body.code).toBe(10003);
  });

  it('GIVEN another’s message THEN the bot may not edit it, and deletes it only with ManageMessages', async () => {
    const own = `${path}/${alice.say(scene.general, 'mine').id}`;
    expect((await scene.send('PATCH', own, { content: 'yours' })).body.code).toBe(50005);
    expect((await scene.send('DELETE', own)).body.code).toBe(50013);
    scene.general.setPermissions(scene.app, { allow: ['ManageMessages'] });
    expect((await scene.send('DELETE', own)).status).toBe(204);
  });

  it('GIVEN several messages THEN they go at once, unless one is older than a fortnight', async () => {
    scene.general.setPermissions(scene.app, { allow: ['ManageMessages'] });
    const old = ['a', 'b'].map((content) => alice.say(scene.general, content).id);
    scene.clock.advance(15 * 86_400_000);
    const young = ['c', 'd'].map((content) => alice.say(scene.general, content).id);
    const remove = (messages: string[]) => scene.send('POST', `${path}/bulk-delete`, { messages });
    expect((await remove([...old, ...young])).body.code).toBe(50034);
    expect((await remove(young)).status).toBe(204);
    expect([...scene.general.channel.messages.keys()]).toEqual(old);
  });

  it('GIVEN an empty message THEN it is refused with 50006', async () => {
    expect((await scene.send('POST', path, { content: '  ' })).body.code).toBe(50006);
    const { body } = await scene.send('POST', path, { content: 'x' });
    expect((await scene.send('PATCH', `${path}/${body.id}`, { content: '' })).body.code).toBe(50006);
  });

  it('GIVEN uploaded files THEN they can be fetched, and one shown in an embed does not appear beside it', async () => {
    const form = new FormData();
    const embeds = [{ image: { url: 'attachment://card.png' } }];
    form.set('payload_json', JSON.stringify({ embeds, attachments: [{ id: 1, description: 'notes' }] }));
    form.set('files[0]', new Blob(['picture'], { type: 'image/png' }), 'card.png');
    form.set('files[1]', new Blob(['hello'], { type: 'text/plain' }), 'notes.txt');
    const { status, body } = await scene.send('POST', path, undefined, { form });
    expect(status).toBe(200);
    expect(body.attachments).toMatchObject([{ filename: 'notes.txt', size: 5, description: 'notes' }]);
    expect(body.embeds[0].image.url).toContain('/card.png');
    const file = scene.world.files.get(body.attachments[0].id);
    expect(Buffer.from(file!.bytes).toString()).toBe('hello');
  });

  it('GIVEN a reply to a message that is gone THEN it is refused, or sent plainly if the bot says so', async () => {
    const { id } = alice.say(scene.general, 'hello');
    const reply = await scene.send('POST', path, { content: 'x', message_reference: { message_id: id } });
    expect(reply.body).toMatchObject({ type: 19, referenced_message: { id }, mentions: [{ id: alice.id }] });
    const gone = { message_id: '123456789012345678' };
    expect((await scene.send('POST', path, { content: 'x', message_reference: gone })).body).toMatchObject({
      code: 50035,
      errors: { message_reference: { _errors: [{ code: 'REPLIES_UNKNOWN_MESSAGE' }] } },
    });
    const lenient = { content: 'x', message_reference: { ...gone, fail_if_not_exists: false } };
    expect((await scene.send('POST', path, lenient)).body.type).toBe(0);
  });
});

describe('a message’s nonce', () => {
  const body = { content: 'x', nonce: 'abc', enforce_nonce: true };

  it('GIVEN the same enforced nonce within the window THEN the first message is returned', async () => {
    const first = await scene.send('POST', path, body);
    scene.clock.advance(179_999);
    const again = await scene.send('POST', path, { ...body, content: 'y' });
    expect(again).toMatchObject({ status: 200, body: { id: first.body.id, content: 'x' } });
    expect(scene.general.channel.messages.size).toBe(1);
  });

  it('GIVEN the window is over, the nonce is not enforced, or another bot uses it THEN a new message is made', async () => {
    await scene.send('POST', path, body);
    await scene.send('POST', path, { ...body, enforce_nonce: false });
    scene.clock.advance(180_000);
    await scene.send('POST', path, body);
    expect(scene.general.channel.messages.size).toBe(3);
  });

  it('GIVEN the first message was deleted THEN the retry is refused with 10008', async () => {
    const { body: first } = await scene.send('POST', path, body);
    await scene.send('DELETE', `${path}/${first.id}`);
    expect((await scene.send('POST', path, body)).body.code).toBe(10008);
  });

  it('GIVEN a window of 0 THEN nothing is remembered', async () => {
    scene = createScene({ nonceWindow: 0 });
    path = `/channels/${scene.general.id}/messages`;
    await scene.send('POST', path, body);
    await scene.send('POST', path, body);
    expect(scene.general.channel.messages.size).toBe(2);
  });
});

describe('direct messages', () => {
  const open = (recipient: Person) => scene.send('POST', '/users/@me/channels', { recipient_id: recipient.id });
  const write = (channel: { id: string }) => scene.send('POST', `/channels/${channel.id}/messages`, { content: 'x' });

  it('GIVEN a person THEN the same channel opens each time, without an event', async () => {
    const first = await open(alice);
    expect((await open(alice)).body.id).toBe(first.body.id);
    expect(first.body.recipients).toMatchObject([{ id: alice.id }]);
    expect(scene.events.some(({ name }) => name === 'CHANNEL_CREATE')).toBe(false);
    expect((await write(first.body)).status).toBe(200);
  });

  it('GIVEN a person who takes none THEN opening works and sending is refused with 50007', async () => {
    alice.user.dmsClosed = true;
    const { status, body } = await open(alice);
    expect(status).toBe(200);
    expect((await write(body)).body.code).toBe(50007);
  });

  it('GIVEN nothing in common THEN sending is refused with 50278 until the person has written', async () => {
    scene.guild.remove(alice);
    const { body } = await open(alice);
    expect((await write(body)).body.code).toBe(50278);
    alice.say(body, 'hi');
    expect((await write(body)).status).toBe(200);
  });
});
