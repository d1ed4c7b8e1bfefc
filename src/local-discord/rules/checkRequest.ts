import { type Circumstances, checkBody } from './checkBody.ts';
import { badLength, notNumber, tooLarge, tooSmall } from './codes.ts';
import { docs } from './docs.ts';
import { type Fault, invalidFormBody, type Refusal, type Rule } from './fault.ts';
import { type Match, matchRoute } from './matchRoute.ts';
import { codePoints } from './scalars.ts';
import { readShape } from './spec.ts';

/** What a bot asks for, and what the server knows about it. */
export interface Request extends Circumstances {
  /** In capitals. */
  readonly method: string;
  /** Decoded, without query; `/api/v10` in front of it may stay. */
  readonly path: string;
  readonly query?: URLSearchParams;
  /** The JSON body, or that of the part `payload_json`; absent if there is none. */
  readonly body?: unknown;
  /** The header `X-Audit-Log-Reason`, decoded. */
  readonly reason?: string;
}

/**
 * Decides whether Discord would refuse a request for its form alone, whatever the state of the world.
 * @returns the refusal, or `null` if nothing is wrong; `null` also for a route that the rules do not know
 */
export function checkRequest(request: Request): Refusal | null {
  const match = matchRoute(request.method, request.path);
  if (!match) return null;
  const { route } = match;
  const faults = [...parameterFaults(match), ...queryFaults(match, request.query), ...reasonFaults(request.reason)];
  if (faults.length > 0) return invalidFormBody(faults);
  if (route.body === undefined) return null;
  const shape = readShape(shapeOf(match, request.body), request.body ?? {}, shapeRule(match), 'request');
  if (shape.faults.length > 0) return invalidFormBody(shape.faults);
  return route.subject ? checkBody(route.subject, shape.value, request) : null;
}

const shapeRule = ({ route }: Match): Rule => ({
  id: 'shape',
  sentence: "A request has the shape that Discord's specification gives.",
  link: docs(route.page),
});

/** A thread in a forum comes with its first message; only that tells its body from the body of any other thread. */
function shapeOf({ route }: Match, body: unknown): string {
  const inForum = route.subject === 'thread' && Object(body).message !== undefined;
  return inForum ? 'CreateForumThreadRequest' : route.body!;
}

/** Ids in the path are snowflakes. */
function parameterFaults(match: Match): Fault[] {
  return Object.entries(match.parameters)
    .filter(([name, value]) => name.endsWith('_id') && !/^\d{1,20}$/.test(value))
    .map(([name, value]) => ({ path: [name], ...notNumber(value, 'snowflake'), rule: shapeRule(match) }));
}

/** Lists are asked for in pages of at most 100; these are the exceptions. */
const largestPages: readonly (readonly [ending: string, most: number])[] = [
  ['/members', 1000],
  ['/search', 1000],
  ['/users/@me/guilds', 200],
  ['/messages/pins', 50],
];

const largestPage = (template: string) => largestPages.find(([ending]) => template.endsWith(ending))?.[1] ?? 100;

/** Lists that go by time have times as cursors; all others have ids. */
const goesByTime = (template: string) => template.endsWith('/pins') || template.includes('/archived/');

/** A page is not empty; a cursor is a snowflake. */
function queryFaults(match: Match, query = new URLSearchParams()): Fault[] {
  const { template } = match.route;
  const rule = shapeRule(match);
  const faults: Fault[] = [];
  for (const [name, value] of query) {
    const isCursor = ['before', 'after', 'around'].includes(name) && !goesByTime(template);
    if (isCursor && !/^\d{1,20}$/.test(value)) faults.push({ path: [name], ...notNumber(value, 'snowflake'), rule });
    if (name !== 'limit') continue;
    const limit = Number(value);
    const most = largestPage(template);
    if (!Number.isInteger(limit)) faults.push({ path: [name], ...notNumber(value, 'int'), rule });
    else if (limit > most) faults.push({ path: [name], ...tooLarge(most), rule });
    else if (limit < 1) faults.push({ path: [name], ...tooSmall(1), rule });
  }
  return faults;
}

const reasonRule: Rule = {
  id: 'audit-log-reason',
  sentence: 'A reason for the audit log holds at most 512 characters.',
  link: docs('resources/audit-log'),
};

const reasonFaults = (reason = ''): Fault[] =>
  codePoints(reason) > 512 ? [{ path: ['reason'], ...badLength(undefined, 512), rule: reasonRule }] : [];
