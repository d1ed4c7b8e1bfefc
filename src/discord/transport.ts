import { DefaultRestOptions, RESTJSONErrorCodes, type RESTOptions } from 'discord.js';
import type { Clock } from '../clock.ts';
import { attachedTexts, holdsText } from './guard/attachedTexts.ts';
import type { Guard } from './guard/guard.ts';
import type { Payload } from './guard/readExcerpts.ts';

type MakeRequest = RESTOptions['makeRequest'];

/** How long one attempt to acknowledge an interaction may take: within Discord's 3 s there is time for another. */
const callbackPatience = 1000;
/** With the pauses between them they take 12.7 s, within discord.js's 15 s. */
const mostAttempts = 8;
/** Before the second attempt, in milliseconds; doubled before each further one. */
const firstPause = 100;

export interface TransportOptions {
  readonly guard: Guard;
  readonly clock: Clock;
  readonly log: { warn(details: object, message: string): void };
  /** Sends one request; discord.js's own by default. */
  readonly send?: MakeRequest;
}

/**
 * The one gate through which every request to Discord goes, whatever made it: the guard reads the finished body, and
 * what a server error kept back is sent again, and after a lost connection whatever may safely be sent twice (discord.js
 * itself does so without a pause, and not after every loss). The request's own signal, its timeout, ends it all.
 */
export function createTransport({
  guard,
  clock,
  log,
  send = DefaultRestOptions.makeRequest,
}: TransportOptions): MakeRequest {
  return async (url, init) => {
    const body = await readBody(init.body);
    if (body) await guard.check(body.payload, body.files);
    const isCallback = /\/interactions\/\d+\/[^/]+\/callback/.test(url);
    const repeatable = isCallback || init.method !== 'POST' || body?.isUnique === true;
    for (let attempt = 1; ; attempt += 1) {
      const last = attempt === mostAttempts;
      try {
        const response = await (isCallback ? sendWithin(clock, callbackPatience, send, url, init) : send(url, init));
        if (isCallback && attempt > 1 && response.status === 400) return acceptedBefore(response);
        if (response.status < 500 || last) return response;
        await response.arrayBuffer();
      } catch (error) {
        if (last || !repeatable || init.signal?.aborted) throw error;
        const { code, message } = error as NodeJS.ErrnoException;
        if (attempt === 1) log.warn({ code }, `Discord was not reached (${message}); trying again for some seconds`);
      }
      await pause(clock, firstPause * 2 ** (attempt - 1), init.signal);
    }
  };
}

interface Body {
  readonly payload: Payload;
  readonly files: readonly string[];
  /** Discord makes no second message of it, thanks to its nonce. */
  readonly isUnique: boolean;
}

/** What a request body says, in whichever of the forms that discord.js uses. */
async function readBody(body: unknown): Promise<Body | null> {
  if (typeof body === 'string') return readJson(body, []);
  if (!isForm(body)) return null;
  const files: string[] = [];
  let json: string | null = null;
  for (const [name, value] of body) {
    if (name === 'payload_json') json = String(value);
    else if (typeof value !== 'string' && holdsText(value.name)) {
      files.push(...attachedTexts(value.name, await value.text()));
    }
  }
  return json === null ? null : readJson(json, files);
}

type Form = Iterable<[string, string | { readonly name: string; text(): Promise<string> }]>;

/** discord.js uses undici's own `FormData`, which is not the global one. */
function isForm(body: unknown): body is Form {
  return typeof body === 'object' && body !== null && Object.prototype.toString.call(body) === '[object FormData]';
}

function readJson(json: string, files: readonly string[]): Body {
  const value = JSON.parse(json) as Payload & { data?: Payload; enforce_nonce?: boolean };
  return { payload: value?.data ?? value ?? {}, files, isUnique: value?.enforce_nonce === true };
}

/** Sends one attempt and gives it up after `patience` milliseconds, or with the request's own signal. */
async function sendWithin(
  clock: Clock,
  patience: number,
  send: MakeRequest,
  url: string,
  init: Parameters<MakeRequest>[1],
) {
  const controller = new AbortController();
  const giveUp = () => controller.abort();
  const timer = clock.setTimeout(giveUp, patience);
  init.signal?.addEventListener('abort', giveUp, { once: true });
  try {
    return await send(url, { ...init, signal: controller.signal });
  } finally {
    timer.cancel();
    init.signal?.removeEventListener('abort', giveUp);
  }
}

/** The answer to a repeated acknowledgement: if Discord has it already, then the lost first attempt has arrived. */
async function acceptedBefore(response: Awaited<ReturnType<MakeRequest>>) {
  const error = (await response.json()) as { code?: unknown };
  if (error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) {
    return new Response(null, { status: 204 });
  }
  return Response.json(error, { status: response.status });
}

/** Waits, unless the request is given up meanwhile. */
function pause(clock: Clock, delay: number, signal: Parameters<MakeRequest>[1]['signal']): Promise<void> {
  return new Promise((resolve) => {
    const timer = clock.setTimeout(resolve, delay);
    const giveUp = () => {
      timer.cancel();
      resolve();
    };
    signal?.addEventListener('abort', giveUp, { once: true });
  });
}
