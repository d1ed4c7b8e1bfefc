import type { APIAllowedMentions } from 'discord-api-types/v10';
import { AllowedMentionsTypes } from 'discord-api-types/v10';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../../src/local-discord/people/person.ts';
import { readMentions } from '../../../src/local-discord/world/mentions.ts';
import type { User } from '../../../src/local-discord/world/model.ts';
import { createScene, type Scene } from '../scene.ts';

let scene: Scene;
let alice: Person;
let bob: Person;

beforeEach(() => {
  scene = createScene();
  alice = scene.person({ name: 'Alice' });
  bob = scene.person({ name: 'Bob' });
});

function read(content: string, allowed?: APIAllowedMentions, repliedTo: User | null = null) {
  const mentions = readMentions(scene.world, scene.general.channel, alice.user, content, allowed, repliedTo);
  return { ...mentions, users: mentions.users.map(({ id }) => id), pinged: [...mentions.pinged] };
}

const nobody = { users: [], roles: [], everyone: false, pinged: [] };

describe('mentions', () => {
  it('GIVEN a user in the content THEN they are mentioned and notified', () => {
    expect(read(`<@${bob.id}> <@!${bob.id}>`)).toEqual({ ...nobody, users: [bob.id], pinged: [bob.id] });
  });

  it('GIVEN allowed_mentions without them THEN nobody is; named ones are', () => {
    const content = `<@${bob.id}> @everyone`;
    expect(read(content, { parse: [] })).toEqual(nobody);
    expect(read(content, { parse: [], users: [bob.id] })).toMatchObject({ users: [bob.id], everyone: false });
    expect(read(content, { parse: [AllowedMentionsTypes.Everyone] })).toMatchObject({ users: [], everyone: true });
  });

  it('GIVEN code THEN what stands in it mentions nobody', () => {
    expect(read(`\`<@${bob.id}>\` \`\`\`\n<@${bob.id}> @everyone\n\`\`\``)).toEqual(nobody);
  });

  it('GIVEN oneself, or somebody who does not see the channel, THEN they are not notified', () => {
    scene.general.setPermissions(bob, { deny: ['ViewChannel'] });
    expect(read(`<@${alice.id}> <@${bob.id}>`)).toMatchObject({ users: [alice.id, bob.id], pinged: [] });
  });

  it('GIVEN a reply THEN its author is mentioned, unless the sender says not to', () => {
    expect(read('x', undefined, bob.user).pinged).toEqual([bob.id]);
    expect(read('x', { parse: [] }, bob.user).pinged).toEqual([]);
    expect(read('x', { parse: [], replied_user: true }, bob.user).pinged).toEqual([bob.id]);
  });

  it('GIVEN @everyone or a role THEN its members are notified as far as the author may', () => {
    const role = scene.guild.createRole({ name: 'Analysts', mentionable: false });
    scene.guild.remove(bob);
    scene.guild.join(bob, { roles: [role] });
    expect(read('@everyone').pinged).toContain(bob.id);
    expect(read(`<@&${role.id}>`)).toMatchObject({ roles: [role.id], pinged: [bob.id] });
    scene.general.setPermissions(alice, { deny: ['MentionEveryone'] });
    expect(read('@everyone')).toEqual(nobody);
    expect(read(`<@&${role.id}>`).pinged).toEqual([]);
    role.mentionable = true;
    expect(read(`<@&${role.id}>`).pinged).toEqual([bob.id]);
    expect(read('mail@everyone.org')).toEqual(nobody);
  });
});
