const mask = '<token>';

/** The path of a request to the API without its version, or `null` if it is none. Without a version it is 10. */
export function apiPathOf(pathname: string): { path: string; version: number } | null {
  const match = /^\/api(?:\/v(\d+))?(\/.*)$/.exec(pathname);
  return match ? { path: match[2]!, version: Number(match[1] ?? 10) } : null;
}

/** Undoes percent-encoding; `null` if it is broken. */
export function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** Takes the tokens out of a path: interaction tokens stand in callbacks and webhooks. */
export function maskPath(path: string): string {
  return path.replace(/(\/interactions\/\d+\/)[^/?]+/, `$1${mask}`).replace(/(\/webhooks\/\d+\/)[^/?]+/, `$1${mask}`);
}

/** Replaces the token of an identification, a resume or an interaction. */
export function maskBody(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  return 'token' in body ? { ...body, token: mask } : body;
}
