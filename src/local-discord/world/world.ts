import { EventEmitter } from 'node:events';
import type { GatewayDispatchEvents } from 'discord-api-types/v10';
import type { Clock } from '../clock.ts';
import { createSnowflakes } from '../snowflake.ts';
import type { Application, Channel, Guild, Interaction, Message, Ref, User } from './model.ts';

/** Something that applications may hear of over the gateway. */
export interface WorldEvent {
  readonly name: `${GatewayDispatchEvents}`;
  /** Where it happened; decides, with the intents, who hears of it. */
  readonly guild?: Guild | null;
  readonly channel?: Channel;
  /** The only application to be told. */
  readonly only?: Application;
  /** The payload for one session (message content, for one, depends on who reads it). */
  data(application: Application, intents: number): object;
}

/** Something that a person watching may see change. */
export interface Change {
  readonly kind: 'message' | 'channel' | 'guild' | 'person' | 'interaction' | 'typing' | 'application';
  readonly id: string;
  readonly channelId?: string;
}

/** An interaction's token is good for this long, in milliseconds. */
export const TOKEN_LIFE = 15 * 60_000;

interface WorldEvents {
  dispatch: [WorldEvent];
  change: [Change];
}

/** Everything that exists on the local Discord, and the place from which its events go out. */
export class World {
  readonly clock: Clock;
  /** Makes the next id. */
  readonly nextId: () => string;
  readonly applications = new Map<string, Application>();
  readonly users = new Map<string, User>();
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  readonly interactions = new Map<string, Interaction>();
  readonly #byToken = new Map<string, Interaction>();
  /** Bytes of attachments by id. */
  readonly files = new Map<string, { bytes: Uint8Array; contentType: string }>();
  /** Messages posted with `enforce_nonce`, by author and nonce. */
  readonly nonces = new Map<string, Message>();
  /** How long, in milliseconds, an enforced nonce is remembered. */
  readonly nonceWindow: number;
  /** `http://127.0.0.1:PORT`, known once the server listens. */
  origin = '';
  readonly #events = new EventEmitter<WorldEvents>();

  constructor(clock: Clock, nonceWindow: number) {
    this.clock = clock;
    this.nonceWindow = nonceWindow;
    this.nextId = createSnowflakes(clock);
    this.#events.setMaxListeners(0);
  }

  /** Tells applications of an event, and those who watch of the change. */
  publish(event: WorldEvent, change?: Change): void {
    this.#events.emit('dispatch', event);
    if (change) this.#events.emit('change', change);
  }

  /** Tells those who watch of a change that applications do not hear of. */
  changed(change: Change): void {
    this.#events.emit('change', change);
  }

  onDispatch(listener: (event: WorldEvent) => void): void {
    this.#events.on('dispatch', listener);
  }

  /** @returns a function that ends the subscription */
  onChange(listener: (change: Change) => void): () => void {
    this.#events.on('change', listener);
    return () => this.#events.off('change', listener);
  }

  /** Keeps an interaction as long as its token is good, and forgets those whose is not. */
  addInteraction(interaction: Interaction): void {
    for (const [token, { id, createdAt }] of this.#byToken) {
      if (this.clock.now() - createdAt < TOKEN_LIFE) break;
      this.#byToken.delete(token);
      this.interactions.delete(id);
    }
    this.interactions.set(interaction.id, interaction);
    this.#byToken.set(interaction.token, interaction);
  }

  interactionByToken(token: string): Interaction | undefined {
    return this.#byToken.get(token);
  }

  /** The application whose bot has this token. */
  applicationByToken(token: string): Application | undefined {
    for (const application of this.applications.values()) if (application.token === token) return application;
    return undefined;
  }

  /** The channel that `ref` stands for. @throws Error if there is none */
  channel(ref: Ref): Channel {
    const channel = this.channels.get(ref.id);
    if (!channel) throw new Error(`There is no channel ${ref.id} on the local Discord (any more).`);
    return channel;
  }

  /** The guild that `ref` stands for. @throws Error if there is none */
  guild(ref: Ref): Guild {
    const guild = this.guilds.get(ref.id);
    if (!guild) throw new Error(`There is no guild ${ref.id} on the local Discord (any more).`);
    return guild;
  }

  /** The user whom `ref` stands for. @throws Error if there is none */
  user(ref: Ref): User {
    const user = this.users.get(ref.id);
    if (!user) throw new Error(`There is no user ${ref.id} on the local Discord.`);
    return user;
  }

  /** The application that `ref` (it, or its bot) stands for. @throws Error if there is none */
  application(ref: Ref): Application {
    const application = this.applications.get(ref.id);
    if (!application) throw new Error(`There is no application ${ref.id} on the local Discord.`);
    return application;
  }
}
