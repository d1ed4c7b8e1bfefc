import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ArticleFault } from './articleFault.ts';
import { assembleLibrary, listFiles, readUsable, type Usable } from './knowledgeFolder.ts';

/** What is known of one file of a knowledge folder. */
export interface KnownFile {
  /** Its size, times and inode when it was last looked at; `gone` once it is not there. */
  readonly seen: string;
  /** The same when it was last read; `null` before that. */
  readonly read: string | null;
  /** Its last usable version. */
  readonly usable: Usable | null;
  /** Why its present version is of no use. */
  readonly fault: ArticleFault | null;
}

/** By file name, in order. */
export type KnownFiles = ReadonlyMap<string, KnownFile>;

const gone = 'gone';

/** Reads every article file and the glossary. @throws {NoArticlesError} if the folder cannot be read */
export async function readFiles(directory: string): Promise<KnownFiles> {
  const files = new Map<string, KnownFile>();
  for (const file of await listFiles(directory)) {
    const seen = await stampOf(directory, file);
    files.set(file, await readKnown(directory, file, seen, null));
  }
  return files;
}

/**
 * Looks at the folder again and reads the files that changed before the last look and have stood still since; a file
 * that is being written is left for a later look.
 * @throws {NoArticlesError} if the folder cannot be read
 */
export async function lookAgain(directory: string, known: KnownFiles): Promise<KnownFiles> {
  const present = new Set(await listFiles(directory));
  const files = new Map<string, KnownFile>();
  for (const file of [...new Set([...present, ...known.keys()])].sort()) {
    const before = known.get(file);
    const seen = present.has(file) ? await stampOf(directory, file) : gone;
    if (before?.seen !== seen) files.set(file, { read: null, usable: null, fault: null, ...before, seen });
    else if (before.read === seen) files.set(file, before);
    else if (seen !== gone) files.set(file, await readKnown(directory, file, seen, before.usable));
  }
  return files;
}

/** Whether nothing waits for another look. */
export function isSettled(files: KnownFiles): boolean {
  return files.values().every(({ seen, read }) => seen === read);
}

/** Whether a file was read or has gone between two looks. */
export function hasChanged(before: KnownFiles, after: KnownFiles): boolean {
  return (
    after.entries().some(([file, { read }]) => read !== (before.get(file)?.read ?? null)) ||
    before.keys().some((file) => !after.has(file))
  );
}

/**
 * Puts the earlier version back in place of a new one that clashes with another article (the same id, for example),
 * with the fault.
 * @throws {NoArticlesError} if no article is left
 */
export function keepClashing(directory: string, before: KnownFiles, after: KnownFiles): KnownFiles {
  const kept = new Map(after);
  for (const fault of assembleFiles(directory, after).faults) {
    const earlier = before.get(fault.file)?.usable;
    const now = after.get(fault.file);
    if (now && earlier && earlier !== now.usable) kept.set(fault.file, { ...now, usable: earlier, fault });
  }
  return kept;
}

/** Makes a library of the last usable versions. @throws {NoArticlesError} if there is none */
export function assembleFiles(directory: string, files: KnownFiles) {
  const readings = [...files.values()].flatMap(({ usable, fault }) => [usable, fault]);
  return assembleLibrary(
    directory,
    readings.filter((reading) => reading !== null),
  );
}

async function readKnown(directory: string, file: string, seen: string, earlier: Usable | null): Promise<KnownFile> {
  const reading = await readUsable(directory, file);
  return reading instanceof ArticleFault
    ? { seen, read: seen, usable: earlier, fault: reading }
    : { seen, read: seen, usable: reading, fault: null };
}

async function stampOf(directory: string, file: string): Promise<string> {
  try {
    const { size, mtimeNs, ctimeNs, ino } = await stat(join(directory, file), { bigint: true });
    return [size, mtimeNs, ctimeNs, ino].join(':');
  } catch (error) {
    // Reading it will say the same in words.
    return `unreadable: ${(error as NodeJS.ErrnoException).code}`;
  }
}
