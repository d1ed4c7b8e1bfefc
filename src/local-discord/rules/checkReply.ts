import { docs } from './docs.ts';
import type { Rule } from './fault.ts';
import { matchRoute } from './matchRoute.ts';
import { readShape } from './spec.ts';

/**
 * Checks an answer of the stand-in itself against Discord's specification, so that it cannot bend to one bot.
 * @param path decoded, without query
 * @param body the JSON that goes out; `undefined` for none
 * @returns one line per fault; none if Discord could have sent the answer, or if the rules do not know the route
 */
export function checkReply(method: string, path: string, status: number, body: unknown): string[] {
  const match = matchRoute(method, path);
  if (!match) return [];
  if (status === 429) return faultLines('RatelimitedResponse', body);
  if (status >= 400) return faultLines('ErrorResponse', body);
  const { route } = match;
  const shape = route.replies.get(status);
  if (shape === undefined) return [`${method} ${route.template} is never answered with status ${status}`];
  if (shape === null) return body === undefined ? [] : [`${method} ${route.template} ${status} has no body`];
  return faultLines(shape, body);
}

const rule: Rule = {
  id: 'own-reply',
  sentence: "The stand-in's own answers have the shape that Discord's specification gives.",
  link: docs('reference'),
};

function faultLines(shape: string, body: unknown): string[] {
  return readShape(shape, body, rule, 'reply').faults.map(
    ({ path, message }) => `${[shape, ...path].join('.')}: ${message}`,
  );
}
