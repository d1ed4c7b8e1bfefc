import { beforeEach, describe, expect, it } from 'vitest';
import type { OptionValues } from '../../src/local-discord/people/options.ts';
import type { Person } from '../../src/local-discord/people/person.ts';
import type { Interaction } from '../../src/local-discord/world/model.ts';
import { createScene, type Scene } from './scene.ts';

let scene: Scene;
let alice: Person;
let bob: Person;

const commands = [
  {
    name: 'all',
    description: 'Every kind of option',
    options: [
      { type: 3, name: 'text', description: 'Text', min_length: 2, max_length: 5 },
      { type: 4, name: 'whole', description: 'Whole', min_value: 1, max_value: 9 },
      { type: 10, name: 'number', description: 'Number' },
      { type: 5, name: 'flag', description: 'Flag' },
      { type: 6, name: 'user', description: 'User' },
      { type: 7, name: 'channel', description: 'Channel', channel_types: [0] },
      { type: 8, name: 'role', description: 'Role' },
      { type: 9, name: 'anyone', description: 'Anyone' },
      { type: 11, name: 'file', description: 'File' },
      { type: 3, name: 'pick', description: 'Pick', choices: [{ name: 'One', value: '1' }] },
      { type: 3, name: 'find', description: 'Find', autocomplete: true },
    ],
  },
  { name: 'must', description: 'Needs it', options: [{ type: 3, name: 'it', description: 'It', required: true }] },
  {
    name: 'remind',
    description: 'Sub-commands',
    options: [
      { type: 1, name: 'list', description: 'List' },
      { type: 2, name: 'me', description: 'Me', options: [{ type: 1, name: 'soon', description: 'Soon' }] },
    ],
  },
  { name: 'Inspect', type: 2 },
];

beforeEach(async () => {
  scene = createScene();
  alice = scene.person({ name: 'Alice' });
  bob = scene.person({ name: 'Bob' });
  await scene.send('PUT', `/applications/${scene.app.id}/commands`, commands);
});

const latest = (): Interaction => [...scene.world.interactions.values()].at(-1)!;

