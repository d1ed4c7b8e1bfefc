import { describe } from 'vitest';
import type { Request } from '../../../src/local-discord/rules/checkRequest.ts';
import { button, option, row, select, someId, testPayloads } from './cases.ts';

const path = `/interactions/${someId}/token/callback`;
const answer =
  (interactionType: number, fromMessage = false) =>
  (body: object): Request => ({ method: 'POST', path, body, interactionType, fromMessage });

describe('an answer to a command', () => {
  testPayloads(
    answer(2),
    [
      ['a message', { type: 4, data: { content: 'hello', flags: 64, allowed_mentions: { parse: [] } } }],
      ['a delay', { type: 5, data: { flags: 64 } }],
      ['a delay without data', { type: 5 }],
      ['a modal', { type: 9, data: { custom_id: 'm', title: 'Title', components: [{ type: 10, content: 'text' }] } }],
    ],
    [
      ['no type', { data: { content: 'hello' } }, 'TAG_FIELD_MISSING'],
      ['a type that does not exist', { type: 3 }, 'UNION_TYPE_CHOICES'],
      ['a message without data', { type: 4 }, '50006'],
      ['a message without content', { type: 4, data: { flags: 64 } }, '50006'],
      [
        'content of 2001 characters',
        { type: 4, data: { content: 'x'.repeat(2001) } },
        'data.content BASE_TYPE_MAX_LENGTH',
      ],
      [
        'a long embed',
        { type: 4, data: { embeds: [{ title: 't'.repeat(257) }] } },
        'data.embeds.0.title BASE_TYPE_MAX_LENGTH',
      ],
      [
        '6001 characters of embeds',
        { type: 4, data: { embeds: [{ description: 'x'.repeat(4096) }, { description: 'x'.repeat(1905) }] } },
        'data.embeds MAX_EMBED_SIZE_EXCEEDED',
      ],
      [
        'a custom_id twice',
        { type: 4, data: { content: 'hello', components: [row(button(), button())] } },
        'data.components.0.components.1.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
      ],
      ['a change of a message', { type: 7, data: { content: 'new' } }, 'type BASE_TYPE_CHOICES'],
      ['a delayed change of a message', { type: 6 }, 'type BASE_TYPE_CHOICES'],
      ['choices', { type: 8, data: { choices: [] } }, 'type BASE_TYPE_CHOICES'],
      ['a pong', { type: 1 }, 'type BASE_TYPE_CHOICES'],
    ],
  );
});

describe('an answer to a button', () => {
  testPayloads(
    answer(3, true),
    [
      ['a change', { type: 7, data: { content: 'new', components: [] } }],
      ['a change to nothing', { type: 7, data: { content: '', embeds: [] } }],
      ['a delayed change', { type: 6 }],
      ['a message', { type: 4, data: { content: 'hello' } }],
      ['a modal', { type: 9, data: { custom_id: 'm', title: 'T', components: [{ type: 10, content: 'text' }] } }],
    ],
    [
      ['choices', { type: 8, data: { choices: [] } }, 'type BASE_TYPE_CHOICES'],
      [
        'a change to 2001 characters',
        { type: 7, data: { content: 'x'.repeat(2001) } },
        'data.content BASE_TYPE_MAX_LENGTH',
      ],
    ],
  );
});

describe('an answer to a modal', () => {
  const modal = { type: 9, data: { custom_id: 'm', title: 'T', components: [{ type: 10, content: 'text' }] } };
  testPayloads(
    answer(5),
    [['a message', { type: 4, data: { content: 'hello' } }]],
    [
      ['another modal', modal, 'type BASE_TYPE_CHOICES'],
      ['a change where there is no message', { type: 7, data: { content: 'new' } }, 'type BASE_TYPE_CHOICES'],
    ],
  );
  testPayloads(
    answer(5, true),
    [['a change of the message that it came from', { type: 7, data: { content: 'new' } }]],
    [],
  );
});

describe('an answer to autocomplete', () => {
  const choices = (...list: unknown[]) => ({ type: 8, data: { choices: list } });
  const many = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `n${index}`, value: index }));
  testPayloads(
    answer(4),
    [
      ['no choice', choices()],
      ['25 choices', choices(...many(25))],
      [
        'a choice at its limits',
        choices({ name: 'n'.repeat(100), value: 'v'.repeat(100), name_localizations: { ja: 'な' } }),
      ],
    ],
    [
      ['26 choices', choices(...many(26)), 'data.choices BASE_TYPE_MAX_LENGTH'],
      [
        'a name of 101 characters',
        choices({ name: 'n'.repeat(101), value: 'v' }),
        'data.choices.0.name BASE_TYPE_BAD_LENGTH',
      ],
      ['an empty name', choices({ name: '', value: 'v' }), 'data.choices.0.name BASE_TYPE_BAD_LENGTH'],
      [
        'a value of 101 characters',
        choices({ name: 'n', value: 'v'.repeat(101) }),
        'data.choices.0.value BASE_TYPE_BAD_LENGTH',
      ],
      ['a choice without value', choices({ name: 'n' }), 'data.choices.0.value BASE_TYPE_REQUIRED'],
      ['a message', { type: 4, data: { content: 'hello' } }, 'type BASE_TYPE_CHOICES'],
    ],
  );
});

