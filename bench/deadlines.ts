import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Events, GatewayIntentBits, type InteractionReplyOptions } from 'discord.js';
import { systemClock } from '../src/clock.ts';
import { createBot } from '../src/discord/bot.ts';
import { openLibrarySource } from '../src/discord/librarySource.ts';
import { writeFrontMatter } from '../src/knowledge/frontMatter.ts';
import { startLocalDiscord } from '../src/local-discord/localDiscord.ts';
import { openLog } from '../src/operations/log.ts';
import { findTemporalExpressions } from '../src/text/timex.ts';
import { alternate, quantile, summarise, time } from './measure.ts';
import { milliseconds, printSection } from './report.ts';

/** A text and when it was published. */
interface Text {
  readonly text: string;
  readonly published: string;
}

/** Reading temporal expressions, and `/deadlines` over a thousand articles. */
export async function benchDeadlines(texts: readonly Text[], articles: number, rounds: number): Promise<void> {
  const tagging = quantile(await taggingTimes(texts, 30), 0.5);
  printSection('Temporal expressions', [
    {
      name: 'found and normalised, per 1,000 characters',
      value: milliseconds(tagging),
      target: { text: '≤ 2 ms', met: tagging <= 2 },
    },
  ]);
  const folder = await makeFolder(texts, articles);
  try {
    await benchCommand(folder, articles, rounds);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Milliseconds for 1,000 characters, in each of several rounds over all texts; the first rounds warm up. */
async function taggingTimes(texts: readonly Text[], rounds: number): Promise<number[]> {
  const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
  const times: number[] = [];
  for (let round = -5; round < rounds; round++) {
    const took = await time(() => {
      for (const { text, published } of texts) findTemporalExpressions(text, published);
    });
    if (round >= 0) times.push((took * 1000) / characters);
  }
  return times;
}

/** Articles of four of the texts each, which state some three deadlines. */
async function makeFolder(texts: readonly Text[], articles: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
  for (let at = 0; at < articles; at++) {
    const body = [0, 1, 2, 3].map((offset) => texts[(at * 4 + offset) % texts.length]!.text).join('\n\n');
    const metadata = {
      id: `made-up-${at}`,
      title: `Made up ${at}`,
      titleBasis: 'descriptive' as const,
      publisher: null,
      credit: null,
      url: null,
      published: texts[(at * 4) % texts.length]!.published,
      publishedBasis: 'source' as const,
      note: null,
      language: 'en',
      supersedes: null,
    };
    await writeFile(join(folder, `${metadata.id}.md`), writeFrontMatter(metadata) + body);
  }
  return folder;
}

/** `/deadlines` against a bare discord.js bot that sends a ready-made message of the same content. */
async function benchCommand(folder: string, articles: number, rounds: number): Promise<void> {
  const discord = await startLocalDiscord({ keptTraffic: 1 });
  const log = openLog({ level: 'silent', readable: false });
  const source = await openLibrarySource(folder, log);
  const verbatim = discord.createApplication({ name: 'Verbatim' });
  const bare = discord.createApplication({ name: 'Bare' });
  const guild = discord.createGuild({ name: 'Bench', apps: [verbatim, bare] });
  const alice = discord.createPerson({ name: 'Alice' });
  guild.join(alice);
  const general = guild.createChannel({ name: 'general' });
  const open = async () => ({ source });
  const bot = createBot({ token: verbatim.token, api: discord.api, guildId: null, open, clock: systemClock, log });
  await bot.start();
  const { response } = await alice.slash(general, 'deadlines', { show: 'all' });
  if (!response) throw new Error('/deadlines did not answer');
  const { content, embeds, components } = response;
  const empty = await startBareBot(discord.api, bare.token, { content, embeds, components });

  const ask = (command: string, options: Record<string, string>) => async () => {
    const { failure } = await alice.slash(general, command, options);
    if (failure) throw new Error(`/${command}: ${failure}`);
  };
  const times = await alternate({ empty: ask('bare', {}), deadlines: ask('deadlines', { show: 'all' }) }, { rounds });
  await Promise.all([bot.stop(), empty.destroy()]);
  source.close();
  await discord.close();

  const [baseline, answered] = [summarise(times.empty), summarise(times.deadlines)];
  const added = answered.p50 - baseline.p50;
  printSection(`/deadlines with ${articles.toLocaleString('en')} articles (${answered.samples} samples each)`, [
    { name: 'empty handler p50', value: milliseconds(baseline.p50) },
    { name: '/deadlines adds at p50', value: milliseconds(added), target: { text: '≤ 2 ms', met: added <= 2 } },
    { name: '/deadlines adds at p99', value: milliseconds(answered.p99 - baseline.p99) },
  ]);
}

async function startBareBot(api: string, token: string, reply: InteractionReplyOptions): Promise<Client> {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api } });
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply(reply);
  });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  await ready;
  await client.application!.commands.create({ name: 'bare', description: 'Sends a ready-made reply' });
  return client;
}
