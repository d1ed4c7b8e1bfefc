import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../knowledge/article.ts';
import { ArticleFault } from '../../knowledge/articleFault.ts';
import { readArticle } from '../../knowledge/knowledgeFolder.ts';

/** Reads articles from their files, past the library that serves. */
export interface Originals {
  /** @returns the article as its file has it now, or `null` if the file is gone or of no use */
  read(file: string): Promise<Article | null>;
}

/** Reads a file again when its size, times or inode have changed since it was last read. */
export function openOriginals(directory: string): Originals {
  const known = new Map<string, { stamp: string; article: Article | null }>();
  return {
    async read(file) {
      const stamp = stampOf(join(directory, file));
      const earlier = known.get(file);
      if (earlier?.stamp === stamp) return earlier.article;
      const reading = await readArticle(directory, file);
      const article = reading instanceof ArticleFault ? null : reading;
      known.set(file, { stamp, article });
      return article;
    },
  };
}

/** Asked without a wait: the system knows it in microseconds, while a turn of the thread pool may take milliseconds. */
function stampOf(path: string): string {
  try {
    const { size, mtimeMs, ctimeMs, ino } = statSync(path);
    return [size, mtimeMs, ctimeMs, ino].join(':');
  } catch (error) {
    // Reading it comes to nothing too.
    return `unreadable: ${(error as NodeJS.ErrnoException).code}`;
  }
}
