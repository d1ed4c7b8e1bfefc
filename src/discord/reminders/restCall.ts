import { RESTJSONErrorCodes as Code } from 'discord-api-types/v10';
import type { Outcome } from '../../reminders/ports.ts';
import type { Trouble } from '../../reminders/reminder.ts';

/** No request takes longer, in milliseconds: none outlives the lease that it is made under. */
export const requestTimeout = 5000;

/** A request that failed, in terms of what is to be done about it. */
export type Failure = Exclude<Outcome, { kind: 'sent' }>;

/** Refusals that stay as long as things are as they are. */
const troubles: ReadonlyMap<unknown, Trouble> = new Map<unknown, Trouble>([
  [Code.UnknownChannel, 'channelGone'],
  [Code.UnknownGuild, 'channelGone'],
  [Code.UnknownUser, 'personGone'],
  [Code.MissingAccess, 'noAccess'],
  [Code.MissingPermissions, 'noPermission'],
  [Code.ChannelVerificationLevelTooHighForYouToGainAccess, 'noPermission'],
  [Code.CannotSendMessagesInNonTextChannel, 'noPermission'],
  [Code.MessageWasBlockedByAutomaticModeration, 'noPermission'],
  [Code.CannotSendMessagesToThisUser, 'dmsClosed'],
  [Code.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds, 'nothingInCommon'],
  [Code.InvalidActionOnArchivedThread, 'threadLocked'],
  [Code.ThreadLocked, 'threadLocked'],
]);

/** Limits and disturbances that come as ordinary errors, and how long to keep away, in milliseconds. */
const limits: ReadonlyMap<unknown, number> = new Map([
  [Code.OpeningDirectMessagesTooFast, 60_000],
  [Code.ActionCannotBePerformedDueToSlowmodeRateLimit, 10_000],
  [Code.ChannelSendRateLimit, 10_000],
  [Code.ServerSendRateLimit, 10_000],
  [Code.APIResourceOverloaded, 30_000],
  [Code.SendMessagesHasBeenTemporarilyDisabled, 60_000],
]);

/** Errors of connections that were never made: nothing was sent. */
const unsent = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;

/** @param body of the answer, read as JSON if it is any */
export function failureOf(response: Response, body: unknown): Failure {
  const { code, retry_after, global, message } = (body ?? {}) as {
    code?: unknown;
    retry_after?: unknown;
    global?: unknown;
    message?: unknown;
  };
  const text = `${response.status} ${String(message ?? response.statusText)}`;
  if (response.status === 429) {
    const seconds = Number(retry_after ?? response.headers.get('retry-after') ?? 1);
    return { kind: 'limited', after: Math.ceil((seconds || 1) * 1000), isGlobal: global === true };
  }
  if (response.status >= 500) return { kind: 'failed', mayHaveArrived: true, message: text };
  const limit = limits.get(code);
  if (limit !== undefined) return { kind: 'limited', after: limit, isGlobal: false };
  const trouble = troubles.get(code);
  if (trouble) return { kind: 'refused', trouble };
  // Without a code of its own it is not about this message: a token, a proxy, a firewall.
  if (response.status === 401 || !code) return { kind: 'failed', mayHaveArrived: false, message: text };
  return { kind: 'refused', trouble: 'refused' };
}

/** What a request that threw tells. */
export function lossOf(error: unknown): Failure {
  const { cause, message } = error as Error & { cause?: { code?: unknown } };
  const code = String(cause?.code ?? '');
  return { kind: 'failed', mayHaveArrived: !unsent.test(code), message: code || message };
}
