import { request } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type PageHost, PageServer } from '../../src/playground/pageServer.ts';

const files = new Map([
  ['/attachments/1/2/a.png', { bytes: Buffer.from('png'), contentType: 'image/png' }],
  ['/attachments/1/3/a.html', { bytes: Buffer.from('<script>'), contentType: 'text/html' }],
  ['/attachments/1/4/a.svg', { bytes: Buffer.from('<svg>'), contentType: 'image/svg+xml' }],
]);
const received: unknown[] = [];
const host: PageHost = {
  visit: (personId, send) => {
    send({ type: 'messageGone', channelId: 'visited as', messageId: personId });
    return { receive: (call) => void received.push(call), leave: () => undefined };
  },
  attachment: (path) => files.get(path) ?? null,
};

let server: PageServer;
let url: string;
beforeEach(async () => {
  server = new PageServer(host);
  url = await server.listen(0);
  return () => server.close();
});

interface Answer {
  status: number;
  headers: Record<string, unknown>;
  body: Buffer;
}

const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const call = request(new URL(path, url), { headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    call.on('error', reject).end();
  });

/** What the server says first over a WebSocket, or the refusal. */
const visit = (path: string, headers: Record<string, string>): Promise<string> =>
  new Promise((resolve) => {
    const socket = new WebSocket(new URL(path, url.replace('http', 'ws')), { headers });
    socket.on('message', (data) => {
      resolve(String(data));
      socket.close();
    });
    socket.on('error', (error) => resolve(error.message));
  });

describe('GIVEN a request from this machine', () => {
  it('THEN the page is served under a policy that lets nothing foreign in', async () => {
    const { status, headers, body } = await get('/');
    expect(status).toBe(200);
    expect(String(body)).toContain('<script type="module" src="/main.ts">');
    expect(headers['content-security-policy']).toMatch(/default-src 'self';.*require-trusted-types-for 'script'/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-frame-options']).toBe('DENY');
  });

  it('THEN scripts come without types, zipped where that is understood, and not twice', async () => {
    const plain = await get('/dom.ts');
    expect(plain.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(String(plain.body)).not.toContain('interface Props');
    const zipped = await get('/dom.ts', { 'accept-encoding': 'gzip' });
    expect(gunzipSync(zipped.body)).toEqual(plain.body);
    expect((await get('/dom.ts', { 'if-none-match': String(plain.headers.etag) })).status).toBe(304);
  });

  it('THEN every file that the page names exists', async () => {
    const page = String((await get('/')).body);
    const scripts = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]!);
    const seen = new Set<string>();
    for (let path = scripts.pop(); path; path = scripts.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const { status, body } = await get(path);
      expect(`${path} ${status}`).toBe(`${path} 200`);
      for (const [, name] of String(body).matchAll(/^(?:import|export) [^;]*from '\.\/([^']+)'/gm))
        scripts.push(`/${name}`);
    }
    expect(seen.size).toBeGreaterThan(20);
  });

  it('THEN the whole page weighs at most 60 kB', async () => {
    const { readPageFiles } = await import('../../src/playground/pageFiles.ts');
    const weight = [...readPageFiles().values()].reduce((sum, file) => sum + file.gzipped.length, 0);
    expect(weight).toBeLessThanOrEqual(60_000);
  });

  it.each(['/nothing', '/../package.json', '/.env', '/tsconfig.json', '/%2e%2e/playground.ts'])(
    'THEN %s is not there',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  it('THEN only reading is possible', async () => {
    expect((await get('/', {}, 'POST')).status).toBe(405);
  });

  it.each(['//', 'http://['])('THEN %j, which is no address, gets nothing and harms nobody', async (path) => {
    const { port } = new URL(url);
    const headers = { upgrade: 'websocket', connection: 'Upgrade' };
    request({ port, path, headers })
      .on('error', () => undefined)
      .end();
    const status = await new Promise((resolve) => {
      request({ port, path }, (response) => resolve(response.resume().statusCode)).end();
    });
    expect(status).toBe(404);
    expect((await get('/')).status).toBe(200);
  });

  it('THEN pictures are shown, and what could run is only downloaded', async () => {
    expect((await get('/attachments/1/2/a.png')).headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': 'inline',
    });
    for (const path of ['/attachments/1/3/a.html', '/attachments/1/4/a.svg']) {
      expect((await get(path)).headers).toMatchObject({
        'content-type': 'application/octet-stream',
        'content-disposition': 'attachment',
        'content-security-policy': "default-src 'none'; sandbox",
      });
    }
  });
});

describe('GIVEN a request that a foreign site has caused', () => {
  it('THEN a name that was pointed at this machine gets nothing', async () => {
    const { status, body } = await get('/', { host: 'evil.example:4477' });
    expect(status).toBe(403);
    expect(String(body)).not.toContain('script');
    expect((await get('/attachments/1/2/a.png', { host: 'evil.example' })).status).toBe(403);
  });

  it.each<[string, Record<string, string>]>([
    ['from a foreign page', { origin: 'https://evil.example' }],
    ['from another port', { origin: 'http://127.0.0.1:1' }],
    ['from no page', {}],
    ['by a foreign name', { origin: 'http://evil.example', host: 'evil.example' }],
  ])('THEN a WebSocket %s is refused', async (_, headers) => {
    expect(await visit('/live', headers)).toContain('403');
  });

  it('THEN a WebSocket from the page itself is taken', async () => {
    const origin = url.slice(0, -1);
    expect(await visit('/live?as=42', { origin })).toBe(
      '{"type":"messageGone","channelId":"visited as","messageId":"42"}',
    );
    expect(await visit('/other', { origin })).toContain('403');
  });
});

describe('GIVEN a wanted port that is taken', () => {
  const others: PageServer[] = [];
  afterEach(() => Promise.all(others.splice(0).map((other) => other.close())));

  it('THEN the next free one serves', async () => {
    const taken = Number(new URL(url).port);
    const other = new PageServer(host);
    others.push(other);
    const next = Number(new URL(await other.listen(taken)).port);
    expect(next).toBeGreaterThan(taken);
    expect(next).toBeLessThanOrEqual(taken + 20);
  });
});
