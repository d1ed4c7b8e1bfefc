import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { badLength, repeated, tooLarge } from './codes.ts';
import { everyOption, type OptionBody } from './commandBody.ts';
import { docs } from './docs.ts';
import type { DocumentedRule, Note } from './documentedRule.ts';
import type { Path } from './fault.ts';
import { codePoints } from './scalars.ts';

type CommandRule = DocumentedRule<{ readonly options?: readonly OptionBody[] | null }>;

const structure = docs(
  'interactions/application-commands#application-command-object-application-command-option-structure',
);

const holdsOptions = ({ type }: OptionBody) => type === Type.Subcommand || type === Type.SubcommandGroup;

/** A rule for each list of options that belong together: those of a command, of a group, of a subcommand. */
const forLists = (
  rule: Pick<CommandRule, 'id' | 'sentence'>,
  check: (options: readonly OptionBody[], at: Path, note: Note) => void,
): CommandRule => ({
  ...rule,
  link: structure,
  check({ options }, note) {
    check(options ?? [], ['options'], note);
    for (const { option, path } of everyOption(options)) check(option.options ?? [], [...path, 'options'], note);
  },
});

const requiredFirst = forLists(
  { id: 'required-options-first', sentence: 'Required options stand before the others.' },
  (options, at, note) => {
    const firstOptional = options.findIndex((option) => !option.required);
    options.forEach((option, index) => {
      if (!option.required || firstOptional === -1 || index < firstOptional) return;
      note([...at, index], {
        code: 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        message: 'Required options must be placed before non-required options',
      });
    });
  },
);

const namesOnce = forLists(
  { id: 'option-names-once', sentence: 'No two options that stand side by side share a name.' },
  (options, at, note) => {
    const names = options.map(({ name }) => name);
    names.forEach((name, index) => {
      if (names.indexOf(name) === index) return;
      note([...at, index], {
        code: 'APPLICATION_COMMAND_OPTIONS_NAME_INVALID',
        message: `Option name ${name} is already used in these options`,
      });
    });
  },
);

const subcommandsAlone = forLists(
  { id: 'subcommands-alone', sentence: 'Beside a subcommand or a group stand only subcommands and groups.' },
  (options, at, note) => {
    options.forEach((option, index) => {
      if (holdsOptions(option) === holdsOptions(options[0]!)) return;
      note([...at, index], {
        code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
        message: 'Sub-command and sub-command group option types are mutually exclusive to all other types',
      });
    });
  },
);

const valueTypes = [Type.String, Type.Integer, Type.Number];
const numberTypes = [Type.Integer, Type.Number];

/** The option types that a field is for. */
const fieldTypes: readonly (readonly [field: keyof OptionBody, fits: (option: OptionBody) => boolean])[] = [
  ['required', (option) => !holdsOptions(option)],
  ['options', holdsOptions],
  ['choices', ({ type }) => valueTypes.includes(type)],
  ['autocomplete', ({ type }) => valueTypes.includes(type)],
  ['min_value', ({ type }) => numberTypes.includes(type)],
  ['max_value', ({ type }) => numberTypes.includes(type)],
  ['min_length', ({ type }) => type === Type.String],
  ['max_length', ({ type }) => type === Type.String],
  ['channel_types', ({ type }) => type === Type.Channel],
];

const fieldsFitType: CommandRule = {
  id: 'option-fields-fit-type',
  sentence: 'An option has only the fields that its type knows.',
  link: structure,
  check({ options }, note) {
    for (const { option, path } of everyOption(options)) {
      for (const [field, fits] of fieldTypes) {
        const value = option[field];
        if (fits(option) || value === undefined || value === null || value === false) continue;
        if (Array.isArray(value) && value.length === 0) continue;
        const words = field.replace('_', ' ');
        note([...path, field], {
          code: `APPLICATION_COMMAND_${field.toUpperCase()}_INVALID`,
          message: `${words[0]!.toUpperCase()}${words.slice(1)} cannot be configured for this type of option`,
        });
      }
    }
  },
};

const choicesOrAutocomplete: CommandRule = {
  id: 'choices-or-autocomplete',
  sentence: 'An option has choices or autocomplete, not both.',
  link: structure,
  check({ options }, note) {
    for (const { option, path } of everyOption(options)) {
      if (!option.autocomplete || !option.choices?.length) continue;
      note([...path, 'autocomplete'], {
        code: 'APPLICATION_COMMAND_AUTOCOMPLETE_INVALID',
        message: 'Autocomplete and choices are mutually exclusive',
      });
    }
  },
};

const choices: CommandRule = {
  id: 'choices',
  sentence: 'The choices of an option have different names; a text as value holds at most 100 characters.',
  link: docs(
    'interactions/application-commands#application-command-object-application-command-option-choice-structure',
  ),
  check({ options }, note) {
    for (const { option, path } of everyOption(options)) {
      const names = (option.choices ?? []).map(({ name }) => name);
      (option.choices ?? []).forEach(({ name, value }, index) => {
        const at = [...path, 'choices', index];
        if (names.indexOf(name) < index) note([...at, 'name'], repeated);
        if (codePoints(String(value)) > 100) note([...at, 'value'], badLength(undefined, 100));
      });
    }
  },
};

const bounds: CommandRule = {
  id: 'option-bounds',
  sentence: 'The least value or length of an option is no larger than its largest.',
  link: structure,
  check({ options }, note) {
    for (const { option, path } of everyOption(options)) {
      const { min_value: least, max_value: most, min_length: shortest, max_length: longest } = option;
      if ((least ?? Number.NEGATIVE_INFINITY) > (most ?? Number.POSITIVE_INFINITY))
        note([...path, 'min_value'], tooLarge(most!, 'min_value'));
      if ((shortest ?? 0) > (longest ?? Number.POSITIVE_INFINITY))
        note([...path, 'min_length'], tooLarge(longest!, 'min_length'));
    }
  },
};

export const optionRules: readonly CommandRule[] = [
  requiredFirst,
  namesOnce,
  subcommandsAlone,
  fieldsFitType,
  choicesOrAutocomplete,
  choices,
  bounds,
];
