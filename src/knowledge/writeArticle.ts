import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes an article file so that it is whole or not there at all, even if the power fails: a reader never sees half
 * of it. The folder is made if need be.
 */
export async function writeArticle(directory: string, file: string, text: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  // Hidden, and not ending in .md: whoever watches the folder does not look at it.
  const temporary = join(directory, `.${file}.${process.pid}.part`);
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(text, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, join(directory, file));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  const folder = await open(directory, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
