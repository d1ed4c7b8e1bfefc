import {
  ActionRowBuilder,
  type APIComponentInLabel,
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandType,
  ApplicationIntegrationType,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  Client,
  ComponentType,
  ContextMenuCommandBuilder,
  EmbedBuilder,
  Events,
  GatewayIntentBits,
  type Interaction,
  InteractionContextType,
  MessageFlags,
  ModalBuilder,
  type ModalSubmitFields,
  Partials,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import type { Clock } from '../../src/clock.ts';
import type { RunningBot } from '../../src/playground/playground.ts';

const everywhere = [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel];
const installs = [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall];

const questions = ['What tariff rate does Japan face?', 'How long did the meeting last?', 'Who leads the talks?'];

const commands = [
  new SlashCommandBuilder()
    .setName('ask')
    .setDescription('Ask the articles')
    .setDescriptionLocalization('ja', '記事に質問する')
    .addStringOption((option) =>
      option.setName('question').setDescription('Your question').setRequired(true).setAutocomplete(true),
    )
    .addBooleanOption((option) => option.setName('hide').setDescription('Show the answer to you alone')),
  new SlashCommandBuilder()
    .setName('show')
    .setDescription('Shows everything a message can hold')
    .addSubcommand((sub) =>
      sub
        .setName('all')
        .setDescription('Everything at once')
        .addStringOption((option) =>
          option
            .setName('tone')
            .setDescription('How')
            .setRequired(true)
            .addChoices({ name: 'Loud', value: 'loud' }, { name: 'Quiet', value: 'quiet' }),
        )
        .addIntegerOption((option) => option.setName('count').setDescription('How many').setMinValue(1).setMaxValue(5)),
    )
    .addSubcommand((sub) => sub.setName('form').setDescription('Opens a form'))
    .addSubcommand((sub) => sub.setName('ticks').setDescription('Opens a form of things to tick'))
    .addSubcommand((sub) => sub.setName('hostile').setDescription('Text that would like to be HTML')),
  new SlashCommandBuilder().setName('broken').setDescription('Answers with more than Discord takes'),
  new SlashCommandBuilder()
    .setName('later')
    .setDescription('Says something later')
    .addIntegerOption((option) => option.setName('hours').setDescription('When').setRequired(true)),
  new SlashCommandBuilder().setName('silence').setDescription('Never answers'),
  new ContextMenuCommandBuilder().setName('Ask the articles').setType(ApplicationCommandType.Message),
].map((command) =>
  command
    .setContexts(...everywhere)
    .setIntegrationTypes(...installs)
    .toJSON(),
);

export const hostileText = [
  '<img src=x onerror="document.title=1">',
  '<script>document.title=2</script>',
  '[a](javascript:document.title=3)',
  '"><svg onload=document.title=4>',
  '**<b>bold</b>** `<i>code</i>` ||<u>spoiler</u>||',
].join('\n');

/** A small bot that uses what a bot can use; the tests of the page need no more. */
export async function startTestBot(api: string, token: string, clock: Clock): Promise<RunningBot> {
  const reminders = new Set<number>();
  let sending: Promise<unknown> = Promise.resolve();
  const later = async (interaction: ChatInputCommandInteraction) => {
    const due = clock.now() + interaction.options.getInteger('hours', true) * 3_600_000;
    const { channelId, user } = interaction;
    reminders.add(due);
    clock.setTimeout(() => {
      reminders.delete(due);
      const post = async () => {
        const channel = await client.channels.fetch(channelId);
        if (channel?.isSendable()) await channel.send(`It is time, ${user}: <t:${Math.floor(clock.now() / 1000)}:f>`);
      };
      sending = post();
    }, due - clock.now());
    await interaction.reply({ content: 'I will.', flags: MessageFlags.Ephemeral });
  };
  const client = new Client({
    rest: { api },
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
  });
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand() && interaction.commandName === 'later') void later(interaction);
    else answer(interaction)?.catch((error: unknown) => client.emit(Events.Warn, String(error)));
  });
  client.on(Events.MessageCreate, async (message) => {
    if (message.author.bot) return;
    const isMentioned = message.mentions.has(message.client.user.id, { ignoreEveryone: true });
    if (!message.channel.isDMBased() && !isMentioned) return;
    await message.channel.sendTyping();
    await message.reply(`You said: ${message.content}`);
  });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  await ready;
  await client.application?.commands.set(commands);
  return {
    stop: () => client.destroy(),
    nextReminderAt: () => (reminders.size > 0 ? Math.min(...reminders) : null),
    settled: () => sending.then(() => undefined),
  };
}

async function answer(interaction: Interaction): Promise<unknown> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused().toLowerCase();
    const found = questions.filter((question) => question.toLowerCase().includes(typed));
    return interaction.respond(found.map((name) => ({ name, value: name })));
  }
  if (interaction.isModalSubmit() && interaction.customId === 'ticks')
    return interaction.reply(`You ticked: ${ticked(interaction.fields)}`);
  if (interaction.isModalSubmit())
    return interaction.reply(`You wrote: ${interaction.fields.getTextInputValue('text')}`);
  if (interaction.isStringSelectMenu())
    return interaction.reply({ content: `You chose ${interaction.values.join(', ')}`, flags: MessageFlags.Ephemeral });
  if (interaction.isButton()) return press(interaction.customId, interaction);
  if (interaction.isMessageContextMenuCommand())
    return interaction.reply(`About: ${interaction.targetMessage.content}`);
  if (!interaction.isChatInputCommand() || interaction.commandName === 'silence') return;
  if (interaction.commandName === 'ask') return ask(interaction);
  if (interaction.commandName === 'broken') return interaction.reply('x'.repeat(2001));
  const sub = interaction.options.getSubcommand();
  if (sub === 'form') return interaction.showModal(form());
  if (sub === 'ticks') return interaction.showModal(ticks);
  if (sub === 'hostile')
    return interaction.reply({
      content: hostileText,
      embeds: [
        new EmbedBuilder()
          .setTitle(hostileText.slice(0, 200))
          .setDescription(hostileText)
          .addFields({ name: hostileText.slice(0, 200), value: hostileText })
          .setFooter({ text: hostileText }),
      ],
    });
  return interaction.reply(everything());
}

