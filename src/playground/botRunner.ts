import type { Clock } from '../clock.ts';
import type { BotView } from './protocol.ts';

/** A bot that runs. What it does not offer, the playground does without. */
export interface RunningBot {
  stop(): Promise<void> | void;
  /** When its next reminder is due, epoch milliseconds: the page offers to go there. */
  nextReminderAt?(): number | null;
  /** Resolves when nothing that a timer has begun is still under way: moving the clock waits for it. */
  settled?(): Promise<void>;
}

/** Starts the bot against a Discord-compatible API (`http://127.0.0.1:…/api`), on the playground's clock. */
export type StartBot = (api: string, token: string, clock: Clock) => Promise<RunningBot>;

/** The bot on the local Discord: started, stopped, and started again at will. */
export class BotRunner {
  readonly #start: () => Promise<RunningBot>;
  readonly #show: (status: BotView['status']) => void;
  #bot: RunningBot | null = null;

  /** @param show told of every change of its state */
  constructor(start: () => Promise<RunningBot>, show: (status: BotView['status']) => void) {
    this.#start = start;
    this.#show = show;
  }

  async start(): Promise<void> {
    this.#show('starting');
    this.#bot = await this.#start();
    this.#show('online');
  }

  async stop(): Promise<void> {
    const bot = this.#bot;
    this.#bot = null;
    this.#show('offline');
    await bot?.stop();
  }

  nextReminderAt(): number | null {
    return this.#bot?.nextReminderAt?.() ?? null;
  }

  async settled(): Promise<void> {
    await this.#bot?.settled?.();
  }
}
