import { ApplicationCommandType, Locale } from 'discord-api-types/v10';
import { badLength, notEnumValue, notMatching, required } from './codes.ts';
import { type CommandBody, everyOption } from './commandBody.ts';
import { docs } from './docs.ts';
import type { DocumentedRule, Note, WholeRule } from './documentedRule.ts';
import type { Path } from './fault.ts';
import { codePoints } from './scalars.ts';

type CommandRule = DocumentedRule<CommandBody>;

const page = (anchor: string) => docs(`interactions/application-commands#${anchor}`);
const structure = page('application-command-object-application-command-structure');

const isSlash = ({ type }: CommandBody) =>
  (type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput;

const isMenu = ({ type }: CommandBody) =>
  type === ApplicationCommandType.User || type === ApplicationCommandType.Message;

const form = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const invalidName = { code: 'APPLICATION_COMMAND_INVALID_NAME', message: 'Command name is invalid' };

function checkName(name: string, path: Path, note: Note): void {
  if (!form.test(name)) note(path, notMatching);
  if (!form.test(name) || name !== name.toLowerCase()) note(path, invalidName);
}

const slashNames: CommandRule = {
  id: 'slash-names',
  sentence: 'Names of commands (but user and message commands) and options are lower-case words without spaces.',
  link: page('application-command-object-application-command-naming'),
  check(command, note) {
    if (isMenu(command)) return;
    const named = [{ option: command, path: [] as Path }, ...everyOption(command.options)];
    for (const { option, path } of named) {
      checkName(option.name, [...path, 'name'], note);
      for (const [locale, name] of Object.entries(option.name_localizations ?? {}))
        checkName(name, [...path, 'name_localizations', locale], note);
    }
  },
};

const description: CommandRule = {
  id: 'command-description',
  sentence: 'A slash command has a description of 1 to 100 characters; user and message commands have none.',
  link: structure,
  check(command, note) {
    if (isSlash(command)) {
      if (command.description === undefined || command.description === null) note(['description'], required);
      else if (command.description === '') note(['description'], badLength(1, 100));
    } else if (isMenu(command) && command.description) {
      note(['description'], {
        code: 'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID',
        message: 'Context menu commands cannot have description',
      });
    }
  },
};

const menuOptions: CommandRule = {
  id: 'menu-without-options',
  sentence: 'Only slash commands have options.',
  link: structure,
  check(command, note) {
    if (isSlash(command) || !command.options?.length) return;
    note(['options'], {
      code: 'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_INVALID',
      message: 'Context menu commands cannot have options',
    });
  },
};

const locales: ReadonlySet<string> = new Set(Object.values(Locale));

const knownLocales: CommandRule = {
  id: 'known-locales',
  sentence: "Translations are given for Discord's own locales.",
  link: docs('reference#locales'),
  check(command, note) {
    const translated = [
      { option: command, path: [] as Path },
      ...everyOption(command.options),
      ...everyOption(command.options).flatMap(({ option, path }) =>
        (option.choices ?? []).map((choice, index) => ({ option: choice, path: [...path, 'choices', index] })),
      ),
    ];
    for (const { option, path } of translated) {
      for (const [field, texts] of Object.entries(option)) {
        if (!field.endsWith('_localizations') || !texts) continue;
        for (const locale of Object.keys(texts))
          if (!locales.has(locale)) note([...path, field, locale], notEnumValue(locale));
      }
    }
  },
};

const commandSize: CommandRule = {
  id: 'command-size',
  sentence:
    'Names, descriptions and values of a command with all its options and choices hold 8000 characters at most.',
  link: page('slash-commands'),
  check(command, note) {
    if (sizeOf(command) <= 8000) return;
    note([], { code: 'APPLICATION_COMMAND_TOO_LARGE', message: 'Command exceeds maximum size (8000)' });
  },
};

/** Of a translated text the longest version counts. */
function sizeOf(command: CommandBody): number {
  const longest = (
    text: string | null | undefined,
    translations: Readonly<Record<string, string>> | null | undefined,
  ) => Math.max(codePoints(text ?? ''), ...Object.values(translations ?? {}).map(codePoints));
  const described = [command, ...everyOption(command.options).map(({ option }) => option)];
  const choices = everyOption(command.options).flatMap(({ option }) => option.choices ?? []);
  const lengths = [
    ...described.map((each) => longest(each.name, each.name_localizations)),
    ...described.map((each) => longest(each.description, each.description_localizations)),
    ...choices.map((choice) => longest(choice.name, choice.name_localizations) + String(choice.value).length),
  ];
  return lengths.reduce((sum, length) => sum + length, 0);
}

export const commandRules: readonly CommandRule[] = [slashNames, description, menuOptions, knownLocales, commandSize];

/** The rules for all commands of an application, or of one server, that are registered at once. */
export const commandListRules: readonly DocumentedRule<readonly CommandBody[]>[] = [
  {
    id: 'command-names-once',
    sentence: 'No two commands of one type share a name.',
    link: page('registering-a-command'),
    check(commands, note) {
      const seen = new Set<string>();
      commands.forEach(({ type, name }, index) => {
        const key = `${type ?? ApplicationCommandType.ChatInput} ${name}`;
        if (seen.has(key))
          note([index], {
            code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
            message: 'Application command names must be unique',
          });
        seen.add(key);
      });
    },
  },
];

const most = new Map([
  [ApplicationCommandType.ChatInput, 100],
  [ApplicationCommandType.User, 15],
  [ApplicationCommandType.Message, 15],
]);

export const commandCount: WholeRule<readonly CommandBody[]> = {
  id: 'command-count',
  sentence: 'An application has at most 100 slash commands, 15 user and 15 message commands in one place.',
  link: page('registering-a-command'),
  status: 400,
  code: 30032,
  message: 'Maximum number of application commands reached (100)',
  isBroken: (commands) =>
    [...most].some(([type, count]) => commands.filter((command) => (command.type ?? 1) === type).length > count),
};
