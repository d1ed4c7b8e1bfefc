import type { Command } from 'commander';
import type { Session } from './session.ts';

/**
 * One command: adds its arguments, options and action to `command`, which has the common options already.
 * The action calls `start` for its session. Heavy modules are imported inside the action, so that `--help` is quick.
 */
export type DefineCommand = (command: Command, start: () => Session) => void;

/** A line of the registry. */
export interface CommandEntry {
  readonly name: string;
  /** One line for `--help`. */
  readonly summary: string;
  readonly load: () => Promise<{ readonly define: DefineCommand }>;
}
