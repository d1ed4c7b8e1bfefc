import { existsSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { Argument } from 'commander';
import type { DefineCommand } from '../command.ts';
import { counted } from '../output.ts';
import type { Session } from '../session.ts';
import { storePlaces } from '../storePlaces.ts';
import { UsageError } from '../terminal.ts';

async function copyTo(session: Session, target: string | undefined): Promise<void> {
  if (target !== 'postgres' && target !== 'sqlite')
    throw new UsageError('Name where to: store copy postgres, or store copy sqlite');
  const { dataDir, url } = storePlaces(session);
  if (url === null)
    throw new UsageError('DATABASE_URL is not set: it names the PostgreSQL database to copy to or from');
  const { storeFile } = await import('../../store/store.ts');
  const file = storeFile(dataDir);
  if (target === 'postgres' && !existsSync(file)) throw new UsageError(`There is no store to copy in ${dataDir}`);
  const [from, to] =
    target === 'postgres'
      ? [
          { file, url: null },
          { file, url },
        ]
      : [
          { file, url },
          { file, url: null },
        ];
  await copyBetween(session, from, to, target === 'postgres' ? 'PostgreSQL' : file);
  if (!session.json) {
    session.print(
      'The bot uses PostgreSQL while DATABASE_URL is set, and the file while it is not. Start it on one of them only.',
    );
  }
}

async function backUp(session: Session, target: string | undefined): Promise<void> {
  if (target === undefined) throw new UsageError('Name the file to write: store backup FILE');
  const { dataDir, url } = storePlaces(session);
  const { storeFile } = await import('../../store/store.ts');
  const source = storeFile(dataDir);
  const file = resolve(session.terminal.standing, target);
  if (existsSync(file)) throw new UsageError(`${file} is there already: name a new file`);
  if (url === null && !existsSync(source)) throw new UsageError(`There is no store to back up in ${dataDir}`);
  try {
    await copyBetween(session, { file: source, url }, { file, url: null }, file);
  } catch (error) {
    // Half a backup must not be taken for one.
    for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
    throw error;
  }
}

interface Place {
  readonly file: string;
  readonly url: string | null;
}

async function copyBetween(session: Session, from: Place, to: Place, name: string): Promise<void> {
  const { openDatabase } = await import('../../store/database.ts');
  const { copyStore } = await import('../../store/copy.ts');
  const { StoreError } = await import('../../store/storeError.ts');
  const { clock } = session.terminal;
  try {
    const source = await openDatabase({ ...from, clock });
    try {
      const target = await openDatabase({ ...to, clock });
      const copied = await copyStore(source, target).finally(() => target.close());
      if (session.json) session.printJson(copied);
      else session.print(`Copied ${counted(copied.reminders, 'reminder')} to ${name}.`);
    } finally {
      await source.close();
    }
  } catch (error) {
    throw error instanceof StoreError ? new UsageError(error.message) : error;
  }
}

export const define: DefineCommand = (command, start) => {
  command
    .addArgument(
      new Argument('<action>', 'copy: to the other kind of store; backup: to a file, while the bot runs').choices([
        'copy',
        'backup',
      ]),
    )
    .argument('[target]', 'postgres or sqlite for copy; the new file for backup')
    .action(async (action: 'copy' | 'backup', target?: string) => {
      const session = start();
      await (action === 'copy' ? copyTo(session, target) : backUp(session, target));
    });
};
