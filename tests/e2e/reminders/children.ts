import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Step } from '../../../src/reminders/delivery.ts';
import type { NewReminder } from '../../../src/reminders/reminder.ts';

/** What a child is started with. */
export interface ChildSettings {
  readonly api: string;
  readonly token: string;
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly lease: number;
  readonly timeout: number;
  readonly nonceTrust: number;
  readonly requestsPerSecond: number;
  readonly enforceNonce: boolean;
  /** Kills itself when the step comes for the `count`-th time. */
  readonly killAt?: { readonly step: Step; readonly count: number };
}

/** A real process, running. */
export interface Child {
  readonly ended: Promise<unknown>;
  /** Asks it to keep a reminder; what it commits, it tells `onKept`. */
  keep(reminder: NewReminder): void;
  kill(signal?: 'SIGKILL' | 'SIGTERM'): void;
}

/** Starts one; resolves when it is ready, or has already ended. @param onKept gets the ids of committed reminders */
export async function startChild(settings: ChildSettings, onKept: (id: string) => void): Promise<Child> {
  const script = join(import.meta.dirname, 'child.ts');
  const child: ChildProcessByStdio<Writable, Readable, Readable> = spawn(
    process.execPath,
    [script, JSON.stringify(settings)],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, NODE_NO_WARNINGS: '1' },
    },
  );
  const ended = once(child, 'exit');
  let complaints = '';
  child.stderr.on('data', (data) => {
    complaints = (complaints + data).slice(-4000);
  });
  // A killed process takes no more lines.
  child.stdin.on('error', () => {});
  const ready = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => (line === 'ready' ? resolve() : onKept(line)));
  });
  const outcome = await Promise.race([ready, ended]);
  if (Array.isArray(outcome) && outcome[1] !== 'SIGKILL') throw new Error(`The child ended by itself: ${complaints}`);
  return {
    ended,
    keep: (reminder) => void child.stdin.write(`${JSON.stringify(reminder)}\n`),
    kill: (signal = 'SIGKILL') => void child.kill(signal),
  };
}
