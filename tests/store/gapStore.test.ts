import { describe, expect, it } from 'vitest';
import { ManualClock } from '../../src/clock.ts';
import { openDatabase } from '../../src/store/database.ts';
import { openStore, storeOver } from '../../src/store/store.ts';
import { monday, temporaryFolder } from '../reminders/scene.ts';
import { describeGapStore, gap } from './gapScenes.ts';

describe('the gap list on SQLite', () => {
  describeGapStore(async () =>
    storeOver(await openDatabase({ file: ':memory:', url: null, clock: new ManualClock(monday) })),
  );

  it('GIVEN a restart THEN it is still there', async () => {
    const place = { dataDir: temporaryFolder(), databaseUrl: null };
    const clock = new ManualClock(monday);
    const store = await openStore(place, { clock });
    await store.gaps.keep(gap('a'));
    const before = await store.gaps.list();
    await store.close();
    const again = await openStore(place, { clock });
    expect(await again.gaps.list()).toEqual(before);
    expect(before).toMatchObject([{ firstAskedAt: monday, lastAskedAt: monday }]);
    await again.close();
  });

  it('GIVEN the table THEN it has no column for who asked, or where', async () => {
    const { db, close } = await openDatabase({ file: ':memory:', url: null, clock: new ManualClock(monday) });
    const table = (await db.introspection.getTables()).find(({ name }) => name === 'gaps');
    expect(table!.columns.map(({ name }) => name)).toEqual([
      'id',
      'question',
      'verdict',
      'missing',
      'cited',
      'language',
      'fingerprint',
      'first_asked_at',
      'last_asked_at',
      'asked',
      'helped',
      'not_helped',
    ]);
    await close();
  });
});