/** The data of the interaction that a call begins; nobody answers it. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into data of every shape
function dataOf(call: Promise<unknown>): any {
  call.catch(() => undefined);
  return latest().payload.data;
}

const slash = (line: string, values: OptionValues = {}) => alice.slash(scene.general, line, values);

describe('slash commands', () => {
  it('GIVEN values of every kind THEN they arrive typed, and what they name is resolved', async () => {
    const role = scene.guild.createRole({ name: 'Analysts' });
    const file = { filename: 'a.txt', contentType: 'text/plain', bytes: Buffer.from('hello') };
    const values = {
      text: 'word',
      whole: '3',
      number: 2.5,
      flag: 'true',
      user: bob,
      channel: scene.general,
      role,
      anyone: bob.id,
      file,
      pick: 'One',
    };
    const { name, options, resolved } = dataOf(slash('all', values));
    expect(name).toBe('all');
    expect(options.map(({ value }: { value: unknown }) => value)).toEqual([
      'word',
      3,
      2.5,
      true,
      bob.id,
      scene.general.id,
      role.id,
      bob.id,
      expect.stringMatching(/^\d{17,19}$/),
      '1',
    ]);
    expect(resolved).toMatchObject({
      users: { [bob.id]: { username: 'bob' } },
      members: { [bob.id]: { roles: [], permissions: expect.stringMatching(/^\d+$/) } },
      channels: { [scene.general.id]: { name: 'general', permissions: expect.any(String) } },
      roles: { [role.id]: { name: 'Analysts' } },
    });
    expect(Object.values(resolved.attachments)).toMatchObject([{ filename: 'a.txt', size: 5 }]);
  });

  it('GIVEN sub-commands THEN they are nested', () => {
    expect(dataOf(slash('remind list')).options).toEqual([{ name: 'list', type: 1, options: [] }]);
    expect(dataOf(slash('/remind me soon')).options).toEqual([
      { name: 'me', type: 2, options: [{ name: 'soon', type: 1, options: [] }] },
    ]);
  });

  it.each<[string, OptionValues, RegExp]>([
    ['none', {}, /no command "none" here; it offers: all, must, remind\./],
    ['must', {}, /needs the option "it"/],
    ['must', { that: 'x' }, /has no option "that"/],
    ['remind', {}, /used with a sub-command: list, me/],
    ['remind you', {}, /no sub-command "you"/],
    ['all', { text: 'x' }, /2 to 5 characters, not 1/],
    ['all', { text: 'too long' }, /2 to 5 characters, not 8/],
    ['all', { whole: 1.5 }, /a whole number/],
    ['all', { whole: 10 }, /1 to 9/],
    ['all', { number: 'many' }, /a number/],
    ['all', { flag: 'maybe' }, /true or false/],
    ['all', { pick: 'Two' }, /one of: One/],
    ['all', { user: 'nobody' }, /a user of this place/],
    ['all', { channel: 'nowhere' }, /a channel of this place/],
    ['all', { file: 'a.txt' }, /a file/],
  ])('GIVEN /%s %j THEN the client does not send it', async (line, values, message) => {
    await expect(slash(line, values)).rejects.toThrow(message);
    expect(scene.world.interactions.size).toBe(0);
  });

  it('GIVEN an option being typed THEN it is marked, and nothing else is required', async () => {
    const typing = alice.autocomplete(scene.general, 'all', { text: 'x', find: 'Ak' }, 'find');
    expect(dataOf(typing).options).toEqual([
      { name: 'text', type: 3, value: 'x' },
      { name: 'find', type: 3, value: 'Ak', focused: true },
    ]);
    scene.clock.advance(3000);
    await expect(typing).rejects.toThrow('Loading options failed.');
    await expect(alice.autocomplete(scene.general, 'all', {}, 'text')).rejects.toThrow(/does not complete/);
  });

  it('GIVEN a menu on a user THEN user and membership are resolved', async () => {
    expect(dataOf(alice.menu(bob, 'Inspect', scene.general))).toMatchObject({
      target_id: bob.id,
      resolved: { users: { [bob.id]: {} }, members: { [bob.id]: {} } },
    });
    await expect(alice.menu(bob, 'Inspect')).rejects.toThrow(/name it/);
  });
});

describe('components and modals', () => {
  const choices = [
    { label: 'One', value: '1' },
    { label: 'Three', value: '3' },
  ];
  const rows = [
    {
      type: 1,
      components: [
        { type: 2, style: 1, label: 'Go', custom_id: 'go' },
        { type: 2, style: 2, label: 'Off', custom_id: 'off', disabled: true },
        { type: 2, style: 5, label: 'Source', url: 'https://example.org' },
      ],
    },
    {
      type: 1,
      components: [{ type: 3, custom_id: 'menu', max_values: 2, options: choices }],
    },
    { type: 1, components: [{ type: 5, custom_id: 'who' }] },
  ];

  async function message() {
    const { body } = await scene.send('POST', `/channels/${scene.general.id}/messages`, {
      content: 'x',
      components: rows,
    });
    return scene.general.channel.messages.get(body.id)!;
  }

  it('GIVEN buttons and menus THEN presses and choices carry what Discord sends', async () => {
    const sent = await message();
    expect(dataOf(alice.press(sent, 'Go'))).toMatchObject({ component_type: 2, custom_id: 'go' });
    expect(dataOf(alice.select(sent, 'menu', ['One']))).toMatchObject({ component_type: 3, values: ['1'] });
    expect(dataOf(alice.select(sent, 'who', [bob]))).toMatchObject({
      component_type: 5,
      values: [bob.id],
      resolved: { users: { [bob.id]: {} } },
    });
  });

  it('GIVEN what cannot be used THEN the client says why', async () => {
    const sent = await message();
    await expect(alice.press(sent, 'Stop')).rejects.toThrow(/no button "Stop"; it has: Go, Off, Source/);
    await expect(alice.press(sent, 'Off')).rejects.toThrow(/disabled/);
    await expect(alice.press(sent, 'Source')).rejects.toThrow(/opens https:\/\/example\.org/);
    await expect(alice.select(sent, 'menu', ['Two'])).rejects.toThrow(/does not offer "Two"/);
    await expect(alice.select(sent, 'menu', [])).rejects.toThrow(/1 to 2 values, not 0/);
    alice.user.installed.clear();
    scene.general.setPermissions(alice, { deny: ['ViewChannel'] });
    await expect(alice.press(sent, 'Go')).rejects.toThrow(/does not see this channel/);
  });

  async function open(components: object[]) {
    const seen = alice.slash(scene.general, 'remind list');
    const { id, token } = latest();
    const data = { custom_id: 'form', title: 'Form', components };
    await scene.send('POST', `/interactions/${id}/${token}/callback`, { type: 9, data });
    return seen;
  }

  const field = { type: 4, custom_id: 'name', style: 1, min_length: 2 };

  it('GIVEN rows or labels THEN the submission is shaped alike', async () => {
    const inRow = await open([{ type: 1, components: [{ ...field, label: 'Name' }] }]);
    expect(dataOf(alice.submit(inRow, { Name: 'Carol' }))).toMatchObject({
      custom_id: 'form',
      components: [{ type: 1, components: [{ type: 4, custom_id: 'name', value: 'Carol' }] }],
    });
    const menu = { type: 3, custom_id: 'pick', options: [{ label: 'One', value: '1' }] };
    const labelled = await open([
      { type: 18, label: 'Name', component: field },
      { type: 18, label: 'Pick', component: menu },
    ]);
    expect(dataOf(alice.submit(labelled, { name: 'Carol', Pick: ['One'] }))).toMatchObject({
      components: [
        { type: 18, component: { type: 4, custom_id: 'name', value: 'Carol' } },
        { type: 18, component: { type: 3, custom_id: 'pick', values: ['1'] } },
      ],
    });
  });

  it('GIVEN ticks of every kind THEN they are sent as Discord sends them, as they came where nothing was touched', async () => {
    const options = [
      { label: 'One', value: '1' },
      { label: 'Two', value: '2', default: true },
    ];
    const label = (name: string, component: object) => ({ type: 18, label: name, component });
    const form = await open([
      label('Which', { type: 21, custom_id: 'which', options }),
      label('All of', { type: 22, custom_id: 'all', options: options.slice(0, 1), required: false }),
      label('Sure', { type: 23, custom_id: 'sure' }),
      label('File', { type: 19, custom_id: 'file', required: false }),
    ]);
    const values = (fields: object) => dataOf(alice.submit(form, fields as Record<string, string>));
    const sent = (...components: object[]) => ({
      components: components.map((component) => ({ type: 18, component })),
    });
    expect(values({ Which: 'One', all: ['1'], Sure: 'true' })).toMatchObject(
      sent({ type: 21, value: '1' }, { type: 22, values: ['1'] }, { type: 23, value: true }, { type: 19, values: [] }),
    );
    expect(values({})).toMatchObject(
      sent({ type: 21, value: '2' }, { type: 22, values: [] }, { type: 23, value: false }, { type: 19, values: [] }),
    );
    await expect(alice.submit(form, { which: '3' })).rejects.toThrow(/does not offer "3"/);
    await expect(alice.submit(form, { which: [] })).rejects.toThrow(/takes 1 to 1 values, not 0/);
  });

  it('GIVEN missing, short or unknown fields THEN the client does not send them', async () => {
    const form = await open([{ type: 18, label: 'Name', component: field }]);
    await expect(alice.submit(form, {})).rejects.toThrow(/must be filled in/);
    await expect(alice.submit(form, { name: 'x' })).rejects.toThrow(/2 to 4000 characters, not 1/);
    await expect(alice.submit(form, { nick: 'xx' })).rejects.toThrow(/no field "nick"/);
  });
});

describe('messages of people', () => {
  it('GIVEN what the client does not send THEN it says why', () => {
    expect(() => alice.say(scene.general, ' ')).toThrow(/empty/);
    expect(() => alice.say(scene.general, 'x'.repeat(2001))).toThrow(/2000/);
    scene.general.setPermissions(alice, { deny: ['SendMessages'] });
    expect(() => alice.say(scene.general, 'x')).toThrow(/may not write/);
  });

  it('GIVEN messages of one’s own and of others THEN only one’s own are changed', () => {
    const own = alice.say(scene.general, 'mine');
    expect(alice.edit(own, 'still mine').content).toBe('still mine');
    expect(() => bob.edit(own, 'yours')).toThrow(/not Bob's own/);
    expect(() => bob.delete(own)).toThrow(/not Bob's own/);
    alice.delete(own);
    expect(own.deleted).toBe(true);
  });

  it('GIVEN files THEN they come with the message', () => {
    const { attachments } = alice.say(scene.general, '', {
      files: [{ filename: 'a.txt', bytes: Buffer.from('hello') }],
    });
    expect(attachments).toMatchObject([{ filename: 'a.txt', size: 5 }]);
  });
});
