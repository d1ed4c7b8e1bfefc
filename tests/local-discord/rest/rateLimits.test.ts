import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createScene, type Scene } from '../scene.ts';

let scene: Scene;

// Limits concern the wire and follow the machine's time, which these tests hold still.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  scene = createScene({ rateLimits: { global: { limit: 8, per: 1000 }, perChannel: { limit: 2, per: 5000 } } });
});

afterEach(() => {
  vi.useRealTimers();
});

const post = (channel = scene.general) => scene.send('POST', `/channels/${channel.id}/messages`, { content: 'x' });

describe('rate limits', () => {
  it('GIVEN more messages in a channel than its limit THEN 429 with the time to wait, and other channels go on', async () => {
    expect((await post()).headers).toMatchObject({ 'x-ratelimit-limit': '2', 'x-ratelimit-remaining': '1' });
    expect((await post()).headers).toMatchObject({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset-after': '5.000' });
    vi.advanceTimersByTime(1500);
    expect(await post()).toMatchObject({
      status: 429,
      body: { retry_after: 3.5, global: false },
      headers: { 'retry-after': '4', 'x-ratelimit-scope': 'user' },
    });
    expect((await post(scene.guild.createChannel({ name: 'other' }))).status).toBe(200);
    vi.advanceTimersByTime(3500);
    expect((await post()).status).toBe(200);
    expect(scene.general.channel.messages.size).toBe(3);
  });

  it('GIVEN more requests than the global limit THEN all are refused but answers to interactions', async () => {
    await scene.send('POST', `/applications/${scene.app.id}/commands`, { name: 'ask', description: 'Asks' });
    for (let count = 0; count < 7; count++) await scene.send('GET', '/users/@me');
    expect(await scene.send('GET', '/users/@me')).toMatchObject({
      status: 429,
      body: { global: true },
      headers: { 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' },
    });
    const alice = scene.person({ name: 'Alice' });
    const seen = alice.slash(scene.general, 'ask');
    const { id, token } = [...scene.world.interactions.values()].at(-1)!;
    expect((await scene.send('POST', `/interactions/${id}/${token}/callback`, { type: 5 })).status).toBe(204);
    expect((await seen).deferred).toBe(true);
  });
});
