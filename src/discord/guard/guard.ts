import type { Article } from '../../knowledge/article.ts';
import type { Library } from '../../knowledge/library.ts';
import { slice } from '../../text/range.ts';
import { UnreadableExcerpt } from './markdownText.ts';
import type { Originals } from './originals.ts';
import { placeOf } from './placeOf.ts';
import { type FoundExcerpt, type Payload, readExcerpts } from './readExcerpts.ts';

/** A payload was not sent, because an excerpt in it is not what its article says there. */
export class WithheldError extends Error {
  override name = 'WithheldError';
  /** `altered`: the file has the words that the library knows, the payload others; `changed`: the file has changed. */
  readonly reason: 'altered' | 'changed';

  constructor(reason: 'altered' | 'changed', message: string) {
    super(message);
    this.reason = reason;
  }
}

/** Looks at payloads just before they leave; whatever wrote them is not trusted. */
export interface Guard {
  /**
   * Compares every excerpt with the paragraph of the file that its citation names.
   * @throws {WithheldError} if one differs
   */
  check(payload: Payload, files: readonly string[]): Promise<void>;
}

/** @param library what serves now: it tells which files there are, not what stands in them */
export function createGuard(library: () => Library, originals: Originals): Guard {
  return {
    async check(payload, files) {
      for (const found of readOrWithhold(payload, files)) await compare(library(), originals, found);
    },
  };
}

function readOrWithhold(payload: Payload, files: readonly string[]): FoundExcerpt[] {
  try {
    return readExcerpts(payload, files);
  } catch (error) {
    if (error instanceof UnreadableExcerpt) throw new WithheldError('altered', error.message);
    throw error;
  }
}

async function compare(library: Library, originals: Originals, found: FoundExcerpt): Promise<void> {
  const named = articlesNamedIn(found.source, library);
  let changed = false;
  for (const article of named) {
    // A file that has become unusable cannot be compared with: what served before it broke goes on serving.
    const original = (await originals.read(article.file)) ?? article;
    if (stands(original, found)) return;
    changed ||= original.sha256 !== article.sha256;
  }
  const place = `paragraph ${found.paragraph} of ${named.map(({ file }) => file).join(', ') || found.source}`;
  throw new WithheldError(changed ? 'changed' : 'altered', `Not in ${place}: ${found.parts.join(' … ')}`);
}

/** A title may be part of another one: the longer is meant. */
function articlesNamedIn(source: string, { articles }: Library): readonly Article[] {
  const named = articles.filter(({ title }) => source.includes(title));
  return named.filter(({ title }) => !named.some((other) => other.title !== title && other.title.includes(title)));
}

/** Whether the excerpt stands in the paragraph that its citation names. */
function stands(article: Article, { parts, paragraph }: FoundExcerpt): boolean {
  const passage = article.passages[paragraph - 1];
  return passage !== undefined && placeOf(parts, slice(article.body, passage)) !== null;
}
