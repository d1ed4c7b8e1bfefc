import * as schemas from 'discord-api-spec/zod';
import type { $ZodType } from 'zod/v4/core';
import { unnamed } from './corrections.ts';
import type { Fault, Rule } from './fault.ts';
import { type Reader, Readers, Reading } from './reader.ts';
import type { Kind } from './scalars.ts';

/**
 * Discord's own OpenAPI document, through the package `discord-api-spec`. A *shape* is written as its TypeScript is:
 * `MessageResponse`, `ApplicationCommandResponse[]`, `GuildChannelResponse | ThreadResponse`.
 */
const spec: Readonly<Record<string, $ZodType>> = { ...schemas, ...unnamed };

const readers = { request: new Readers('request'), reply: new Readers('reply') };
const byShape = { request: new Map<string, Reader>(), reply: new Map<string, Reader>() };

/** Reads `value` as `shape` says. Faults carry `rule`. */
export function readShape(shape: string, value: unknown, rule: Rule, kind: Kind): Read {
  let reader = byShape[kind].get(shape);
  if (!reader) {
    reader = readerOf(shape, kind);
    byShape[kind].set(shape, reader);
  }
  return read(reader, value, rule);
}

/** Reads `value` as a schema of our own says. Faults carry `rule`. */
export const readSchema = (schema: $ZodType, value: unknown, rule: Rule, kind: Kind): Read =>
  read(readers[kind].of(schema), value, rule);

/** A value as Discord takes it, and what is wrong with it. */
interface Read {
  readonly value: unknown;
  readonly faults: readonly Fault[];
}

function read(reader: Reader, value: unknown, rule: Rule): Read {
  const reading = new Reading(rule);
  const result = reader(value, reading);
  return { value: result, faults: reading.faults };
}

function readerOf(shape: string, kind: Kind): Reader {
  if (shape.endsWith('[]')) return readers[kind].listOf(readerOf(shape.slice(0, -2), kind));
  const members = shape.split(' | ').map(schemaOf);
  return members.length > 1 ? readers[kind].unionOf(members) : readers[kind].of(members[0]!);
}

/** The schema of that name; throws if Discord's document has none. */
function schemaOf(name: string): $ZodType {
  const schema = spec[`${name}Schema`];
  if (!schema) throw new Error(`Discord's specification has no ${name}`);
  return schema;
}
