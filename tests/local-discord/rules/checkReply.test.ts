import { describe, expect, it } from 'vitest';
import { checkReply } from '../../../src/local-discord/rules/checkReply.ts';
import { checkRequest } from '../../../src/local-discord/rules/checkRequest.ts';

const gateway = {
  url: 'ws://127.0.0.1:1/',
  session_start_limit: { max_concurrency: 1, remaining: 1000, reset_after: 0, total: 1000 },
  shards: 1,
};

describe('checkReply', () => {
  it('GIVEN an answer as Discord gives it THEN finds no fault', () => {
    expect(checkReply('GET', '/gateway/bot', 200, gateway)).toEqual([]);
    expect(checkReply('DELETE', '/channels/1/messages/2', 204, undefined)).toEqual([]);
    expect(checkReply('GET', '/gateway/bot', 404, { code: 0, message: '404: Not Found' })).toEqual([]);
  });

  it('GIVEN a refusal as the rules make it THEN finds no fault', () => {
    const body = { embeds: [{ title: 'x'.repeat(257), color: -1 }, 5], tts: 'loud' };
    const refusal = checkRequest({ method: 'POST', path: '/channels/1/messages', body });
    const sent = JSON.parse(JSON.stringify(refusal?.body));
    expect(checkReply('POST', '/channels/1/messages', 400, sent)).toEqual([]);
    expect(
      checkReply('POST', '/channels/1/messages', 400, { ...sent, errors: { tts: { _errors: [5] } } }),
    ).toHaveLength(1);
  });

  it('GIVEN a rate limit THEN knows its own shape', () => {
    const body = { message: 'You are being rate limited.', retry_after: 0.5, global: false };
    expect(checkReply('GET', '/gateway/bot', 429, body)).toEqual([]);
    expect(checkReply('GET', '/gateway/bot', 429, { message: 'Slow down' })).toHaveLength(2);
  });

  it('GIVEN a field of the wrong type, a missing and an unknown one THEN names all three', () => {
    const { url, ...rest } = gateway;
    expect(checkReply('GET', '/gateway/bot', 200, { ...rest, shards: '1', extra: url })).toEqual([
      'GatewayBotResponse.url: This field is required',
      'GatewayBotResponse.shards: Value "1" is not int.',
      'GatewayBotResponse.extra: Discord sends no such field here',
    ]);
  });

  it('GIVEN a status or a body that Discord never sends THEN says so', () => {
    expect(checkReply('POST', '/channels/1/messages', 201, {})).toHaveLength(1);
    expect(checkReply('DELETE', '/channels/1/messages/2', 204, {})).toHaveLength(1);
  });
});
