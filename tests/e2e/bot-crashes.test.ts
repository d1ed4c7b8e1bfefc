import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import type { Person } from '../../src/local-discord/people/person.ts';
import type { Message } from '../../src/local-discord/world/model.ts';
import { openStore } from '../../src/store/store.ts';
import { temporaryFolder } from '../reminders/scene.ts';
import { setStage } from './stage.ts';

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

it('GIVEN the bot is killed while people set reminders THEN whatever it has confirmed to them is seen exactly once', async () => {
  const { discord, app, guild, general } = await setStage({ start: false });
  const dataDir = temporaryFolder();
  const people = Array.from({ length: 5 }, (_, index) => discord.createPerson({ name: `Person ${index}` }));
  for (const person of people) guild.join(person);
  const start = async () => {
    const child = spawn(process.execPath, [join(import.meta.dirname, '../../src/main.ts')], {
      cwd: join(import.meta.dirname, '../..'),
      env: {
        PATH: process.env.PATH,
        DISCORD_TOKEN: app.token,
        DISCORD_API: discord.api,
        DATA_DIR: dataDir,
        DATABASE_URL: '',
        DISCORD_GUILD_ID: '',
        NODE_NO_WARNINGS: '1',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    running.push(child);
    for await (const line of child.stdout) if (String(line).includes('Logged in')) break;
    return child;
  };
  const confirmed: string[] = [];
  let asked = 0;
  const set = async (person: Person) => {
    const about = `number-${asked++}`;
    const sight = await person.slash(general, 'remind me', { when: 'in 2 seconds', about });
    const response = () => sight.response as Message | null;
    // One that is killed meanwhile never answers.
    await discord.until(() => response()?.content, { within: 1500 }).catch(() => null);
    if (response()?.content.startsWith('✅')) confirmed.push(about);
  };
  for (let kills = 0; kills < 4; kills += 1) {
    const child = await start();
    const asking = people.map(async (person) => {
      while (child.exitCode === null && child.signalCode === null) await set(person);
    });
    // The first of them come due after two seconds.
    await pause(1900 + Math.random() * 600);
    child.kill('SIGKILL');
    await once(child, 'close');
    await Promise.all(asking);
  }
  const child = await start();
  const store = await openStore({ dataDir, databaseUrl: null }, { clock: systemClock });
  // What was being delivered when the bot was killed is looked for when its lease has ended, after 20 seconds.
  for (const person of people) {
    while ((await store.reminders.listOf(person.id)).length > 0) await pause(200);
  }
  await store.close();
  child.kill('SIGTERM');
  await once(child, 'close');
  const seen = people.flatMap((person) =>
    discord.messages(person.openDm(app), { as: person }).map(({ content }) => /number-\d+$/.exec(content)?.[0]),
  );
  expect(confirmed.length).toBeGreaterThan(10);
  expect(confirmed.filter((about) => !seen.includes(about))).toEqual([]);
  expect(seen.filter((about, index) => seen.indexOf(about) !== index)).toEqual([]);
}, 120_000);
