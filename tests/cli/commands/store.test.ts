import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ManualClock } from '../../../src/clock.ts';
import { openStore } from '../../../src/store/store.ts';
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
