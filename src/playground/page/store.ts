import type { ChannelView, Frame, GuildView, MessageView, Snapshot, TrafficView } from '../protocol.ts';
import type { Viewer } from './time.ts';

/** What the page can be told of; listeners name the ones that concern them. */
export type Topic =
  | 'view'
  | 'channel'
  | 'messages'
  | 'notices'
  | 'typing'
  | 'places'
  | 'bot'
  | 'clock'
  | 'jump'
  | 'panel'
  | 'traffic'
  | 'connection'
  | 'reply';

/** Something that only this client shows, as Discord does: a command on its way, or one that failed. */
export interface Notice {
  readonly id: number;
  readonly channelId: string;
  /** `/ask`, or the name of a context-menu entry. */
  readonly command: string;
  readonly at: number;
  readonly state: 'sending' | 'failed';
  readonly text: string;
}

/** A message that the next one will answer. */
export interface ReplyDraft {
  readonly message: MessageView;
  readonly ping: boolean;
}

/** Milliseconds by which the clock may seem to move on its way to the page. */
const JUMP = 2_000;

const LONGEST_TRAFFIC = 2_000;

/** What this person sees, and where on the page they are. Frames from the playground are its only source. */
class Store {
  view: Snapshot | null = null;
  channelId = '';
  connected = false;
  reply: ReplyDraft | null = null;
  notices: readonly Notice[] = [];
  traffic: TrafficView[] = [];
  /** Until when somebody types, by channel. */
  readonly typing = new Map<string, number>();
  /** How many messages have come to a channel since it was open last. */
  readonly #unread = new Map<string, number>();
  readonly #messages = new Map<string, MessageView[]>();
  readonly #listeners = new Map<Topic, Set<() => void>>();
  #clockOffset = 0;

  on(topics: readonly Topic[], listener: () => void): void {
    for (const topic of topics) {
      const listeners = this.#listeners.get(topic) ?? new Set();
      this.#listeners.set(topic, listeners.add(listener));
    }
  }

  emit(topic: Topic): void {
    for (const listener of this.#listeners.get(topic) ?? []) listener();
  }

  /** Now, on the playground's clock. */
  now(): number {
    return Date.now() + this.#clockOffset;
  }

  viewer(): Viewer {
    return { locale: this.view?.me.locale ?? 'en-US', timeZone: this.view?.me.timeZone ?? 'UTC', now: this.now() };
  }

  channels(): ChannelView[] {
    return [...(this.view?.dms ?? []), ...(this.view?.guilds ?? []).flatMap((guild) => guild.channels)];
  }

  channel(): ChannelView | undefined {
    return this.channels().find((channel) => channel.id === this.channelId);
  }

  guild(channelId = this.channelId): GuildView | undefined {
    return this.view?.guilds.find((guild) => guild.channels.some((channel) => channel.id === channelId));
  }

  /** Oldest first. */
  messages(channelId = this.channelId): readonly MessageView[] {
    return this.#messages.get(channelId) ?? [];
  }

  unread(channelId: string): number {
    return this.#unread.get(channelId) ?? 0;
  }

  open(channelId: string): void {
    if (channelId === this.channelId) return;
    this.channelId = channelId;
    this.#unread.delete(channelId);
    this.reply = null;
    this.emit('channel');
  }

  setReply(reply: ReplyDraft | null): void {
    this.reply = reply;
    this.emit('reply');
  }

  addNotice(notice: Notice): void {
    this.notices = [...this.notices.filter((known) => known.id !== notice.id), notice];
    this.emit('notices');
  }

  removeNotice(id: number): void {
    this.notices = this.notices.filter((notice) => notice.id !== id);
    this.emit('notices');
  }

  setConnected(connected: boolean): void {
    this.connected = connected;
    this.emit('connection');
  }

  clearTraffic(): void {
    this.traffic = [];
    this.emit('traffic');
  }

  apply(frame: Exclude<Frame, { type: 'outcome' }>): void {
    if (frame.type === 'snapshot') this.#restart(frame.snapshot);
    else if (frame.type === 'message') this.#put(frame.channelId, frame.message);
    else if (frame.type === 'messageGone') this.#remove(frame.channelId, frame.messageId);
    else if (frame.type === 'typing') this.typing.set(frame.channelId, Date.now() + 10_000);
    else if (frame.type === 'places') this.view = this.view && { ...this.view, ...frame };
    else if (frame.type === 'bot') this.view = this.view && { ...this.view, bot: frame.bot };
    else if (frame.type === 'clock') this.#setClock(frame.clock);
    else this.#record(frame.entry);
    this.emit(
      frame.type === 'snapshot' ? 'view' : frame.type.startsWith('message') ? 'messages' : (frame.type as Topic),
    );
  }

  #restart(snapshot: Snapshot): void {
    this.view = snapshot;
    this.#messages.clear();
    this.#unread.clear();
    for (const [channelId, messages] of Object.entries(snapshot.messages)) this.#messages.set(channelId, [...messages]);
    this.traffic = [...snapshot.traffic];
    this.notices = [];
    this.reply = null;
    this.#setClock(snapshot.clock);
    if (!this.channel()) this.channelId = snapshot.guilds[0]?.channels[0]?.id ?? snapshot.dms[0]?.id ?? '';
  }

  #put(channelId: string, message: MessageView): void {
    const messages = this.#messages.get(channelId) ?? [];
    const index = messages.findIndex((known) => known.id === message.id);
    if (index < 0) {
      messages.push(message);
      this.#arrived(message);
      if (channelId !== this.channelId && message.author.id !== this.view?.me.id) {
        this.#unread.set(channelId, this.unread(channelId) + 1);
        this.emit('places');
      }
    } else messages[index] = message;
    this.#messages.set(channelId, messages);
    if (message.author.bot) this.typing.delete(channelId);
  }

  /** The answer to a command takes the place of the word that it is on its way. */
  #arrived(message: MessageView): void {
    const isAnswer = ({ channelId, command, state }: Notice) =>
      state === 'sending' && channelId === message.channel_id && command === message.command;
    const notice = this.notices.find(isAnswer);
    if (notice && message.interaction_metadata?.user.id === this.view?.me.id) {
      this.notices = this.notices.filter((kept) => kept !== notice);
    }
  }

  #remove(channelId: string, messageId: string): void {
    this.#messages.set(
      channelId,
      this.messages(channelId).filter((message) => message.id !== messageId),
    );
  }

  #record(entry: TrafficView): void {
    const index = this.traffic.findLastIndex((known) => known.id === entry.id);
    if (index >= 0) this.traffic[index] = entry;
    else this.traffic.push(entry);
    if (this.traffic.length > LONGEST_TRAFFIC) this.traffic.splice(0, this.traffic.length - LONGEST_TRAFFIC);
  }

  #setClock(clock: Snapshot['clock']): void {
    this.view = this.view && { ...this.view, clock };
    const offset = clock.now - Date.now();
    const jumped = Math.abs(offset - this.#clockOffset) > JUMP;
    this.#clockOffset = offset;
    if (jumped) this.emit('jump');
  }
}

export const store = new Store();
