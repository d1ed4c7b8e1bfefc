import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { ManualClock } from '../../src/clock.ts';
import { checkStore } from '../../src/operations/doctor/store.ts';
import { type Database, openDatabase } from '../../src/store/database.ts';
import { createDeliveryStore } from '../../src/store/deliveryStore.ts';
import { migrate, readVersion } from '../../src/store/migrate.ts';
import { currentVersion, migrations } from '../../src/store/migrations/all.ts';
import { createReminderStore } from '../../src/store/reminderStore.ts';
import { storeFile, storeOver } from '../../src/store/store.ts';
import { monday, noteAt, temporaryFolder } from '../reminders/scene.ts';
import { expectServes, makeOldStore, readOldRows, rowsOfVersion } from './oldStores.ts';

const clock = new ManualClock(monday);
const open = (file: string) => openDatabase({ file, url: null, clock });
const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

async function freshStore() {
  const file = join(temporaryFolder(), 'data', 'store.sqlite');
  const own = new ManualClock(monday);
  const database = await openDatabase({ file, url: null, clock: own });
  return {
    file,
    clock: own,
    database,
    deliveries: createDeliveryStore(database),
    reminders: createReminderStore(database),
  };
}

const columnsOf = async ({ db }: Pick<Database, 'db'>) =>
  (await db.introspection.getTables())
    .flatMap(({ name, columns }) =>
      columns.map((column) => `${name}.${column.name} ${column.dataType} ${column.isNullable}`),
    )
    .sort();

const indexesOf = async ({ db }: Pick<Database, 'db'>) =>
  (await sql`select name, sql from sqlite_master where type = 'index' order by name`.execute(db)).rows;

describe('openDatabase', () => {
  it('GIVEN nothing THEN folder and file are made, durable and up to date', async () => {
    const { database, file } = await freshStore();
    expect(existsSync(file)).toBe(true);
    expect(await readVersion(database.db)).toBe(currentVersion);
    const pragma = async (name: string) =>
      (await sql<Record<string, unknown>>`${sql.raw(`pragma ${name}`)}`.execute(database.db)).rows[0];
    expect(await pragma('journal_mode')).toEqual({ journal_mode: 'wal' });
    expect(await pragma('synchronous')).toEqual({ synchronous: 2 });
    await database.close();
  });

  it.each(migrations.map(({ version }) => version - 1))(
    'GIVEN a store of version %i with all that people had in it THEN it is brought forward, and serves',
    async (version) => {
      const folder = temporaryFolder();
      const file = join(folder, 'old.sqlite');
      const old = new Kysely<unknown>({ dialect: new SqliteDialect({ database: new Sqlite(file) }) });
      await makeOldStore(old, 'sqlite', version);
      await old.destroy();
      const later = new ManualClock(monday + 60_000);
      const moved = await openDatabase({ file, url: null, clock: later });
      const fresh = await open(join(folder, 'new.sqlite'));
      expect(await columnsOf(moved)).toEqual(await columnsOf(fresh));
      expect(await indexesOf(moved)).toEqual(await indexesOf(fresh));
      expect(await readVersion(moved.db)).toBe(currentVersion);
      expect(await readOldRows(moved.db, version)).toEqual(rowsOfVersion(version));
      await expectServes(storeOver(moved), version);
      await Promise.all([moved.close(), fresh.close()]);
    },
  );

  it('GIVEN a store of a newer version THEN it is refused with a clear word, untouched', async () => {
    const { database, file } = await freshStore();
    await sql`update verbatim_version set version = ${currentVersion + 1}`.execute(database.db);
    await database.close();
    const before = hashOf(file);
    await expect(open(file)).rejects.toMatchObject({
      fault: 'newer',
      message: expect.stringContaining('update Verbatim'),
    });
    expect(hashOf(file)).toBe(before);
  });

  it('GIVEN a migration that fails THEN the store is as it was', async () => {
    const { database } = await freshStore();
    const before = await columnsOf(database);
    const broken = {
      version: currentVersion + 1,
      async run(db: Kysely<unknown>) {
        await db.schema.createTable('half').addColumn('a', 'text').execute();
        throw new Error('broken');
      },
    };
    await expect(migrate(database.db, 'sqlite', [...migrations, broken])).rejects.toThrow('broken');
    expect(await columnsOf(database)).toEqual(before);
    expect(await readVersion(database.db)).toBe(currentVersion);
    await database.close();
  });

  it.each([
    ['no database at all', () => Buffer.from('These are not the pages you are looking for. '.repeat(200))],
    ['a damaged page', (bytes: Buffer) => bytes.fill(0xff, 4096, 4096 * 3)],
  ])('GIVEN %s THEN it is refused with what to do, and a copy is kept', async (_, damage) => {
    const { database, file, reminders } = await freshStore();
    for (let index = 0; index < 50; index += 1) await reminders.create(noteAt(monday, `${index}`), 50);
    await database.close();
    writeFileSync(file, damage(readFileSync(file)));
    const damaged = hashOf(file);
    await expect(open(file)).rejects.toMatchObject({
      fault: 'corrupt',
      message: expect.stringContaining('Put a backup in its place'),
    });
    const copy = readdirSync(join(file, '..')).find((name) => name.includes('.damaged-'));
    expect(hashOf(join(file, '..', copy!))).toBe(damaged);
    expect(hashOf(file)).toBe(damaged);
  });
});

