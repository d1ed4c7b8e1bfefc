import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
} from 'discord.js';

/** The options that a person filled in, by name: values, ids, or the attachment itself. */
export function readOptions(
  interaction: ChatInputCommandInteraction | AutocompleteInteraction,
): Record<string, unknown> {
  let { data } = interaction.options;
  while (
    data[0]?.type === ApplicationCommandOptionType.Subcommand ||
    data[0]?.type === ApplicationCommandOptionType.SubcommandGroup
  ) {
    data = data[0].options ?? [];
  }
  return Object.fromEntries(data.map(({ name, value, attachment }) => [name, attachment ?? value]));
}