describe('a modal', () => {
  const modal = (data: object): Request =>
    answer(2)({ type: 9, data: { custom_id: 'm', title: 'Title', components: [label(input())], ...data } });
  const input = (fields: object = {}) => ({ type: 4, custom_id: 'why', style: 1, ...fields });
  const label = (component: object, fields: object = {}) => ({ type: 18, label: 'Why?', component, ...fields });
  const inputs = (count: number) =>
    Array.from({ length: count }, (_, index) => label(input({ custom_id: `i${index}` })));
  const one = (component: object) => ({ components: [label(component)] });
  const at = 'data.components.0.component';
  testPayloads(
    modal,
    [
      ['five labels', { components: inputs(5) }],
      ['limits of texts', { custom_id: 'c'.repeat(100), title: 't'.repeat(45) }],
      [
        'a text input at its limits',
        one(
          input({ style: 2, value: 'v'.repeat(4000), placeholder: 'p'.repeat(100), min_length: 0, max_length: 4000 }),
        ),
      ],
      ['rows as discord.js builds them', { components: [row(input({ label: 'Why?' }))] }],
      ['a select that may stay empty', one(select({ min_values: 0, required: false }))],
      ['a group of checkboxes', one({ type: 22, custom_id: 'days', options: [option('mon'), option('tue')] })],
    ],
    [
      ['six labels', { components: inputs(6) }, 'data.components BASE_TYPE_BAD_LENGTH'],
      ['no component', { components: [] }, 'data.components BASE_TYPE_BAD_LENGTH'],
      ['a title of 46 characters', { title: 't'.repeat(46) }, 'data.title BASE_TYPE_BAD_LENGTH'],
      ['no title', { title: undefined }, 'data.title BASE_TYPE_REQUIRED'],
      ['a custom_id of 101 characters', { custom_id: 'c'.repeat(101) }, 'data.custom_id BASE_TYPE_BAD_LENGTH'],
      [
        'a label of 46 characters',
        { components: [label(input(), { label: 'l'.repeat(46) })] },
        'data.components.0.label BASE_TYPE_BAD_LENGTH',
      ],
      [
        'a text input without label',
        { components: [row(input())] },
        'data.components.0.components.0.label BASE_TYPE_REQUIRED',
      ],
      [
        'two text inputs in a row',
        { components: [row(input({ label: 'a' }), input({ label: 'b', custom_id: 'x' }))] },
        'data.components.0.components.1 COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      ],
      ['a button in a row', { components: [row(button())] }, 'data.components.0.components.0.type BASE_TYPE_CHOICES'],
      ['a value of 4001 characters', one(input({ value: 'v'.repeat(4001) })), `${at}.value BASE_TYPE_MAX_LENGTH`],
      [
        'a value longer than max_length',
        one(input({ value: 'long', max_length: 3 })),
        `${at}.value BASE_TYPE_MAX_LENGTH`,
      ],
      [
        'a placeholder of 101 characters',
        one(input({ placeholder: 'p'.repeat(101) })),
        `${at}.placeholder BASE_TYPE_MAX_LENGTH`,
      ],
      [
        'a least length above the largest',
        one(input({ min_length: 5, max_length: 4 })),
        `${at}.min_length NUMBER_TYPE_MAX`,
      ],
      ['a length of 4001', one(input({ max_length: 4001 })), `${at}.max_length NUMBER_TYPE_MAX`],
      ['style 3', one(input({ style: 3 })), `${at}.style BASE_TYPE_CHOICES`],
      [
        'one custom_id twice',
        { components: [label(input()), label(input())] },
        'data.components.1.component.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
      ],
      ['a required select of no value', one(select({ min_values: 0 })), `${at}.min_values NUMBER_TYPE_MIN`],
      ['a disabled select', one(select({ disabled: true })), `${at}.disabled BASE_TYPE_CHOICES`],
      ['a button in a label', one(button()), `${at} UNION_TYPE_CHOICES`],
    ],
  );
});
