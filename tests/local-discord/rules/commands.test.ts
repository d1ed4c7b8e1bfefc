import { describe } from 'vitest';
import type { Request } from '../../../src/local-discord/rules/checkRequest.ts';
import { choices, emoji, slash, someId, testPayloads, text } from './cases.ts';

const path = `/applications/${someId}/commands`;
const post = (body: object): Request => ({ method: 'POST', path, body });
const texts = (count: number) => Array.from({ length: count }, (_, index) => text(`o${index}`));
const names = ['name STRING_TYPE_REGEX', 'name APPLICATION_COMMAND_INVALID_NAME'];

describe('a command', () => {
  testPayloads(
    post,
    [
      ['a name of 32 characters', slash({ name: 'a'.repeat(32) })],
      ['a Japanese name', slash({ name: '質問', name_localizations: { ja: 'しつもん' } })],
      ['Thai and Devanagari vowel signs', slash({ name: 'คำถาม', name_localizations: { hi: 'प्रश्न' } })],
      ['hyphen, underscore and apostrophe', slash({ name: "it's_a-name" })],
      ['a description of 100 characters', slash({ description: 'd'.repeat(100) })],
      ['permissions as a text', slash({ default_member_permissions: '8' })],
      ['permissions as null', slash({ default_member_permissions: null })],
      ['contexts and installations', slash({ contexts: [0, 1, 2], integration_types: [0, 1], nsfw: false })],
      ['a message menu', { type: 3, name: 'Ask the articles' }],
      ['a user menu with an empty description', { type: 2, name: 'High Five', description: '' }],
      ['no options', slash({ options: [] })],
    ],
    [
      ['no name', { description: 'd' }, 'name BASE_TYPE_REQUIRED'],
      ['a name of 33 characters', slash({ name: 'a'.repeat(33) }), 'name BASE_TYPE_BAD_LENGTH'],
      ['an empty name', slash({ name: '' }), 'name BASE_TYPE_BAD_LENGTH'],
      ['a name with a space', slash({ name: 'ask me' }), ...names],
      ['a name with an emoji', slash({ name: `ask${emoji}` }), ...names],
      ['a capital', slash({ name: 'Ask' }), 'name APPLICATION_COMMAND_INVALID_NAME'],
      ['a Greek capital', slash({ name: 'Ωmega' }), 'name APPLICATION_COMMAND_INVALID_NAME'],
      [
        'a capital in a translation',
        slash({ name_localizations: { de: 'Frage' } }),
        'name_localizations.de APPLICATION_COMMAND_INVALID_NAME',
      ],
      [
        'a locale that Discord does not have',
        slash({ name_localizations: { en: 'ask' } }),
        'name_localizations.en ENUM_TYPE_COERCE',
      ],
      ['no description', { name: 'ask' }, 'description BASE_TYPE_REQUIRED'],
      ['an empty description', slash({ description: '' }), 'description BASE_TYPE_BAD_LENGTH'],
      ['a description of 101 characters', slash({ description: 'd'.repeat(101) }), 'description BASE_TYPE_MAX_LENGTH'],
      [
        'a translated description of 101',
        slash({ description_localizations: { ja: 'd'.repeat(101) } }),
        'description_localizations.ja BASE_TYPE_BAD_LENGTH',
      ],
      [
        'a menu with a description',
        { type: 3, name: 'Ask', description: 'd' },
        'description APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID',
      ],
      [
        'a menu with options',
        { type: 2, name: 'Ask', options: [text()] },
        'options APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_INVALID',
      ],
      ['a type that does not exist', slash({ type: 9 }), 'type BASE_TYPE_CHOICES'],
      ['an empty list of contexts', slash({ contexts: [] }), 'contexts BASE_TYPE_MIN_LENGTH'],
      ['a context that does not exist', slash({ contexts: [3] }), 'contexts.0 BASE_TYPE_CHOICES'],
      [
        'permissions that are no number',
        slash({ default_member_permissions: 'ADMIN' }),
        'default_member_permissions NUMBER_TYPE_COERCE',
      ],
      ['26 options', slash({ options: texts(26) }), 'options BASE_TYPE_MAX_LENGTH'],
      [
        'more than 8000 characters',
        slash({
          options: Array.from({ length: 5 }, (_, index) =>
            text(`o${index}`, {
              choices: choices(25).map((choice) => ({
                name: choice.name.padEnd(40, '.'),
                value: choice.value.padEnd(40, '.'),
              })),
            }),
          ),
        }),
        'APPLICATION_COMMAND_TOO_LARGE',
      ],
    ],
  );
});

describe('commands that are registered at once', () => {
  testPayloads(
    (body: unknown): Request => ({ method: 'PUT', path: `/applications/${someId}/guilds/${someId}/commands`, body }),
    [
      ['none', []],
      [
        'one name in three types',
        [slash({ name: 'ask' }), { type: 2, name: 'ask' }, { type: 3, name: 'ask', id: someId }],
      ],
    ],
    [
      ['one name twice', [slash(), slash()], '1 APPLICATION_COMMANDS_DUPLICATE_NAME'],
      [
        'a bad one among good ones',
        [slash(), slash({ name: 'b', options: [text('A')] })],
        '1.options.0.name APPLICATION_COMMAND_INVALID_NAME',
      ],
      ['101 slash commands', Array.from({ length: 101 }, (_, index) => slash({ name: `c${index}` })), '30032'],
      ['16 message menus', Array.from({ length: 16 }, (_, index) => ({ type: 3, name: `Menu ${index}` })), '30032'],
      ['one that is no list', slash(), 'LIST_TYPE_CONVERT'],
    ],
  );
});

describe('an edit of a command', () => {
  const editedCommand = { ...slash(), type: 1 };
  const patch = (body: object): Request => ({ method: 'PATCH', path: `${path}/${someId}`, body, editedCommand });
  testPayloads(
    patch,
    [
      ['one field', { default_member_permissions: '0' }],
      ['its options', { options: [text()] }],
    ],
    [
      ['a capital', { name: 'Ask' }, 'name APPLICATION_COMMAND_INVALID_NAME'],
      ['an empty description', { description: '' }, 'description BASE_TYPE_BAD_LENGTH'],
      ['an option twice', { options: [text(), text()] }, 'options.1 APPLICATION_COMMAND_OPTIONS_NAME_INVALID'],
    ],
  );
  testPayloads(
    (body: object): Request => ({ method: 'PATCH', path: `${path}/${someId}`, body }),
    [['one that is not known', { name: 'Any name', options: [] }]],
    [
      [
        'a bad option of one that is not known',
        { options: [text(), text()] },
        'options.1 APPLICATION_COMMAND_OPTIONS_NAME_INVALID',
      ],
    ],
  );
});
