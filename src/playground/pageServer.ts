import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { type PageFile, readPageFiles } from './pageFiles.ts';
import type { Frame, Request } from './protocol.ts';

/** One open page. */
export interface Visit {
  receive(request: Request): void;
  leave(): void;
}

/** The page cannot be served; the message is one sentence that says what to do. */
export class PortError extends Error {
  override name = 'PortError';
}

export interface PageHost {
  /** A page has been opened as a person (an id, perhaps unknown); `send` writes to it. */
  visit(personId: string, send: (frame: Frame) => void): Visit;
  /** A file of the local Discord by its path, `/attachments/…`. */
  attachment(path: string): Attachment | null;
}

interface Attachment {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

/** Pictures that a browser shows without running anything in them. */
const SHOWN_PICTURES = /^image\/(png|jpeg|gif|webp|avif)$/;

const HEADERS = {
  'content-security-policy':
    "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; " +
    "require-trusted-types-for 'script'; trusted-types 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** Messages from the page are small; a modal's fields are the longest. */
const LARGEST_REQUEST = 1_000_000;

/**
 * Serves the page to this machine alone. A request must name this server as its host (or a foreign site could reach it
 * by DNS rebinding), and a WebSocket must come from this page (or a foreign site could open one).
 */
export class PageServer {
  readonly #host: PageHost;
  readonly #files: ReadonlyMap<string, PageFile> = readPageFiles();
  readonly #server: Server;
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_REQUEST });
  #hosts: readonly string[] = [];

  constructor(host: PageHost) {
    this.#host = host;
    this.#server = createServer((request, response) => this.#serve(request, response));
    this.#server.on('upgrade', (request, socket, head) => {
      const url = addressOf(request);
      if (url?.pathname !== '/live' || !this.#isOwnHost(request) || !this.#isOwnPage(request)) {
        socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
        return;
      }
      this.#sockets.handleUpgrade(request, socket, head, (client) => {
        this.#open(client, url.searchParams.get('as') ?? '');
      });
    });
  }

  /**
   * Begins to listen on the wanted port, or on the next free one.
   * @returns the page's address
   */
  async listen(wanted: number): Promise<string> {
    const port = await listenFrom(this.#server, wanted);
    this.#hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
    return `http://127.0.0.1:${port}/`;
  }

  async close(): Promise<void> {
    for (const client of this.#sockets.clients) client.terminate();
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeAllConnections();
    await closed;
  }

  #isOwnHost(request: IncomingMessage): boolean {
    return this.#hosts.includes(request.headers.host ?? '');
  }

  #isOwnPage(request: IncomingMessage): boolean {
    return request.headers.origin === `http://${request.headers.host}`;
  }

  #open(client: WebSocket, personId: string): void {
    const send = (frame: Frame) => client.send(JSON.stringify(frame));
    const visit = this.#host.visit(personId, send);
    client.on('message', (data) => {
      const request = readRequest(String(data));
      if (request) visit.receive(request);
      else client.close(1007, 'Not a request of the page.');
    });
    client.on('error', () => client.terminate());
    client.on('close', () => visit.leave());
  }

  #serve(request: IncomingMessage, response: ServerResponse): void {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const pathname = addressOf(request)?.pathname ?? '';
    const file = this.#files.get(pathname);
    const attachment = file ? null : this.#host.attachment(pathname);
    if (!this.#isOwnHost(request)) end(response, 403, 'This page is served to 127.0.0.1 only.');
    else if (request.method !== 'GET' && request.method !== 'HEAD') end(response, 405, 'GET only.');
    else if (file) sendFile(file, request, response);
    else if (attachment) sendAttachment(attachment, response);
    else end(response, 404, 'There is nothing here.');
  }
}

/** @returns `null` for what is no address, such as `//` */
function addressOf(request: IncomingMessage): URL | null {
  return URL.parse(request.url ?? '/', 'http://127.0.0.1');
}

/** Files that people and bots sent: pictures are shown, the rest is only downloaded, and nothing in them runs. */
function sendAttachment({ bytes, contentType }: Attachment, response: ServerResponse): void {
  const shown = SHOWN_PICTURES.test(contentType);
  response.setHeader('content-type', shown ? contentType : 'application/octet-stream');
  response.setHeader('content-disposition', shown ? 'inline' : 'attachment');
  response.setHeader('content-security-policy', "default-src 'none'; sandbox");
  response.end(bytes);
}

function sendFile(file: PageFile, request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('content-type', file.type);
  response.setHeader('cache-control', 'no-cache');
  response.setHeader('etag', file.etag);
  if (request.headers['if-none-match'] === file.etag) return void response.writeHead(304).end();
  const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  if (zipped) response.setHeader('content-encoding', 'gzip');
  response.end(zipped ? file.gzipped : file.bytes);
}

function end(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
}

/** @returns `null` for what is no request */
function readRequest(data: string): Request | null {
  try {
    const request = JSON.parse(data) as Partial<Request> | null;
    const valid = typeof request?.id === 'number' && typeof request.call?.call === 'string';
    return valid ? (request as Request) : null;
  } catch {
    return null;
  }
}

/** Tries `wanted` and up to twenty ports after it. @throws {PortError} if none can be used */
async function listenFrom(server: Server, wanted: number): Promise<number> {
  const last = wanted === 0 ? 0 : Math.min(65_535, wanted + 20);
  for (let port = wanted; port <= last; port++) {
    const error = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
      server.once('error', resolve);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', resolve);
        resolve(null);
      });
    });
    if (!error) return (server.address() as AddressInfo).port;
    if (error.code !== 'EADDRINUSE') {
      throw new PortError(`Port ${port} cannot be used (${error.code}): set PLAYGROUND_PORT to another one.`);
    }
  }
  throw new PortError(`Every port from ${wanted} to ${last} is in use: set PLAYGROUND_PORT to another one.`);
}
