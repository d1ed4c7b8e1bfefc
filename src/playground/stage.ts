import type { Change } from '../local-discord/world/world.ts';
import { type OpenModals, performCall } from './calls.ts';
import type { Cast, Character } from './cast.ts';
import { messageView } from './messageViews.ts';
import type { PageHost, Visit } from './pageServer.ts';
import type { BotView, Call, Frame, Outcome, Request } from './protocol.ts';
import { Recorder } from './recorder.ts';
import { botView, placesFor, type SnapshotParts, snapshotFor } from './snapshot.ts';
import { isTool, useTool, type Workshop } from './tools.ts';
import { TrafficFeed } from './trafficFeed.ts';

interface Seat {
  readonly character: Character;
  readonly send: (frame: Frame) => void;
}

/** Brings the open pages and the local Discord together: what people do goes one way, what they see the other. */
export class Stage implements PageHost {
  readonly #workshop: Workshop;
  readonly #cast: Cast;
  readonly #recorder: Recorder;
  readonly #traffic: TrafficFeed;
  readonly #seats = new Set<Seat>();
  readonly #warn: (message: string) => void;
  #bot: BotView['status'] = 'offline';
  #commandWrites = 0;
  #nextReminderAt: number | null = null;

  /** @param warn told what the page asked for in vain, in a sentence */
  constructor(workshop: Workshop, cast: Cast, warn: (message: string) => void) {
    this.#workshop = workshop;
    this.#cast = cast;
    this.#warn = warn;
    const { discord, clock } = workshop;
    this.#recorder = new Recorder(discord, cast, clock);
    this.#traffic = new TrafficFeed(discord, (entry) => this.#tell(() => ({ type: 'traffic', entry })));
    discord.on('change', (change) => this.#show(change));
    discord.on('traffic', ({ title }) => {
      if (title === 'READY' || title === 'RESUMED') this.showBot('online');
      if (cast.application.commandWrites !== this.#commandWrites) this.#showPlaces();
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
      receive: (request) => void this.#answer(seat, modals, request),
      leave: () => this.#seats.delete(seat),
    };
  }

  attachment(path: string): { bytes: Uint8Array; contentType: string } | null {
    const id = /^\/attachments\/\d+\/(\d+)\//.exec(path)?.[1];
    return this.#workshop.discord.world.files.get(id ?? '') ?? null;
  }

  /** Shows whether the bot is there. */
  showBot(status: BotView['status']): void {
    this.#bot = status;
    this.#tell(() => ({ type: 'bot', bot: botView(this.#parts()) }));
  }

  #parts(): SnapshotParts {
    const { discord, clock, bot } = this.#workshop;
    return {
      discord,
      cast: this.#cast,
      bot: this.#bot,
      clock: { now: clock.now(), nextReminderAt: bot.nextReminderAt() },
      traffic: this.#traffic.entries,
    };
  }

  async #answer(seat: Seat, modals: OpenModals, { id, call }: Request): Promise<void> {
    let outcome: Outcome;
    try {
      outcome = await this.#perform(seat, modals, call);
    } catch (error) {
      this.#warn(`The playground could not do what the page asked for (${call.call}): ${(error as Error).message}`);
      outcome = { kind: 'failed', text: 'The local preview could not do that.' };
    }
    seat.send({ type: 'outcome', id, outcome });
  }

  async #perform({ character: { person } }: Seat, modals: OpenModals, call: Call): Promise<Outcome> {
    if (call.call === 'session') return { kind: 'session', session: this.#recorder.session() };
    const { discord } = this.#workshop;
    if (call.call === 'autocomplete') return performCall(discord, person, modals, call);
    const note = this.#recorder.begin(person, call);
    const outcome = isTool(call)
      ? await useTool(this.#workshop, call)
      : await performCall(discord, person, modals, call);
    note(outcome);
    if (call.call === 'fault' && (call.fault === 'drop' || call.fault === 'down')) this.showBot('offline');
    this.#showClock();
    void this.#showReminders();
    return outcome;
  }

  #show({ kind, id, channelId }: Change): void {
    if (kind === 'message' && channelId) this.#showMessage(channelId, id);
    else if (kind === 'typing' && channelId) this.#tell(() => ({ type: 'typing', channelId, userId: id }));
    else if (kind === 'channel' || kind === 'guild' || kind === 'application') this.#showPlaces();
  }

  #showMessage(channelId: string, messageId: string): void {
    const { world } = this.#workshop.discord;
    const message = world.channels.get(channelId)?.messages.get(messageId);
    this.#tell(({ character }) => {
      if (!message || message.deleted) return { type: 'messageGone', channelId, messageId };
      if (message.visibleTo && message.visibleTo !== character.person.id) return null;
      return { type: 'message', channelId, message: messageView(world, message) };
    });
    void this.#showReminders();
  }

  /** What is done or said may have been about a reminder; the bot knows when it has settled. */
  async #showReminders(): Promise<void> {
    const { bot } = this.#workshop;
    await bot.settled();
    if (bot.nextReminderAt() !== this.#nextReminderAt) this.#showClock();
  }

  #showClock(): void {
    this.#nextReminderAt = this.#workshop.bot.nextReminderAt();
    this.#tell(() => ({ type: 'clock', clock: this.#parts().clock }));
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
