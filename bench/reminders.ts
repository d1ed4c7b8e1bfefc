import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { systemClock } from '../src/clock.ts';
import { createGuard } from '../src/discord/guard/guard.ts';
import { openOriginals } from '../src/discord/guard/originals.ts';
import { createCourier } from '../src/discord/reminders/courier.ts';
import { loadLibrary } from '../src/knowledge/knowledgeFolder.ts';
import { startLocalDiscord } from '../src/local-discord/localDiscord.ts';
import { openLog } from '../src/operations/log.ts';
import { randomKey } from '../src/reminders/nonce.ts';
import type { NewReminder } from '../src/reminders/reminder.ts';
import { wallTimeAt, writeWallTime } from '../src/reminders/wallTime.ts';
import { openDatabase } from '../src/store/database.ts';
import { type Store, storeFile, storeOver } from '../src/store/store.ts';
import { quantile, time } from './measure.ts';
import { type Figure, milliseconds, printSection } from './report.ts';

const knowledge = join(import.meta.dirname, '../knowledge');
const destinations = 100;
/** How long a bot has been up when its memory is read, in milliseconds. */
const settling = 5000;
/** Reminders that are delivered before a burst is measured. */
const warmUp = 100;

/** A local Discord, a store on a disk, and the courier that delivers from one to the other. */
async function setUp() {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
  const discord = await startLocalDiscord({ rateLimits: { global: null } });
  const app = discord.createApplication({ name: 'Verbatim' });
  const guild = discord.createGuild({ name: 'Talks', apps: [app] });
  const people = Array.from({ length: destinations }, (_, index) => discord.createPerson({ name: `Person ${index}` }));
  for (const person of people) guild.join(person);
  const { library } = await loadLibrary(knowledge);
  const store = storeOver(await openDatabase({ file: storeFile(folder), url: null, clock: systemClock }));
  const courier = createCourier({
    ...store,
    api: discord.api,
    token: app.token,
    library: () => library,
    guard: createGuard(() => library, openOriginals(knowledge)),
    clock: systemClock,
    log: openLog({ level: 'error', readable: false }),
  });
  const dms = people.map((person) => person.openDm(app));
  const sentAt = () => dms.flatMap((dm) => discord.messages(dm)).map((message) => message.createdAt);
  return {
    discord,
    store,
    courier,
    sentAt,
    /** For a bot in a process of its own. */
    settings: { DISCORD_TOKEN: app.token, DISCORD_API: discord.api, DATA_DIR: folder, DATABASE_URL: '' },
    /** A reminder to one of the destinations. @param at epoch milliseconds */
    reminder(index: number, at: number): NewReminder {
      const local = writeWallTime(wallTimeAt(at, 'UTC'));
      return {
        id: randomKey(),
        ownerId: people[index % destinations]!.id,
        language: 'en',
        place: { kind: 'dm', channelId: dms[index % destinations]!.id },
        subject: { kind: 'note', text: `due ${at}`, evidence: null, link: null },
        zone: 'UTC',
        schedule: { kind: 'once', local },
        dueAt: at,
        dueLocal: local,
        origin: null,
      };
    },
    messages: () => dms.flatMap((dm) => discord.messages(dm)),
    async close() {
      await courier.stop();
      await discord.close();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

type Bench = Awaited<ReturnType<typeof setUp>>;

/** Reminders that come due at 25 a second over 100 destinations: how late each is on the screen. */
export async function measureLateness(seconds: number): Promise<Figure> {
  const bench = await setUp();
  const count = 25 * seconds;
  const start = systemClock.now() + 5000;
  for (let index = 0; index < count; index += 1)
    await bench.store.reminders.create(bench.reminder(index, start + index * 40), count);
  bench.courier.start();
  while (bench.sentAt().length < count) await pause(100);
  const late = bench.messages().map(({ content, createdAt }) => createdAt - Number(/due (\d+)$/.exec(content)![1]));
  await bench.close();
  const p99 = quantile(late, 0.99);
  const name = `lateness p99, 25 a second over ${destinations} destinations (${count} reminders)`;
  return { name, value: milliseconds(p99), target: { text: '1,000 ms', met: p99 <= 1000 } };
}

/** A thousand that come due at once, delivered by a process of their own: how long they take, and the densest second. */
export async function measureBurst(): Promise<Figure[]> {
  const bench = await setUp();
  const bot = await startBot(bench, 0);
  // The first requests of a process are slow at both ends, and would crowd those after them.
  const early = systemClock.now();
  for (let index = 0; index < warmUp; index += 1)
    await bench.store.reminders.create(bench.reminder(index, early), 2000);
  while (bench.sentAt().length < warmUp + 1) await pause(100);
  // Late enough that all are kept by then, and that the bot, which did not make them, has looked meanwhile.
  const due = systemClock.now() + 17_000;
  for (let index = 0; index < 1000; index += 1) await bench.store.reminders.create(bench.reminder(index, due), 2000);
  while (bench.sentAt().length < 1001 + warmUp) await pause(100);
  await bot.stop();
  const times = bench
    .sentAt()
    .filter((at) => at >= due)
    .sort((a, b) => a - b);
  await bench.close();
  const took = times.at(-1)! - due;
  const densest = Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + 1000).length));
  return [
    {
      name: 'burst of 1,000: until the last',
      value: milliseconds(took),
      target: { text: '25,000 ms', met: took <= 25_000 },
    },
    { name: 'burst of 1,000: most in any second', value: String(densest), target: { text: '40', met: densest <= 40 } },
  ];
}

