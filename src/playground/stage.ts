import type { LocalDiscord } from '../local-discord/localDiscord.ts';
import type { Change } from '../local-discord/world/world.ts';
import { type OpenModals, performCall } from './calls.ts';
import type { Cast, Character } from './cast.ts';
import { messageView } from './messageViews.ts';
import type { PageHost, Visit } from './pageServer.ts';
import type { PlaygroundClock } from './playground.ts';
import type { BotView, ClockView, Frame, Request } from './protocol.ts';
import { botView, placesFor, snapshotFor } from './snapshot.ts';
import { trafficView } from './trafficViews.ts';

interface Seat {
  readonly character: Character;
  readonly send: (frame: Frame) => void;
}

/** Brings the open pages and the local Discord together: what people do goes one way, what they see the other. */
export class Stage implements PageHost {
  readonly #discord: LocalDiscord;
  readonly #cast: Cast;
  readonly #clock: PlaygroundClock;
  readonly #seats = new Set<Seat>();
  readonly #warn: (message: string) => void;
  #bot: BotView['status'] = 'starting';
  #commandWrites = 0;

  constructor(discord: LocalDiscord, cast: Cast, clock: PlaygroundClock, warn: (message: string) => void) {
    this.#discord = discord;
    this.#cast = cast;
    this.#clock = clock;
    this.#warn = warn;
    discord.on('change', (change) => this.#show(change));
    discord.on('traffic', (entry) => {
      this.#tell(() => ({ type: 'traffic', entry: trafficView(entry) }));
      if (this.#cast.application.commandWrites !== this.#commandWrites) this.#showPlaces();
    });
  }

  visit(personId: string, send: (frame: Frame) => void): Visit {
    const { characters } = this.#cast;
    const character = characters.find(({ person }) => person.id === personId) ?? characters[0]!;
    const seat = { character, send };
    const modals: OpenModals = new Map();
    this.#seats.add(seat);
    send({ type: 'snapshot', snapshot: snapshotFor(character, this.#parts()) });
    return {
      receive: (request) => void this.#perform(seat, modals, request),
      leave: () => this.#seats.delete(seat),
    };
  }

  attachment(path: string): { bytes: Uint8Array; contentType: string } | null {
    const id = /^\/attachments\/\d+\/(\d+)\//.exec(path)?.[1];
    return this.#discord.world.files.get(id ?? '') ?? null;
  }

  setBot(status: BotView['status']): void {
    this.#bot = status;
    this.#tell(() => ({ type: 'bot', bot: botView(this.#parts()) }));
  }

  #parts() {
    const clock: ClockView = { now: this.#clock.now(), nextDueAt: this.#clock.nextDueAt() };
    return { discord: this.#discord, cast: this.#cast, bot: this.#bot, clock };
  }

  async #perform(seat: Seat, modals: OpenModals, { id, call }: Request): Promise<void> {
    try {
      const outcome = await performCall(this.#discord, seat.character.person, modals, call);
      seat.send({ type: 'outcome', id, outcome });
    } catch (error) {
      this.#warn(`The page asked for something impossible (${call.call}): ${(error as Error).message}`);
      seat.send({ type: 'outcome', id, outcome: { kind: 'failed', text: 'The local preview could not do that.' } });
    }
  }

  #show({ kind, id, channelId }: Change): void {
    if (kind === 'message' && channelId) this.#showMessage(channelId, id);
    else if (kind === 'typing' && channelId) this.#tell(() => ({ type: 'typing', channelId, userId: id }));
    else if (kind === 'channel' || kind === 'guild' || kind === 'application') this.#showPlaces();
  }

  #showMessage(channelId: string, messageId: string): void {
    const message = this.#discord.world.channels.get(channelId)?.messages.get(messageId);
    this.#tell(({ character }) => {
      if (!message || message.deleted) return { type: 'messageGone', channelId, messageId };
      if (message.visibleTo && message.visibleTo !== character.person.id) return null;
      return { type: 'message', channelId, message: messageView(this.#discord.world, message) };
    });
  }

  #showPlaces(): void {
    this.#commandWrites = this.#cast.application.commandWrites;
    this.#tell(({ character }) => ({ type: 'places', ...placesFor(character, this.#parts()) }));
  }

  /** Tells every open page; `null`: nothing to tell to this one. */
  #tell(frameFor: (seat: Seat) => Frame | null): void {
    for (const seat of this.#seats) {
      const frame = frameFor(seat);
      if (frame) seat.send(frame);
    }
  }
}
