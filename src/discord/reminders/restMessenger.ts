import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { Clock } from '../../clock.ts';
import type { Pace } from '../../reminders/pace.ts';
import type { Claim, Found, Messenger, Opened, Outcome } from '../../reminders/ports.ts';
import { occurrenceKey } from '../../reminders/reminder.ts';
import type { MessageBody } from '../messages/messageBody.ts';
import { buttonWords, type Reading, shareReadings } from './history.ts';
import { type Failure, failureOf, lossOf, requestTimeout } from './restCall.ts';

export interface RestMessengerOptions {
  /** Base of the REST API without a version; `null` for Discord's own. */
  readonly api: string | null;
  readonly token: string;
  readonly pace: Pace;
  /** Of the network. */
  readonly clock: Clock;
  /** What an occurrence says; without excerpts if those were withheld. */
  readonly render: (claim: Claim, withExcerpts: boolean) => MessageBody;
  /** Throws if an excerpt in the payload is not its article's. */
  readonly check: (payload: object) => Promise<void>;
  /** Milliseconds for one request, shorter than a lease; {@link requestTimeout} by default. */
  readonly timeout?: number;
  /** Tests switch it off, to see that it is needed. */
  readonly enforceNonce?: boolean;
}

/** Snowflakes count from here: https://discord.com/developers/docs/reference#snowflakes */
const discordEpoch = 1_420_070_400_000;
/** How far the clocks of Discord and of the store may be apart, in milliseconds. */
const skew = 5 * 60_000;
/** Messages that a search reads at once, and how often at most: a busy channel has that many in ten minutes. */
const pageSize = 100;
const mostPages = 20;

type Reply = { readonly kind: 'ok'; readonly body: unknown } | (Failure & { readonly code?: unknown });

/** Speaks with Discord's REST API: one request each, no repetition, with the nonce and for the owner's eyes alone. */
export function createRestMessenger(options: RestMessengerOptions): Messenger {
  const { token, pace, clock, timeout = requestTimeout, enforceNonce = true } = options;
  const base = `${options.api ?? 'https://discord.com/api'}/v10`;
  /** Until when a channel's bucket is empty. */
  const empty = new Map<string, number>();

  async function call(method: string, path: string, body?: object): Promise<Reply> {
    await pace.turn();
    const headers = {
      authorization: `Bot ${token}`,
      'user-agent': 'DiscordBot (https://github.com/verbatim-bot/verbatim, 0.1)',
      ...(body ? { 'content-type': 'application/json' } : {}),
    };
    try {
      const response = await fetch(base + path, {
        method,
        headers,
        // The network keeps the machine's time.
        signal: AbortSignal.timeout(timeout),
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      const channelId = /^\/channels\/(\d+)\/messages$/.exec(path)?.[1];
      if (channelId) noteBucket(channelId, response.headers);
      const answer = await readJson(response);
      if (response.ok) return { kind: 'ok', body: answer };
      return { ...failureOf(response, answer), code: (answer as { code?: unknown } | null)?.code };
    } catch (error) {
      return lossOf(error);
    }
  }

  function noteBucket(channelId: string, headers: Headers): void {
    if (headers.get('x-ratelimit-remaining') !== '0') return;
    for (const [id, until] of empty) if (until <= clock.now()) empty.delete(id);
    empty.set(channelId, clock.now() + Number(headers.get('x-ratelimit-reset-after') ?? 0) * 1000);
  }

  /** The body of a message, as the guard lets it pass. */
  async function payloadOf(claim: Claim): Promise<object> {
    const whole = toPayload(claim, options.render(claim, true), enforceNonce);
    try {
      await options.check(whole);
      return whole;
    } catch {
      // A reminder is not lost for an article that has changed: it comes without the excerpt and says so.
      return toPayload(claim, options.render(claim, false), enforceNonce);
    }
  }

  const readHistory = shareReadings(readPages);

  return {
    async openDm(ownerId): Promise<Opened> {
      const reply = await call('POST', '/users/@me/channels', { recipient_id: ownerId });
      return reply.kind === 'ok' ? { kind: 'opened', channelId: (reply.body as { id: string }).id } : reply;
    },

    async send(claim, channelId): Promise<Outcome> {
      const wait = (empty.get(channelId) ?? 0) - clock.now();
      if (wait > 0) return { kind: 'limited', after: wait, isGlobal: false };
      const reply = await call('POST', `/channels/${channelId}/messages`, await payloadOf(claim));
      // An enforced nonce found a message that somebody has deleted: it was seen.
      if (reply.kind === 'ok' || reply.code === RESTJSONErrorCodes.UnknownMessage) return { kind: 'sent' };
      return reply;
    },

    async find(claim, channelId, since): Promise<Found> {
      const reading = await readHistory(channelId, since - skew);
      if (reading.kind !== 'read') return reading;
      if (reading.ids.has(occurrenceKey(claim))) return 'found';
      if (!reading.isWhole) return 'unreadable';
      return reading.isEmpty && isInServer(claim) ? mayReadHistory(channelId, since) : 'absent';
    },
  };

  async function readPages(channelId: string, since: number): Promise<Reading> {
    const ids = new Set<string>();
    let after = snowflakeAt(since);
    for (let page = 0; page < mostPages; page += 1) {
      const reply = await call('GET', `/channels/${channelId}/messages?after=${after}&limit=${pageSize}`);
      if (reply.kind !== 'ok') return reply;
      const messages = reply.body as readonly { id: string; components?: unknown }[];
      for (const word of messages.flatMap(buttonWords)) ids.add(word);
      if (messages.length < pageSize) {
        return { kind: 'read', ids, isWhole: true, isEmpty: page === 0 && messages.length === 0 };
      }
      after = String(messages.map(({ id }) => BigInt(id)).reduce((a, b) => (a > b ? a : b)));
    }
    return { kind: 'read', ids, isWhole: false, isEmpty: false };
  }

  /** Without the permission the history is empty, not refused; a single message is refused. */
  async function mayReadHistory(channelId: string, since: number): Promise<Found> {
    const reply = await call('GET', `/channels/${channelId}/messages/${snowflakeAt(since)}`);
    if (reply.kind === 'ok' || reply.code === RESTJSONErrorCodes.UnknownMessage) return 'absent';
    return reply.kind === 'refused' ? 'unreadable' : reply;
  }
}

const isInServer = ({ place, detour }: Claim) => place.kind === 'channel' && detour === null;

const snowflakeAt = (at: number) => String(BigInt(Math.max(0, Math.floor(at) - discordEpoch)) << 22n);

function toPayload(claim: Claim, { content, embeds, components }: MessageBody, enforceNonce: boolean): object {
  return {
    ...(content === undefined ? {} : { content }),
    embeds: embeds ?? [],
    components: components ?? [],
    allowed_mentions: { parse: [], users: [claim.ownerId] },
    nonce: claim.nonce,
    enforce_nonce: enforceNonce,
  };
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return null; // A proxy's page, or nothing.
  }
}
