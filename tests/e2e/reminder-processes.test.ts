import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { openStore, storeFile } from '../../src/store/store.ts';
import { noteAt, temporaryFolder } from '../reminders/scene.ts';
import { setStage } from './stage.ts';

const root = join(import.meta.dirname, '../..');
const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** Runs the bot (`main.ts`) or a worker (`worker.ts`) with these settings alone. */
function run(script: 'main.ts' | 'worker.ts', settings: Readonly<Record<string, string>>, args: string[] = []) {
  const child = spawn(process.execPath, [join(root, 'src', script), ...args], {
    cwd: root,
    // A developer's own .env must not send the test to Discord, nor to a database.
    env: {
      PATH: process.env.PATH,
      DISCORD_TOKEN: '',
      DISCORD_API: '',
      DATABASE_URL: '',
      DISCORD_GUILD_ID: '',
      NODE_NO_WARNINGS: '1',
      ...settings,
    },
  });
  running.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const ended = once(child, 'close').then(([code]) => ({ code, output }));
  return { child, ended };
}

/** A local Discord, and a store on a disk that this process shares with those that it starts. */
async function setScene() {
  const stage = await setStage({ start: false });
  const dataDir = temporaryFolder();
  const store = await openStore({ dataDir, databaseUrl: null }, { clock: systemClock, onLost: () => {} });
  const settings = { DISCORD_TOKEN: stage.app.token, DISCORD_API: stage.discord.api, DATA_DIR: dataDir };
  const dm = stage.alice.openDm(stage.app);
  const texts = () => stage.discord.messages(dm, { as: stage.alice }).map(({ content }) => content.split(' ').at(-1)!);
  const promise = async (text: string, at: number) => {
    const subject = { kind: 'note', text, evidence: null, link: null } as const;
    await store.reminders.create(noteAt(at, stage.alice.id, { subject }), 1000);
  };
  return { ...stage, store, settings, texts, promise };
}

describe('a worker', () => {
  it('GIVEN no gateway THEN it delivers what is due, and ends in good order when it is told to', async () => {
    const { discord, store, settings, texts, promise } = await setScene();
    await promise('overdue', Date.now() - 60_000);
    const { child, ended } = run('worker.ts', settings);
    await discord.until(() => texts().includes('overdue'), { within: 20_000 });
    // Made by another process while it sleeps.
    await promise('later', Date.now() + 1000);
    await discord.until(() => texts().includes('later'), { within: 20_000 });
    expect(discord.traffic.filter(({ kind }) => kind === 'gateway')).toEqual([]);
    const toldAt = performance.now();
    child.kill('SIGTERM');
    const { code, output } = await ended;
    expect([code, performance.now() - toldAt < 2000]).toEqual([0, true]);
    expect(output).not.toContain(settings.DISCORD_TOKEN);
    await store.close();
  });

  it('GIVEN the bot and two of them on one SQLite file THEN each reminder is seen once', async () => {
    const { discord, store, settings, texts, promise } = await setScene();
    const names = Array.from({ length: 60 }, (_, index) => `number-${index}`);
    for (const name of names) await promise(name, Date.now() - 1000);
    const processes = [run('main.ts', settings), run('worker.ts', settings), run('worker.ts', settings)];
    await discord.until(() => texts().length >= names.length, { within: 25_000 });
    for (const { child } of processes) child.kill('SIGTERM');
    for (const { ended } of processes) expect((await ended).code).toBe(0);
    expect(texts().sort()).toEqual(names.sort());
    await store.close();
  });

  it.each([
    ['no token', { DISCORD_TOKEN: '' }, [], 'DISCORD_TOKEN is not set: a worker needs it to reach Discord'],
    ['an option that it does not know', {}, ['--fast'], "Unknown option '--fast'"],
    [
      'a database that is not there',
      { DATABASE_URL: 'postgres://x@127.0.0.1:9/x' },
      [],
      'The database cannot be reached',
    ],
  ])('GIVEN %s THEN it says so in one line, and ends with 2', async (_, settings, args, message) => {
    const { code, output } = await run(
      'worker.ts',
      { DISCORD_TOKEN: 'any', DATA_DIR: temporaryFolder(), ...settings },
      args,
    ).ended;
    expect([code, output.trim().split('\n').length]).toEqual([2, 1]);
    expect(output).toContain(message);
  });
});

describe.each(['main.ts', 'worker.ts'] as const)('%s on a store that it cannot use', (script) => {
  it('GIVEN a damaged file THEN it says in one line what to do, ends with 2, and keeps one copy, however often', async () => {
    const { settings, store } = await setScene();
    await store.close();
    const file = storeFile(settings.DATA_DIR);
    writeFileSync(file, 'These are not the pages you are looking for. '.repeat(500));
    for (let round = 0; round < 2; round += 1) {
      const { code, output } = await run(script, settings).ended;
      expect(code).toBe(2);
      const line = output.split('\n').find((text) => text.startsWith(file));
      expect(line).toContain('is damaged and was not opened; a copy is kept in');
      expect(output).not.toMatch(/^\s+at /m);
    }
    expect(readdirSync(dirname(file)).filter((name) => name.includes('.damaged-'))).toHaveLength(1);
  });

  it('GIVEN one of a newer version THEN it says so in one line, ends with 2, and leaves it untouched', async () => {
    const { settings, store } = await setScene();
    await store.close();
    const version = () => {
      const database = new Sqlite(storeFile(settings.DATA_DIR));
      const row = database.prepare<[], { version: number }>('select version from verbatim_version').get()!;
      database.close();
      return row.version;
    };
    const database = new Sqlite(storeFile(settings.DATA_DIR));
    database.exec('update verbatim_version set version = 9999');
    database.close();
    const { code, output } = await run(script, settings).ended;
    expect([code, version()]).toEqual([2, 9999]);
    expect(output).toContain('The store has version 9999');
    expect(output).not.toMatch(/^\s+at /m);
  });
});
