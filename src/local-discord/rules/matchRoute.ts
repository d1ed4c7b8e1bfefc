import { type Route, routes } from './routes.ts';

/** A route and the parameters of its path, `{channel_id: '…'}`. */
export interface Match {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
}

const candidates = Map.groupBy(
  routes.map((route) => ({ route, segments: route.template.split('/') })),
  ({ route, segments }) => `${route.method} ${segments.length}`,
);

/**
 * Finds the route of a request.
 * @param path decoded, without query; `/api/v10` in front of it may stay
 */
export function matchRoute(method: string, path: string): Match | undefined {
  const segments = path.replace(/^\/api(?:\/v\d+)?(?=\/)/, '').split('/');
  for (const { route, segments: expected } of candidates.get(`${method} ${segments.length}`) ?? []) {
    const parameters: Record<string, string> = {};
    const fits = expected.every((part, index) => {
      if (!part.startsWith('{')) return part === segments[index];
      parameters[part.slice(1, -1)] = segments[index]!;
      return true;
    });
    if (fits) return { route, parameters };
  }
  return undefined;
}
