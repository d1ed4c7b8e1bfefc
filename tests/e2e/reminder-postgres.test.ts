import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { connect } from '../../src/store/database.ts';
import { migrate, readVersion } from '../../src/store/migrate.ts';
import { currentVersion, migrations } from '../../src/store/migrations/all.ts';
import { openStore } from '../../src/store/store.ts';
import { run } from '../cli/terminal.ts';
import { noteAt, temporaryFolder } from '../reminders/scene.ts';
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
const past = () => Date.now() - 5000;

describe('the store on PostgreSQL', () => {
  it('GIVEN eight processes that start at once THEN one of them migrates', async () => {
    const url = await freshDatabase();
    const stores = await Promise.all(Array.from({ length: 8 }, () => storeAt(url)));
    expect(await readVersion(stores[0]!.database.db)).toBe(currentVersion);
    await Promise.all(stores.map((store) => store.close()));
  });

  it.each(migrations.map(({ version }) => version - 1))(
    'GIVEN a store of version %i THEN it is brought forward',
    async (version) => {
      const url = await freshDatabase();
      const old = await connect({ file: '', url, ...options });
      await migrate(
        old.db,
        'postgres',
        migrations.filter((migration) => migration.version <= version),
      );
      await old.close();
      const store = await storeAt(url);
      expect(await readVersion(store.database.db)).toBe(currentVersion);
      await store.close();
    },
  );

  it('GIVEN a newer version THEN it is refused', async () => {
    const url = await freshDatabase();
    const store = await storeAt(url);
    await sql`update verbatim_version set version = ${currentVersion + 1}`.execute(store.database.db);
    await store.close();
    await expect(storeAt(url)).rejects.toMatchObject({ fault: 'newer' });
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
    for (const claim of claims)
      expect(claim.map(({ dueAt }) => dueAt)).toEqual(claim.map(({ dueAt }) => dueAt).sort((a, b) => a - b));
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
  for (let index = 0; index < 5; index += 1) await store.reminders.create(noteAt(past(), '1'), 50);
  await store.reminders.setZone('1', 'Asia/Tokyo');
  const before = await store.reminders.exportOf('1');
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
  expect(await returned.reminders.exportOf('1')).toEqual(before);
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
