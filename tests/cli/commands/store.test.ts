import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { ManualClock } from '../../../src/clock.ts';
import { openStore, storeFile } from '../../../src/store/store.ts';
import { monday, noteAt, temporaryFolder } from '../../reminders/scene.ts';
import { run } from '../terminal.ts';

const clock = new ManualClock(monday);

async function storeWith(reminders: number) {
  const dataDir = temporaryFolder();
  const store = await openStore({ dataDir, databaseUrl: null }, { clock });
  for (let index = 0; index < reminders; index += 1)
    await store.reminders.create(noteAt(monday + index * 1000, '1'), 1000);
  await store.reminders.setZone('1', 'Asia/Tokyo');
  return { dataDir, store, environment: { DATA_DIR: dataDir } };
}

it('GIVEN a store in use THEN its backup is a whole store of that moment', async () => {
  const { store, environment } = await storeWith(450);
  const folder = temporaryFolder();
  const file = join(folder, 'verbatim.sqlite');
  const { code, stdout } = await run(['store', 'backup', file], { environment });
  expect([code, stdout]).toEqual([0, `Copied 450 reminders to ${file}.\n`]);
  const copy = await openStore({ dataDir: folder, databaseUrl: null }, { clock });
  expect(await copy.reminders.exportOf('1')).toEqual(await store.reminders.exportOf('1'));
  await Promise.all([copy.close(), store.close()]);
  expect((await run(['store', 'backup', file], { environment })).stderr).toContain('is there already');
});

it('GIVEN a bot that goes on writing THEN the backup holds exactly what there was at one moment', async () => {
  const { store, environment } = await storeWith(300);
  const folder = temporaryFolder();
  const made: string[] = [];
  let isBusy = true;
  // Later ones have smaller keys: a copy that is no snapshot would miss those and hold others that came after them.
  const write = async () => {
    for (let index = 99_999; isBusy; index -= 1) {
      const id = `0${String(index).padStart(15, '0')}`;
      await store.reminders.create(noteAt(monday, '2', { id }), 1_000_000);
      made.push(id);
    }
  };
  const writing = write();
  const { code } = await run(['store', 'backup', join(folder, 'verbatim.sqlite')], { environment });
  isBusy = false;
  await writing;
  expect(code).toBe(0);
  const copy = await openStore({ dataDir: folder, databaseUrl: null }, { clock });
  const copied = (await copy.reminders.listOf('2')).map(({ id }) => id);
  expect(made.length).toBeGreaterThan(0);
  expect(copied.sort()).toEqual(made.slice(0, copied.length).sort());
  expect(await copy.reminders.listOf('1')).toHaveLength(300);
  await Promise.all([copy.close(), store.close()]);
});

it('GIVEN a backup that fails half-way THEN nothing of it is left', async () => {
  const { store, dataDir, environment } = await storeWith(300);
  await store.close();
  const broken = new Sqlite(storeFile(dataDir));
  broken.exec('drop table gaps');
  broken.close();
  const file = join(temporaryFolder(), 'backup.sqlite');
  expect((await run(['store', 'backup', file], { environment })).code).toBe(1);
  expect(readdirSync(dirname(file))).toEqual([]);
});

it.each([
  [['store'], "missing required argument 'action'"],
  [['store', 'move'], 'copy, backup'],
  [['store', 'backup'], 'Name the file to write'],
  [['store', 'copy'], 'Name where to'],
  [['store', 'copy', 'postgres'], 'DATABASE_URL is not set'],
  [['store', 'backup', 'x.sqlite'], 'There is no store to back up'],
])('GIVEN %j THEN it says what to do', async (argv, message) => {
  const { code, stderr } = await run(argv, { environment: { DATA_DIR: temporaryFolder() } });
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});
