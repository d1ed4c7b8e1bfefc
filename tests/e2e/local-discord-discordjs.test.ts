import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  Events,
  GatewayIntentBits,
  MessageFlags,
  ModalBuilder,
  Partials,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type LocalDiscord,
  type LocalDiscordOptions,
  startLocalDiscord,
} from '../../src/local-discord/localDiscord.ts';
import type { Person } from '../../src/local-discord/people/person.ts';
import type { LocalChannel, LocalGuild } from '../../src/local-discord/places.ts';
import type { Application } from '../../src/local-discord/world/model.ts';

const commands = [
  {
    name: 'echo',
    description: 'Says it again',
    options: [
      { type: 3, name: 'text', description: 'What', required: true },
      { type: 5, name: 'hide', description: 'Only for you' },
    ],
  },
  { name: 'later', description: 'Defers' },
  { name: 'form', description: 'Opens a modal' },
  {
    name: 'pick',
    description: 'Completes',
    options: [{ type: 3, name: 'what', description: 'What', autocomplete: true }],
  },
  { name: 'Repeat', type: 3 },
];

let discord: LocalDiscord;
let app: Application;
let guild: LocalGuild;
let general: LocalChannel;
let alice: Person;
let client: Client<true>;

/** Starts a local Discord and a bot on it. */
async function start(options: LocalDiscordOptions = {}): Promise<void> {
  discord = await startLocalDiscord(options);
  app = discord.createApplication({ name: 'Echo' });
  guild = discord.createGuild({ name: 'Talks', apps: [app] });
  general = guild.createChannel({ name: 'general' });
  alice = discord.createPerson({ name: 'Alice' });
  guild.join(alice);
  const fresh = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    rest: { api: discord.api },
  });
  fresh.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isChatInputCommand()) {
      if (interaction.commandName === 'echo') {
        const hide = interaction.options.getBoolean('hide') ?? false;
        await interaction.reply({
          content: interaction.options.getString('text', true),
          ...(hide ? { flags: MessageFlags.Ephemeral } : {}),
          components: [
            new ActionRowBuilder<ButtonBuilder>().addComponents(
              new ButtonBuilder({ customId: 'again', label: 'Again', style: ButtonStyle.Primary }),
            ),
          ],
        });
      } else if (interaction.commandName === 'later') {
        await interaction.deferReply();
        await interaction.editReply('done');
        await interaction.followUp('and more');
      } else if (interaction.commandName === 'form') {
        const field = new TextInputBuilder({ customId: 'name', label: 'Name', style: TextInputStyle.Short });
        const row = new ActionRowBuilder<TextInputBuilder>().addComponents(field);
        await interaction.showModal(new ModalBuilder({ customId: 'who', title: 'Who' }).addComponents(row));
      }
    } else if (interaction.isMessageContextMenuCommand()) {
      await interaction.reply(interaction.targetMessage.content);
    } else if (interaction.isButton()) {
      await interaction.update({ content: 'pressed', components: [] });
    } else if (interaction.isModalSubmit()) {
      await interaction.reply(interaction.fields.getTextInputValue('name'));
    } else if (interaction.isAutocomplete()) {
      await interaction.respond([{ name: `${interaction.options.getFocused()}!`, value: 'x' }]);
    }
  });
  fresh.on(Events.MessageCreate, async (message) => {
    if (message.author.bot) return;
    if (message.mentions.has(message.client.user)) await message.reply('you called');
    else if (!message.guildId) await message.channel.send(`dm: ${message.content}`);
  });
  await fresh.login(app.token);
  client = fresh as Client<true>;
  if (!client.isReady()) await new Promise((resolve) => fresh.once(Events.ClientReady, resolve));
  await client.application.commands.set(commands as never);
}

async function stop(): Promise<void> {
  await client.destroy();
  await discord.close();
  expect(discord.refusals).toEqual([]);
  expect(discord.ownFaults).toEqual([]);
}

beforeEach(() => start());
afterEach(stop);

describe('a discord.js bot on the local Discord', () => {
  it('GIVEN a connection that dies without closing THEN the client notices, resumes, and answers what was asked', async () => {
    await stop();
    await start({ heartbeatInterval: 500 });
    discord.faults.muteGateway();
    const ask = await alice.slash(general, 'echo', { text: 'back again' });
    expect(ask.response?.content).toBe('back again');
    expect(discord.traffic.map(({ title }) => title)).toContain('RESUMED');
  });

  it('GIVEN a slash command THEN the reply is seen, and its button changes it', async () => {
    const ask = await alice.slash(general, 'echo', { text: 'hello' });
    expect(ask.response?.content).toBe('hello');
    const press = await alice.press(ask.response!, 'Again');
    expect(press.response).toBe(ask.response);
    expect(ask.response?.content).toBe('pressed');
  });

  it('GIVEN an ephemeral reply THEN only the person who asked sees it', async () => {
    const bob = discord.createPerson({ name: 'Bob' });
    guild.join(bob);
    await alice.slash(general, 'echo', { text: 'psst', hide: true });
    expect(discord.messages(general, { as: alice }).map(({ content }) => content)).toEqual(['psst']);
    expect(discord.messages(general, { as: bob })).toEqual([]);
  });

  it('GIVEN a deferred reply THEN it is filled and followed up', async () => {
    const ask = await alice.slash(general, 'later');
    expect(ask.deferred).toBe(true);
    await discord.until(() => ask.followups.length === 1);
    expect(ask.response?.content).toBe('done');
    expect(ask.followups[0]?.content).toBe('and more');
  });

  it('GIVEN a modal THEN its submission reaches the bot', async () => {
    const form = await alice.slash(general, 'form');
    const sent = await alice.submit(form, { Name: 'Carol' });
    expect(sent.response?.content).toBe('Carol');
  });

  it('GIVEN an option with autocomplete THEN the bot’s choices come', async () => {
    expect(await alice.autocomplete(general, 'pick', { what: 'ab' }, 'what')).toEqual([{ name: 'ab!', value: 'x' }]);
  });

  it('GIVEN a message menu THEN the bot reads the message', async () => {
    const message = alice.say(general, 'read me');
    expect((await alice.menu(message, 'Repeat')).response?.content).toBe('read me');
  });

  it('GIVEN a mention and a direct message THEN both are answered', async () => {
    alice.say(general, `<@${app.botUserId}> hello`);
    await discord.until(() => discord.messages(general).some(({ content }) => content === 'you called'));
    const dm = alice.openDm(app);
    alice.say(dm, 'hi');
    await discord.until(() => discord.messages(dm).some(({ content }) => content === 'dm: hi'));
  });

  it('GIVEN a gateway that drops THEN a command sent meanwhile is still answered', async () => {
    discord.faults.dropGateway();
    const ask = await alice.slash(general, 'echo', { text: 'still here' });
    expect(ask.response?.content).toBe('still here');
  });
});
