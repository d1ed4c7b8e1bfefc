import { notNumber } from './codes.ts';
import { docs } from './docs.ts';
import type { DocumentedRule, WholeRule } from './documentedRule.ts';
import { type Fault, invalidFormBody, type Path, type Refusal, type Rule } from './fault.ts';
import { matchRoute } from './matchRoute.ts';
import { emptyMessage, type MessageBody, type MessageSubject, messageRules, type UploadedFile } from './message.ts';
import type { Route } from './routes.ts';
import { readShape } from './spec.ts';

/** What a bot asks for, and what the server knows about it. */
export interface Request {
  /** In capitals. */
  readonly method: string;
  /** Decoded, without query; `/api/v10` in front of it may stay. */
  readonly path: string;
  readonly query?: URLSearchParams;
  /** The JSON body, or that of the part `payload_json`; absent if there is none. */
  readonly body?: unknown;
  readonly files?: readonly UploadedFile[];
}

/**
 * Decides whether Discord would refuse a request for its form alone, whatever the state of the world.
 * @returns the refusal, or `null` if nothing is wrong; `null` also for a route that the rules do not know
 */
export function checkRequest(request: Request): Refusal | null {
  const match = matchRoute(request.method, request.path);
  if (!match) return null;
  const { route, parameters } = match;
  const shapeRule: Rule = {
    id: 'shape',
    sentence: "A request must have the shape that Discord's specification gives.",
    link: docs(route.page),
  };
  const faults = parameterFaults(parameters, shapeRule);
  if (faults.length > 0) return invalidFormBody(faults);
  if (route.body === undefined) return null;
  const { value, faults: shapeFaults } = readShape(route.body, request.body ?? {}, shapeRule, 'request');
  if (shapeFaults.length > 0) return invalidFormBody(shapeFaults);
  return checkSubject(route, value, request);
}

/** Ids in the path must be snowflakes. */
function parameterFaults(parameters: Readonly<Record<string, string>>, rule: Rule): Fault[] {
  return Object.entries(parameters)
    .filter(([name, value]) => name.endsWith('_id') && !/^\d{1,20}$/.test(value))
    .map(([name, value]) => ({ path: [name], ...notNumber(value, 'snowflake'), rule }));
}

function checkSubject(route: Route, value: unknown, request: Request): Refusal | null {
  switch (route.subject) {
    case 'message':
    case 'webhookMessage':
      return checkMessage({ body: value as MessageBody, files: request.files ?? [] });
    default:
      return null;
  }
}

function checkMessage(subject: MessageSubject): Refusal | null {
  return check(subject, messageRules, []) ?? checkWhole(subject, [emptyMessage]);
}

/** Every fault that the rules find, with `at` in front of its path. */
function check<Subject>(subject: Subject, rules: readonly DocumentedRule<Subject>[], at: Path): Refusal | null {
  const faults: Fault[] = [];
  for (const rule of rules)
    rule.check(subject, (path, complaint) => faults.push({ path: [...at, ...path], ...complaint, rule: plain(rule) }));
  return faults.length > 0 ? invalidFormBody(faults) : null;
}

const plain = ({ id, sentence, link }: Rule): Rule => ({ id, sentence, link });

function checkWhole<Subject>(subject: Subject, rules: readonly WholeRule<Subject>[]): Refusal | null {
  const broken = rules.find((rule) => rule.isBroken(subject));
  if (!broken) return null;
  const { status, code, message } = broken;
  return { status, rule: plain(broken), body: { code, message } };
}
