import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from './article.ts';
import { ArticleFault, NoArticlesError } from './articleFault.ts';
import { parseArticle } from './articleFile.ts';
import { type Glossary, glossaryFile, parseGlossary } from './glossary.ts';
import { createLibrary, type Library } from './library.ts';

export interface LoadOptions {
  /** Called after each file. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Loads every `.md` file of a folder (not of its subfolders, nor hidden ones) and its glossary. A file that cannot be
 * used is a fault; the others serve.
 * @throws {NoArticlesError} if no article is left, or the folder cannot be read
 */
export async function loadLibrary(
  directory: string,
  options: LoadOptions = {},
): Promise<{ library: Library; faults: readonly ArticleFault[] }> {
  const files = await listFiles(directory);
  const readings: (Usable | ArticleFault)[] = [];
  for (const file of files) {
    readings.push(await readUsable(directory, file));
    options.onProgress?.(readings.length, files.length);
  }
  return assembleLibrary(directory, readings);
}

/** What a file of the folder may hold. */
export type Usable = Article | Glossary;

/**
 * Makes a library of what was read from the files of a folder, in their order.
 * @throws {NoArticlesError} if no article is left
 */
export function assembleLibrary(
  directory: string,
  readings: Iterable<Usable | ArticleFault>,
): { library: Library; faults: readonly ArticleFault[] } {
  const faults: ArticleFault[] = [];
  const byId = new Map<string, Article>();
  let glossary: Glossary | undefined;
  for (const reading of readings) {
    if (reading instanceof ArticleFault) {
      faults.push(reading);
      continue;
    }
    if ('entries' in reading) {
      glossary = reading;
      continue;
    }
    const fault = conflict(byId, reading);
    if (fault) faults.push(fault);
    else byId.set(reading.id, reading);
  }
  if (byId.size === 0) throw new NoArticlesError(`No usable article in ${directory}`, faults);
  return { library: createLibrary([...byId.values()], glossary), faults };
}

/** File names, in order. @throws {NoArticlesError} */
export async function listArticleFiles(directory: string): Promise<string[]> {
  return (await listFiles(directory)).filter((file) => file !== glossaryFile);
}

/** The same, with the glossary. @throws {NoArticlesError} */
export async function listFiles(directory: string): Promise<string[]> {
  try {
    const names = await readdir(directory);
    return names.filter((name) => /^[^.].*\.md$/i.test(name) || name === glossaryFile).sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new NoArticlesError(`The knowledge folder ${directory} does not exist`, [], true);
    if (code === 'ENOTDIR') throw new NoArticlesError(`${directory} is a file, not a folder of articles`);
    throw new NoArticlesError(`The knowledge folder ${directory} cannot be read (${code})`);
  }
}

/** Reads one article file; whatever is wrong with it is returned, not thrown. */
export function readArticle(directory: string, file: string): Promise<Article | ArticleFault> {
  return readWith(parseArticle, directory, file);
}

/** Reads an article or the glossary. */
export function readUsable(directory: string, file: string): Promise<Usable | ArticleFault> {
  return file === glossaryFile ? readWith(parseGlossary, directory, file) : readArticle(directory, file);
}

async function readWith<T>(
  parse: (file: string, content: string) => T,
  directory: string,
  file: string,
): Promise<T | ArticleFault> {
  let content: string;
  try {
    const path = join(directory, file);
    // Reading a pipe or a device may never end.
    if (!(await stat(path)).isFile()) {
      return new ArticleFault(file, [{ line: null, message: 'is no file: only files are articles' }]);
    }
    const bytes = await readFile(path);
    content = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    return new ArticleFault(file, [{ line: null, message: whyUnreadable(error) }]);
  }
  try {
    return parse(file, content);
  } catch (error) {
    if (error instanceof ArticleFault) return error;
    throw error;
  }
}

function whyUnreadable(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'is not UTF-8: save it as UTF-8';
  if (code === 'ENOENT') return 'is a link that leads nowhere, or has just been removed';
  return `cannot be read (${code}): check its permissions`;
}

/** Why `article` cannot stand beside those loaded before it. */
function conflict(byId: ReadonlyMap<string, Article>, article: Article): ArticleFault | null {
  const twin = byId.get(article.id);
  if (twin) {
    const message = `id ${article.id} is already that of ${twin.file}: choose another id`;
    return new ArticleFault(article.file, [{ line: null, message }]);
  }
  for (let next = article.supersedes; next !== null; next = byId.get(next)?.supersedes ?? null) {
    if (next !== article.id) continue;
    const message = `supersedes ${article.supersedes}, and that leads back to itself: remove one of these lines`;
    return new ArticleFault(article.file, [{ line: null, message }]);
  }
  return null;
}
