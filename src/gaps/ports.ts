import type { Gap, KeptGap } from './gap.ts';

/** How many questions are kept; beyond that, the one that was not asked for the longest time goes. */
export const mostGaps = 5000;

/** Where the questions are kept that the articles do not answer. */
export interface GapStore {
  /** Puts a question on the list, or counts that it was asked once more. */
  keep(gap: Gap): Promise<void>;
  /** Counts that a reply helped, if its question is on the list; otherwise nothing is kept of it. */
  countHelped(id: string): Promise<void>;
  /** Counts that a reply did not help; puts its question on the list if it is not there. */
  countNotHelped(gap: Gap): Promise<void>;
  list(): Promise<KeptGap[]>;
  /** Forgets these questions, or all. @returns how many */
  clear(ids?: readonly string[]): Promise<number>;
}
