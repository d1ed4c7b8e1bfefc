import { describe, expect, it } from 'vitest';
import { failureOf, lossOf } from '../../../src/discord/reminders/restCall.ts';

const answer = (status: number, body: object | null = null, headers: Record<string, string> = {}) =>
  failureOf(new Response(null, { status, headers }), body);

describe('failureOf', () => {
  it.each([
    [10003, 'channelGone'],
    [10004, 'channelGone'],
    [10013, 'personGone'],
    [50001, 'noAccess'],
    [50007, 'dmsClosed'],
    [50013, 'noPermission'],
    [50278, 'nothingInCommon'],
    [50083, 'threadLocked'],
    [160005, 'threadLocked'],
    [200000, 'noPermission'],
    [50035, 'refused'],
  ])('GIVEN code %i THEN it is refused for good: %s', (code, trouble) => {
    expect(answer(403, { code, message: 'No' })).toEqual({ kind: 'refused', trouble });
  });

  it.each([
    [40003, 60_000],
    [40004, 60_000],
    [20016, 10_000],
    [20028, 10_000],
    [20029, 10_000],
    [130_000, 30_000],
  ])('GIVEN code %i THEN it is tried again after %i ms', (code, after) => {
    expect(answer(403, { code, message: 'Wait' })).toEqual({ kind: 'limited', after, isGlobal: false });
  });

  it.each([
    ['in its body', { retry_after: 1.234, global: true }, {}, 1234, true],
    ['in its headers', null, { 'retry-after': '3' }, 3000, false],
    ['nowhere', null, {}, 1000, false],
  ])('GIVEN a 429 that says how long %s THEN that is kept to', (_, body, headers, after, isGlobal) => {
    expect(answer(429, body, headers)).toEqual({ kind: 'limited', after, isGlobal });
  });

  it.each([
    [500, null, true],
    [503, { code: 0 }, true],
    [401, { code: 0 }, false],
    [403, null, false],
    [404, { code: 0 }, false],
  ])(
    'GIVEN %i with %j THEN it is not about the message, and tried again; it may have arrived: %s',
    (status, body, mayHaveArrived) => {
      expect(answer(status, body)).toMatchObject({ kind: 'failed', mayHaveArrived });
    },
  );
});

describe('lossOf', () => {
  it.each([
    ['ECONNREFUSED', false],
    ['ENOTFOUND', false],
    ['UND_ERR_CONNECT_TIMEOUT', false],
    ['UND_ERR_SOCKET', true],
    ['ECONNRESET', true],
  ])('GIVEN %s THEN the message may have arrived: %s', (code, mayHaveArrived) => {
    expect(lossOf(new TypeError('fetch failed', { cause: { code } }))).toEqual({
      kind: 'failed',
      mayHaveArrived,
      message: code,
    });
  });

  it('GIVEN a timeout THEN it may have arrived', () => {
    const error = new DOMException('timed out', 'TimeoutError');
    expect(lossOf(error)).toEqual({ kind: 'failed', mayHaveArrived: true, message: 'timed out' });
  });
});
