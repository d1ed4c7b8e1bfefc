import { describe } from 'vitest';
import type { Request } from '../../../src/local-discord/rules/checkRequest.ts';
import { choices, slash, someId, testPayloads, text } from './cases.ts';

const subcommand = (name: string, ...options: object[]) => ({ type: 1, name, description: 'd', options });
const group = (name: string, ...options: object[]) => ({ type: 2, name, description: 'd', options });
const texts = (count: number) => Array.from({ length: count }, (_, index) => text(`o${index}`));

describe('the options of a command', () => {
  testPayloads(
    (options: object[]): Request => ({
      method: 'POST',
      path: `/applications/${someId}/commands`,
      body: slash({ options }),
    }),
    [
      ['25 options', texts(25)],
      ['required ones first', [text('a', { required: true }), text('b')]],
      ['25 choices', [text('a', { choices: choices(25) })]],
      ['a choice at its limits', [text('a', { choices: [{ name: 'n'.repeat(100), value: 'v'.repeat(100) }] })]],
      ['numbers as choices', [{ type: 4, name: 'a', description: 'd', choices: [{ name: 'one', value: 1 }] }]],
      ['bounds of a text', [text('a', { min_length: 0, max_length: 6000 })]],
      ['bounds of a number', [{ type: 10, name: 'a', description: 'd', min_value: -0.5, max_value: 0.5 }]],
      ['autocomplete without choices', [text('a', { autocomplete: true, choices: [] })]],
      ['channels of a type', [{ type: 7, name: 'a', description: 'd', channel_types: [0] }]],
      ['subcommands and groups', [subcommand('find', text()), group('more', subcommand('check', text()))]],
      ['a subcommand that says it is not required', [{ ...subcommand('find'), required: false }]],
      ['one name in two subcommands', [subcommand('a', text()), subcommand('b', text())]],
    ],
    [
      [
        'a required one last',
        [text('a'), text('b', { required: true })],
        'options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
      ],
      [
        'a required one last in a subcommand',
        [subcommand('s', text('a'), text('b', { required: true }))],
        'options.0.options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
      ],
      ['one name twice', [text('a'), text('a')], 'options.1 APPLICATION_COMMAND_OPTIONS_NAME_INVALID'],
      ['a capital', [text('Question')], 'options.0.name APPLICATION_COMMAND_INVALID_NAME'],
      [
        'a space',
        [text('the question')],
        'options.0.name STRING_TYPE_REGEX',
        'options.0.name APPLICATION_COMMAND_INVALID_NAME',
      ],
      ['no description', [{ type: 3, name: 'a' }], 'options.0.description BASE_TYPE_REQUIRED'],
      ['an empty description', [text('a', { description: '' })], 'options.0.description BASE_TYPE_BAD_LENGTH'],
      ['a type that does not exist', [{ ...text(), type: 12 }], 'options.0 UNION_TYPE_CHOICES'],
      ['no type', [{ name: 'a', description: 'd' }], 'options.0 TAG_FIELD_MISSING'],
      ['26 choices', [text('a', { choices: choices(26) })], 'options.0.choices BASE_TYPE_MAX_LENGTH'],
      [
        'a choice name of 101 characters',
        [text('a', { choices: [{ name: 'n'.repeat(101), value: 'v' }] })],
        'options.0.choices.0.name BASE_TYPE_BAD_LENGTH',
      ],
      [
        'a choice value of 101 characters',
        [text('a', { choices: [{ name: 'n', value: 'v'.repeat(101) }] })],
        'options.0.choices.0.value BASE_TYPE_MAX_LENGTH',
      ],
      [
        'a choice without value',
        [text('a', { choices: [{ name: 'n' }] })],
        'options.0.choices.0.value BASE_TYPE_REQUIRED',
      ],
      [
        'a text as choice of a number',
        [{ type: 4, name: 'a', description: 'd', choices: [{ name: 'n', value: 'one' }] }],
        'options.0.choices.0.value NUMBER_TYPE_COERCE',
      ],
      [
        'two choices of one name',
        [
          text('a', {
            choices: [
              { name: 'n', value: 'v' },
              { name: 'n', value: 'w' },
            ],
          }),
        ],
        'options.0.choices.1.name SET_TYPE_ALREADY_CONTAINS_VALUE',
      ],
      [
        'choices and autocomplete',
        [text('a', { autocomplete: true, choices: choices(1) })],
        'options.0.autocomplete APPLICATION_COMMAND_AUTOCOMPLETE_INVALID',
      ],
      [
        'autocomplete of a truth value',
        [{ type: 5, name: 'a', description: 'd', autocomplete: true }],
        'options.0.autocomplete APPLICATION_COMMAND_AUTOCOMPLETE_INVALID',
      ],
      [
        'a least value of a text',
        [text('a', { min_value: 1 })],
        'options.0.min_value APPLICATION_COMMAND_MIN_VALUE_INVALID',
      ],
      [
        'a longest number',
        [{ type: 4, name: 'a', description: 'd', max_length: 3 }],
        'options.0.max_length APPLICATION_COMMAND_MAX_LENGTH_INVALID',
      ],
      [
        'a least above the most',
        [{ type: 4, name: 'a', description: 'd', min_value: 2, max_value: 1 }],
        'options.0.min_value NUMBER_TYPE_MAX',
      ],
      ['a length of 6001', [text('a', { max_length: 6001 })], 'options.0.max_length NUMBER_TYPE_MAX'],
      [
        'a subcommand beside a text',
        [text('a'), subcommand('s')],
        'options.1 APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      ],
      [
        'a required subcommand',
        [{ ...subcommand('s'), required: true }],
        'options.0.required APPLICATION_COMMAND_REQUIRED_INVALID',
      ],
      ['a group in a group', [group('g', group('h'))], 'options.0.options.0.type BASE_TYPE_CHOICES'],
      ['a subcommand in a subcommand', [subcommand('s', subcommand('t'))], 'options.0.options.0 UNION_TYPE_CHOICES'],
      ['a text in a group', [group('g', text())], 'options.0.options.0.type BASE_TYPE_CHOICES'],
    ],
  );
});
