import type { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import type { Path } from './fault.ts';

type Localizations = Readonly<Record<string, string>> | null;

interface Named {
  readonly name: string;
  readonly name_localizations?: Localizations;
}

export interface ChoiceBody extends Named {
  readonly value: string | number;
}

/** An option of a command, after its shape was found right. */
export interface OptionBody extends Named {
  readonly type: ApplicationCommandOptionType;
  readonly description: string;
  readonly description_localizations?: Localizations;
  readonly required?: boolean | null;
  readonly options?: readonly OptionBody[] | null;
  readonly choices?: readonly ChoiceBody[] | null;
  readonly autocomplete?: boolean | null;
  readonly channel_types?: readonly number[] | null;
  readonly min_value?: number | null;
  readonly max_value?: number | null;
  readonly min_length?: number | null;
  readonly max_length?: number | null;
}

/** A command that is registered. */
export interface CommandBody extends Named {
  readonly type?: ApplicationCommandType | null;
  readonly description?: string | null;
  readonly description_localizations?: Localizations;
  readonly options?: readonly OptionBody[] | null;
}

export interface PlacedOption {
  readonly option: OptionBody;
  readonly path: Path;
}

/** Every option of a command, outer ones before what they hold. */
export function everyOption(options: readonly OptionBody[] | null | undefined, at: Path = ['options']): PlacedOption[] {
  return (options ?? []).flatMap((option, index) => {
    const path = [...at, index];
    return [{ option, path }, ...everyOption(option.options, [...path, 'options'])];
  });
}
