import type { Article } from './article.ts';
import { ArticleFault, NoArticlesError } from './articleFault.ts';
import { parseArticle } from './articleFile.ts';
import { assembleLibrary, listArticleFiles, readArticle } from './knowledgeFolder.ts';

/** Where a new article would stand in its folder. Nothing is written yet. */
export interface Placement {
  readonly article: Article;
  /** File name inside the folder. */
  readonly file: string;
  /** Whether that file is there already. */
  readonly replaces: boolean;
  /** What is allowed, and perhaps not meant; a sentence each. */
  readonly remarks: readonly string[];
}

/**
 * Finds the file for an article and checks it beside the others: the one that holds its id now, or `ID.md`.
 * @param name what faults of the text call it
 * @param text of the whole file
 * @throws {ArticleFault} if the article could not serve
 * @throws {NoArticlesError} if the folder is there, but cannot be read
 */
export async function placeArticle(directory: string, name: string, text: string): Promise<Placement> {
  const parsed = parseArticle(name, text);
  const readings = new Map<string, Article | ArticleFault>();
  for (const file of await listIfThere(directory)) readings.set(file, await readArticle(directory, file));
  const others = [...readings.values()].filter((reading): reading is Article => !(reading instanceof ArticleFault));
  const file = others.find((other) => other.id === parsed.id)?.file ?? `${parsed.id}.md`;
  const replaces = readings.has(file);

  const article = { ...parsed, file };
  const known = new Set(faultsOf(directory, readings).map(({ message }) => message));
  readings.set(file, article);
  const caused = faultsOf(directory, readings).find(({ message }) => !known.has(message));
  if (caused) throw caused;

  const { supersedes, sha256 } = article;
  const twin = others.find((other) => other.sha256 === sha256 && other.file !== file);
  const remarks = [
    twin ? `Its text is that of ${twin.file} already.` : null,
    supersedes !== null && !others.some((other) => other.id === supersedes)
      ? `It supersedes ${supersedes}, which is not in the folder.`
      : null,
  ];
  return { article, file, replaces, remarks: remarks.filter((remark) => remark !== null) };
}

async function listIfThere(directory: string): Promise<readonly string[]> {
  try {
    return await listArticleFiles(directory);
  } catch (error) {
    if (error instanceof NoArticlesError && error.missingFolder) return [];
    throw error;
  }
}

function faultsOf(directory: string, readings: ReadonlyMap<string, Article | ArticleFault>): readonly ArticleFault[] {
  try {
    return assembleLibrary(directory, readings.values()).faults;
  } catch (error) {
    if (error instanceof NoArticlesError) return error.faults;
    throw error;
  }
}
