import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { openStore } from '../../src/store/store.ts';
import { run } from '../cli/terminal.ts';
import { temporaryFolder } from '../reminders/scene.ts';
import { describeGapStore, gap } from '../store/gapScenes.ts';
import { type PostgresServer, startPostgres } from './reminders/postgres.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server?.stop());

let count = 0;
const freshDatabase = () => server.createDatabase(`gaps_${count++}`);
const options = { clock: systemClock, onLost: () => {} };

describe('the gap list on PostgreSQL', () => {
  describeGapStore(async () => openStore({ dataDir: temporaryFolder(), databaseUrl: await freshDatabase() }, options));

  it('GIVEN a list on SQLite THEN `store copy` brings it along', async () => {
    const [dataDir, databaseUrl] = [temporaryFolder(), await freshDatabase()];
    const store = await openStore({ dataDir, databaseUrl: null }, options);
    await store.gaps.keep(gap('a'));
    await store.gaps.countNotHelped(gap('a'));
    const before = await store.gaps.list();
    await store.close();
    const environment = { DATABASE_URL: databaseUrl, DATA_DIR: dataDir };
    expect(await run(['store', 'copy', 'postgres'], { environment })).toMatchObject({ code: 0 });
    const copy = await openStore({ dataDir, databaseUrl }, options);
    expect(await copy.gaps.list()).toEqual(before);
    await copy.close();
  });
});