describe('a full disk', () => {
  it('GIVEN no room THEN creating says so, and nothing is half-written', async () => {
    const { database, reminders, deliveries } = await freshStore();
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(database.db);
    await sql`${sql.raw(`pragma max_page_count = ${rows[0]!.page_count + 1}`)}`.execute(database.db);
    const long = { subject: { kind: 'note', text: 'x'.repeat(50_000), evidence: null, link: null } } as const;
    await expect(reminders.create(noteAt(monday, '1', long), 50)).rejects.toMatchObject({ fault: 'full' });
    expect(await reminders.listOf('1')).toEqual([]);
    expect(await deliveries.claimDue(10, 1000)).toEqual([]);
    await database.close();
  });
});

describe('claims', () => {
  it('GIVEN many due THEN each goes to one claim, earliest first, and none before its time', async () => {
    const { reminders, deliveries, database } = await freshStore();
    for (const ahead of [5, 1, 3, -1, 60_000]) await reminders.create(noteAt(monday - ahead * 1000, `${ahead}`), 50);
    const first = await deliveries.claimDue(2, 1000);
    const second = await deliveries.claimDue(9, 1000);
    expect(first.map(({ ownerId }) => ownerId)).toEqual(['60000', '5']);
    expect(second.map(({ ownerId }) => ownerId)).toEqual(['3', '1']);
    expect(await deliveries.claimDue(9, 1000)).toEqual([]);
    await database.close();
  });

  it('GIVEN a lease that ended THEN another claims it in doubt, and the first may no longer mark it', async () => {
    const { reminders, deliveries, clock, database } = await freshStore();
    await reminders.create(noteAt(monday, '1'), 50);
    const [first] = await deliveries.claimDue(1, 1000);
    expect(first).toMatchObject({ doubtfulSince: null, claimedAt: monday });
    expect(await deliveries.untilNext()).toBe(1000);
    clock.advance(1000);
    const [second] = await deliveries.claimDue(1, 1000);
    expect(second).toMatchObject({ doubtfulSince: monday, nonce: first!.nonce });
    expect(await deliveries.complete(first!, null)).toBe(false);
    expect(await deliveries.renew(first!, 1000)).toBe(false);
    expect(await deliveries.complete(second!, null)).toBe(true);
    expect(await deliveries.claimDue(1, 1000)).toEqual([]);
    await database.close();
  });

  it('GIVEN a try that surely did not arrive THEN the next one has no doubt; an earlier doubt stays', async () => {
    const { reminders, deliveries, clock, database } = await freshStore();
    await reminders.create(noteAt(monday, '1'), 50);
    const again = async (mayHaveArrived: boolean) => {
      const [claim] = await deliveries.claimDue(1, 1000);
      await deliveries.release(claim!, { after: 10, mayHaveArrived, failed: true });
      clock.advance(10);
      return claim!.doubtfulSince;
    };
    expect(await again(false)).toBeNull();
    expect(await again(true)).toBeNull();
    expect(await again(false)).toBe(monday + 10);
    expect(await again(false)).toBe(monday + 10);
    expect((await deliveries.claimDue(1, 1000))[0]?.attempts).toBe(4);
    await database.close();
  });

  it('GIVEN a clock that was set back THEN a lease from the future holds nobody up', async () => {
    const { reminders, deliveries, clock, database } = await freshStore();
    await reminders.create(noteAt(monday - 7_200_000, '1'), 50);
    await deliveries.claimDue(1, 1000);
    clock.moveTo(monday - 3_600_000);
    expect(await deliveries.claimDue(1, 1000)).toHaveLength(1);
    await database.close();
  });

  it('GIVEN two processes on one file THEN neither claims what the other has', async () => {
    const { file, reminders, deliveries, database } = await freshStore();
    for (let index = 0; index < 40; index += 1) await reminders.create(noteAt(monday, `${index}`), 50);
    const other = await openDatabase({ file, url: null, clock });
    const claims = await Promise.all(
      Array.from({ length: 8 }, (_, index) => (index % 2 ? deliveries : createDeliveryStore(other)).claimDue(10, 1000)),
    );
    const ids = claims.flat().map(({ id }) => id);
    expect(ids).toHaveLength(40);
    expect(new Set(ids).size).toBe(40);
    await Promise.all([database.close(), other.close()]);
  });
});

