import { ApiError, refuse } from '../apiError.ts';
import { apiPathOf } from '../paths.ts';
import type { Application } from '../world/model.ts';
import type { World } from '../world/world.ts';
import { parseBody } from './body.ts';
import { checkForm } from './form.ts';
import { RateLimiter, type RateLimits } from './rateLimits.ts';
import { type Call, type Reply, Router } from './router.ts';
import { routes } from './routes/all.ts';

/** A request before anything is known of it but its words. */
export interface Incoming {
  readonly method: string;
  /** Path and query as they were sent. */
  readonly url: URL;
  readonly authorization: string | undefined;
  readonly contentType: string | undefined;
  readonly bytes: Buffer;
}

/** One sentence that Discord documents, and where. */
export interface Rule {
  readonly id: string;
  readonly sentence: string;
  readonly link: string;
}

export interface Answer extends Reply {
  readonly headers?: Readonly<Record<string, string>>;
  /** What a refused request breaks, when that is one of the documented rules about payloads. */
  readonly rule?: Rule;
  /** Who asked, and what was read of the body; `null` and `undefined` if it did not come so far. */
  readonly application: Application | null;
  readonly requestBody: unknown;
  /** What went wrong in this server itself. */
  readonly ownFault?: unknown;
}

/** Discord's REST API over a world. */
export class RestApi {
  readonly #world: World;
  readonly #router = new Router(routes);
  readonly #limiter: RateLimiter;
  readonly #strict: boolean;

  /** @param strict whether payloads are checked against the documented rules */
  constructor(world: World, rateLimits: RateLimits, strict: boolean) {
    this.#world = world;
    this.#strict = strict;
    this.#limiter = new RateLimiter(rateLimits);
  }

  /** Answers one request; never throws. */
  async answer(incoming: Incoming): Promise<Answer> {
    const seen: { application: Application | null; requestBody: unknown } = {
      application: null,
      requestBody: undefined,
    };
    try {
      return { ...(await this.#carryOut(incoming, seen)), ...seen };
    } catch (error) {
      if (error instanceof ApiError) return { status: error.status, body: error.body, ...seen };
      return { status: 500, body: { message: '500: Internal Server Error', code: 0 }, ownFault: error, ...seen };
    }
  }

  async #carryOut(
    incoming: Incoming,
    seen: { application: Application | null; requestBody: unknown },
  ): Promise<Reply & { headers?: Record<string, string>; rule?: Rule }> {
    const place = apiPathOf(incoming.url.pathname);
    if (!place) throw refuse('notFound');
    if (place.version !== 9 && place.version !== 10) throw refuse('invalidVersion');
    const { route, params } = this.#router.find(incoming.method, place.path);
    const application = route.open ? this.#byPath(params) : this.#byToken(incoming.authorization);
    seen.application = application;
    const limit = this.#limiter.take(application.id, route, params);
    if (limit.refusal) return { status: 429, body: limit.refusal, headers: limit.headers };
    const { body, uploads } = await parseBody(incoming.bytes, incoming.contentType);
    seen.requestBody = body;
    const query = incoming.url.searchParams;
    const call: Call = { world: this.#world, application, params, query, body, uploads };
    const refusal = this.#strict ? checkForm(call, incoming.method, place.path) : null;
    if (refusal) return { ...refusal, headers: limit.headers };
    return { ...route.handle(call), headers: limit.headers };
  }

  #byToken(authorization: string | undefined): Application {
    const token = /^Bot (.+)$/.exec(authorization ?? '')?.[1];
    const application = token && this.#world.applicationByToken(token);
    if (!application) throw refuse('unauthorized');
    return application;
  }

  /** Callbacks name their interaction, webhooks their application; the token is checked by the route. */
  #byPath(params: Readonly<Record<string, string>>): Application {
    const application = params.interactionId
      ? this.#world.interactions.get(params.interactionId)?.application
      : this.#world.applications.get(params.applicationId ?? '');
    if (application) return application;
    throw refuse(params.interactionId ? 'unknownInteraction' : 'unknownWebhook');
  }
}
