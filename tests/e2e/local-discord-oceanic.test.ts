import { ApplicationCommandOptionTypes, ApplicationCommandTypes, Client, type CommandInteraction } from 'oceanic.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/localDiscord.ts';
import type { Person } from '../../src/local-discord/people/person.ts';
import type { LocalChannel } from '../../src/local-discord/places.ts';
import type { Application } from '../../src/local-discord/world/model.ts';

let discord: LocalDiscord;
let app: Application;
let general: LocalChannel;
let alice: Person;
let client: Client;

beforeEach(async () => {
  discord = await startLocalDiscord();
  app = discord.createApplication({ name: 'Echo' });
  const guild = discord.createGuild({ name: 'Talks', apps: [app] });
  general = guild.createChannel({ name: 'general' });
  alice = discord.createPerson({ name: 'Alice' });
  guild.join(alice);
  client = new Client({
    auth: `Bot ${app.token}`,
    rest: { baseURL: `${discord.api}/v10` },
    gateway: { intents: ['GUILDS', 'GUILD_MESSAGES', 'DIRECT_MESSAGES'], autoReconnect: true },
  });
  const trouble: unknown[] = [];
  client.on('error', (error) => void trouble.push(error));
  client.on('interactionCreate', async (interaction) => {
    if (interaction.isCommandInteraction()) await echo(interaction);
    else if (interaction.isComponentInteraction()) {
      await interaction.deferUpdate();
      await interaction.editOriginal({ content: 'pressed', components: [] });
    }
  });
  client.on('messageCreate', async (message) => {
    if (!message.author.bot) await client.rest.channels.createMessage(message.channelID, { content: 'heard' });
  });
  const ready = new Promise((resolve) => client.once('ready', () => resolve(undefined)));
  await client.connect();
  await ready;
  expect(trouble).toEqual([]);
  await client.application.bulkEditGlobalCommands([
    {
      type: ApplicationCommandTypes.CHAT_INPUT,
      name: 'echo',
      description: 'Says it again',
      options: [{ type: ApplicationCommandOptionTypes.STRING, name: 'text', description: 'What', required: true }],
    },
  ]);
});

async function echo(interaction: CommandInteraction): Promise<void> {
  await interaction.createMessage({
    content: interaction.data.options.getString('text', true),
    components: [{ type: 1, components: [{ type: 2, style: 1, customID: 'again', label: 'Again' }] }],
  });
}

afterEach(async () => {
  client.disconnect(false);
  await discord.close();
  expect(discord.refusals).toEqual([]);
  expect(discord.ownFaults).toEqual([]);
});

describe('an oceanic.js bot on the local Discord', () => {
  it('GIVEN a command it registered THEN it answers it, and its button', async () => {
    const ask = await alice.slash(general, 'echo', { text: 'hello' });
    expect(ask.response?.content).toBe('hello');
    const press = await alice.press(ask.response!, 'Again');
    await discord.until(() => press.response?.content === 'pressed');
  });

  it('GIVEN a message and a direct message THEN it hears both', async () => {
    alice.say(general, `<@${app.botUserId}> hello`);
    const dm = alice.openDm(app);
    alice.say(dm, 'hi');
    for (const channel of [general, dm]) {
      await discord.until(() => discord.messages(channel).some(({ content }) => content === 'heard'));
    }
  });

  it('GIVEN a dropped gateway THEN it resumes, and a command sent meanwhile is answered', async () => {
    discord.faults.dropGateway({ how: 'reconnect' });
    const ask = await alice.slash(general, 'echo', { text: 'still here' });
    expect(ask.response?.content).toBe('still here');
    expect(discord.traffic.map(({ title }) => title)).toContain('RESUMED');
  });
});
