import { type Clock, ownClock } from './clock.ts';
import { type DiscordFaults, makeFaults, Outage } from './discordFaults.ts';
import { RequestFaults } from './faults.ts';
import { Gateway } from './gateway/gateway.ts';
import { type Observations, Observer, type RefusedRequest } from './observer.ts';
import { Person } from './people/person.ts';
import { LocalGuild } from './places.ts';
import { RestApi } from './rest/api.ts';
import { defaultRateLimits, type RateLimits } from './rest/rateLimits.ts';
import { LocalServer } from './server.ts';
import type { TrafficEntry } from './traffic.ts';
import { type Truthy, type WaitOptions, waitUntil } from './until.ts';
import { type ApplicationInit, createApplication, createUser, type UserInit } from './world/accounts.ts';
import { abandonInteractions } from './world/interactions.ts';
import type { Application, Message, Ref } from './world/model.ts';
import { bitsOf, may, type PermissionName } from './world/permissions.ts';
import { addBot, createGuild } from './world/places.ts';
import { World } from './world/world.ts';

export interface LocalDiscordOptions {
  /** What the time is; the machine's own by default. */
  readonly clock?: Clock;
  /** A free port by default. */
  readonly port?: number;
  /** How long an enforced nonce is remembered, in milliseconds; 3 minutes by default ("the past few minutes"). */
  readonly nonceWindow?: number;
  /**
   * True by default: requests are checked against the documented rules, and what goes out against Discord's
   * specification. False leaves only the state of the world to check, for measurements.
   */
  readonly strict?: boolean;
  readonly rateLimits?: Partial<RateLimits>;
  /** Milliseconds between heartbeats, on the machine's clock; as Discord's by default. */
  readonly heartbeatInterval?: number;
  /** How many entries of traffic are kept; 2000 by default. */
  readonly keptTraffic?: number;
}

export interface NewGuild {
  readonly name: string;
  /** The applications whose bots are in, with what their role lets them do beyond everybody. */
  readonly apps?: readonly (Ref | { readonly app: Ref; readonly permissions: readonly PermissionName[] })[];
  readonly owner?: Person;
  readonly locale?: string;
}

/** A Discord of one's own on 127.0.0.1, for tests and for the playground. */
export class LocalDiscord {
  /** What there is, for those who need more than the calls below. */
  readonly world: World;
  readonly faults: DiscordFaults;
  readonly #observer: Observer;
  readonly #server: LocalServer;
  readonly #gateway: Gateway;

  constructor(options: LocalDiscordOptions) {
    const { clock = ownClock, nonceWindow = 180_000, strict = true } = options;
    const { heartbeatInterval = 41_250, keptTraffic = 2000 } = options;
    const world = new World(clock, nonceWindow);
    const requests = new RequestFaults();
    const outage = new Outage(clock);
    this.world = world;
    this.#observer = new Observer(world, keptTraffic, strict);
    this.#gateway = new Gateway(world, { heartbeatInterval, record: this.#observer.recordGateway });
    this.faults = makeFaults(requests, this.#gateway, outage);
    this.#server = new LocalServer({
      world,
      api: new RestApi(world, { ...defaultRateLimits, ...options.rateLimits }, strict),
      gateway: this.#gateway,
      faults: requests,
      isDown: () => outage.isDown(),
      record: this.#observer.recordExchange,
    });
  }

  /** Begins to listen. */
  async listen(port: number): Promise<void> {
    this.world.origin = `http://127.0.0.1:${await this.#server.listen(port)}`;
  }

  /** The base of the REST API, for `new Client({ rest: { api } })`. */
  get api(): string {
    return `${this.world.origin}/api`;
  }

  /** Registers an application with its bot; `token` is what the bot logs in with. */
  createApplication(init: ApplicationInit): Application {
    return createApplication(this.world, init);
  }

  /** Makes a person, who is nowhere yet. */
  createPerson(init: UserInit): Person {
    return new Person(this.world, createUser(this.world, init));
  }

  /** Makes a guild with a new owner (unless one is named), and brings the applications' bots in. */
  createGuild(init: NewGuild): LocalGuild {
    const owner = init.owner?.user ?? createUser(this.world, { name: `${init.name} owner` });
    const guild = createGuild(this.world, init.name, owner, init.locale ?? 'en-US');
    const local = new LocalGuild(this.world, guild);
    local.join(new Person(this.world, owner));
    for (const entry of init.apps ?? []) {
      const { app, permissions } = 'app' in entry ? entry : { app: entry, permissions: [] };
      addBot(this.world, guild, this.world.application(app), bitsOf(permissions));
    }
    return local;
  }

  /** The messages of a channel that a person (everybody, if none is named) sees, oldest first. */
  messages(where: Ref, { as }: { as?: Person } = {}): Message[] {
    const channel = this.world.channel(where);
    if (as && !may(channel, as.user, 'ViewChannel')) return [];
    return [...channel.messages.values()].filter(({ visibleTo }) => !visibleTo || visibleTo === as?.id);
  }

  /** Whether a client of the application is connected to the gateway. */
  isOnline(app: Ref): boolean {
    return this.#gateway.isOnline(this.world.application(app));
  }

  /** The latest requests and gateway payloads, oldest first; tokens are masked. */
  get traffic(): readonly TrafficEntry[] {
    return this.#observer.traffic;
  }

  /** The requests that Discord would have refused (not those that met a fault on demand or a rate limit). */
  get refusals(): readonly RefusedRequest[] {
    return this.#observer.refusals;
  }

  /** Faults of this server itself: exceptions, and replies or events that break Discord's specification. */
  get ownFaults(): readonly unknown[] {
    return this.#observer.ownFaults;
  }

  /** @returns a function that ends the subscription */
  on<Name extends keyof Observations>(name: Name, listener: (...args: Observations[Name]) => void): () => void {
    const { events } = this.#observer;
    const untyped = listener as (...args: unknown[]) => void;
    events.on(name, untyped);
    return () => events.off(name, untyped);
  }

  /** Waits until `predicate` returns something true, and returns it. It is asked at everything that happens here. */
  until<Value>(predicate: () => Value, options: WaitOptions = {}): Promise<Truthy<Value>> {
    const listen = (ask: () => void) => {
      const stops = [this.on('change', ask), this.on('traffic', ask)];
      return () => {
        for (const stop of stops) stop();
      };
    };
    return waitUntil(listen, predicate, options);
  }

  /** Ends everything: clients are cut off, and who still waits for an answer is told that none came. */
  async close(): Promise<void> {
    abandonInteractions(this.world);
    this.#gateway.close();
    await this.#server.close();
  }
}

/** Starts a Discord of one's own on 127.0.0.1. */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const discord = new LocalDiscord(options);
  await discord.listen(options.port ?? 0);
  return discord;
}
