import { systemClock } from '../clock.ts';
import type { Library } from '../knowledge/library.ts';
import { watchLibrary } from '../knowledge/libraryWatch.ts';
import type { Log } from '../operations/log.ts';

/** Articles that may change while the bot runs. */
export interface LibrarySource {
  /** The folder of their files, which the guard reads again. */
  readonly directory: string;
  /** What serves now. */
  readonly library: Library;
  /** Calls `listener` with each library that serves from now on. @returns a function that ends this */
  onChange(listener: (library: Library) => void): () => void;
}

/**
 * Loads a folder of articles and watches it; broken files are logged, and the others serve.
 * @throws {NoArticlesError} if none is usable
 */
export async function openLibrarySource(directory: string, log: Log): Promise<LibrarySource & { close(): void }> {
  const listeners = new Set<(library: Library) => void>();
  const watch = await watchLibrary(directory, {
    clock: systemClock,
    onChange: (library) => {
      for (const listener of listeners) listener(library);
    },
    onFault: ({ message }) => log.warn(message),
  });
  for (const { message } of watch.faults) log.warn(message);
  return {
    directory,
    get library() {
      return watch.library;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => watch.close(),
  };
}
