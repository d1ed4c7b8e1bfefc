import type { LocalDiscord } from '../local-discord/localDiscord.ts';
import type { TrafficEntry } from '../local-discord/traffic.ts';
import type { TrafficView } from './protocol.ts';

/** As many entries as the inspector is given when a page opens. */
const KEPT = 1_000;

const ACKNOWLEDGEMENT = /\/interactions\/(\d+)\/[^/]+\/callback/;

/**
 * What the inspector shows: the local Discord's traffic, tokens masked, and at every interaction how long the bot took
 * to acknowledge it.
 */
export class TrafficFeed {
  #entries: TrafficView[] = [];
  /** Interactions on their way, by id, with the machine's time at which they went out. */
  readonly #waiting = new Map<string, { view: TrafficView; sentAt: number }>();
  readonly #tell: (view: TrafficView) => void;

  /** @param tell told of every new entry, and again when an interaction has been acknowledged or has failed */
  constructor(discord: LocalDiscord, tell: (view: TrafficView) => void) {
    this.#tell = tell;
    discord.on('traffic', (entry) => this.#add(entry));
    discord.on('change', ({ kind, id }) => {
      const failed = kind === 'interaction' && discord.world.interactions.get(id)?.state === 'failed';
      if (failed) this.#settle(id, { unanswered: true });
    });
  }

  /** Oldest first. */
  get entries(): readonly TrafficView[] {
    return this.#entries;
  }

  #add(entry: TrafficEntry): void {
    const view = trafficView(entry);
    this.#entries.push(view);
    if (this.#entries.length > 2 * KEPT) this.#entries = this.#entries.slice(-KEPT);
    this.#tell(view);
    const accepted = entry.status !== undefined && entry.status < 300;
    const acknowledged = accepted ? ACKNOWLEDGEMENT.exec(entry.title)?.[1] : undefined;
    if (entry.title === 'INTERACTION_CREATE') {
      this.#waiting.set((entry.body as { id: string }).id, { view, sentAt: performance.now() });
    } else if (acknowledged) {
      const sentAt = this.#waiting.get(acknowledged)?.sentAt ?? performance.now();
      this.#settle(acknowledged, { took: performance.now() - sentAt });
    }
  }

  #settle(interactionId: string, change: Partial<TrafficView>): void {
    const waiting = this.#waiting.get(interactionId);
    if (!waiting) return;
    this.#waiting.delete(interactionId);
    const view = { ...waiting.view, ...change };
    const index = this.#entries.findLastIndex(({ id }) => id === view.id);
    if (index >= 0) this.#entries[index] = view;
    this.#tell(view);
  }
}

const trafficView = (entry: TrafficEntry): TrafficView => ({
  id: entry.number,
  at: entry.at,
  kind: entry.kind === 'request' ? 'request' : entry.direction === 'in' ? 'command' : 'event',
  name: entry.title,
  status: entry.status ?? null,
  took: entry.took ?? null,
  unanswered: false,
  body: entry.body ?? null,
  reply: entry.reply ?? null,
  rule: entry.rule ? { text: entry.rule.sentence, url: entry.rule.link } : null,
});
