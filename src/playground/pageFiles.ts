import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { extname, join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ts': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** A file of the page, ready to be sent. */
export interface PageFile {
  readonly type: string;
  readonly bytes: Buffer;
  readonly gzipped: Buffer;
  readonly etag: string;
}

/**
 * Reads every file of the page, TypeScript with its types taken away: nothing needs to be built.
 * @returns the files by their path on the server (`/main.ts`; `/` is the page itself)
 */
export function readPageFiles(directory = join(import.meta.dirname, 'page')): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>();
  for (const name of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
    const type = TYPES[extname(name)];
    if (!type) continue;
    const source = readFileSync(join(directory, name), 'utf8');
    const bytes = Buffer.from(name.endsWith('.ts') ? plainScript(source) : source);
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 20)}"`;
    const file = { type, bytes, gzipped: gzipSync(bytes), etag };
    files.set(name === 'index.html' ? '/' : `/${name.split(sep).join('/')}`, file);
  }
  return files;
}

/** Whole-line comments and what only holds blanks. No string of the page spans lines, so this meets none. */
const UNSPOKEN = /^[ \t]*(?:\/\*\*[\s\S]*?\*\/|\/\/.*)?[ \t]*\n/gm;

/** JavaScript without types, documentation and empty lines. */
const plainScript = (source: string): string => stripTypeScriptTypes(source).replace(UNSPOKEN, '');
