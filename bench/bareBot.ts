import { Client, Events, GatewayIntentBits } from 'discord.js';

/** The baseline of the start measurement: a discord.js bot that does nothing but come up. */
const api = process.env.DISCORD_API;
const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  rest: api ? { api } : {},
});
client.once(Events.ClientReady, () => console.log('ready'));
await client.login(process.env.DISCORD_TOKEN);
