import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes, GatewayIntentBits } from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import { guildCreatePayload } from '../serialize/guild.ts';
import { applicationFlags, fullMemberPayload, selfPayload } from '../serialize/user.ts';
import { shardOf } from '../snowflake.ts';
import type { Application } from '../world/model.ts';
import { seesMembers } from '../world/places.ts';
import type { World } from '../world/world.ts';
import { Connection } from './connection.ts';
import type { Session } from './session.ts';

export type GatewayRecorder = (
  direction: 'in' | 'out',
  payload: { op: number; t?: string | null; d?: unknown },
  application: Application | null,
) => void;

export interface GatewayOptions {
  readonly heartbeatInterval: number;
  readonly record: GatewayRecorder;
}

/** The WebSocket side of Discord: sessions, and what each is told. */
export class Gateway {
  readonly heartbeatInterval: number;
  readonly record: GatewayRecorder;
  /** False: new connections are turned away, as during an outage. */
  accepting = true;
  readonly #world: World;
  readonly #sockets = new WebSocketServer({ noServer: true });
  readonly #sessions = new Map<string, Session>();
  readonly #connections = new Set<Connection>();

  constructor(world: World, options: GatewayOptions) {
    this.#world = world;
    this.heartbeatInterval = options.heartbeatInterval;
    this.record = options.record;
    world.onDispatch((event) => {
      for (const session of this.#sessions.values()) {
        if (session.isOver()) this.forget(session);
        else if (session.hears(event)) session.dispatch(event.name, event.data(session.application, session.intents));
      }
    });
  }

  /** The connections open at the moment. */
  get connections(): readonly Connection[] {
    return [...this.#connections];
  }

  /** Turns an HTTP request into a gateway connection. Compression may be asked for; nothing is compressed. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (!this.accepting) {
      socket.destroy();
      return;
    }
    const query = URL.parse(request.url ?? '/', this.url)?.searchParams;
    this.#sockets.handleUpgrade(request, socket, head, (client) => {
      const version = Number(query?.get('v') ?? 10);
      if (version !== 9 && version !== 10) client.close(GatewayCloseCodes.InvalidAPIVersion, 'Invalid API version.');
      else if ((query?.get('encoding') ?? 'json') !== 'json') client.close(GatewayCloseCodes.DecodeError, 'Only JSON.');
      else this.#connections.add(new Connection(this, client));
    });
  }

  applicationOf(token: unknown): Application | undefined {
    return typeof token === 'string' ? this.#world.applicationByToken(token.replace(/^Bot /, '')) : undefined;
  }

  sessionOf(id: unknown, application: Application): Session | undefined {
    const session = typeof id === 'string' ? this.#sessions.get(id) : undefined;
    return session?.application === application && !session.isOver() ? session : undefined;
  }

  /** The time of the world, epoch milliseconds. */
  readonly now = () => this.#world.clock.now();

  /** Greets a new session: READY with its guilds unavailable, then GUILD_CREATE for each. */
  welcome(session: Session): void {
    this.#sessions.set(session.id, session);
    const { application, shard } = session;
    const guilds = [...this.#world.guilds.values()].filter(
      (guild) => guild.members.has(application.botUserId) && shardOf(guild.id, shard[1]) === shard[0],
    );
    session.dispatch('READY', {
      v: 10,
      user: selfPayload(application),
      session_type: 'normal',
      session_id: session.id,
      resume_gateway_url: this.url,
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      shard,
      application: { id: application.id, flags: applicationFlags(application) },
      private_channels: [],
      relationships: [],
      presences: [],
      user_settings: {},
      _trace: [],
    });
    if (!(session.intents & GatewayIntentBits.Guilds)) return;
    for (const guild of guilds) {
      const self = guild.members.get(application.botUserId)!;
      session.dispatch('GUILD_CREATE', guildCreatePayload(guild, self, seesMembers(session.intents)));
    }
  }

  /** Answers a request for a guild's members with one chunk. */
  sendMembers(session: Session, data: unknown): void {
    const request = (data ?? {}) as { guild_id?: string; nonce?: string; query?: string; user_ids?: string | string[] };
    const guild = this.#world.guilds.get(String(request.guild_id));
    if (!guild?.members.has(session.application.botUserId)) return;
    const ids = request.user_ids === undefined ? null : [request.user_ids].flat();
    const members = [...guild.members.values()].filter(({ user }) =>
      ids ? ids.includes(user.id) : user.username.startsWith((request.query ?? '').toLowerCase()),
    );
    session.dispatch('GUILD_MEMBERS_CHUNK', {
      guild_id: guild.id,
      members: members.map(fullMemberPayload),
      chunk_index: 0,
      chunk_count: 1,
      not_found: ids?.filter((id) => !guild.members.has(id)) ?? [],
      ...(request.nonce ? { nonce: request.nonce } : {}),
    });
  }

  get url(): string {
    return this.#world.origin.replace('http', 'ws');
  }

  forget(session: Session): void {
    this.#sessions.delete(session.id);
  }

  /** Whether a client of the application is connected and identified. */
  isOnline(application: Application): boolean {
    return this.connections.some(({ session }) => session?.application === application);
  }

  /** A client went away; its session waits for it to resume. */
  closed(connection: Connection): void {
    this.#connections.delete(connection);
    this.presenceChanged(connection);
  }

  /** Tells those who watch that a client has come or gone. */
  presenceChanged({ session }: Connection): void {
    if (session) this.#world.changed({ kind: 'application', id: session.application.id });
  }

  /** Ends every connection at once. */
  close(): void {
    for (const connection of this.#connections) connection.cut();
    this.#sockets.close();
  }
}
