import type { Readable, Writable } from 'node:stream';
import type { Clock } from '../clock.ts';

/** The world of one run of the command line; tests make their own. */
export interface Terminal {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  /** Environment variables, `.env` included. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder in which the person stands: paths they give are relative to it. */
  readonly standing: string;
  /** The folder of the project: the default `knowledge` and paths of settings are relative to it. */
  readonly project: string;
  readonly clock: Clock;
}

/** What the person asked for cannot be done as it stands. The message is one clear sentence that says what to do. */
export class UsageError extends Error {
  override name = 'UsageError';
}
