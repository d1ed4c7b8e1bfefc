import { createHash } from 'node:crypto';
import type { Article, Sentence } from './article.ts';
import { type Glossary, noGlossary } from './glossary.ts';

/** An immutable snapshot of the articles that serve. */
export interface Library {
  /** By id. */
  readonly articles: readonly Article[];
  /** Loaded articles that do not serve, because one that does says it supersedes them; by id. */
  readonly superseded: readonly Article[];
  /** By article id, then by place. */
  readonly sentences: readonly Sentence[];
  /** The newest `published` of the articles, an ISO date. */
  readonly asOf: string;
  /** Eight characters that change whenever an article or its front matter does. */
  readonly fingerprint: string;
  /** Other words for what the articles say. */
  readonly glossary: Glossary;
  /** The article that serves under `id`. */
  article(id: string): Article | undefined;
}

/**
 * Makes a library of at least one article; the ids must differ. An article that another one supersedes does not serve.
 * @throws {RangeError} if no article is left, or if an id occurs twice
 */
export function createLibrary(loaded: readonly Article[], glossary: Glossary = noGlossary): Library {
  const replaced = new Set(loaded.map((article) => article.supersedes));
  const byId = loaded.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const articles = Object.freeze(byId.filter((article) => !replaced.has(article.id)));
  if (articles.length === 0) throw new RangeError('A library needs at least one article');
  const index = new Map(articles.map((article) => [article.id, article]));
  if (index.size < articles.length) throw new RangeError('Two articles have the same id');

  const hash = createHash('sha256');
  for (const { body: _, passages: __, file: ___, ...facts } of articles) hash.update(JSON.stringify(facts));
  return Object.freeze({
    articles,
    superseded: Object.freeze(byId.filter((article) => replaced.has(article.id))),
    sentences: Object.freeze(articles.flatMap((article) => article.passages.flatMap((passage) => passage.sentences))),
    asOf: articles.reduce((newest, { published }) => (published > newest ? published : newest), ''),
    fingerprint: hash.digest('base64url').slice(0, 8),
    glossary,
    article: (id: string) => index.get(id),
  });
}
