import { randomBytes } from 'node:crypto';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { shardOf } from '../snowflake.ts';
import type { Application } from '../world/model.ts';
import { permissionsIn } from '../world/permissions.ts';
import type { WorldEvent } from '../world/world.ts';
import { letsThrough } from './intents.ts';

/** How many events are kept for a client that comes back. */
const KEPT_EVENTS = 1000;
/** How long, in milliseconds of the world's clock, a session waits for its client to come back. */
const SESSION_LIFE = 180_000;

export interface Dispatch {
  readonly op: 0;
  readonly s: number;
  readonly t: string;
  readonly d: object;
}

/** What one identified client has been told, whether it is connected at the moment or not. */
export class Session {
  readonly id = randomBytes(16).toString('hex');
  readonly application: Application;
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
  /** Takes each event to the connected client; `null` while it is away. */
  send: ((event: Dispatch) => void) | null = null;
  #seq = 0;
  readonly #kept: Dispatch[] = [];

  #leftAt: number | null = null;
  readonly #now: () => number;

  /** @param now epoch milliseconds */
  constructor(application: Application, intents: number, shard: readonly [number, number], now: () => number) {
    this.#now = now;
    this.application = application;
    this.intents = intents;
    this.shard = shard;
  }

  /** Takes note that the client behind `sender` has gone, unless another has come in its place. */
  leave(sender: (event: Dispatch) => void): void {
    if (this.send !== sender) return;
    this.send = null;
    this.#leftAt = this.#now();
  }

  /** True once the client has been away for too long to come back. */
  isOver(): boolean {
    return this.send === null && this.#leftAt !== null && this.#now() - this.#leftAt > SESSION_LIFE;
  }

  /** Numbers an event, keeps it for a resume, and sends it if the client is there. */
  dispatch(name: string, data: object): void {
    const event: Dispatch = { op: 0, s: ++this.#seq, t: name, d: data };
    this.#kept.push(event);
    if (this.#kept.length > KEPT_EVENTS) this.#kept.shift();
    this.send?.(event);
  }

  /** Whether the event concerns this session: its intents, its shard, and what its bot can see. */
  hears(event: WorldEvent): boolean {
    const { application } = this;
    if (event.only && event.only !== application) return false;
    const guild = event.guild ?? event.channel?.guild ?? null;
    if (!letsThrough(this.intents, event.name, guild !== null)) return false;
    if (this.shard[0] !== (guild ? shardOf(guild.id, this.shard[1]) : 0)) return false;
    if (event.only) return true;
    if (!guild) return event.channel?.recipients.some(({ id }) => id === application.botUserId) ?? true;
    const seen = permissionsIn(guild, application.bot, event.channel);
    return event.channel ? (seen & PermissionFlagsBits.ViewChannel) !== 0n : guild.members.has(application.botUserId);
  }

  /** The events after number `seq`, or `null` if they are not all kept or `seq` was never reached. */
  since(seq: number): readonly Dispatch[] | null {
    if (seq > this.#seq || this.#seq - seq > this.#kept.length) return null;
    return this.#kept.slice(this.#kept.length - (this.#seq - seq));
  }
}
