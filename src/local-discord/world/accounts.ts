import { randomBytes } from 'node:crypto';
import type { Application, User } from './model.ts';
import type { World } from './world.ts';

export interface ApplicationInit {
  readonly name: string;
  readonly description?: string;
  /** Privileged intents that the application may ask for, as bits (`GatewayIntentBits`); none by default. */
  readonly privilegedIntents?: number;
  /** Where it may be installed: `0` in servers, `1` on people's accounts; both by default. */
  readonly integrationTypes?: readonly (0 | 1)[];
}

/** Registers an application with its bot and token. */
export function createApplication(world: World, init: ApplicationInit): Application {
  const id = world.nextId();
  const owner = createUser(world, { name: `${init.name} owner` });
  const bot = createUser(world, { name: init.name, bot: true, id });
  const application: Application = {
    id,
    token: `${Buffer.from(id).toString('base64url')}.local0.${randomBytes(24).toString('base64url')}`,
    bot,
    botUserId: id,
    name: init.name,
    description: init.description ?? '',
    privilegedIntents: init.privilegedIntents ?? 0,
    integrationTypes: new Set(init.integrationTypes ?? [0, 1]),
    ownerId: owner.id,
    commands: new Map(),
    commandWrites: 0,
  };
  world.applications.set(id, application);
  world.changed({ kind: 'application', id });
  return application;
}

export interface UserInit {
  readonly name: string;
  readonly bot?: boolean;
  readonly id?: string;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly dmsClosed?: boolean;
}

/** Makes the account of a person or a bot. */
export function createUser(world: World, init: UserInit): User {
  const user: User = {
    id: init.id ?? world.nextId(),
    bot: init.bot ?? false,
    username: init.bot ? init.name : init.name.toLowerCase().replaceAll(/[^\p{L}\p{N}._]+/gu, '_'),
    globalName: init.bot ? null : init.name,
    locale: init.locale ?? 'en-US',
    timeZone: init.timeZone ?? 'UTC',
    dmsClosed: init.dmsClosed ?? false,
    installed: new Set(),
  };
  world.users.set(user.id, user);
  if (!user.bot) world.changed({ kind: 'person', id: user.id });
  return user;
}
