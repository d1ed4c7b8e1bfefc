import { refuse } from '../apiError.ts';
import { decodePath } from '../paths.ts';
import type { Upload } from '../world/attachments.ts';
import type { Application } from '../world/model.ts';
import type { World } from '../world/world.ts';

/** A request that has found its route. */
export interface Call {
  readonly world: World;
  /** Who asks. Routes with a token in their path find the application by that. */
  readonly application: Application;
  /** What stood in the path in place of `:name`. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The JSON body; `undefined` if there is none. */
  readonly body: unknown;
  readonly uploads: readonly Upload[];
}

export interface Reply {
  readonly status: number;
  readonly body?: unknown;
}

export type Handler = (call: Call) => Reply;

export interface Route {
  readonly method: string;
  /** As in Discord's documentation, with `:name` for what varies. */
  readonly path: string;
  readonly handle: Handler;
  /** True: the token in the path is enough. */
  readonly open: boolean;
}

/** A route that asks for the bot's token. */
export const route = (method: string, path: string, handle: Handler): Route => ({ method, path, handle, open: false });

/** A route whose path carries its own token. */
export const openRoute = (method: string, path: string, handle: Handler): Route => ({
  method,
  path,
  handle,
  open: true,
});

export const noContent: Reply = { status: 204 };
export const ok = (body: unknown): Reply => ({ status: 200, body });
export const created = (body: unknown): Reply => ({ status: 201, body });

interface Compiled {
  readonly route: Route;
  readonly segments: readonly string[];
}

/** Finds the route of a request. */
export class Router {
  readonly #bySize = new Map<number, Compiled[]>();

  constructor(routes: readonly Route[]) {
    for (const entry of routes) {
      const segments = entry.path.slice(1).split('/');
      const same = this.#bySize.get(segments.length) ?? [];
      same.push({ route: entry, segments });
      this.#bySize.set(segments.length, same);
    }
  }

  /**
   * @param path without `/api/v10`, percent-decoded by segment here
   * @throws ApiError 404 for an unknown path, 405 for a known one with another method
   */
  find(method: string, path: string): { route: Route; params: Record<string, string> } {
    const parts = path
      .slice(1)
      .split('/')
      .map((part) => decodePath(part));
    if (!parts.every((part) => part !== null)) throw refuse('badRequest');
    let elsewhere = false;
    for (const { route: candidate, segments } of this.#bySize.get(parts.length) ?? []) {
      const params = matchSegments(segments, parts);
      if (!params) continue;
      if (candidate.method === method) return { route: candidate, params };
      elsewhere = true;
    }
    throw elsewhere ? refuse('methodNotAllowed') : refuse('notFound');
  }
}

function matchSegments(segments: readonly string[], parts: readonly string[]): Record<string, string> | null {
  const params: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const part = parts[index]!;
    if (segment.startsWith(':')) params[segment.slice(1)] = part;
    else if (segment !== part) return null;
  }
  return params;
}
