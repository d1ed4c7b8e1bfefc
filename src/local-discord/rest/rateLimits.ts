import type { Route } from './router.ts';

/** So many requests in so many milliseconds (of the machine's clock: limits concern the wire). */
export interface RateLimit {
  readonly limit: number;
  readonly per: number;
}

export interface RateLimits {
  /** Over all routes of an application but answers to interactions; `null` for none. */
  readonly global: RateLimit | null;
  /** For each route and channel, guild or webhook. */
  readonly perRoute: RateLimit;
  /** For making messages in one channel. */
  readonly perChannel: RateLimit;
}

/** Discord's global limit; routes are more generous than Discord's own, which it does not document. */
export const defaultRateLimits: RateLimits = {
  global: { limit: 50, per: 1000 },
  perRoute: { limit: 100, per: 1000 },
  perChannel: { limit: 100, per: 1000 },
};

interface Bucket {
  left: number;
  resetsAt: number;
}

export interface LimitVerdict {
  readonly headers: Record<string, string>;
  /** The body of the 429, if the request is one too many. */
  readonly refusal?: { message: string; code: number; retry_after: number; global: boolean };
}

const message = 'You are being rate limited.';

/** Counts requests as Discord does. Source: https://discord.com/developers/docs/topics/rate-limits */
export class RateLimiter {
  readonly #limits: RateLimits;
  readonly #buckets = new Map<string, Bucket>();

  constructor(limits: RateLimits) {
    this.#limits = limits;
  }

  /** Counts one request of an application, and says whether it is one too many. */
  take(applicationId: string, route: Route, params: Readonly<Record<string, string>>): LimitVerdict {
    // Answers to interactions are bound neither to the global limit nor, the first of them, to one of its route.
    const { global } = this.#limits;
    if (!route.open && global) {
      const bucket = this.#bucket(`${applicationId} global`, global);
      if (bucket.left <= 0) return refusal(bucket, true, {});
      bucket.left -= 1;
    }
    if (params.interactionId) return { headers: {} };
    const isPosting = route.method === 'POST' && route.path === '/channels/:channelId/messages';
    const limit = isPosting ? this.#limits.perChannel : this.#limits.perRoute;
    const major = params.channelId ?? params.guildId ?? params.token ?? '';
    const name = `${route.method} ${route.path}`;
    const bucket = this.#bucket(`${applicationId} ${name} ${major}`, limit);
    const headers = {
      'x-ratelimit-bucket': hash(name),
      'x-ratelimit-limit': String(limit.limit),
      'x-ratelimit-remaining': String(Math.max(0, bucket.left - 1)),
      'x-ratelimit-reset': ((performance.timeOrigin + bucket.resetsAt) / 1000).toFixed(3),
      'x-ratelimit-reset-after': secondsUntil(bucket).toFixed(3),
    };
    if (bucket.left <= 0) return refusal(bucket, false, headers);
    bucket.left -= 1;
    return { headers };
  }

  #bucket(key: string, { limit, per }: RateLimit): Bucket {
    const now = performance.now();
    let bucket = this.#buckets.get(key);
    if (!bucket || bucket.resetsAt <= now) {
      bucket = { left: limit, resetsAt: now + per };
      this.#buckets.set(key, bucket);
    }
    return bucket;
  }
}

const secondsUntil = ({ resetsAt }: Bucket) => Math.max(0, resetsAt - performance.now()) / 1000;

function refusal(bucket: Bucket, global: boolean, headers: Record<string, string>): LimitVerdict {
  const retryAfter = Math.ceil(secondsUntil(bucket) * 1000) / 1000;
  return {
    headers: {
      ...headers,
      'retry-after': String(Math.ceil(retryAfter)),
      'x-ratelimit-scope': global ? 'global' : 'user',
      ...(global ? { 'x-ratelimit-global': 'true' } : {}),
    },
    refusal: { message, code: 0, retry_after: retryAfter, global },
  };
}

/** A short name for a route, as Discord's buckets have. */
function hash(name: string): string {
  let value = 0x811c9dc5;
  for (const character of name) value = Math.imul(value ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return value.toString(16).padStart(8, '0');
}
