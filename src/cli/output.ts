import type { Article } from '../knowledge/article.ts';

/** `1 passage`, `2 passages`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** How many sentences an article has. */
export function countSentences(article: Article): number {
  return article.passages.reduce((sum, passage) => sum + passage.sentences.length, 0);
}
