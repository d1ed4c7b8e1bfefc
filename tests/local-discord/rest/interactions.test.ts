import { beforeEach, describe, expect, it } from 'vitest';
import type { InteractionView } from '../../../src/local-discord/people/interactionView.ts';
import type { Person } from '../../../src/local-discord/people/person.ts';
import type { Interaction } from '../../../src/local-discord/world/model.ts';
import { createScene, type Scene } from '../scene.ts';

const ephemeral = 64;
const button = { type: 2, style: 1, label: 'More', custom_id: 'more' };
const row = { type: 1, components: [button] };

let scene: Scene;
let alice: Person;

beforeEach(async () => {
  scene = createScene();
  alice = scene.person({ name: 'Alice', locale: 'ja' });
  await scene.send('POST', `/applications/${scene.app.id}/commands`, { name: 'ask', description: 'Asks' });
});

/** Uses `/ask`, and gives the interaction as the bot is told of it, with what the person will see. */
function ask(): { interaction: Interaction; seen: Promise<InteractionView> } {
  const seen = alice.slash(scene.general, 'ask');
  return { interaction: [...scene.world.interactions.values()].at(-1)!, seen };
}

const answer = ({ id, token }: Interaction, body: object, query = '') =>
  scene.send('POST', `/interactions/${id}/${token}/callback${query}`, body, { token: 'none' });

const webhook = (interaction: Interaction, method: string, rest = '', body?: object) =>
  scene.send(method, `/webhooks/${scene.app.id}/${interaction.token}${rest}`, body, { token: 'none' });

describe('an interaction', () => {
  it('GIVEN an answer in time THEN the person sees it', async () => {
    const { interaction, seen } = ask();
    expect(await answer(interaction, { type: 4, data: { content: 'hi' } })).toMatchObject({ status: 204 });
    const view = await seen;
    expect(view).toMatchObject({ failure: null, deferred: false, response: { content: 'hi', visibleTo: null } });
    expect(view.acknowledgedAfter).toBeGreaterThanOrEqual(0);
  });

  it('GIVEN with_response THEN the message comes back', async () => {
    const { interaction } = ask();
    const { status, body } = await answer(interaction, { type: 4, data: { content: 'hi' } }, '?with_response=true');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      interaction: { id: interaction.id, response_message_loading: false, response_message_ephemeral: false },
      resource: { type: 4, message: { content: 'hi', type: 20, interaction_metadata: { id: interaction.id } } },
    });
  });

  it('GIVEN no answer for three seconds THEN the person is told, and the answer comes too late', async () => {
    const { interaction, seen } = ask();
    scene.clock.advance(3000);
    expect(await seen).toMatchObject({ failure: 'The application did not respond', acknowledgedAfter: null });
    expect(await answer(interaction, { type: 4, data: { content: 'hi' } })).toMatchObject({
      status: 404,
      body: { code: 10062, message: 'Unknown interaction' },
    });
  });

  it('GIVEN two answers THEN the second is refused with 40060', async () => {
    const { interaction } = ask();
    await answer(interaction, { type: 5 });
    expect((await answer(interaction, { type: 4, data: { content: 'hi' } })).body.code).toBe(40060);
  });

  it('GIVEN a wrong token THEN it is refused with 10062', async () => {
    const { interaction } = ask();
    expect((await answer({ ...interaction, token: 'other' }, { type: 5 })).body.code).toBe(10062);
  });

  it('GIVEN a webhook before the answer, or with a token that is over, THEN it is refused', async () => {
    const { interaction } = ask();
    expect((await webhook(interaction, 'POST', '', { content: 'x' })).body.code).toBe(10015);
    await answer(interaction, { type: 5 });
    scene.clock.advance(15 * 60_000 - 1);
    expect((await webhook(interaction, 'POST', '', { content: 'x' })).status).toBe(200);
    scene.clock.advance(1);
    expect(await webhook(interaction, 'POST', '', { content: 'x' })).toMatchObject({
      status: 401,
      body: { code: 50027 },
    });
  });

  it('GIVEN a hidden deferral THEN what fills it stays hidden, whatever its flags', async () => {
    const { interaction, seen } = ask();
    await answer(interaction, { type: 5, data: { flags: ephemeral } });
    const view = await seen;
    expect(view).toMatchObject({ deferred: true, thinking: true });
    await webhook(interaction, 'POST', '', { content: 'done' });
    expect(view).toMatchObject({ thinking: false, followups: [], response: { content: 'done', visibleTo: alice.id } });
    expect(view.response?.flags).toBe(ephemeral);
    expect(view.response?.editedAt).toBeNull();
  });

  it('GIVEN an open deferral THEN a hidden follow-up that fills it is open too', async () => {
    const { interaction, seen } = ask();
    await answer(interaction, { type: 5 });
    await webhook(interaction, 'POST', '', { content: 'done', flags: ephemeral });
    expect((await seen).response?.visibleTo).toBeNull();
  });

  it('GIVEN the original reply THEN it can be read, edited and deleted, its path encoded or not', async () => {
    const { interaction, seen } = ask();
    await answer(interaction, { type: 4, data: { content: 'hi' } });
    expect((await webhook(interaction, 'GET', '/messages/%40original')).body.content).toBe('hi');
    await webhook(interaction, 'PATCH', '/messages/@original', { content: 'hello' });
    expect((await seen).response?.content).toBe('hello');
    expect((await webhook(interaction, 'DELETE', '/messages/@original')).status).toBe(204);
    expect((await webhook(interaction, 'GET', '/messages/@original')).body.code).toBe(10008);
  });

  it('GIVEN a hidden message THEN the channel’s history does not have it', async () => {
    const { interaction, seen } = ask();
    await answer(interaction, { type: 4, data: { content: 'psst', flags: ephemeral } });
    const { id } = (await seen).response!;
    expect((await scene.send('GET', `/channels/${scene.general.id}/messages`)).body).toEqual([]);
    expect((await scene.send('GET', `/channels/${scene.general.id}/messages/${id}`)).body.code).toBe(10008);
  });

  it('GIVEN a button THEN its press can change the message, and says which message it was', async () => {
    const { interaction, seen } = ask();
    await answer(interaction, { type: 4, data: { content: 'hi', components: [row] } });
    const message = (await seen).response!;
    const press = alice.press(message, 'More');
    const second = [...scene.world.interactions.values()].at(-1)!;
    expect(second.payload).toMatchObject({
      type: 3,
      data: { component_type: 2, custom_id: 'more' },
      message: { id: message.id },
    });
    await answer(second, { type: 7, data: { content: 'more', components: [] } });
    expect((await press).response).toBe(message);
    expect(message).toMatchObject({ content: 'more', components: [] });
  });

  it('GIVEN a deferred update THEN @original is the message with the button', async () => {
    const { interaction, seen } = ask();
    await answer(interaction, { type: 4, data: { content: 'hi', components: [row] } });
    const message = (await seen).response!;
    const press = alice.press(message, 'more');
    const second = [...scene.world.interactions.values()].at(-1)!;
    await answer(second, { type: 6 });
    await webhook(second, 'PATCH', '/messages/@original', { content: 'later' });
    await press;
    expect(message.content).toBe('later');
  });
});

