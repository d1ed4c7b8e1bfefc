import { docs } from './docs.ts';
import { eventShapes } from './eventShapes.ts';
import type { Rule } from './fault.ts';
import { readSchema } from './spec.ts';

const rule: Rule = {
  id: 'own-event',
  sentence: "The stand-in's own events have the shape that Discord's have.",
  link: docs('events/gateway-events'),
};

/**
 * Checks the data of a gateway event that the stand-in sends, so that it cannot bend to one bot.
 * @param name such as `MESSAGE_CREATE`
 * @param data the JSON that goes out as `d`
 * @returns one line per fault; none if Discord could have sent the event, or if the rules do not know it
 */
export function checkEvent(name: string, data: unknown): string[] {
  const schema = eventShapes[name];
  if (!schema) return [];
  return readSchema(schema, data, rule, 'reply').faults.map(
    ({ path, message }) => `${[name, ...path].join('.')}: ${message}`,
  );
}
