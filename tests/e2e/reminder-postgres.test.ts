import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { connect } from '../../src/store/database.ts';
import { readVersion } from '../../src/store/migrate.ts';
import { currentVersion, migrations } from '../../src/store/migrations/all.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { run } from '../cli/terminal.ts';
import { noteAt, temporaryFolder } from '../reminders/scene.ts';
import { expectServes, fillStore, makeOldStore, readOldRows, rowsOfVersion } from '../store/oldStores.ts';
import { type PostgresServer, startPostgres } from './reminders/postgres.ts';
import { runSoak } from './reminders/soak.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server?.stop());

let count = 0;
const freshDatabase = () => server.createDatabase(`test_${count++}`);
const options = { clock: systemClock, onLost: () => {} };
const storeAt = (databaseUrl: string) => openStore({ dataDir: temporaryFolder(), databaseUrl }, options);
/** Every row of every table, in the order of its key. */
async function everythingIn({ database: { db } }: Store): Promise<Record<string, unknown[]>> {
  const tables = (await db.introspection.getTables()).map(({ name }) => name).sort();
  const rows = tables.map(async (name) => {
    const query = sql`select * from ${sql.table(name)} order by 1`;
    return [name, (await query.execute(db)).rows] as const;
  });
  return Object.fromEntries(await Promise.all(rows));
}
const past = () => Date.now() - 5000;