describe('what an interaction tells', () => {
  it('GIVEN a guild with the bot THEN person, place, permissions and languages stand in it', () => {
    const { interaction } = ask();
    expect(interaction.payload).toMatchObject({
      application_id: scene.app.id,
      guild_id: scene.guild.id,
      channel: { id: scene.general.id },
      member: { user: { id: alice.id } },
      locale: 'ja',
      guild_locale: 'en-US',
      context: 0,
      authorizing_integration_owners: { 0: scene.guild.id },
      entitlements: [],
    });
    expect(BigInt(interaction.payload.app_permissions) & 2048n).toBe(2048n);
  });

  it('GIVEN a direct message THEN the person stands as user, and the context is the bot’s', async () => {
    const seen = alice.slash(alice.openDm(scene.app), 'ask');
    const interaction = [...scene.world.interactions.values()].at(-1)!;
    expect(interaction.payload).toMatchObject({
      user: { id: alice.id },
      context: 1,
      authorizing_integration_owners: { 0: '0' },
    });
    expect(interaction.payload.member).toBeUndefined();
    await answer(interaction, { type: 4, data: { content: 'hi' } });
    expect((await seen).response?.content).toBe('hi');
  });

  it('GIVEN a guild where only the person installed the bot THEN it answers there, five times more at most', async () => {
    const body = { name: 'mine', description: 'Personal', integration_types: [1], contexts: [0, 1, 2] };
    await scene.send('POST', `/applications/${scene.app.id}/commands`, body);
    scene.guild.remove(scene.app);
    expect(alice.commands(scene.general)).toEqual([]);
    alice.install(scene.app);
    const seen = alice.slash(scene.general, 'mine');
    const interaction = [...scene.world.interactions.values()].at(-1)!;
    expect(interaction.payload).toMatchObject({ context: 0, authorizing_integration_owners: { 1: alice.id } });
    await answer(interaction, { type: 4, data: { content: 'hi' } });
    expect((await seen).response).toMatchObject({ content: 'hi', visibleTo: null });
    for (let count = 0; count < 5; count++) await webhook(interaction, 'POST', '', { content: 'x' });
    expect((await webhook(interaction, 'POST', '', { content: 'x' })).body.code).toBe(40094);
  });

  it('GIVEN a guild that keeps personal applications quiet THEN their answers are hidden', async () => {
    const body = { name: 'mine', description: 'Personal', integration_types: [1] };
    await scene.send('POST', `/applications/${scene.app.id}/commands`, body);
    scene.guild.remove(scene.app);
    alice.install(scene.app);
    scene.general.setPermissions(alice, { deny: ['UseExternalApps'] });
    const seen = alice.slash(scene.general, 'mine');
    await answer([...scene.world.interactions.values()].at(-1)!, { type: 4, data: { content: 'hi' } });
    expect((await seen).response?.visibleTo).toBe(alice.id);
  });
});
