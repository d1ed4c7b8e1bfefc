import { join } from 'node:path';
import type { Article, ArticleMetadata } from '../src/knowledge/article.ts';
import { parseArticle } from '../src/knowledge/articleFile.ts';
import { writeFrontMatter } from '../src/knowledge/frontMatter.ts';
import { loadLibrary } from '../src/knowledge/knowledgeFolder.ts';
import { createLibrary, type Library } from '../src/knowledge/library.ts';

/** The folder that the project itself serves. */
export const knowledgeFolder = join(import.meta.dirname, '../knowledge');

/** The id of the first article. */
export const firstArticleId = 'japan-us-fourth-round-2025-05';

/** Whole front matter, with whatever a test cares about in its place. */
export function metadata(fields: Partial<ArticleMetadata> = {}): ArticleMetadata {
  return {
    id: 'talks',
    title: 'The talks',
    titleBasis: 'source',
    publisher: 'The Paper',
    credit: null,
    url: null,
    published: '2025-05-24',
    publishedBasis: 'source',
    note: null,
    language: 'en',
    supersedes: null,
    ...fields,
  };
}

/** The text of an article file. */
export function articleText(body: string, fields: Partial<ArticleMetadata> = {}): string {
  return writeFrontMatter(metadata(fields)) + body;
}

/** An article as if read from `ID.md`. */
export function articleOf(body: string, fields: Partial<ArticleMetadata> = {}): Article {
  const whole = metadata(fields);
  return parseArticle(`${whole.id}.md`, articleText(body, whole));
}

/** A library of bodies by id: `libraryOf({ talks: 'Japan faces a 24% tariff rate.' })`. */
export function libraryOf(bodies: Readonly<Record<string, string>>, fields: Partial<ArticleMetadata> = {}): Library {
  return createLibrary(Object.entries(bodies).map(([id, body]) => articleOf(body, { ...fields, id })));
}

/** The library that the project itself serves, `knowledge/`. */
export async function firstArticle(): Promise<{ library: Library; article: Article }> {
  const { library } = await loadLibrary(knowledgeFolder);
  return { library, article: library.article(firstArticleId)! };
}
