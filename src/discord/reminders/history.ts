import type { Failure } from './restCall.ts';

/** What the recent messages of a channel tell. */
export type Reading =
  | {
      readonly kind: 'read';
      /** The words of every button id in them. */
      readonly ids: ReadonlySet<string>;
      /** False if there are more messages than are read. */
      readonly isWhole: boolean;
      readonly isEmpty: boolean;
    }
  | Failure;

/** Reads a channel from a moment on (epoch milliseconds). */
export type ReadSince = (channelId: string, since: number) => Promise<Reading>;

interface Waiting {
  since: number;
  readonly reading: Promise<Reading>;
}

/**
 * Lets those who ask for the same channel at once share a reading. After a crash many reminders of one channel are in
 * doubt; if each read its history, none would be done before its lease ended. A reading always begins after it was
 * asked for, so that it shows whatever an earlier try has left.
 */
export function shareReadings(read: ReadSince): ReadSince {
  const running = new Map<string, Promise<Reading>>();
  const waiting = new Map<string, Waiting>();

  const run = (channelId: string, since: number): Promise<Reading> => {
    const reading = read(channelId, since).finally(() => running.delete(channelId));
    running.set(channelId, reading);
    return reading;
  };

  return (channelId, since) => {
    const current = running.get(channelId);
    if (!current) return run(channelId, since);
    const next = waiting.get(channelId);
    if (next) {
      next.since = Math.min(next.since, since);
      return next.reading;
    }
    const own: Waiting = {
      since,
      reading: current.then(() => {
        waiting.delete(channelId);
        return run(channelId, own.since);
      }),
    };
    waiting.set(channelId, own);
    return own.reading;
  };
}

/** The words of every button id in a message as Discord gives it. */
export function buttonWords({ components }: { readonly components?: unknown }): string[] {
  const ids = JSON.stringify(components ?? []).matchAll(/"custom_id":"([^"]+)"/g);
  return [...ids].flatMap(([, id]) => id!.split(':'));
}
