import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../src/clock.ts';
import { type LocalDiscord, startLocalDiscord } from '../src/local-discord/localDiscord.ts';
import type { Person } from '../src/local-discord/people/person.ts';
import type { LocalChannel } from '../src/local-discord/places.ts';
import type { Application } from '../src/local-discord/world/model.ts';
import { randomKey } from '../src/reminders/nonce.ts';
import { openStore, type Store } from '../src/store/store.ts';
import { quantile } from './measure.ts';
import { milliseconds, printSection } from './report.ts';

interface Stage {
  readonly discord: LocalDiscord;
  readonly alice: Person;
  readonly general: LocalChannel;
  /** What the bot keeps. */
  readonly data: string;
}

/** Milliseconds from the start of the process until something was so. */
interface Start {
  /** Its IDENTIFY was answered. */
  readonly online: number;
  /** It answered a command. */
  readonly answered: number;
  /** It did what else was waited for. */
  readonly done: number;
}

/** The bot against a bare discord.js bot; both are asked as soon as they are online. */
export async function benchStart(rounds: number): Promise<void> {
  const discord = await startLocalDiscord();
  const data = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
  const verbatim = discord.createApplication({ name: 'Verbatim' });
  const bare = discord.createApplication({ name: 'Bare' });
  const guild = discord.createGuild({ name: 'Bench', apps: [verbatim, bare] });
  const general = guild.createChannel({ name: 'general' });
  const alice = discord.createPerson({ name: 'Alice' });
  guild.join(alice);
  const stage = { discord, alice, general, data };
  const store = await openStore({ dataDir: data, databaseUrl: null }, { clock: systemClock });
  const dm = alice.openDm(verbatim);
  const starts = { bare: [] as Start[], verbatim: [] as Start[] };
  for (let round = -1; round < rounds; round++) {
    await keepOverdue(store, alice.id, dm.id);
    const pair = {
      bare: await startOnce(stage, 'bench/bareBot.ts', bare, () => true),
      verbatim: await startOnce(stage, 'src/main.ts', verbatim, () => discord.messages(dm).length > round + 1),
    };
    // The first round registers commands and compiles.
    if (round >= 0) for (const name of ['bare', 'verbatim'] as const) starts[name].push(pair[name]);
  }
  await store.close();
  await discord.close();
  await rm(data, { recursive: true, force: true });

  const median = (which: keyof Start, name: keyof typeof starts) =>
    quantile(
      starts[name].map((start) => start[which]),
      0.5,
    );
  const delivered = median('done', 'verbatim');
  const ratio = median('online', 'verbatim') / median('online', 'bare');
  printSection(`From the start of the process (${rounds} starts each, medians)`, [
    { name: 'bare discord.js bot is online', value: milliseconds(median('online', 'bare')) },
    { name: 'Verbatim is online', value: milliseconds(median('online', 'verbatim')) },
    { name: 'ratio', value: `${ratio.toFixed(2)}×`, target: { text: '≤ 1.5×', met: ratio <= 1.5 } },
    { name: 'bare discord.js bot has answered', value: milliseconds(median('answered', 'bare')) },
    { name: 'Verbatim has answered /ask', value: milliseconds(median('answered', 'verbatim')) },
    { name: 'ratio', value: `${(median('answered', 'verbatim') / median('answered', 'bare')).toFixed(2)}×` },
    {
      name: 'Verbatim has delivered an overdue reminder',
      value: milliseconds(delivered),
      target: { text: '≤ 2,000 ms', met: delivered <= 2000 },
    },
  ]);
}

/** Keeps a reminder of a minute ago. */
async function keepOverdue({ reminders }: Store, ownerId: string, channelId: string): Promise<void> {
  const dueAt = systemClock.now() - 60_000;
  const dueLocal = Temporal.Instant.fromEpochMilliseconds(dueAt).toString().slice(0, 19);
  const note = {
    id: randomKey(),
    ownerId,
    language: 'en',
    place: { kind: 'dm', channelId },
    subject: { kind: 'note', text: 'Overdue', evidence: null, link: null },
    zone: 'UTC',
    schedule: { kind: 'once', local: dueLocal },
    dueAt,
    dueLocal,
    origin: null,
  } as const;
  await reminders.create(note, 1000);
}

/**
 * Runs a bot in a process of its own until it has answered a command that was given as soon as it was online, and done
 * what else is waited for.
 */
async function startOnce(
  { discord, alice, general, data }: Stage,
  file: string,
  app: Application,
  isDone: () => boolean,
): Promise<Start> {
  const startedAt = performance.now();
  const isOnline = new Promise<void>((resolve) => {
    const unsubscribe = discord.on('traffic', ({ title }) => {
      if (title !== 'GUILD_CREATE') return;
      unsubscribe();
      resolve();
    });
  });
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, DISCORD_TOKEN: app.token, DISCORD_API: discord.api, DATA_DIR: data, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  await Promise.race([isOnline, ended.then(() => Promise.reject(new Error(`${file} ended before it was online`)))]);
  const online = performance.now() - startedAt;
  await discord.until(() => [...app.commands.values()].some(({ name }) => name === 'ask'), { within: 5000 });
  const question = 'What tariff rate does Japan face?';
  const { failure } = await alice.slash(general, 'ask', { question }, { app: { id: app.id } });
  if (failure) throw new Error(`${file}: ${failure}`);
  const answered = performance.now() - startedAt;
  await discord.until(isDone, { within: 10_000 });
  const done = performance.now() - startedAt;
  child.kill();
  await ended;
  return { online, answered, done };
}
