import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalDiscord, startLocalDiscord } from '../src/local-discord/localDiscord.ts';
import { alternate, summarise } from './measure.ts';
import { milliseconds, printSection } from './report.ts';

/** From the start of the process to its IDENTIFY having been answered: the bot against a bare discord.js bot. */
export async function benchStart(rounds: number): Promise<void> {
  const discord = await startLocalDiscord();
  const data = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
  const verbatim = discord.createApplication({ name: 'Verbatim' });
  const bare = discord.createApplication({ name: 'Bare' });
  discord.createGuild({ name: 'Bench', apps: [verbatim, bare] });
  const times = await alternate(
    {
      bare: () => startOnce(discord, 'bench/bareBot.ts', bare.token, data),
      verbatim: () => startOnce(discord, 'src/main.ts', verbatim.token, data),
    },
    { rounds, warmUp: 1 },
  );
  await discord.close();
  await rm(data, { recursive: true, force: true });

  const [baseline, ours] = [summarise(times.bare), summarise(times.verbatim)];
  const ratio = ours.p50 / baseline.p50;
  printSection(`Start to ready (${rounds} starts each)`, [
    { name: 'bare discord.js bot p50', value: milliseconds(baseline.p50) },
    { name: 'Verbatim p50', value: milliseconds(ours.p50) },
    { name: 'ratio', value: `${ratio.toFixed(2)}×`, target: { text: '≤ 1.5×', met: ratio <= 1.5 } },
  ]);
}

/** Starts a bot in a process of its own, waits until it is ready to answer, and ends it. */
async function startOnce(discord: LocalDiscord, file: string, token: string, data: string): Promise<void> {
  const isReady = new Promise<void>((resolve) => {
    const unsubscribe = discord.on('traffic', ({ title }) => {
      if (title !== 'GUILD_CREATE') return;
      unsubscribe();
      resolve();
    });
  });
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, DISCORD_TOKEN: token, DISCORD_API: discord.api, DATA_DIR: data, LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await Promise.race([isReady, ended.then(() => Promise.reject(new Error(`${file} ended before it was ready`)))]);
  child.kill('SIGKILL');
  await ended;
}