describe('reminders of a person', () => {
  it('GIVEN the limit THEN one more is refused; notices do not count', async () => {
    const { reminders, database } = await freshStore();
    expect(await reminders.create(noteAt(monday, '1', { origin: 'doubt:x' }), 2)).toBe('made');
    expect(await reminders.create(noteAt(monday, '1'), 2)).toBe('made');
    expect(await reminders.create(noteAt(monday, '1', { origin: 'snooze:y' }), 2)).toBe('made');
    expect(await reminders.create(noteAt(monday, '1', { origin: 'snooze:y' }), 2)).toBe('known');
    expect(await reminders.create(noteAt(monday, '1'), 2)).toBe('tooMany');
    expect(await reminders.listOf('1')).toHaveLength(3);
    await database.close();
  });

  it('GIVEN another person’s reminder THEN nothing can be done to it', async () => {
    const { reminders, database } = await freshStore();
    const reminder = noteAt(monday, '1');
    await reminders.create(reminder, 50);
    expect(await reminders.cancel(reminder.id, '2')).toBe(false);
    expect(await reminders.reschedule(reminder.id, '2', reminder)).toBe(false);
    expect(await reminders.cancel(reminder.id, '1')).toBe(true);
    expect(await reminders.restore(reminder.id, '2')).toBe(false);
    expect(await reminders.restore(reminder.id, '1')).toBe(true);
    expect(await reminders.find(reminder.id)).toMatchObject({ state: 'waiting' });
    await database.close();
  });

  it('GIVEN a pause THEN nothing is due, new ones wait too, and what repeats goes on with its next time', async () => {
    const { reminders, deliveries, clock, database } = await freshStore();
    const daily = { kind: 'repeat', anchor: '2026-06-01T09:00:01', recurrence: { kind: 'daily' } } as const;
    await reminders.create(noteAt(monday + 1000, '1', { schedule: daily }), 50);
    expect(await reminders.pauseAll('1')).toBe(1);
    await reminders.create(noteAt(monday + 2000, '1'), 50);
    clock.advance(3 * 86_400_000);
    expect(await deliveries.claimDue(10, 1000)).toEqual([]);
    expect(await reminders.resumeAll('1')).toBe(2);
    expect((await reminders.listOf('1')).map(({ dueLocal }) => dueLocal)).toEqual([
      '2026-06-01T09:00:02',
      '2026-06-04T09:00:01',
    ]);
    await database.close();
  });

  it('GIVEN everything is to be deleted THEN it can be taken back for a minute, then it is gone', async () => {
    const { reminders, deliveries, clock, database } = await freshStore();
    await reminders.setZone('1', 'Asia/Tokyo');
    await reminders.create(noteAt(monday, '1'), 50);
    expect(await reminders.eraseAll('1')).toBe(1);
    expect(await deliveries.claimDue(10, 1000)).toEqual([]);
    clock.advance(59_000);
    expect(await reminders.purge()).toBe(0);
    expect(await reminders.restoreAll('1')).toBe(1);
    expect(await reminders.listOf('1')).toHaveLength(1);
    await reminders.eraseAll('1');
    clock.advance(60_000);
    expect(await reminders.purge()).toBe(1);
    expect(await reminders.exportOf('1')).toEqual({ person: null, reminders: [], subscriptions: [] });
    expect(await reminders.restoreAll('1')).toBeNull();
    await database.close();
  });

  it('GIVEN settings and a draft alone THEN they are deleted and brought back, too', async () => {
    const { reminders, clock, database } = await freshStore();
    await reminders.setZone('1', 'Asia/Tokyo');
    await reminders.draft(noteAt(monday, '2'));
    expect([await reminders.eraseAll('1'), await reminders.eraseAll('2')]).toEqual([0, 1]);
    expect(await reminders.preferences('1')).toEqual({ zone: null, isPaused: false });
    expect(await reminders.restoreAll('1')).toBe(0);
    expect(await reminders.preferences('1')).toMatchObject({ zone: 'Asia/Tokyo' });
    clock.advance(60_000);
    await reminders.purge();
    expect(await reminders.exportOf('2')).toMatchObject({ reminders: [] });
    await database.close();
  });
});

