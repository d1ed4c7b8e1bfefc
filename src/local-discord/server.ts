import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fault, RequestFaults } from './faults.ts';
import type { Gateway } from './gateway/gateway.ts';
import { apiPathOf } from './paths.ts';
import type { Answer, Incoming, RestApi } from './rest/api.ts';
import { readBytes } from './rest/body.ts';
import type { World } from './world/world.ts';

/** One request and what was answered. */
export interface Exchange {
  readonly incoming: Incoming;
  readonly answer: Answer;
  /** Milliseconds of the machine's clock. */
  readonly took: number;
  /** The fault that was asked for, if it met one. */
  readonly fault: Fault | null;
}

export interface ServerParts {
  readonly world: World;
  readonly api: RestApi;
  readonly gateway: Gateway;
  readonly faults: RequestFaults;
  /** Whether Discord is down at the moment. */
  readonly isDown: () => boolean;
  readonly record: (exchange: Exchange) => void;
}

const outage: Answer = {
  status: 503,
  body: { message: '503: Service Unavailable', code: 0 },
  application: null,
  requestBody: undefined,
};

/** The one port of the local Discord: REST, uploaded files and the gateway's WebSockets. Only this machine reaches it. */
export class LocalServer {
  readonly #parts: ServerParts;
  readonly #server: Server;

  constructor(parts: ServerParts) {
    this.#parts = parts;
    this.#server = createServer((request, response) => void this.#serve(request, response));
    this.#server.keepAliveTimeout = 60_000;
    this.#server.on('upgrade', (request, socket, head) => {
      socket.on('error', () => socket.destroy());
      if (parts.isDown()) socket.destroy();
      else parts.gateway.upgrade(request, socket, head);
    });
  }

  /** Begins to listen. @returns the port */
  async listen(port: number): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, '127.0.0.1', resolve);
    });
    return (this.#server.address() as AddressInfo).port;
  }

  /** Stops listening and ends every connection. */
  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeAllConnections();
    await closed;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const startedAt = performance.now();
    const url = URL.parse(request.url ?? '/', 'http://127.0.0.1');
    if (!url) return void response.writeHead(400).end();
    if (!apiPathOf(url.pathname)) return this.#serveFile(url.pathname, response);
    let bytes: Buffer;
    try {
      bytes = await readBytes(request);
    } catch {
      return void response.destroy(); // The client hung up while it was sending.
    }
    const { authorization } = request.headers;
    const method = request.method ?? 'GET';
    const incoming: Incoming = { method, url, authorization, contentType: request.headers['content-type'], bytes };
    const { answer, fault } = await this.#answer(incoming);
    this.#parts.record({ incoming, answer, took: performance.now() - startedAt, fault });
    if (fault?.hang) return;
    if (fault?.reset) request.socket.resetAndDestroy();
    else send(response, answer);
  }

  async #answer(incoming: Incoming): Promise<{ answer: Answer; fault: Fault | null }> {
    const { api, faults, isDown } = this.#parts;
    if (isDown()) return { answer: outage, fault: null };
    const fault = faults.take(incoming.method, incoming.url.pathname);
    if (!fault) return { answer: await api.answer(incoming), fault };
    const pause = () => new Promise((resolve) => setTimeout(resolve, fault.slow ?? 0));
    if (!fault.after) await pause();
    const isLost = fault.status !== undefined || fault.hang || fault.reset;
    const proper = fault.after || !isLost ? await api.answer(incoming) : null;
    if (fault.after) await pause();
    return { answer: proper && !isLost ? proper : faultyAnswer(fault, proper), fault };
  }

  /** Uploaded files have addresses of their own, as on Discord's CDN. */
  #serveFile(pathname: string, response: ServerResponse): void {
    const id = /^\/attachments\/\d+\/(\d+)\//.exec(pathname)?.[1];
    const file = id ? this.#parts.world.files.get(id) : undefined;
    if (!file) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': file.contentType, 'x-content-type-options': 'nosniff' }).end(file.bytes);
  }
}

/** What is answered in place of `proper`, whose effect, if there is one, stays. */
function faultyAnswer(fault: Fault, proper: Answer | null): Answer {
  const status = fault.status ?? 0;
  const { application, requestBody } = proper ?? outage;
  if (status !== 429)
    return { status, body: { message: `${status}: Fault on demand`, code: 0 }, application, requestBody };
  const retryAfter = fault.retryAfter ?? 0.2;
  const global = fault.global ?? false;
  return {
    status,
    body: { message: 'You are being rate limited.', code: 0, retry_after: retryAfter, global },
    headers: {
      'retry-after': String(Math.ceil(retryAfter)),
      'x-ratelimit-scope': global ? 'global' : 'shared',
      ...(global ? { 'x-ratelimit-global': 'true' } : {}),
    },
    application,
    requestBody,
  };
}

/** A 204 has no content, and so no content type. */
function send(response: ServerResponse, { status, body, headers }: Answer): void {
  if (response.destroyed) return;
  if (body === undefined) return void response.writeHead(status, headers).end();
  const bytes = Buffer.from(JSON.stringify(body));
  response
    .writeHead(status, { ...headers, 'content-type': 'application/json', 'content-length': bytes.length })
    .end(bytes);
}