describe('the store on PostgreSQL', () => {
  it('GIVEN eight processes that start at once THEN one of them migrates', async () => {
    const url = await freshDatabase();
    const stores = await Promise.all(Array.from({ length: 8 }, () => storeAt(url)));
    expect(await readVersion(stores[0]!.database.db)).toBe(currentVersion);
    await Promise.all(stores.map((store) => store.close()));
  });

  it.each(migrations.map(({ version }) => version - 1))(
    'GIVEN a store of version %i with all that people had in it THEN it is brought forward, and serves',
    async (version) => {
      const url = await freshDatabase();
      const old = await connect({ file: '', url, ...options });
      await makeOldStore(old.db, 'postgres', version);
      await old.close();
      const store = await storeAt(url);
      const { db } = store.database;
      expect(await readVersion(db)).toBe(currentVersion);
      expect(await readOldRows(db, version)).toEqual(rowsOfVersion(version));
      await expectServes(store, version);
      await store.close();
    },
  );

  it('GIVEN a newer version THEN it is refused with a clear word, untouched', async () => {
    const url = await freshDatabase();
    const newer = await connect({ file: '', url, ...options });
    await sql`create table verbatim_version (version integer not null)`.execute(newer.db);
    await sql`insert into verbatim_version values (${currentVersion + 1})`.execute(newer.db);
    await sql`create table reminders (what text)`.execute(newer.db);
    const tables = async () => JSON.stringify(await newer.db.introspection.getTables());
    const before = await tables();
    await expect(storeAt(url)).rejects.toMatchObject({
      fault: 'newer',
      message: expect.stringContaining('it was left untouched; update Verbatim'),
    });
    expect(await tables()).toBe(before);
    expect(await readVersion(newer.db)).toBe(currentVersion + 1);
    await newer.close();
  });

  it('GIVEN a server that is not there THEN it says so', async () => {
    await expect(storeAt('postgres://nobody@127.0.0.1:9/nothing')).rejects.toMatchObject({ fault: 'unreachable' });
  });

  it('GIVEN many claims at once THEN each reminder goes to one, earliest first', async () => {
    const url = await freshDatabase();
    const stores = await Promise.all(Array.from({ length: 4 }, () => storeAt(url)));
    for (let index = 0; index < 200; index += 1)
      await stores[0]!.reminders.create(noteAt(past() - index, `${index}`), 50);
    const claims = await Promise.all(
      Array.from({ length: 20 }, (_, index) => stores[index % 4]!.deliveries.claimDue(10, 20_000)),
    );
    const ids = claims.flat().map(({ id }) => id);
    expect([ids.length, new Set(ids).size]).toEqual([200, 200]);
    for (const claim of claims) expect(claim.length).toBeLessThanOrEqual(10);
    for (const claim of claims)
      expect(claim.map(({ dueAt }) => dueAt)).toEqual(claim.map(({ dueAt }) => dueAt).sort((a, b) => a - b));
    await Promise.all(stores.map((store) => store.close()));
  });

  it('GIVEN a person who sets many at once THEN no more than the limit are kept', async () => {
    const url = await freshDatabase();
    const stores = await Promise.all([storeAt(url), storeAt(url)]);
    const made = await Promise.all(
      Array.from({ length: 30 }, (_, index) => stores[index % 2]!.reminders.create(noteAt(past(), '1'), 20)),
    );
    expect(made.filter((result) => result === 'made')).toHaveLength(20);
    expect(await stores[0]!.reminders.listOf('1')).toHaveLength(20);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('GIVEN a claim THEN it is marked, released, detoured and parked as on SQLite', async () => {
    const store = await storeAt(await freshDatabase());
    const { deliveries, reminders } = store;
    const reminder = noteAt(past(), '1');
    expect(await reminders.create(reminder, 50)).toBe('made');
    const [first] = await deliveries.claimDue(1, 20_000);
    expect(await deliveries.untilNext()).toBeGreaterThan(18_000);
    expect(await deliveries.release(first!, { after: 0, mayHaveArrived: true, failed: true })).toBe(true);
    const [second] = await deliveries.claimDue(1, 20_000);
    expect(second).toMatchObject({ attempts: 1, nonce: first!.nonce });
    expect(Math.abs(second!.doubtfulSince! - Date.now())).toBeLessThan(2000);
    expect(await deliveries.detour(second!, { channelId: null, trouble: 'noAccess' }, 'new')).toBe(true);
    expect(
      await deliveries.readdress({ ...second!, detour: { channelId: null, trouble: 'noAccess' } }, '77', 'newer'),
    ).toBe(true);
    expect(await deliveries.complete(first!, null)).toBe(false);
    expect(await deliveries.park(second!, 'inDoubt', noteAt(past(), '1', { origin: 'doubt:1' }))).toBe(true);
    expect((await reminders.listOf('1')).map(({ state }) => state).sort()).toEqual(['parked', 'waiting']);
    await deliveries.holdChannel('77', 1000);
    expect(await reminders.pauseAll('1')).toBe(1);
    expect(await reminders.resumeAll('1')).toBe(1);
    expect(await reminders.preferences('1')).toEqual({ zone: null, isPaused: false });
    expect(await reminders.eraseAll('1')).toBe(2);
    expect(await reminders.purge()).toBe(0);
    await store.close();
  });
});

it('GIVEN a store THEN it moves from SQLite to PostgreSQL and back, and never onto another', async () => {
  const databaseUrl = await freshDatabase();
  const [from, back] = [temporaryFolder(), temporaryFolder()];
  const store = await openStore({ dataDir: from, databaseUrl: null }, options);
  const { db } = store.database;
  await fillStore(db, currentVersion);
  for (let index = 0; index < 450; index += 1) await store.reminders.create(noteAt(past(), '2'), 1000);
  const before = await everythingIn(store);
  expect(Object.values(before).every((rows) => rows.length > 0)).toBe(true);
  await store.close();
  const environment = { DATABASE_URL: databaseUrl };
  expect(await run(['store', 'copy', 'postgres'], { environment: { ...environment, DATA_DIR: from } })).toMatchObject({
    code: 0,
  });
  expect(await run(['store', 'copy', 'postgres'], { environment: { ...environment, DATA_DIR: from } })).toMatchObject({
    code: 2,
  });
  expect(await run(['store', 'copy', 'sqlite'], { environment: { ...environment, DATA_DIR: back } })).toMatchObject({
    code: 0,
  });
  const returned = await openStore({ dataDir: back, databaseUrl: null }, options);
  expect(await everythingIn(returned)).toEqual(before);
  await returned.close();
});

it('GIVEN four processes on one store, one killed at random, and the server restarted under load THEN each is seen once', async () => {
  const databaseUrl = await freshDatabase();
  const { lost, doubled, acknowledged } = await runSoak({
    kills: 8,
    nonceWindow: 60_000,
    dataDir: temporaryFolder(),
    databaseUrl,
    processes: 4,
    blindShare: 0.1,
    killAt: ['anywhere', 'sent', 'anywhere', 'claimed'],
    onHalf: () => server.restart(),
  });
  expect(acknowledged).toBeGreaterThan(50);
  expect({ lost, doubled }).toEqual({ lost: [], doubled: [] });
}, 90_000);
