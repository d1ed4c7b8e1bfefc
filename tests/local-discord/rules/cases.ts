import { expect, it } from 'vitest';
import { checkRequest, type Request } from '../../../src/local-discord/rules/checkRequest.ts';
import type { FormErrors, Refusal } from '../../../src/local-discord/rules/fault.ts';

export const someId = '1376000000000000001';
export const otherId = '1376000000000000002';

/** The character that is two UTF-16 code units and one for Discord. */
export const emoji = '😀';

/** Every fault of a refusal as `embeds.0.description BASE_TYPE_MAX_LENGTH`, or the code of one that has none. */
export function faultsOf(refusal: Refusal | null): string[] {
  if (!refusal) return [];
  return refusal.body.errors ? flatten(refusal.body.errors, '') : [String(refusal.body.code)];
}

function flatten(errors: FormErrors, path: string): string[] {
  return Object.entries(errors).flatMap(([key, value]) =>
    Array.isArray(value)
      ? value.map(({ code }) => `${path} ${code}`.trim())
      : flatten(value, path ? `${path}.${key}` : key),
  );
}

export type Good<Payload> = readonly [name: string, payload: Payload];
export type Bad<Payload> = readonly [name: string, payload: Payload, ...faults: string[]];

/** One test for each good and each bad payload; a bad one breaks one thing and is refused for that alone. */
export function testPayloads<Payload>(
  request: (payload: Payload) => Request,
  good: readonly Good<Payload>[],
  bad: readonly Bad<Payload>[],
): void {
  for (const [name, payload] of good)
    it(`accepts ${name}`, () => expect(faultsOf(checkRequest(request(payload)))).toEqual([]));
  for (const [name, payload, ...faults] of bad)
    it(`refuses ${name}`, () => expect(faultsOf(checkRequest(request(payload)))).toEqual(faults));
}

export const button = (fields: object = {}) => ({ type: 2, style: 1, label: 'Go', custom_id: 'go', ...fields });
export const link = (fields: object = {}) => ({
  type: 2,
  style: 5,
  label: 'Go',
  url: 'https://example.org',
  ...fields,
});
export const row = (...components: object[]) => ({ type: 1, components });
export const option = (value: string, fields: object = {}) => ({ label: value, value, ...fields });
export const select = (fields: object = {}) => ({
  type: 3,
  custom_id: 'pick',
  options: [option('one'), option('two')],
  ...fields,
});

/** Makers of commands and their options. */
export const slash = (fields: object = {}) => ({ name: 'ask', description: 'Ask the articles', ...fields });
export const text = (name = 'question', fields: object = {}) => ({ type: 3, name, description: 'd', ...fields });
export const choices = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `c${index}`, value: `v${index}` }));
