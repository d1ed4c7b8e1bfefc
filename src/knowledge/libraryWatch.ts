import { watch } from 'node:fs';
import { type ArticleFault, NoArticlesError } from './articleFault.ts';
import { assembleFiles, hasChanged, isSettled, keepClashing, lookAgain, readFiles } from './knownFiles.ts';
import type { Library } from './library.ts';

/** A file is read once it has stood still for so long, in milliseconds: one that is being written is left alone. */
const settleTime = 200;
/** How often the folder is looked at although nothing was heard: network and container file systems tell nothing. */
const pollInterval = 1200;

export interface WatchOptions {
  /** `src/clock.ts` or its like. */
  readonly clock: { setTimeout(run: () => void, delay: number): { cancel(): void } };
  /** Another library serves from now on. */
  readonly onChange: (library: Library, before: Library) => void;
  /** A file has become unusable, or the whole folder; what served before goes on serving. Told once. */
  readonly onFault: (fault: ArticleFault | NoArticlesError) => void;
  /** Calls `heard` when something in the folder may have changed. By default the operating system tells. */
  readonly listen?: (directory: string, heard: () => void) => { close(): void };
}

export interface LibraryWatch {
  /** What serves now. */
  readonly library: Library;
  /** What is wrong now, the first loading included. */
  readonly faults: readonly ArticleFault[];
  /** Looks at the folder at once; resolves when what was found serves. A changed file needs two looks: see above. */
  look(): Promise<void>;
  close(): void;
}

/**
 * Loads a folder and goes on watching it: a new, changed or removed file is noticed within two seconds. When a file
 * becomes unusable, its last usable version goes on serving.
 * @throws {NoArticlesError} as `loadLibrary` does
 */
export async function watchLibrary(directory: string, options: WatchOptions): Promise<LibraryWatch> {
  const { clock, onChange, onFault, listen = listenToFolder } = options;
  let files = await readFiles(directory);
  let { library, faults } = assembleFiles(directory, files);
  let told = new Set(faults.map(({ message }) => message));

  const tell = (present: readonly (ArticleFault | NoArticlesError)[]) => {
    for (const fault of present) if (!told.has(fault.message)) onFault(fault);
    told = new Set(present.map(({ message }) => message));
  };
  const lookOnce = async () => {
    try {
      const found = await lookAgain(directory, files);
      const changed = hasChanged(files, found);
      const before = { files, library };
      files = found;
      if (!changed) return;
      files = keepClashing(directory, before.files, found);
      ({ library, faults } = assembleFiles(directory, files));
      tell(faults);
      const serves = library.fingerprint !== before.library.fingerprint || library.glossary !== before.library.glossary;
      if (serves) onChange(library, before.library);
    } catch (error) {
      if (!(error instanceof NoArticlesError)) throw error;
      tell([...error.faults, error]);
    }
  };

  let looking = Promise.resolve();
  const look = () => {
    // Whatever an earlier look threw, it threw at its own caller.
    looking = looking.then(lookOnce, lookOnce);
    return looking;
  };
  let heardSomething = false;
  const tick = async () => {
    heardSomething = false;
    try {
      await look();
    } finally {
      if (!closed) schedule(heardSomething || !isSettled(files) ? settleTime : pollInterval);
    }
  };
  const schedule = (delay: number) => {
    timer?.cancel();
    timer = clock.setTimeout(tick, delay);
  };
  let closed = false;
  let timer: { cancel(): void } | null = null;
  schedule(pollInterval);
  const hear = () => {
    // Only the first of many events moves the next look forward: a busy folder must not put it off for ever.
    if (!heardSomething) schedule(settleTime);
    heardSomething = true;
  };
  let listener = { close() {} };
  try {
    listener = listen(directory, hear);
  } catch {
    // The system has no watcher to spare (ENOSPC, EMFILE): looking every pollInterval is enough.
  }

  return {
    get library() {
      return library;
    },
    get faults() {
      return faults;
    },
    look,
    close() {
      closed = true;
      timer?.cancel();
      listener.close();
    },
  };
}

function listenToFolder(directory: string, heard: () => void): { close(): void } {
  const watcher = watch(directory, { persistent: false }, heard);
  // A folder that was removed, for example. Looking every pollInterval goes on, and reports it.
  watcher.on('error', () => watcher.close());
  return watcher;
}
