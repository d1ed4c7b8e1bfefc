import { checkEvent } from './rules/checkEvent.ts';
import { checkReply } from './rules/checkReply.ts';

/**
 * Holds an answer of this server to Discord's specification.
 * @param path decoded, without query
 * @param body what goes out, before it becomes JSON; `undefined` for none
 * @returns one line per fault
 */
export function replyFaults(method: string, path: string, status: number, body: unknown): string[] {
  const sent = body === undefined ? undefined : JSON.parse(JSON.stringify(body));
  return checkReply(method, path, status, sent);
}

/**
 * Holds a gateway event of this server to what Discord documents.
 * @param data what goes out as `d`, before it becomes JSON
 * @returns one line per fault
 */
export const eventFaults = (name: string, data: object): string[] => checkEvent(name, JSON.parse(JSON.stringify(data)));
