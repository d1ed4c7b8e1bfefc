import type { AutocompleteInteraction, BaseInteraction, ChatInputCommandInteraction, Interaction } from 'discord.js';
import { languageOfLocale } from '../wording/locale.ts';
import { wordError } from './boundary.ts';
import type { Call, Services } from './call.ts';
import type { AnySlashCommand, MessageCommand } from './command.ts';
import { readCustomId } from './customId.ts';
import { readOptions } from './options.ts';
import type { Press } from './press.ts';
import type { Reply } from './reply.ts';
import { type Repliable, respond } from './respond.ts';
import { UserError } from './userError.ts';

/** Where interactions are brought to. */
export interface Routes {
  readonly slashCommands: readonly AnySlashCommand[];
  readonly messageCommands: readonly MessageCommand[];
  readonly presses: Readonly<Record<string, Press>>;
}

/** Answers any interaction; never throws. */
export async function answerInteraction(interaction: Interaction, routes: Routes, services: Services): Promise<void> {
  if (interaction.isAutocomplete()) return completeOption(callOf(interaction, services), routes);
  if (!interaction.isRepliable()) return;
  try {
    const reply = await replyTo(interaction, routes, services);
    await respond(interaction, reply);
    if ('afterwards' in reply) await reply.afterwards?.();
  } catch (error) {
    const content = wordError(error, { interaction: nameOf(interaction) }, languageOf(interaction), services.log);
    if (content !== null) await tell(interaction, content, services);
  }
}

/** @throws {UserError} if nothing is known that could answer: an older or a newer version of the bot made it */
function replyTo(interaction: Repliable, routes: Routes, services: Services): Reply | Promise<Reply> {
  if (interaction.isChatInputCommand()) {
    const action = findAction(routes.slashCommands, interaction);
    return action.run(callOf(interaction, services), readOptions(interaction) as never);
  }
  if (interaction.isMessageContextMenuCommand()) {
    const command = routes.messageCommands.find(({ data }) => data.name === interaction.commandName);
    if (command) return command.run(callOf(interaction, services));
  }
  if (interaction.isMessageComponent() || interaction.isModalSubmit()) {
    const id = readCustomId(interaction.customId);
    const press = id && routes.presses[id.action];
    if (!press) throw new UserError('outdatedButton');
    return press(callOf(interaction, services), id);
  }
  throw new UserError('outdatedCommand');
}

/** @throws {UserError} if there is none: Discord's client may still show an older version of the command */
function findAction(
  commands: readonly AnySlashCommand[],
  { commandName, options }: ChatInputCommandInteraction | AutocompleteInteraction,
) {
  const command = commands.find(({ data }) => data.name === commandName);
  const action =
    command && 'subcommands' in command ? command.subcommands[options.getSubcommand(false) ?? ''] : command;
  if (!action) throw new UserError('outdatedCommand');
  return action;
}

/** Choices come while people type: if something fails there, they get none. */
async function completeOption(call: Call<AutocompleteInteraction>, routes: Routes): Promise<void> {
  const { interaction, language, services } = call;
  const note = (error: unknown) => void wordError(error, { interaction: nameOf(interaction) }, language, services.log);
  const choices = await choicesFor(call, routes).catch(note);
  await interaction.respond(choices ?? []).catch(note);
}

async function choicesFor(call: Call<AutocompleteInteraction>, { slashCommands }: Routes) {
  const { interaction } = call;
  const complete = findAction(slashCommands, interaction).complete?.[interaction.options.getFocused(true).name];
  return complete ? [...(await complete(call, readOptions(interaction) as never))] : [];
}

/** Tells the person alone what went wrong. */
async function tell(interaction: Repliable, content: string, { log }: Services): Promise<void> {
  try {
    await respond(interaction, { kind: 'message', message: { content }, hidden: true });
  } catch (err) {
    log.warn({ interaction: nameOf(interaction), err }, 'Nobody could be told of the failure');
  }
}

function callOf<I extends BaseInteraction>(interaction: I, services: Services): Call<I> {
  return { interaction, language: languageOf(interaction), knowledge: services.knowledge(), services };
}

const languageOf = ({ locale }: BaseInteraction) => languageOfLocale(locale);

/** Which command or button it was, for the log; nothing that the person wrote. */
function nameOf(interaction: BaseInteraction): string {
  if (interaction.isCommand() || interaction.isAutocomplete()) return interaction.commandName;
  if (interaction.isMessageComponent() || interaction.isModalSubmit()) {
    return readCustomId(interaction.customId)?.action ?? 'an unknown button';
  }
  return `interaction of type ${interaction.type}`;
}
