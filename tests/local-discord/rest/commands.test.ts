import { beforeEach, describe, expect, it } from 'vitest';
import { createScene, type Scene } from '../scene.ts';

const ask = {
  name: 'ask',
  description: 'Asks the articles',
  name_localizations: { ja: '質問' },
  options: [{ type: 3, name: 'question', description: 'What', required: true, name_localizations: { ja: '問い' } }],
};

let scene: Scene;
let global: string;
let local: string;

beforeEach(() => {
  scene = createScene();
  global = `/applications/${scene.app.id}/commands`;
  local = `/applications/${scene.app.id}/guilds/${scene.guild.id}/commands`;
});

describe('commands', () => {
  it('GIVEN a new command THEN 201; the same name again THEN 200 and the same id', async () => {
    const first = await scene.send('POST', global, ask);
    expect(first).toMatchObject({ status: 201, body: { name: 'ask', type: 1, dm_permission: true, nsfw: false } });
    const again = await scene.send('POST', global, { ...ask, description: 'Other' });
    expect(again).toMatchObject({ status: 200, body: { id: first.body.id, description: 'Other' } });
    expect(again.body.version).not.toBe(first.body.version);
    expect(scene.app.commandWrites).toBe(2);
  });

  it('GIVEN a list THEN translations come only when asked for', async () => {
    await scene.send('POST', global, ask);
    const [plain] = (await scene.send('GET', global)).body;
    expect(plain.name_localizations).toBeUndefined();
    expect(plain.options[0].name_localizations).toBeUndefined();
    const [full] = (await scene.send('GET', `${global}?with_localizations=true`)).body;
    expect(full.name_localizations).toEqual({ ja: '質問' });
    expect(full.options[0].name_localizations).toEqual({ ja: '問い' });
    expect(scene.app.commandWrites).toBe(1);
  });

  it('GIVEN a bulk write THEN commands that are not named go, and those that stay keep their ids', async () => {
    const first = await scene.send('POST', global, ask);
    await scene.send('POST', global, { name: 'old', description: 'Old' });
    const { body } = await scene.send('PUT', global, [ask, { name: 'Check quote', type: 3 }]);
    expect(body.map(({ name }: { name: string }) => name)).toEqual(['ask', 'Check quote']);
    expect(body[0].id).toBe(first.body.id);
    expect((await scene.send('GET', global)).body).toHaveLength(2);
  });

  it('GIVEN an edit THEN only what it names changes', async () => {
    const { body } = await scene.send('POST', global, ask);
    const one = `${global}/${body.id}`;
    const edited = await scene.send('PATCH', one, { default_member_permissions: '32' });
    expect(edited.body).toMatchObject({ name: 'ask', description: ask.description, default_member_permissions: '32' });
    expect((await scene.send('DELETE', one)).status).toBe(204);
    expect((await scene.send('GET', one)).body.code).toBe(10063);
  });

  it('GIVEN commands of a guild THEN they stand apart from global ones', async () => {
    const { body } = await scene.send('PUT', local, [ask]);
    expect(body[0]).toMatchObject({ guild_id: scene.guild.id });
    expect(body[0].contexts).toBeUndefined();
    expect((await scene.send('GET', global)).body).toEqual([]);
    expect((await scene.send('GET', `${global}/${body[0].id}`)).body.code).toBe(10063);
  });

  it('GIVEN another’s application or a bad command THEN it is refused', async () => {
    expect((await scene.send('GET', '/applications/123456789012345678/commands')).body.code).toBe(50001);
    expect((await scene.send('POST', global, { ...ask, name: 'No Capitals' })).body.code).toBe(50035);
  });
});

describe('what the client offers', () => {
  const offered = (person: ReturnType<Scene['person']>, where: { id: string }) =>
    person.commands(where).map(({ name }) => name);

  it('GIVEN contexts THEN a command is offered only there', async () => {
    const alice = scene.person({ name: 'Alice' });
    const dm = alice.openDm(scene.app);
    await scene.send('PUT', global, [
      { ...ask, name: 'both' },
      { ...ask, name: 'guild', contexts: [0] },
      { ...ask, name: 'dm', contexts: [1] },
      { ...ask, name: 'personal', integration_types: [1] },
    ]);
    await scene.send('PUT', local, [{ ...ask, name: 'local' }]);
    expect(offered(alice, scene.general)).toEqual(['local', 'both', 'guild']);
    expect(offered(alice, dm)).toEqual(['both', 'dm']);
    alice.install(scene.app);
    expect(offered(alice, dm)).toEqual(['both', 'dm', 'personal']);
  });

  it('GIVEN default permissions THEN only those who have them are offered it', async () => {
    const alice = scene.person({ name: 'Alice' });
    const boss = scene.person({ name: 'Boss' });
    scene.general.setPermissions(boss, { allow: ['ManageGuild'] });
    await scene.send('PUT', global, [
      { ...ask, name: 'managed', default_member_permissions: '32' },
      { ...ask, name: 'nobody', default_member_permissions: '0' },
    ]);
    expect(offered(alice, scene.general)).toEqual([]);
    expect(offered(boss, scene.general)).toEqual(['managed']);
    scene.general.setPermissions(boss, { deny: ['UseApplicationCommands'] });
    expect(offered(boss, scene.general)).toEqual([]);
  });
});
