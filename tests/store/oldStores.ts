import { type Kysely, sql } from 'kysely';
import { expect } from 'vitest';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations/all.ts';
import type { Store } from '../../src/store/store.ts';

/**
 * What people's databases held when a version was current: the rows as that version wrote them, written out here, so
 * that no later change of the code changes them.
 */
type Rows = Readonly<Record<string, readonly Readonly<Record<string, string | number | null>>[]>>;

const reminder = {
  id: 'aaaaaaaaaaaaaaaa',
  owner_id: '1',
  language: 'en',
  guild_id: null,
  channel_id: '77',
  subject: '{"kind":"note","text":"read the article","evidence":null,"link":null}',
  zone: 'Asia/Tokyo',
  schedule: '{"kind":"once","local":"2026-06-01T18:00:00"}',
  due_local: '2026-06-01T18:00:00',
  due_at: 1780304400000,
  occurrence: 0,
  nonce: 'aaaaaaaaaaaaaaaa.0',
  state: 'waiting',
  state_before: null,
  trouble: null,
  detour_channel_id: null,
  detour_trouble: null,
  ready_at: 0,
  lease: null,
  tried_at: null,
  tries: 0,
  attempts: 0,
  origin: null,
  created_at: 1780300000000,
  changed_at: 1780300000000,
  sent_at: null,
};
const deadline = {
  kind: 'deadline',
  deadlineId: 'd',
  earliest: '2026-07-01',
  latest: '2026-07-31',
  grain: 'month',
  evidence: [{ articleId: 'a', start: 0, end: 9, sha256: 'x' }],
};

const first: Rows = {
  reminders: [
    reminder,
    {
      ...reminder,
      id: 'bbbbbbbbbbbbbbbb',
      nonce: 'bbbbbbbbbbbbbbbb.2',
      occurrence: 2,
      guild_id: '5',
      channel_id: '55',
      subject: JSON.stringify(deadline),
      schedule:
        '{"kind":"leads","times":[{"local":"2026-06-24T09:00:00","lead":{"amount":1,"unit":"weeks"}},{"local":"2026-07-01T09:00:00","lead":null}]}',
      due_local: '2026-06-24T09:00:00',
      due_at: 1782259200000,
    },
    {
      ...reminder,
      id: 'cccccccccccccccc',
      nonce: 'cccccccccccccccc.0',
      state: 'parked',
      trouble: 'dmsClosed',
      schedule: '{"kind":"repeat","anchor":"2026-06-01T18:00:00","recurrence":{"kind":"monthly","day":1}}',
    },
    // A process that was killed while it delivered.
    {
      ...reminder,
      id: 'dddddddddddddddd',
      nonce: 'dddddddddddddddd.0',
      origin: 'snooze:x.0',
      lease: 'l',
      tries: 1,
      tried_at: 1780304400000,
      ready_at: 1780304420000,
    },
  ],
  people: [{ owner_id: '1', zone: 'Asia/Tokyo', paused_at: null, erased_at: null, changed_at: 1780300000000 }],
};
const second: Rows = {
  ...first,
  subscriptions: [
    {
      id: 'ssssssssssssssss',
      owner_id: '1',
      language: 'ja',
      guild_id: '5',
      channel_id: '55',
      place: '55',
      erased_at: null,
      created_at: 1780300000000,
    },
  ],
  snapshots: [{ id: 'articles', seen_at: 1780300000000, content: '{"seenAt":1780300000000,"deadlines":[]}' }],
};

const fourth: Rows = {
  ...second,
  gaps: [
    {
      id: 'gggggggggggggggg',
      question: 'what about rice?',
      verdict: 'unanswered',
      missing: '["rice"]',
      cited: null,
      language: 'en',
      fingerprint: 'f',
      first_asked_at: 1780300000000,
      last_asked_at: 1780300000000,
      asked: 2,
      helped: 0,
      not_helped: 1,
    },
  ],
};

/** The rows that a store of each version holds, from version 0. A new table is to be filled here. */
const oldRows: readonly Rows[] = [{}, first, second, second, fourth];
export const rowsOfVersion = (version: number): Rows => oldRows[Math.min(version, oldRows.length - 1)]!;

// biome-ignore lint/suspicious/noExplicitAny: the tables of another time
type OldDatabase = Kysely<any>;

/** Makes a database as a version of the program left it. */
export async function makeOldStore(db: OldDatabase, kind: 'sqlite' | 'postgres', version: number): Promise<void> {
  await migrate(
    db,
    kind,
    migrations.filter((migration) => migration.version <= version),
  );
  await fillStore(db, version);
}

/** Puts in what a version had. */
export async function fillStore(db: OldDatabase, version: number): Promise<void> {
  for (const [table, rows] of Object.entries(rowsOfVersion(version))) {
    const insert = db.insertInto(table).values([...rows]);
    await insert.execute();
  }
}

/** All rows of the tables that a version knew, in order, with the columns that it knew. */
export async function readOldRows(db: OldDatabase, version: number): Promise<Rows> {
  const found: Record<string, Rows[string]> = {};
  for (const [table, rows] of Object.entries(rowsOfVersion(version))) {
    const columns = Object.keys(rows[0]!);
    const query = db.selectFrom(table).select(columns).orderBy(sql.ref(columns[0]!));
    found[table] = (await query.execute()) as Rows[string];
  }
  return found;
}

/** What was kept by a version is understood by today's program. Its clock must show a time after June 2026 began. */
export async function expectServes({ reminders, deliveries, following }: Store, version: number): Promise<void> {
  const open = await reminders.listOf('1');
  expect(open.map(({ id, state, trouble }) => [id[0], state, trouble])).toEqual(
    version === 0
      ? []
      : [
          ['a', 'waiting', null],
          ['c', 'parked', 'dmsClosed'],
          ['d', 'waiting', null],
          ['b', 'waiting', null],
        ],
  );
  expect((await reminders.preferences('1')).zone).toBe(version === 0 ? null : 'Asia/Tokyo');
  expect((await following.subscriptions()).map(({ place }) => place)).toEqual(
    version < 2 ? [] : [{ kind: 'channel', channelId: '55', guildId: '5' }],
  );
  expect((await following.remindersOf(['d'])).map(({ id }) => id[0])).toEqual(version === 0 ? [] : ['b']);
  // What a process was delivering when it was killed is in doubt; what nobody had begun is not.
  const claims = await deliveries.claimDue(2, 1000);
  const found = claims.map(({ id, doubtfulSince }) => [id[0], doubtfulSince !== null]).sort();
  expect(found).toEqual(
    version === 0
      ? []
      : [
          ['a', false],
          ['d', true],
        ],
  );
}
