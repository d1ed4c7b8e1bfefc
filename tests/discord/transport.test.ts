import { createRequire } from 'node:module';
import type { RESTOptions } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { ManualClock } from '../../src/clock.ts';
import { WithheldError } from '../../src/discord/guard/guard.ts';
import { createTransport } from '../../src/discord/transport.ts';

/** discord.js makes its forms with an undici of its own. */
const fromRest = createRequire(createRequire(import.meta.url).resolve('@discordjs/rest'));
const { FormData: LibraryForm } = fromRest('undici') as { FormData: typeof FormData };

type MakeRequest = RESTOptions['makeRequest'];
type Outcome = number | 'lost' | { status: number; code: number };

const channel = 'https://discord.com/api/v10/channels/1/messages';
const callback = 'https://discord.com/api/v10/interactions/1/token/callback';
const unique = JSON.stringify({ content: 'x', nonce: '1', enforce_nonce: true });
const common = JSON.stringify({ content: 'x' });

/** Sends one request through a network that behaves as told; time passes by itself. */
async function request(url: string, init: { method: string; body?: string }, outcomes: readonly Outcome[]) {
  const clock = new ManualClock(0);
  const attemptedAt: number[] = [];
  const send: MakeRequest = async () => {
    const outcome = outcomes[attemptedAt.length] ?? 200;
    attemptedAt.push(clock.now());
    if (outcome === 'lost') throw Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' });
    if (typeof outcome === 'number') return new Response(outcome === 204 ? null : '{}', { status: outcome });
    return Response.json({ code: outcome.code }, { status: outcome.status });
  };
  const guard = { check: async () => {} };
  const makeRequest = createTransport({ guard, clock, log: { warn: () => {} }, send });
  const response = makeRequest(url, init).then(
    ({ status }) => status,
    ({ code }) => code as string,
  );
  let settled = false;
  void response.finally(() => (settled = true));
  while (!settled) {
    await new Promise(setImmediate);
    const next = clock.nextDueAt();
    if (next !== null) clock.moveTo(next);
  }
  return { outcome: await response, attemptedAt };
}

describe('the transport', () => {
  it.each([
    ['a message with its nonce', channel, { method: 'POST', body: unique }],
    ['an acknowledgement', callback, { method: 'POST', body: common }],
    ['an edit', channel, { method: 'PATCH', body: common }],
  ])('GIVEN %s on a lost connection THEN it is sent again, later and later', async (_, url, init) => {
    expect(await request(url, init, ['lost', 'lost', 'lost', 200])).toEqual({
      outcome: 200,
      attemptedAt: [0, 100, 300, 700],
    });
  });

  it('GIVEN a message without nonce on a lost connection THEN it is not sent twice', async () => {
    const { outcome, attemptedAt } = await request(channel, { method: 'POST', body: common }, ['lost']);
    expect([outcome, attemptedAt.length]).toEqual(['UND_ERR_SOCKET', 1]);
  });

  it('GIVEN server errors THEN anything is sent again, eight times at most', async () => {
    const errors = Array.from({ length: 9 }, () => 500);
    const { outcome, attemptedAt } = await request(channel, { method: 'POST', body: common }, errors);
    expect([outcome, attemptedAt.length]).toEqual([500, 8]);
    expect(attemptedAt.at(-1)).toBeLessThan(15_000);
  });

  it('GIVEN a refusal THEN it is the answer', async () => {
    expect((await request(channel, { method: 'POST', body: unique }, [400])).attemptedAt).toEqual([0]);
  });

  it('GIVEN a lost acknowledgement that had arrived THEN the second one counts as accepted', async () => {
    const arrived = { status: 400, code: 40060 };
    expect((await request(callback, { method: 'POST', body: common }, ['lost', arrived])).outcome).toBe(204);
    expect((await request(callback, { method: 'POST', body: common }, [arrived])).outcome).toBe(400);
    expect(
      (await request(callback, { method: 'POST', body: common }, ['lost', { status: 400, code: 50035 }])).outcome,
    ).toBe(400);
  });

  it('GIVEN a body in any form THEN the guard reads it and its text files before anything is sent', async () => {
    const read: unknown[] = [];
    const guard = {
      async check(payload: unknown, files: readonly string[]) {
        read.push([payload, files]);
        throw new WithheldError('altered', 'no');
      },
    };
    const send: MakeRequest = () => Promise.reject(new Error('Nothing may be sent'));
    const makeRequest = createTransport({ guard, clock: new ManualClock(0), log: { warn: () => {} }, send });
    const form = new LibraryForm();
    form.append('files[0]', new Blob(['excerpt']), 'excerpt.txt');
    form.append('files[1]', new Blob(['DESCRIPTION:words']), 'deadline.ics');
    form.append('files[2]', new Blob(['not text']), 'timeline.png');
    form.append('payload_json', JSON.stringify({ type: 4, data: { content: 'y' } }));
    for (const body of [common, form]) {
      await expect(makeRequest(callback, { method: 'POST', body } as never)).rejects.toThrow(WithheldError);
    }
    expect(read).toEqual([
      [{ content: 'x' }, []],
      [{ content: 'y' }, ['excerpt', 'words']],
    ]);
  });
});
