import { EventEmitter } from 'node:events';
import type { APIMessage } from 'discord-api-types/v10';
import { GatewayOpcodes } from 'discord-api-types/v10';
import { type Clock, ownClock } from './clock.ts';
import { type DiscordFaults, makeFaults, Outage } from './discordFaults.ts';
import { RequestFaults } from './faults.ts';
import { Gateway } from './gateway/gateway.ts';
import { eventFaults, replyFaults } from './ownChecks.ts';
import { Person } from './people/person.ts';
import { LocalGuild } from './places.ts';
import { type Answer, RestApi } from './rest/api.ts';
import { defaultRateLimits, type RateLimits } from './rest/rateLimits.ts';
import { messagePayload } from './serialize/message.ts';
import { type Exchange, LocalServer } from './server.ts';
import { maskBody, maskPath, type TrafficEntry, TrafficLog } from './traffic.ts';
import { type ApplicationInit, createApplication, createUser, type UserInit } from './world/accounts.ts';
import { abandonInteractions } from './world/interactions.ts';
import type { Application, Channel, Guild, Message, Ref } from './world/model.ts';
import { bitsOf, may, type PermissionName } from './world/permissions.ts';
import { addBot, createGuild } from './world/places.ts';
import { type Change, World } from './world/world.ts';

export interface LocalDiscordOptions {
  /** What the time is; the machine's own by default. */
  readonly clock?: Clock;
  /** A free port by default. */
  readonly port?: number;
  /** How long an enforced nonce is remembered, in milliseconds; 3 minutes by default ("the past few minutes"). */
  readonly nonceWindow?: number;
  /** False: payloads are not checked against the rules, only against the state of the world. */
  readonly strict?: boolean;
  readonly rateLimits?: Partial<RateLimits>;
  /** Milliseconds between heartbeats, on the machine's clock. */
  readonly heartbeatInterval?: number;
  /** How many entries of traffic are kept. */
  readonly keptTraffic?: number;
}

/** A request that Discord would refuse. */
export interface RefusedRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
  readonly requestBody: unknown;
  /** The documented rule that its payload breaks; `null` if it is the state of the world that forbids it. */
  readonly rule: { readonly id: string; readonly sentence: string; readonly link: string } | null;
}

export interface NewGuild {
  readonly name: string;
  readonly apps?: readonly (Ref | { app: Ref; permissions: readonly PermissionName[] })[];
  readonly owner?: Person;
  readonly locale?: string;
}

interface Events {
  traffic: [TrafficEntry];
  change: [Change];
  refusal: [RefusedRequest];
}

const keptRefusals = 10_000;
/** Milliseconds between two questions while nothing happens here. */
const UNTIL_INTERVAL = 20;

/** A Discord of one's own on 127.0.0.1, for tests and for the playground. */
export class LocalDiscord {
  /** What there is, for those who need more than the calls below. */
  readonly world: World;
  readonly refusals: RefusedRequest[] = [];
  /** Faults of the local Discord itself: exceptions, and replies or events that break Discord's specification. */
  readonly ownFaults: unknown[] = [];
  readonly faults: DiscordFaults;
  readonly #traffic: TrafficLog;
  readonly #events = new EventEmitter<Events>();
  readonly #server: LocalServer;
  readonly #gateway: Gateway;
  readonly #strict: boolean;

