import pino, { type Logger } from 'pino';

/** A log; every line is masked. */
export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'fatal'>;

const secrets: readonly [RegExp, string][] = [
  // A bot token: the id of its user, a time and a signature.
  [/[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/g, '[token]'],
  // The token of an interaction or a webhook stands in the paths of its requests.
  [/(\/(?:interactions|webhooks)\/\d+\/)[\w.%-]+/g, '$1[token]'],
  [/("token":")[^"]+/g, '$1[token]'],
];

/** Takes tokens out of a finished line. */
export function maskSecrets(line: string): string {
  return secrets.reduce((masked, [secret, mask]) => masked.replace(secret, mask), line);
}

export interface LogOptions {
  /** One of pino's levels, or `silent`. */
  readonly level: string;
  /** For people instead of machines: one plain line for each entry. */
  readonly readable: boolean;
  /** Where the lines go; standard output by default. */
  readonly write?: (line: string) => void;
}

/** Opens a log: JSON lines, or readable ones. Tokens are masked in both, wherever they stand. */
export function openLog({ level, readable, write = (line) => process.stdout.write(line) }: LogOptions): Logger {
  const show = readable ? (line: string) => write(readableLine(line)) : write;
  return pino({ level, base: null, serializers: { err: errorFields } }, { write: (line) => show(maskSecrets(line)) });
}

/** What helps to find a fault, without the request that failed: it may hold what somebody asked. */
function errorFields(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack } = error;
  const { code, status, method, url } = error as { code?: unknown; status?: unknown; method?: unknown; url?: unknown };
  return { name, message, code, status, method, url, stack };
}

function readableLine(line: string): string {
  const { level, time, msg, err, ...rest } = JSON.parse(line);
  const label = level >= 50 ? 'error: ' : level >= 40 ? 'warning: ' : '';
  const details = Object.entries(rest).map(([key, value]) => ` ${key}=${JSON.stringify(value)}`);
  const stack = err?.stack ? `\n${err.stack}` : '';
  return `${new Date(time).toTimeString().slice(0, 8)} ${label}${msg ?? ''}${details.join('')}${stack}\n`;
}
