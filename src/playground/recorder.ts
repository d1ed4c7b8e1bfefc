import type { LocalDiscord } from '../local-discord/localDiscord.ts';
import type { Person } from '../local-discord/people/person.ts';
import type { Message } from '../local-discord/world/model.ts';
import type { Cast } from './cast.ts';
import { componentNames } from './componentNames.ts';
import { messageView } from './messageViews.ts';
import type { MovableClock } from './movableClock.ts';
import type { Deed, MessageView, Outcome, Tool } from './protocol.ts';
import { newSession, type Session, type Step } from './session.ts';
import { SessionNames } from './sessionNames.ts';

/** Keeps what is done on the page and what everybody sees, step by step. */
export class Recorder {
  readonly names: SessionNames;
  readonly #discord: LocalDiscord;
  readonly #clock: MovableClock;
  readonly #openedAt: number;
  readonly #steps: Step[] = [];
  /** What has been seen since the last step began; before the first, it belongs to none. */
  #sees: Record<string, unknown> = {};

  constructor(discord: LocalDiscord, cast: Cast, clock: MovableClock) {
    this.#discord = discord;
    this.#clock = clock;
    this.#openedAt = clock.now();
    this.names = new SessionNames(discord, cast);
    discord.on('change', ({ kind, id, channelId }) => {
      if (kind === 'message' && channelId) this.#see(channelId, id);
    });
  }

  /** Takes note that something is being done. @returns a function to be told what came of it */
  begin(person: Person, call: Deed | Tool): (outcome: Outcome) => void {
    const step: { -readonly [Key in keyof Step]: Step[Key] } = {
      at: new Date(this.#clock.now()).toISOString(),
      as: person.name,
      call: this.#write(call),
      sees: {},
    };
    this.#sees = step.sees as Record<string, unknown>;
    this.#steps.push(step);
    return (outcome) => {
      if (outcome.kind === 'failed') step.failed = outcome.text;
    };
  }

  session(): Session {
    return newSession(this.#openedAt, this.#clock.now(), this.#steps);
  }

  #write(call: Deed | Tool): Step['call'] {
    if (call.call === 'submit') return { ...this.names.hide(call), modalId: '' };
    if (!('customId' in call)) return this.names.hide(call);
    const { customId, ...rest } = call;
    const message = this.#discord.world.channels.get(call.channelId)?.messages.get(call.messageId);
    return { ...this.names.hide(rest), component: componentNames(message?.components ?? []).get(customId) ?? '' };
  }

  #see(channelId: string, messageId: string): void {
    const name = this.names.message(channelId, messageId);
    const message = this.#discord.world.channels.get(channelId)?.messages.get(messageId);
    this.#sees[name] = message && !message.deleted ? this.look(message) : null;
  }

  /** What people see of a message, ids by name; what differs from run to run is left out. */
  look(message: Message): unknown {
    const view = messageView(this.#discord.world, message);
    return this.names.mask(visible(view, message.visibleTo));
  }
}

const visible = (view: MessageView, onlyFor: string | null): object => ({
  author: view.author.id,
  content: view.content,
  ...(view.command ? { command: view.command } : {}),
  ...(view.message_reference?.message_id ? { replyTo: view.message_reference.message_id } : {}),
  ...(onlyFor ? { onlyFor } : {}),
  ...((view.flags ?? 0) & LOADING ? { thinking: true } : {}),
  ...(view.embeds.length > 0 ? { embeds: view.embeds.map((embed) => without(embed, ['timestamp', 'type'])) } : {}),
  ...(view.components?.length ? { components: without(view.components, ['custom_id', 'id']) } : {}),
  ...(view.attachments.length > 0
    ? { files: view.attachments.map(({ filename, size }) => `${filename}, ${size} bytes`) }
    : {}),
});

const LOADING = 1 << 7;

/** A copy without these members, at any depth. */
const without = <Value>(value: Value, keys: readonly string[]): Value =>
  JSON.parse(JSON.stringify(value, (key, inner: unknown) => (keys.includes(key) ? undefined : inner))) as Value;