async function press(customId: string, interaction: Extract<Interaction, { customId: string }>): Promise<unknown> {
  if (!interaction.isButton() || customId === 'fail') return;
  if (customId === 'form') return interaction.showModal(form());
  if (customId === 'change')
    return interaction.update({ content: 'The button changed this.', embeds: [], components: [], files: [] });
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  return interaction.editReply('Only you should see this.');
}

function ask(interaction: ChatInputCommandInteraction): Promise<unknown> {
  const hidden = interaction.options.getBoolean('hide') ?? false;
  const question = interaction.options.getString('question', true);
  return interaction.reply({
    embeds: [
      new EmbedBuilder()
        .setColor(0x1f6f78)
        .setAuthor({ name: question.slice(0, 256) })
        .setDescription(
          '> The meeting lasted **for 130 minutes**, and the two sides agreed to meet again.\n-# Trade talks · 24 May 2025 (inferred) · paragraph 3',
        ),
    ],
    components: [row(button('private', 'Show the paragraph', ButtonStyle.Secondary))],
    ...(hidden ? { flags: MessageFlags.Ephemeral as const } : {}),
  });
}

const button = (id: string, label: string, style: Exclude<ButtonStyle, ButtonStyle.Link | ButtonStyle.Premium>) =>
  new ButtonBuilder().setCustomId(id).setLabel(label).setStyle(style);

const row = (...buttons: ButtonBuilder[]) => new ActionRowBuilder<ButtonBuilder>().addComponents(buttons);

const form = () =>
  new ModalBuilder()
    .setCustomId('form')
    .setTitle('Tell the bot something')
    .addComponents(
      new ActionRowBuilder<TextInputBuilder>().addComponents(
        new TextInputBuilder()
          .setCustomId('text')
          .setLabel('Your words')
          .setStyle(TextInputStyle.Paragraph)
          .setMaxLength(200),
      ),
    );

const labelled = (label: string, component: APIComponentInLabel) =>
  ({ type: ComponentType.Label, label, component }) as const;

/** Fields of the newer kinds. */
const ticks: APIModalInteractionResponseCallbackData = {
  custom_id: 'ticks',
  title: 'Tick',
  components: [
    labelled('How often', {
      type: ComponentType.RadioGroup,
      custom_id: 'often',
      options: [
        { label: 'Daily', value: 'daily' },
        { label: 'Weekly', value: 'weekly' },
      ],
    }),
    labelled('About what', {
      type: ComponentType.CheckboxGroup,
      custom_id: 'topics',
      required: false,
      options: [
        { label: 'Tariffs', value: 'tariffs', default: true },
        { label: 'Cars', value: 'cars' },
      ],
    }),
    labelled('I am sure', { type: ComponentType.Checkbox, custom_id: 'sure' }),
    labelled('A picture', { type: ComponentType.FileUpload, custom_id: 'picture', required: false }),
  ],
};

const ticked = (fields: ModalSubmitFields): string =>
  fields.fields.map((field) => JSON.stringify('values' in field ? field.values : field.value)).join(' ');

/** One white pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
);

function everything() {
  return {
    content: 'Hello <@&1>, see **this** and <t:1748088000:R>',
    embeds: [
      new EmbedBuilder()
        .setColor(0x5865f2)
        .setAuthor({ name: 'Trade talks · 3 sources' })
        .setTitle('How long did the *meeting* last?')
        .setURL('https://example.com/talks')
        .setDescription(
          '# Heading\n> The meeting lasted **for 130 minutes**,\n> and they agreed to meet again.\n-# Small print\n- one\n- two\n  - nested\n\nSee [the text](https://example.com/a) and `code`, ||a spoiler||, ~~gone~~.\n```ts\nconst rate = 24; // percent\n```',
        )
        .addFields(
          { name: 'Rate', value: '24%', inline: true },
          { name: 'From', value: 'July', inline: true },
          { name: 'Applies to', value: 'Everything that is shipped', inline: true },
          { name: 'A longer field', value: 'It takes the whole width, and says when: <t:1748088000:F>.' },
        )
        .setFooter({ text: 'As of 24 May 2025' })
        .setTimestamp(Date.UTC(2025, 4, 24, 12)),
    ],
    components: [
      row(
        button('private', 'Primary', ButtonStyle.Primary),
        button('form', 'Form', ButtonStyle.Secondary),
        button('change', 'Change', ButtonStyle.Success).setEmoji('✏️'),
        button('fail', 'Fail', ButtonStyle.Danger),
        button('never', 'Disabled', ButtonStyle.Secondary).setDisabled(true),
      ),
      row(new ButtonBuilder().setLabel('Open').setStyle(ButtonStyle.Link).setURL('https://example.com/')),
      new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
        new StringSelectMenuBuilder()
          .setCustomId('pick')
          .setPlaceholder('Show a source…')
          .addOptions(
            { label: 'First', value: 'first', description: 'Paragraph 1' },
            { label: 'Second', value: 'second', description: 'Paragraph 2' },
          ),
      ),
    ],
    files: [
      new AttachmentBuilder(pixel, { name: 'pixel.png' }),
      new AttachmentBuilder(Buffer.from('talks\n'), { name: 'talks.txt' }),
    ],
  };
}