it('GIVEN the README THEN it names every column that is kept of people, and no other', async () => {
  const { database } = await freshStore();
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
  const tables = await database.db.introspection.getTables();
  for (const table of ['reminders', 'people', 'subscriptions']) {
    const row = readme.split('\n').find((line) => line.startsWith(`| \`${table}\``))!;
    const named = [...row.split('|')[2]!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
    const columns = tables.find(({ name }) => name === table)!.columns.map(({ name }) => name);
    expect(named.toSorted(), table).toEqual(columns.toSorted());
  }
  await database.close();
});

describe('checkStore', () => {
  it('GIVEN a store THEN doctor says what is in it, or what to do', async () => {
    const folder = temporaryFolder();
    expect(await checkStore(folder, null, clock)).toMatchObject({
      status: 'ok',
      message: expect.stringContaining('will be made'),
    });
    const database = await open(storeFile(folder));
    await createReminderStore(database).create(noteAt(monday, '1'), 50);
    await database.close();
    expect(await checkStore(folder, null, clock)).toMatchObject({
      status: 'ok',
      message: expect.stringContaining('open reminders 1'),
    });
    const newer = await open(storeFile(folder));
    await sql`update verbatim_version set version = ${currentVersion + 1}`.execute(newer.db);
    await newer.close();
    expect(await checkStore(folder, null, clock)).toMatchObject({
      status: 'fail',
      advice: expect.stringContaining('update Verbatim'),
    });
    expect(await checkStore(folder, 'postgres://nobody@127.0.0.1:1/none', clock)).toMatchObject({
      status: 'fail',
      message: 'PostgreSQL (DATABASE_URL)',
      advice: expect.stringContaining('check DATABASE_URL'),
    });
    const broken = join(temporaryFolder(), 'broken');
    mkdirSync(broken);
    copyFileSync(join(import.meta.dirname, 'store.test.ts'), storeFile(broken));
    expect(await checkStore(broken, null, clock)).toMatchObject({
      status: 'fail',
      advice: expect.stringContaining('backup'),
    });
  });
});
