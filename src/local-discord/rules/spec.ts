import * as schemas from 'discord-api-spec/zod';
import type { $ZodType } from 'zod/v4/core';
import { corrections, unnamed } from './corrections.ts';
import type { Rule } from './fault.ts';
import { type Reader, Readers, Reading } from './reader.ts';
import type { Kind } from './scalars.ts';

/**
 * Discord's own OpenAPI document, through the package `discord-api-spec`. A *shape* is written as its TypeScript is:
 * `MessageResponse`, `ApplicationCommandResponse[]`, `GuildChannelResponse | ThreadResponse`.
 */
const spec: Readonly<Record<string, $ZodType>> = { ...schemas, ...unnamed };

const readers = { request: new Readers('request', corrections), reply: new Readers('reply', corrections) };
const byShape = { request: new Map<string, Reader>(), reply: new Map<string, Reader>() };

/** The schema of that name; throws if Discord's document has none. */
export function schemaOf(name: string): $ZodType {
  const schema = spec[`${name}Schema`];
  if (!schema) throw new Error(`Discord's specification has no ${name}`);
  return schema;
}

/** Reads `value` as `shape` says. Faults carry `rule`. */
export function readShape(shape: string, value: unknown, rule: Rule, kind: Kind) {
  let reader = byShape[kind].get(shape);
  if (!reader) {
    reader = readerOf(shape, kind);
    byShape[kind].set(shape, reader);
  }
  const reading = new Reading(rule);
  const result = reader(value, reading);
  return { value: result, faults: reading.faults };
}

function readerOf(shape: string, kind: Kind): Reader {
  if (shape.endsWith('[]')) return readers[kind].listOf(readerOf(shape.slice(0, -2), kind));
  const schemas = shape.split(' | ').map(schemaOf);
  return schemas.length > 1 ? readers[kind].unionOf(schemas) : readers[kind].of(schemas[0]!);
}