  constructor(options: LocalDiscordOptions) {
    const clock = options.clock ?? ownClock;
    const world = new World(clock, options.nonceWindow ?? 180_000);
    this.world = world;
    this.#strict = options.strict ?? true;
    this.#events.setMaxListeners(0);
    this.#traffic = new TrafficLog(options.keptTraffic ?? 2000, (entry) => this.#events.emit('traffic', entry));
    this.#gateway = new Gateway(world, {
      heartbeatInterval: options.heartbeatInterval ?? 41_250,
      record: (direction, payload, application) => {
        this.#traffic.add({
          kind: 'gateway',
          direction,
          at: clock.now(),
          application: application?.name ?? null,
          title: payload.t ?? GatewayOpcodes[payload.op] ?? `op ${payload.op}`,
          body: maskBody(payload.d),
        });
        if (this.#strict && payload.t && payload.d) {
          const { t, d } = payload;
          setImmediate(() => this.ownFaults.push(...eventFaults(t, d)));
        }
      },
    });
    const requests = new RequestFaults();
    const outage = new Outage(clock);
    this.faults = makeFaults(requests, this.#gateway, outage);
    this.#server = new LocalServer({
      world,
      api: new RestApi(world, { ...defaultRateLimits, ...options.rateLimits }, this.#strict),
      gateway: this.#gateway,
      faults: requests,
      isDown: () => outage.isDown(),
      record: (exchange) => this.#record(exchange),
    });
    world.onChange((change) => this.#events.emit('change', change));
  }

  /** Begins to listen. */
  async listen(port: number): Promise<void> {
    this.world.origin = `http://127.0.0.1:${await this.#server.listen(port)}`;
  }

  /** The base of the REST API, for `new Client({ rest: { api } })`. */
  get api(): string {
    return `${this.world.origin}/api`;
  }

  createApplication(init: ApplicationInit): Application {
    return createApplication(this.world, init);
  }

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

  /** A message as a person is shown it, in the API's form. */
  shown(message: Message): APIMessage {
    return messagePayload(this.world, message);
  }

  /** The guilds that a person belongs to. */
  guildsOf(person: Person): Guild[] {
    return [...this.world.guilds.values()].filter(({ members }) => members.has(person.id));
  }

  /** The channels and threads of a guild that a person sees, in their order. */
  channelsOf(guild: Ref, person: Person): Channel[] {
    const channels = [...this.world.guild(guild).channels.values()];
    return channels
      .filter((channel) => may(channel, person.user, 'ViewChannel'))
      .sort((a, b) => a.position - b.position);
  }

  /** The direct messages that a person has opened, or that a bot has opened with them. */
  directMessagesOf(person: Person): Channel[] {
    return [...this.world.channels.values()].filter(({ recipients }) => recipients.includes(person.user));
  }

  /** An uploaded file, by the id of its attachment. */
  file(attachmentId: string): { bytes: Uint8Array; contentType: string } | undefined {
    return this.world.files.get(attachmentId);
  }

  /** Whether a client of the application is connected to the gateway. */
  isOnline(app: Ref): boolean {
    return this.#gateway.isOnline(this.world.application(app));
  }

  /** The latest requests and gateway payloads, oldest first; tokens are masked. */
  get traffic(): readonly TrafficEntry[] {
    return this.#traffic.entries;
  }

  /** @returns a function that ends the subscription */
  on<Name extends keyof Events>(name: Name, listener: (...args: Events[Name]) => void): () => void {
    const untyped = listener as (...args: unknown[]) => void;
    this.#events.on(name, untyped);
    return () => this.#events.off(name, untyped);
  }

  /**
   * Waits until `predicate` returns something true, and returns it. It is asked again at everything that happens here.
   * @param options.within milliseconds of the machine's clock; 5 seconds by default
   * @throws Error when the time is over
   */
  async until<Value>(
    predicate: () => Value,
    options: { within?: number; what?: string } = {},
  ): Promise<Exclude<Value, false | null | undefined | 0 | ''>> {
    const within = options.within ?? 5000;
    return new Promise((resolve, reject) => {
      const stops: (() => void)[] = [];
      const end = (act: () => void) => {
        clearTimeout(timer);
        for (const stop of stops) stop();
        act();
      };
      const timer = setTimeout(() => {
        end(() => reject(new Error(`${options.what ?? 'What was waited for'} did not happen within ${within} ms.`)));
      }, within);
      const ask = () => {
        try {
          const value = predicate();
          if (value) end(() => resolve(value as Exclude<Value, false | null | undefined | 0 | ''>));
        } catch (error) {
          end(() => reject(error));
        }
      };
      // What is waited for may also happen inside the client, a moment after its last message.
      const again = setInterval(ask, UNTIL_INTERVAL);
      stops.push(() => clearInterval(again), this.on('change', ask), this.on('traffic', ask));
      ask();
    });
  }

  /** Ends everything: clients are cut off, and who still waits for an answer is told that none came. */
  async close(): Promise<void> {
    abandonInteractions(this.world);
    this.#gateway.close();
    await this.#server.close();
  }

  /** Holds this server to Discord's specification, when the answer is on its way. */
  #checkLater(method: string, path: string, { status, body }: Answer): void {
    setImmediate(() => {
      const faults = replyFaults(method, decodeURIComponent(path), status, body);
      for (const line of faults) this.ownFaults.push(`${method} ${maskPath(path)} ${status}: ${line}`);
    });
  }

  #record({ incoming, answer, took, fault }: Exchange): void {
    const path = maskPath(incoming.url.pathname + incoming.url.search);
    const { method } = incoming;
    const { status, body, requestBody, rule = null } = answer;
    if (answer.ownFault) this.ownFaults.push(answer.ownFault);
    else if (this.#strict && !fault) this.#checkLater(method, incoming.url.pathname, answer);
    if (!fault && status >= 400 && status < 500 && status !== 429) {
      const refusal = { method, path, status, body, requestBody, rule };
      this.refusals.push(refusal);
      if (this.refusals.length > keptRefusals) this.refusals.shift();
      this.#events.emit('refusal', refusal);
    }
    this.#traffic.add({
      kind: 'request',
      direction: 'in',
      at: this.world.clock.now(),
      application: answer.application?.name ?? null,
      title: `${method} ${path}`,
      method,
      path,
      status,
      took,
      body: requestBody,
      reply: body,
      ...(rule ? { rule } : {}),
    });
  }
}

/** Starts a Discord of one's own on 127.0.0.1. */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const discord = new LocalDiscord(options);
  await discord.listen(options.port ?? 0);
  return discord;
}
