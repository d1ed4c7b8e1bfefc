import { Client, Events, GatewayIntentBits } from 'discord.js';

/** The baseline of the start measurement: a discord.js bot that comes up, and answers any command with a word. */
const api = process.env.DISCORD_API;
const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  rest: api ? { api } : {},
});
client.on(Events.InteractionCreate, async (interaction) => {
  if (interaction.isChatInputCommand()) await interaction.reply('Here.');
});
client.once(Events.ClientReady, async ({ application }) => {
  const question = { type: 3, name: 'question', description: 'Anything', required: true };
  if ((await application.commands.fetch()).size === 0)
    await application.commands.create({ name: 'ask', description: 'Answers with a word', options: [question] });
});
await client.login(process.env.DISCORD_TOKEN);
