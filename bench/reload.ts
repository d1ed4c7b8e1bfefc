import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { systemClock } from '../src/clock.ts';
import { createBot } from '../src/discord/bot.ts';
import { openLibrarySource } from '../src/discord/librarySource.ts';
import { startLocalDiscord } from '../src/local-discord/localDiscord.ts';
import { openLog } from '../src/operations/log.ts';
import { makeArticleFiles } from './corpus.ts';
import { milliseconds, printSection } from './report.ts';

/** One article of many changes: how long the bot is busy with it, and how it answers meanwhile. */
export async function benchReload(sentences: number): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
  const files = makeArticleFiles(sentences);
  await Promise.all(files.map((text, at) => writeFile(join(directory, `made-up-${at}.md`), text)));
  const discord = await startLocalDiscord({ keptTraffic: 1 });
  let serves = false;
  const log = openLog({
    level: 'info',
    readable: false,
    write: (line) => {
      serves ||= line.includes('The articles have changed');
    },
  });
  const source = await openLibrarySource(directory, log);
  const app = discord.createApplication({ name: 'Verbatim' });
  const guild = discord.createGuild({ name: 'Bench', apps: [app] });
  const alice = discord.createPerson({ name: 'Alice' });
  guild.join(alice);
  const general = guild.createChannel({ name: 'general' });
  const open = async () => ({ source });
  const bot = createBot({ token: app.token, api: discord.api, guildId: null, open, clock: systemClock, log });
  await bot.start();

  await writeFile(join(directory, 'made-up-0.md'), files[0]!.replace(/\.$/m, ', as was said later.'));
  const changedAt = performance.now();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  let [asked, slowest] = [0, 0];
  while (!serves) {
    const { failure, acknowledgedAfter } = await alice.slash(general, 'ask', { question: 'What was said later?' });
    if (failure) throw new Error(failure);
    asked += 1;
    // People do not ask without end: the bot has time to work on the change.
    await new Promise<void>((resolve) => systemClock.setTimeout(resolve, 50));
    slowest = Math.max(slowest, acknowledgedAfter ?? 0);
  }
  delay.disable();
  const took = performance.now() - changedAt;
  await bot.stop();
  source.close();
  await discord.close();
  await rm(directory, { recursive: true });

  const stall = delay.max / 1e6;
  printSection(`One article changes among ${sentences.toLocaleString('en')} sentences`, [
    { name: 'until the new text serves', value: milliseconds(took) },
    { name: 'longest stall meanwhile', value: milliseconds(stall) },
    {
      name: `slowest of ${asked} answers meanwhile`,
      value: milliseconds(slowest),
      target: { text: '≤ 1,000 ms', met: slowest <= 1000 },
    },
  ]);
}
