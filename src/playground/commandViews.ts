import type { APIApplicationCommandOption } from 'discord-api-types/v10';
import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import type { Command } from '../local-discord/world/model.ts';
import type { CommandView, OptionView } from './protocol.ts';

type Localized = { name: string; name_localizations?: Partial<Record<string, string | null>> | null };
type Described = { description: string; description_localizations?: Partial<Record<string, string | null>> | null };

const KINDS = { 1: 'slash', 2: 'user', 3: 'message' } as const;

/**
 * The commands as Discord's client lists them: every subcommand on its own, in the person's language.
 * @param locale one of Discord's locales, `en-US` or `ja` for example
 */
export function commandViews(commands: readonly Command[], locale: string): CommandView[] {
  return commands.flatMap((command) => {
    const kind = KINDS[command.type as keyof typeof KINDS];
    if (!kind) return [];
    const label = command.nameLocalizations?.[locale] ?? command.name;
    const description = command.descriptionLocalizations?.[locale] ?? command.description;
    const base = { id: command.id, kind, name: command.name, label, description };
    return kind === 'slash' ? leaves(base, command.options, locale) : [{ ...base, options: [] }];
  });
}

/** A command itself, or what stands at the ends of its groups and subcommands. */
function leaves(
  base: Omit<CommandView, 'options'>,
  options: readonly APIApplicationCommandOption[],
  locale: string,
): CommandView[] {
  const inner = options.flatMap((option) =>
    option.type === Type.Subcommand || option.type === Type.SubcommandGroup
      ? leaves(
          {
            ...base,
            name: `${base.name} ${option.name}`,
            label: `${base.label} ${localName(option, locale)}`,
            description: localDescription(option, locale),
          },
          option.options ?? [],
          locale,
        )
      : [],
  );
  return inner.length > 0 ? inner : [{ ...base, options: options.map((option) => optionView(option, locale)) }];
}

function optionView(option: APIApplicationCommandOption, locale: string): OptionView {
  const choices = 'choices' in option && option.choices ? option.choices : [];
  return {
    name: option.name,
    label: localName(option, locale),
    description: localDescription(option, locale),
    type: option.type,
    required: option.required ?? false,
    choices: choices.map((choice) => ({ name: localName(choice, locale), value: choice.value })),
    autocomplete: 'autocomplete' in option && option.autocomplete === true,
    minimum: 'min_value' in option ? (option.min_value ?? null) : null,
    maximum: 'max_value' in option ? (option.max_value ?? null) : null,
    minimumLength: 'min_length' in option ? (option.min_length ?? null) : null,
    maximumLength: 'max_length' in option ? (option.max_length ?? null) : null,
  };
}

const localName = (item: Localized, locale: string): string => item.name_localizations?.[locale] ?? item.name;

const localDescription = (item: Described, locale: string): string =>
  item.description_localizations?.[locale] ?? item.description;
