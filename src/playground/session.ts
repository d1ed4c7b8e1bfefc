import { z } from 'zod';

/**
 * A session as it is saved: what was done on the page, and what everybody then saw. Ids stand in it by name, such as
 * `{Trade Watch/general#3}` for the third message of a channel, so that it can be played again.
 */
export interface Session {
  readonly format: typeof FORMAT;
  /** What the clock showed at the beginning, ISO 8601. */
  readonly openedAt: string;
  /** What the clock showed when it was saved, ISO 8601. */
  readonly savedAt: string;
  readonly steps: readonly Step[];
}

export interface Step {
  /** What the clock showed when it was done, ISO 8601. */
  readonly at: string;
  /** Who did it. */
  readonly as: string;
  /** The call, ids by name. */
  readonly call: { readonly call: string; readonly [argument: string]: unknown };
  /** The sentence that was shown in answer, if it failed. */
  readonly failed?: string | undefined;
  /** Messages that came, changed or went before the next step, by name; `null`: it went. */
  readonly sees: Readonly<Record<string, unknown>>;
}

const FORMAT = 'playground-session-1';

const step = z.object({
  at: z.iso.datetime(),
  as: z.string(),
  call: z.looseObject({ call: z.string() }),
  failed: z.string().optional(),
  sees: z.record(z.string(), z.unknown()),
});

const session = z.object({
  format: z.literal(FORMAT),
  openedAt: z.iso.datetime(),
  savedAt: z.iso.datetime(),
  steps: z.array(step),
});

/** A session to be saved; times in epoch milliseconds. */
export const newSession = (openedAt: number, savedAt: number, steps: readonly Step[]): Session => ({
  format: FORMAT,
  openedAt: new Date(openedAt).toISOString(),
  savedAt: new Date(savedAt).toISOString(),
  steps,
});

/**
 * Reads a saved session.
 * @throws Error saying in a sentence what is wrong with it
 */
export function readSession(text: string): Session {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`It is not JSON: ${(error as Error).message}.`);
  }
  const parsed = session.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new Error(`It is not a saved session: ${issue.path.join('.') || 'the whole'}: ${issue.message}.`);
}
