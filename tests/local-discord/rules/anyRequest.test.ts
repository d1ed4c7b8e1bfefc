import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkEvent } from '../../../src/local-discord/rules/checkEvent.ts';
import { checkReply } from '../../../src/local-discord/rules/checkReply.ts';
import { checkRequest } from '../../../src/local-discord/rules/checkRequest.ts';
import { eventShapes } from '../../../src/local-discord/rules/eventShapes.ts';
import { routes } from '../../../src/local-discord/rules/routes.ts';
import { faultsOf, someId } from './cases.ts';

const text = (max: number) =>
  fc.string({ minLength: 1, maxLength: max, unit: 'binary' }).filter((each) => each.trim() !== '');
const url = fc.webUrl({ size: 'small' });
const snowflake = fc.bigInt({ min: 1n << 54n, max: 1n << 62n }).map(String);
const optional = <Fields extends object>(fields: { [Key in keyof Fields]: fc.Arbitrary<Fields[Key]> }) =>
  fc.record(fields, { requiredKeys: [] });

const embed = fc
  .tuple(
    text(300),
    optional({
      title: text(100),
      url,
      color: fc.nat(0xffffff),
      timestamp: fc
        .date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
        .map((date) => date.toISOString()),
      footer: fc.record({ text: text(60) }),
      author: fc.record({ name: text(60), url }),
      fields: fc.array(fc.record({ name: text(20), value: text(20), inline: fc.boolean() }), { maxLength: 5 }),
    }),
  )
  .map(([description, rest]) => ({ description, ...rest }));

const rows = fc
  .array(
    fc.array(fc.record({ label: text(80), style: fc.integer({ min: 1, max: 4 }) }), { minLength: 1, maxLength: 5 }),
    { maxLength: 5 },
  )
  .map((lists) =>
    lists.map((list, index) => ({
      type: 1,
      components: list.map((button, place) => ({ type: 2, custom_id: `${index}:${place}`, ...button })),
    })),
  );

const message = fc
  .tuple(
    text(2000),
    optional({
      tts: fc.boolean(),
      embeds: fc.array(embed, { maxLength: 5 }),
      components: rows,
      allowed_mentions: fc.record({ parse: fc.constant([]), users: fc.uniqueArray(snowflake, { maxLength: 100 }) }),
      nonce: fc.oneof(fc.string({ maxLength: 25 }), fc.nat()),
      message_reference: fc.record({ message_id: snowflake }),
    }),
  )
  .map(([content, rest]) => ({ content, ...rest }));

const word = fc.stringMatching(/^[a-z][a-z0-9_-]{0,20}$/);
const option = fc.record({ type: fc.constantFrom(3, 4, 5, 6, 7, 8, 9, 10, 11), name: word, description: text(100) });
const command = fc.record({
  name: word,
  description: text(100),
  options: fc.uniqueArray(option, { maxLength: 25, selector: ({ name }) => name }),
  default_member_permissions: fc.option(fc.bigInt({ min: 0n, max: 1n << 50n }).map(String)),
});

const channelMessages = `/channels/${someId}/messages`;
const refused = (path: string, body: unknown) => faultsOf(checkRequest({ method: 'POST', path, body }));

describe('any request', () => {
  it('GIVEN a message within the limits THEN it is accepted', () => {
    fc.assert(
      fc.property(message, (body) => void expect(refused(channelMessages, body)).toEqual([])),
      { numRuns: 100 },
    );
  });

  it('GIVEN a command within the limits THEN it is accepted', () => {
    const path = `/applications/${someId}/commands`;
    fc.assert(
      fc.property(command, (body) => void expect(refused(path, body)).toEqual([])),
      { numRuns: 100 },
    );
  });

  it('GIVEN any JSON for any route THEN the rules answer and never throw', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...routes),
        fc.jsonValue(),
        fc.nat(5),
        ({ method, template }, body, interactionType) => {
          const path = template.replaceAll(/\{\w+\}/g, someId);
          checkRequest({ method, path, body, interactionType });
          checkReply(method, path, 200, body);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('GIVEN a good request with any JSON in one place of it THEN the rules answer and never throw', () => {
    const good = fc.oneof(
      message.map((body) => ({ method: 'POST', path: channelMessages, body: body as object })),
      command.map((body) => ({ method: 'PUT', path: `/applications/${someId}/commands`, body: [body] as object })),
      message.map((data) => ({
        method: 'POST',
        path: `/interactions/${someId}/token/callback`,
        body: { type: 4, data } as object,
      })),
    );
    fc.assert(
      fc.property(good, fc.infiniteStream(fc.nat()), fc.jsonValue(), (request, choices, value) => {
        const body = structuredClone(request.body);
        replaceSomewhere(body as Record<string, unknown>, choices, value);
        checkRequest({ ...request, body });
      }),
      { numRuns: 200 },
    );
  });

  it('GIVEN any JSON as any event THEN the rules answer and never throw', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(eventShapes)),
        fc.jsonValue(),
        (name, data) => void checkEvent(name, data),
      ),
      { numRuns: 200 },
    );
  });
});

/** Puts `value` in the place of something in `body`, as deep as the choices lead. */
function replaceSomewhere(body: Record<string, unknown>, choices: Iterator<number>, value: unknown): void {
  const keys = Object.keys(body);
  const key = keys[choices.next().value % keys.length];
  if (key === undefined) return;
  const inner = body[key];
  const descend = typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0;
  if (descend && choices.next().value % 4 !== 0) replaceSomewhere(inner as Record<string, unknown>, choices, value);
  else body[key] = value;
}
