import { beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../../src/local-discord/people/person.ts';
import { everyPermission, may, permissionsFor, permissionsIn } from '../../../src/local-discord/world/permissions.ts';
import { createScene, type Scene } from '../scene.ts';

let scene: Scene;
let alice: Person;

beforeEach(() => {
  scene = createScene();
  alice = scene.person({ name: 'Alice' });
});

const maySend = (person = alice) => may(scene.general.channel, person.user, 'SendMessages');

describe('permissions', () => {
  it('GIVEN owner, administrator, stranger THEN all, all and none', () => {
    const owner = scene.world.user({ id: scene.guild.guild.ownerId });
    const boss = scene.person({ name: 'Boss' });
    scene.guild.remove(boss);
    scene.guild.join(boss, { permissions: ['Administrator'] });
    scene.general.setPermissions(boss, { deny: ['SendMessages'] });
    const stranger = scene.person({ name: 'Stranger' });
    scene.guild.remove(stranger);
    expect(permissionsIn(scene.guild.guild, owner)).toBe(everyPermission);
    expect(permissionsFor(scene.general.channel, boss.user)).toBe(everyPermission);
    expect(permissionsFor(scene.general.channel, stranger.user)).toBe(0n);
  });

  it('GIVEN overwrites THEN the person’s stand above those of roles, those above everybody’s', () => {
    const role = scene.guild.createRole({ name: 'Analysts' });
    scene.guild.remove(alice);
    scene.guild.join(alice, { roles: [role] });
    expect(maySend()).toBe(true);
    scene.general.setPermissions(scene.guild, { deny: ['SendMessages'] });
    expect(maySend()).toBe(false);
    scene.general.setPermissions(role, { allow: ['SendMessages'] });
    expect(maySend()).toBe(true);
    scene.general.setPermissions(alice, { deny: ['SendMessages'] });
    expect(maySend()).toBe(false);
  });

  it('GIVEN a thread THEN its parent’s overwrites hold', () => {
    const thread = scene.general.createThread('More', alice);
    scene.general.setPermissions(alice, { deny: ['ViewChannel'] });
    expect(may(thread.channel, alice.user, 'ViewChannel')).toBe(false);
  });

  it('GIVEN a direct message THEN only its two ends have any', () => {
    const dm = alice.openDm(scene.app);
    expect(may(dm, alice.user, 'SendMessages')).toBe(true);
    expect(permissionsFor(dm, scene.person({ name: 'Bob' }).user)).toBe(0n);
  });
});
