import { afterAll, beforeAll, describe } from 'vitest';
import { openStore } from '../../src/store/store.ts';
import { describeFollowing } from '../following/followScenes.ts';
import { temporaryFolder } from '../reminders/scene.ts';
import { type PostgresServer, startPostgres } from './reminders/postgres.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server?.stop());

let count = 0;

describe('followChanges on PostgreSQL', () => {
  describeFollowing(async (clock) => {
    const databaseUrl = await server.createDatabase(`following_${count++}`);
    return openStore({ dataDir: temporaryFolder(), databaseUrl }, { clock, onLost: () => {} });
  });
});
