import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '../../src/clock.ts';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/localDiscord.ts';
import type { LocalChannel } from '../../src/local-discord/places.ts';
import type { Application } from '../../src/local-discord/world/model.ts';

let clock: ManualClock;
let discord: LocalDiscord;
let app: Application;
let general: LocalChannel;

beforeEach(async () => {
  clock = new ManualClock(Date.UTC(2025, 4, 24));
  discord = await startLocalDiscord({ clock });
  app = discord.createApplication({ name: 'Echo' });
  general = discord.createGuild({ name: 'Talks', apps: [app] }).createChannel({ name: 'general' });
});

afterEach(async () => {
  await discord.close();
  expect(discord.ownFaults).toEqual([]);
});

const request = (method: string, path: string, body?: object, signal?: AbortSignal) =>
  fetch(`${discord.api}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${app.token}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
    ...(signal ? { signal } : {}),
  });

const post = (content = 'x', signal?: AbortSignal) =>
  request('POST', `/channels/${general.id}/messages`, { content }, signal);

const contents = () => discord.messages(general).map(({ content }) => content);

describe('the wire', () => {
  it('GIVEN an answer without content THEN it has no content type', async () => {
    const { id } = (await (await post()).json()) as { id: string };
    const response = await request('DELETE', `/channels/${general.id}/messages/${id}`);
    expect(response.status).toBe(204);
    expect(response.headers.get('content-type')).toBeNull();
  });

  it('GIVEN the path without a version THEN it is version 10', async () => {
    const response = await fetch(`${discord.api}/users/@me`, { headers: { authorization: `Bot ${app.token}` } });
    expect(await response.json()).toMatchObject({ username: 'Echo' });
  });

  it('GIVEN addresses that are none THEN they are refused', async () => {
    expect((await request('GET', '/channels/%E0%A4%A')).status).toBe(400);
    expect((await fetch(`${discord.world.origin}//`)).status).toBe(400);
    expect((await fetch(discord.world.origin)).status).toBe(404);
  });

  it('GIVEN an uploaded file THEN its address gives it back', async () => {
    const body = new FormData();
    body.set('payload_json', '{}');
    body.set('files[0]', new Blob(['hello'], { type: 'text/plain' }), 'notes.txt');
    const headers = { authorization: `Bot ${app.token}` };
    const sent = await fetch(`${discord.api}/v10/channels/${general.id}/messages`, { method: 'POST', headers, body });
    const { attachments } = (await sent.json()) as { attachments: { url: string }[] };
    const file = await fetch(attachments[0]!.url);
    expect(file.headers.get('content-type')).toBe('text/plain');
    expect(await file.text()).toBe('hello');
    expect((await fetch(`${discord.world.origin}/attachments/1/1/none.txt`)).status).toBe(404);
  });

  it('GIVEN a refused request THEN it is kept with its rule, and told of', async () => {
    const told: unknown[] = [];
    discord.on('refusal', (refusal) => void told.push(refusal));
    await post('x'.repeat(2001));
    await request('GET', '/channels/123456789012345678');
    expect(discord.refusals).toMatchObject([
      { method: 'POST', status: 400, body: { code: 50035 }, rule: { id: 'content-length' } },
      { method: 'GET', status: 404, body: { code: 10003 }, rule: null },
    ]);
    expect(told).toEqual(discord.refusals);
  });

  it('GIVEN traffic THEN it shows method, path, status and bodies', async () => {
    await post('hello');
    expect(discord.traffic.at(-1)).toMatchObject({
      kind: 'request',
      application: 'Echo',
      title: `POST /api/v10/channels/${general.id}/messages`,
      status: 200,
      body: { content: 'hello' },
      reply: { content: 'hello' },
    });
    expect(JSON.stringify(discord.traffic)).not.toContain(app.token);
  });
});

describe('faults on demand', () => {
  it('GIVEN a status THEN the next matching request gets it, without effect, and no other does', async () => {
    discord.faults.next({ status: 500, match: { method: 'post', path: '/messages' } });
    expect((await request('GET', '/users/@me')).status).toBe(200);
    expect((await post()).status).toBe(500);
    expect(contents()).toEqual([]);
    expect((await post()).status).toBe(200);
    expect(discord.refusals).toEqual([]);
  });

  it('GIVEN a 429 THEN it says for how long', async () => {
    discord.faults.next({ status: 429, retryAfter: 1.5, global: true, times: 2 });
    const response = await post();
    expect(response.headers.get('retry-after')).toBe('2');
    expect(response.headers.get('x-ratelimit-scope')).toBe('global');
    expect(await response.json()).toMatchObject({ retry_after: 1.5, global: true });
    expect((await post()).status).toBe(429);
    expect((await post()).status).toBe(200);
  });

  it('GIVEN a reset before THEN nothing happened; after THEN only the answer is lost', async () => {
    discord.faults.next({ reset: true });
    await expect(post('before')).rejects.toThrow();
    discord.faults.next({ reset: true, after: true });
    await expect(post('after')).rejects.toThrow();
    expect(contents()).toEqual(['after']);
  });

  it('GIVEN a hang THEN no answer comes', async () => {
    discord.faults.next({ hang: true, after: true });
    await expect(post('x', AbortSignal.timeout(100))).rejects.toThrow();
    expect(contents()).toEqual(['x']);
  });

  it('GIVEN slowness THEN the answer takes its time', async () => {
    discord.faults.next({ slow: 60 });
    const startedAt = performance.now();
    expect((await post()).status).toBe(200);
    expect(performance.now() - startedAt).toBeGreaterThan(55);
  });

  it('GIVEN an outage THEN everything fails until the clock has passed it', async () => {
    discord.faults.down(10_000);
    expect((await post()).status).toBe(503);
    clock.advance(9999);
    expect((await post()).status).toBe(503);
    clock.advance(1);
    expect((await post()).status).toBe(200);
  });

  it('GIVEN faults that wait THEN they can be taken back', async () => {
    discord.faults.next({ status: 500 });
    discord.faults.down(10_000);
    discord.faults.clear();
    expect((await post()).status).toBe(200);
  });
});

describe('waiting', () => {
  it('GIVEN a condition THEN its value comes as soon as it holds', async () => {
    const waiting = discord.until(() => contents()[0]);
    await post('now');
    expect(await waiting).toBe('now');
  });

  it('GIVEN a condition that never holds, or throws, THEN the wait ends with an error', async () => {
    await expect(discord.until(() => false, { within: 10, what: 'An answer' })).rejects.toThrow(
      'An answer did not happen within 10 ms.',
    );
    const broken = () => {
      throw new Error('broken');
    };
    await expect(discord.until(broken)).rejects.toThrow('broken');
  });
});
