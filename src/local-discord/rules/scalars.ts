import type { $ZodTypes } from 'zod/v4/core';
import * as codes from './codes.ts';
import { constraintsOf } from './constraints.ts';
import type { Reader } from './reader.ts';

/** `request`: what bots send, read as leniently as Discord reads it; `reply`: what the stand-in itself sends. */
export type Kind = 'request' | 'reply';

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The length of a text as Discord's servers, written in Python, count it: in code points.
 * @see https://github.com/discord/discord-api-docs/issues/1315
 */
export function codePoints(text: string): number {
  let surrogatePairs = 0;
  for (let index = 0; index < text.length - 1; index++) {
    const high = text.charCodeAt(index);
    if (high < 0xd800 || high > 0xdbff) continue;
    const low = text.charCodeAt(index + 1);
    if (low >= 0xdc00 && low <= 0xdfff) surrogatePairs++;
  }
  return text.length - surrogatePairs;
}

/** Compiles a schema without inner schemas. Throws on a kind that Discord's specification does not use. */
export function readerOfScalar(schema: $ZodTypes, kind: Kind): Reader {
  const def = schema._zod.def;
  switch (def.type) {
    case 'string':
      return needed(stringReader(schema, kind));
    case 'number':
      return needed(numberReader(schema, kind));
    case 'boolean':
      return needed((value, reading) => {
        if (typeof value === 'boolean') return value;
        if (kind === 'request' && (value === 'true' || value === 'false')) return value === 'true';
        return reading.add(codes.notBoolean);
      });
    case 'literal':
      return needed((value, reading) => {
        if (def.values.some((choice) => choice === value)) return value;
        const choice = kind === 'request' ? def.values.find((known) => String(known) === value) : undefined;
        return choice ?? reading.add(codes.notChoice(def.values));
      });
    case 'null':
    case 'undefined':
      return (value, reading) => {
        if (value !== (def.type === 'null' ? null : undefined)) reading.add(codes.notChoice(['None']));
        return value;
      };
    case 'unknown':
    case 'any':
      return (value) => value;
    default:
      throw new Error(`Discord's specification uses a schema that the rules do not know: ${def.type}`);
  }
}

/** Discord makes no difference between a field that is absent and one that is null. */
function needed(inner: Reader): Reader {
  return (value, reading) =>
    value === undefined || value === null ? reading.add(codes.required) : inner(value, reading);
}

function stringReader(schema: $ZodTypes, kind: Kind): Reader {
  const { min, max, format, pattern } = constraintsOf(schema);
  const snowflake = pattern?.source === '^(0|[1-9][0-9]*)$';
  return (value, reading) => {
    const text = kind === 'request' && typeof value === 'number' && Number.isFinite(value) ? String(value) : value;
    if (snowflake) {
      const fits = typeof text === 'string' && /^\d{1,20}$/.test(text);
      return fits ? text : reading.add(codes.notNumber(value, 'snowflake'));
    }
    if (typeof text !== 'string')
      return reading.add(format === 'datetime' ? codes.notTimestamp(value) : codes.notString(value));
    const length = codePoints(text);
    if (length > (max ?? length) || length < (min ?? 0)) reading.add(codes.badLength(min || undefined, max));
    else if (format === 'url' && !URL.canParse(text)) reading.add(codes.notUrl);
    else if (format === 'datetime' && !isTimestamp(text)) reading.add(codes.notTimestamp(value));
    else if (format === 'regex' && pattern?.test(text) === false) reading.add(codes.notMatching);
    return text;
  };
}

/** ISO 8601, zone optional. The specification's own pattern refuses `+00:00`, which Discord itself sends. */
function isTimestamp(text: string): boolean {
  const form = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
  return form.test(text) && !Number.isNaN(Date.parse(text));
}

function numberReader(schema: $ZodTypes, kind: Kind): Reader {
  const { min, max, format } = constraintsOf(schema);
  return (value, reading) => {
    const number = kind === 'request' && typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isFinite(number) || (format && !Number.isInteger(number)))
      return reading.add(codes.notNumber(value, 'int'));
    if (max !== undefined && number > max) reading.add(codes.tooLarge(max));
    else if (min !== undefined && number < min) reading.add(codes.tooSmall(min));
    return number;
  };
}

/**
 * A nonce has codes of its own, so it is not read as the union that the specification gives.
 * @see https://docs.discord.com/developers/resources/message#create-message
 */
export const readNonce: Reader = (value, reading) => {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string' && !Number.isInteger(value)) return reading.add(codes.badNonce);
  return String(value).length > 25 ? reading.add(codes.longNonce) : value;
};
