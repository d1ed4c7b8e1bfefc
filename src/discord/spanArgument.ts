import { createHash } from 'node:crypto';
import type { Span } from '../knowledge/article.ts';
import type { Library } from '../knowledge/library.ts';

/** The room that a `custom_id` has beside its version, action and fingerprint. */
const room = 76;
/** Characters that stand for an article: 36 bits of a hash of its id, which may be too long itself. */
const keyLength = 6;

/** Spans as short text for a `custom_id`: the article, then start and length. Those behind the room are left out. */
export function writeSpans(spans: readonly Span[]): string {
  let text = '';
  for (const { articleId, start, end } of spans) {
    const next = `${text && '.'}${keyOf(articleId)}${start.toString(36)}-${(end - start).toString(36)}`;
    if (text.length + next.length > room) break;
    text += next;
  }
  return text;
}

/**
 * Reads what {@link writeSpans} wrote; whether the spans still mean the same text is for the caller to see.
 * @returns `null` in place of each span whose article does not serve any more
 */
export function readSpans(library: Library, text: string): (Span | null)[] {
  return text.split('.').map((written) => {
    const article = library.articles.find(({ id }) => keyOf(id) === written.slice(0, keyLength));
    const [start = '', length = ''] = written.slice(keyLength).split('-');
    if (!article) return null;
    const from = Number.parseInt(start, 36);
    return { articleId: article.id, start: from, end: from + Number.parseInt(length, 36) };
  });
}

const keys = new Map<string, string>();

function keyOf(articleId: string): string {
  const known = keys.get(articleId);
  if (known) return known;
  const key = createHash('sha256').update(articleId).digest('base64url').slice(0, keyLength);
  keys.set(articleId, key);
  return key;
}
