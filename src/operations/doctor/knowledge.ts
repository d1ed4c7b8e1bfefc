import { type ArticleFault, NoArticlesError } from '../../knowledge/articleFault.ts';
import { loadLibrary } from '../../knowledge/knowledgeFolder.ts';
import type { Library } from '../../knowledge/library.ts';
import { type Check, fail, ok, warn } from './check.ts';

/**
 * Checks every article file of a folder.
 * @param today an ISO date
 */
export async function checkKnowledge(directory: string, today: string): Promise<readonly Check[]> {
  try {
    const { library, faults } = await loadLibrary(directory);
    return [servingCheck(directory, library), ...faults.flatMap(faultChecks), ...remarks(library, today)];
  } catch (error) {
    if (!(error instanceof NoArticlesError)) throw error;
    const advice = 'Add an article: npm run verbatim -- add FILE';
    return [fail('knowledge', error.reason, advice), ...error.faults.flatMap(faultChecks)];
  }
}

function servingCheck(directory: string, library: Library): Check {
  const { articles, sentences } = library;
  return ok('knowledge', `${directory}: articles ${articles.length}, sentences ${sentences.length}`);
}

function faultChecks({ file, faults }: ArticleFault): Check[] {
  const advice = 'Mend the file; until then it does not serve.';
  return faults.map(({ line, message }) => fail(file, line === null ? message : `line ${line}: ${message}`, advice));
}

/** What is allowed, and perhaps not meant. */
function remarks(library: Library, today: string): Check[] {
  const known = new Set([...library.articles, ...library.superseded].map(({ id }) => id));
  const superseded = library.superseded.map(({ file, id }) => {
    const later = [...library.articles, ...library.superseded].find(({ supersedes }) => supersedes === id);
    return ok(file, `does not serve: ${later?.file} supersedes it`);
  });
  const dangling = library.articles
    .filter(({ supersedes }) => supersedes !== null && !known.has(supersedes))
    .map(({ file, supersedes }) =>
      warn(
        file,
        `supersedes ${supersedes}, which is not in the folder`,
        'Check the id, unless the old file was removed.',
      ),
    );
  const early = library.articles
    .filter(({ published }) => published > today)
    .map(({ file, published }) => warn(file, `is published on ${published}, after today`, 'Check the date.'));
  return [...superseded, ...dangling, ...early];
}
