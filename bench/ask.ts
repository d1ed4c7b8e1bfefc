import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Events, GatewayIntentBits, type InteractionReplyOptions } from 'discord.js';
import { systemClock } from '../src/clock.ts';
import { createBot } from '../src/discord/bot.ts';
import { openLibrarySource } from '../src/discord/librarySource.ts';
import { startLocalDiscord } from '../src/local-discord/localDiscord.ts';
import { openLog } from '../src/operations/log.ts';
import { openStore } from '../src/store/store.ts';
import { alternate, summarise } from './measure.ts';
import { milliseconds, printSection } from './report.ts';

const questions = [
  'What tariff rate does Japan face?',
  'How long did the talks last?',
  'What did Akazawa say about the tariffs?',
  'When is the G7 summit?',
  'Who led the US side?',
  'What is the capital of France?',
];

/**
 * Interaction → answer for `/ask`, against a bare discord.js bot on the same local Discord whose handler does nothing
 * but send a message of the same content. What `/ask` adds is searching, choosing, rendering and guarding; a question
 * without an answer is kept on the disk once it has been replied to.
 */
export async function benchAsk(rounds: number): Promise<void> {
  const discord = await startLocalDiscord({ keptTraffic: 1 });
  const log = openLog({ level: 'silent', readable: false });
  const source = await openLibrarySource('knowledge', log);
  const verbatim = discord.createApplication({ name: 'Verbatim' });
  const bare = discord.createApplication({ name: 'Bare' });
  const guild = discord.createGuild({ name: 'Bench', apps: [verbatim, bare] });
  const alice = discord.createPerson({ name: 'Alice' });
  guild.join(alice);
  const general = guild.createChannel({ name: 'general' });
  const dataDir = await mkdtemp(join(tmpdir(), 'verbatim-bench-'));
  const store = await openStore({ dataDir, databaseUrl: null }, { clock: systemClock });
  const open = async () => ({ source, store });
  const bot = createBot({ token: verbatim.token, api: discord.api, guildId: null, open, clock: systemClock, log });
  await bot.start();

  const payloads = new Map<string, InteractionReplyOptions>();
  for (const question of questions) {
    const message = (await alice.slash(general, 'ask', { question })).response;
    if (!message) throw new Error(`/ask did not answer “${question}”`);
    payloads.set(question, { content: message.content, embeds: message.embeds, components: message.components });
  }
  const empty = await startBareBot(discord.api, bare.token, (question) => payloads.get(question));

  const ask = (line: string) => async (round: number) => {
    const question = questions[Math.abs(round) % questions.length]!;
    const seen = await alice.slash(general, line, { question });
    if (seen.failure) throw new Error(`/${line}: ${seen.failure}`);
  };
  const times = await alternate({ empty: ask('bare'), ask: ask('ask') }, { rounds });
  await Promise.all([bot.stop(), empty.destroy()]);
  source.close();
  await store.close();
  await rm(dataDir, { recursive: true });
  await discord.close();

  const [baseline, answered] = [summarise(times.empty), summarise(times.ask)];
  const added = { p50: answered.p50 - baseline.p50, p99: answered.p99 - baseline.p99 };
  printSection(`/ask, interaction → answer (${answered.samples} samples each)`, [
    { name: 'empty handler p50', value: milliseconds(baseline.p50) },
    { name: 'empty handler p99', value: milliseconds(baseline.p99) },
    {
      name: '/ask adds at p50',
      value: milliseconds(added.p50),
      target: { text: '≤ 1 ms', met: added.p50 <= 1 },
    },
    { name: '/ask adds at p99', value: milliseconds(added.p99), target: { text: '≤ 10 ms', met: added.p99 <= 10 } },
    { name: 'ratio of the medians', value: `${(answered.p50 / baseline.p50).toFixed(2)}×` },
  ]);
}

/** The baseline: discord.js as its guide shows it, one command, a ready-made reply. */
async function startBareBot(
  api: string,
  token: string,
  reply: (question: string) => InteractionReplyOptions | undefined,
): Promise<Client> {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api } });
  client.on(Events.InteractionCreate, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply(reply(interaction.options.getString('question', true)) ?? 'No payload for this question.');
  });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  await ready;
  await client.application!.commands.create({
    name: 'bare',
    description: 'Sends a ready-made reply',
    options: [{ type: 3, name: 'question', description: 'Which reply', required: true }],
  });
  return client;
}
