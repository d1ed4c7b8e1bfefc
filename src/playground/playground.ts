import type { Clock } from '../clock.ts';

/** A clock that the page can set: {@link MovableClock} when one plays, `ManualClock` in tests. */
export interface PlaygroundClock extends Clock {
  moveTo(instant: number): void;
  nextDueAt(): number | null;
}

/** Starts the bot against a Discord-compatible API (`http://127.0.0.1:…/api`), on the playground's clock. */
export type StartBot = (api: string, token: string, clock: Clock) => Promise<{ stop(): Promise<void> | void }>;

export interface PlaygroundOptions {
  readonly startBot: StartBot;
  /** Wanted port; the next free one is taken if it is in use; 0 takes any. */
  readonly port: number;
  /** Left out: a clock that runs from 24 May 2025, the day after the talks of the first article. */
  readonly clock?: PlaygroundClock;
  readonly log: { info(message: string): void; warn(message: string): void };
}

export interface Playground {
  /** Where the page is, `http://127.0.0.1:PORT/`. */
  readonly url: string;
  /** Stops the bot, the page and the local Discord. */
  close(): Promise<void>;
}
