import { describe, expect, it } from 'vitest';
import { checkRequest } from '../../../src/local-discord/rules/checkRequest.ts';

const send = (body: unknown) =>
  checkRequest({ method: 'POST', path: '/channels/123456789012345678/messages', body })?.body;

describe('checkRequest', () => {
  it('GIVEN an ordinary message THEN refuses nothing', () => {
    expect(
      send({ content: 'hello', allowed_mentions: { parse: [] }, nonce: '1', enforce_nonce: true }),
    ).toBeUndefined();
  });

  it('GIVEN a description of 4097 characters THEN names the field as Discord does', () => {
    expect(send({ embeds: [{ description: 'x'.repeat(4097) }] })).toEqual({
      code: 50035,
      message: 'Invalid Form Body',
      errors: {
        embeds: {
          0: {
            description: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 4096 or fewer in length.' }] },
          },
        },
      },
    });
  });

  it('GIVEN a body that uses the keys of the error shape THEN still answers in that shape', () => {
    const body = { name: 'ask', description: 'd', name_localizations: { _errors: 'Capital', __proto__: null } };
    const refusal = checkRequest({ method: 'POST', path: '/applications/123456789012345678/commands', body });
    expect(refusal?.body.errors?.name_localizations).toHaveProperty(
      '_errors.0.code',
      'APPLICATION_COMMAND_INVALID_NAME',
    );
  });

  it('GIVEN a message without anything THEN refuses it as empty', () => {
    expect(send({ content: ' ' })).toEqual({ code: 50006, message: 'Cannot send an empty message' });
  });

  it('GIVEN an id in the path that is no snowflake THEN names the parameter', () => {
    const refusal = checkRequest({ method: 'GET', path: '/channels/general' });
    expect(refusal?.body.errors).toEqual({
      channel_id: { _errors: [{ code: 'NUMBER_TYPE_COERCE', message: 'Value "general" is not snowflake.' }] },
    });
  });

  it('GIVEN a route that the rules do not know THEN has nothing to say', () => {
    expect(checkRequest({ method: 'GET', path: '/nowhere' })).toBeNull();
  });
});
