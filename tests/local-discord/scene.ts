import { expect } from 'vitest';
import { ManualClock } from '../../src/clock.ts';
import { replyFaults } from '../../src/local-discord/ownChecks.ts';
import { Person } from '../../src/local-discord/people/person.ts';
import { LocalGuild } from '../../src/local-discord/places.ts';
import { RestApi } from '../../src/local-discord/rest/api.ts';
import { defaultRateLimits, type RateLimits } from '../../src/local-discord/rest/rateLimits.ts';
import { createApplication, createUser, type UserInit } from '../../src/local-discord/world/accounts.ts';
import { createGuild } from '../../src/local-discord/world/places.ts';
import { World, type WorldEvent } from '../../src/local-discord/world/world.ts';

export const start = Date.UTC(2025, 4, 24);

export interface Result {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into replies of every shape
  readonly body: any;
  readonly headers: Readonly<Record<string, string>>;
}

export interface SceneOptions {
  readonly nonceWindow?: number;
  readonly rateLimits?: Partial<RateLimits>;
}

/** A world with one bot in one guild, and its REST API without a wire; every reply is held to the specification. */
export function createScene({ nonceWindow = 180_000, rateLimits = {} }: SceneOptions = {}) {
  const clock = new ManualClock(start);
  const world = new World(clock, nonceWindow);
  world.origin = 'http://127.0.0.1:1';
  const app = createApplication(world, { name: 'Verbatim' });
  const owner = createUser(world, { name: 'Owner' });
  const guild = new LocalGuild(world, createGuild(world, 'Talks', owner, 'en-US'));
  guild.join(new Person(world, owner));
  guild.addApp(app);
  const general = guild.createChannel({ name: 'general' });
  const api = new RestApi(world, { ...defaultRateLimits, global: null, ...rateLimits }, true);
  const events: WorldEvent[] = [];
  world.onDispatch((event) => events.push(event));

  const person = (init: UserInit) => {
    const made = new Person(world, createUser(world, init));
    guild.join(made);
    return made;
  };

  async function send(
    method: string,
    path: string,
    body?: unknown,
    { token = app.token, form }: { token?: string; form?: FormData } = {},
  ): Promise<Result> {
    const encoded = form ? new Response(form) : null;
    const bytes = encoded ? await encoded.arrayBuffer() : body === undefined ? '' : JSON.stringify(body);
    const url = new URL(`/api/v10${path}`, world.origin);
    const answer = await api.answer({
      method,
      url,
      authorization: `Bot ${token}`,
      contentType: encoded?.headers.get('content-type') ?? 'application/json',
      bytes: typeof bytes === 'string' ? Buffer.from(bytes) : Buffer.from(bytes),
    });
    expect(answer.ownFault).toBeUndefined();
    expect(replyFaults(method, decodeURIComponent(url.pathname), answer.status, answer.body)).toEqual([]);
    const reply = answer.body === undefined ? undefined : JSON.parse(JSON.stringify(answer.body));
    return { status: answer.status, body: reply, headers: answer.headers ?? {} };
  }

  return { clock, world, app, guild, general, api, events, person, send };
}

export type Scene = ReturnType<typeof createScene>;