/** A bot in a process of its own (`npm start` with a token), from its start to its first message. */
async function startBot(bench: Bench, round: number) {
  const count = bench.sentAt().length;
  await bench.store.reminders.create(bench.reminder(round, systemClock.now() - 60_000), 10_000_000);
  const startedAt = systemClock.now();
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, ...bench.settings, LOG_LEVEL: 'silent', NODE_NO_WARNINGS: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  await bench.discord.until(() => bench.sentAt().length > count, { within: 30_000 });
  return {
    took: Math.max(...bench.sentAt()) - startedAt,
    /** Resident memory, in megabytes. */
    memory: () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)])) / 1024,
    async stop() {
      // What it has sent is marked before it ends.
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** From the start of the bot's process to the first message of a reminder that is overdue. */
export async function measureStart(rounds: number, kept: number): Promise<Figure> {
  const bench = await setUp();
  await fillStore(bench.store, bench.reminder(0, systemClock.now() + 86_400_000), kept);
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const bot = await startBot(bench, round);
    times.push(bot.took);
    await bot.stop();
  }
  await bench.close();
  const p50 = quantile(times, 0.5);
  const name = `start of the bot to the first overdue delivery, p50 (${rounds} starts, ${kept} kept)`;
  return { name, value: milliseconds(p50), target: { text: '2,000 ms', met: p50 <= 2000 } };
}

/** Copies a reminder, each due a second after the other. */
async function fillStore(store: Store, template: NewReminder, count: number): Promise<void> {
  const { db } = store.database;
  await store.reminders.create(template, 1);
  const columns = Object.keys(await db.selectFrom('reminders').selectAll().executeTakeFirstOrThrow()).filter(
    (name) => !['id', 'nonce', 'due_at'].includes(name),
  );
  const others = sql.join(columns.map((name) => sql.ref(name)));
  await sql`insert into reminders (id, nonce, due_at, ${others})
    with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count - 1})
    select printf('%016d', i), printf('%016d', i), due_at + i * 1000, ${others} from n, (select * from reminders limit 1)`.execute(
    db,
  );
}

/** With a million open reminders: a look with nothing due, claiming 20, and the start and the memory of a bot. */
export async function measureMillion(rounds: number): Promise<Figure[]> {
  const bench = await setUp();
  const { db } = bench.store.database;
  await fillStore(bench.store, bench.reminder(0, systemClock.now() + 86_400_000), 1_000_000);
  const { deliveries } = bench.store;
  const idle: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    idle.push(
      await time(async () => {
        await deliveries.claimDue(20, 20_000);
        await deliveries.untilNext();
      }),
    );
  }
  const past = systemClock.now() - 60_000;
  await sql`update reminders set due_at = ${past} + abs(random() % 1000) where id in (select id from reminders limit ${rounds * 20})`.execute(
    db,
  );
  const claiming: number[] = [];
  for (let round = 0; round < rounds; round += 1) claiming.push(await time(() => deliveries.claimDue(20, 20_000)));
  await sql`update reminders set state = 'sent' where due_at < ${systemClock.now()}`.execute(db);
  const bot = await startBot(bench, 0);
  await pause(settling);
  const memory = bot.memory();
  await bot.stop();
  await bench.close();
  const [tick, claim] = [quantile(idle, 0.5), quantile(claiming, 0.5)];
  return [
    {
      name: '1,000,000 open: a look with nothing due, p50',
      value: milliseconds(tick),
      target: { text: '2 ms', met: tick <= 2 },
    },
    { name: '1,000,000 open: claiming 20, p50', value: milliseconds(claim), target: { text: '5 ms', met: claim <= 5 } },
    {
      name: '1,000,000 open: start of the bot to the first overdue delivery',
      value: milliseconds(bot.took),
      target: { text: '2,000 ms', met: bot.took <= 2000 },
    },
    {
      name: '1,000,000 open: memory of the bot',
      value: `${memory.toFixed(0)} MB`,
      target: { text: '250 MB', met: memory <= 250 },
    },
  ];
}

/** The figures of reminders, on SQLite and a local Discord in the same process; about two minutes. */
export async function benchReminders(): Promise<void> {
  printSection('Reminders, delivery', [
    await measureLateness(15),
    ...(await measureBurst()),
    await measureStart(7, 10_000),
  ]);
  printSection('Reminders, many of them', await measureMillion(100));
}
