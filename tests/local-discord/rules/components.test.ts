import { describe } from 'vitest';
import type { Request } from '../../../src/local-discord/rules/checkRequest.ts';
import { button, emoji, link, option, row, select, someId, testPayloads } from './cases.ts';

const post = (...components: unknown[]): Request => ({
  method: 'POST',
  path: `/channels/${someId}/messages`,
  body: { content: 'hello', components },
});
const buttons = (count: number) => Array.from({ length: count }, (_, index) => button({ custom_id: `b${index}` }));
const rows = (count: number) => Array.from({ length: count }, (_, index) => row(button({ custom_id: `r${index}` })));
const options = (count: number) => Array.from({ length: count }, (_, index) => option(`o${index}`));
const width = 'COMPONENT_LAYOUT_WIDTH_EXCEEDED';

describe('the rows of a message', () => {
  testPayloads(
    (components: unknown[]) => post(...components),
    [
      ['five rows', rows(5)],
      ['five buttons in a row', [row(...buttons(5))]],
      ['a select below buttons', [row(...buttons(5)), row(select())]],
      ['no row', []],
      ['type as a text', [{ ...row(button()), type: '1' }]],
    ],
    [
      ['six rows', rows(6), 'components BASE_TYPE_MAX_LENGTH'],
      ['six buttons in a row', [row(...buttons(6))], 'components.0.components BASE_TYPE_BAD_LENGTH'],
      ['an empty row', [row()], 'components.0.components BASE_TYPE_BAD_LENGTH'],
      ['a select beside a button', [row(button(), select())], `components.0.components.1 ${width}`],
      ['two selects in a row', [row(select(), select({ custom_id: 'other' }))], `components.0.components.1 ${width}`],
      ['a button without row', [button()], 'components.0 UNION_TYPE_CHOICES'],
      ['a text display without the flag', [{ type: 10, content: 'hello' }], 'components.0 UNION_TYPE_CHOICES'],
      ['a row in a row', [row(row(button()))], 'components.0.components.0 UNION_TYPE_CHOICES'],
      [
        'a text input',
        [row({ type: 4, custom_id: 't', style: 1, label: 'l' })],
        'components.0.components.0 UNION_TYPE_CHOICES',
      ],
      ['a component without type', [{ components: [button()] }], 'components.0 TAG_FIELD_MISSING'],
      ['a builder that was not turned to JSON', [{ data: { type: 1 } }], 'components.0 TAG_FIELD_MISSING'],
      [
        'one custom_id twice in a row',
        [row(button(), button())],
        'components.0.components.1.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
      ],
      [
        'one custom_id in two rows',
        [row(button()), row(button())],
        'components.1.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
      ],
    ],
  );
});

describe('a button', () => {
  const at = 'components.0.components.0';
  testPayloads(
    (component: object) => post(row(component)),
    [
      ['a label of 80 characters', button({ label: 'l'.repeat(80) })],
      ['a custom_id of 100 characters', button({ custom_id: 'c'.repeat(100) })],
      ['an emoji alone', button({ label: undefined, emoji: { name: emoji } })],
      ['an unqualified emoji', button({ emoji: { name: '▶' } })],
      ['a flag', button({ emoji: { name: '🇯🇵' } })],
      ['a keycap', button({ emoji: { name: '1️⃣' } })],
      ['a custom emoji by id', button({ emoji: { id: someId } })],
      ['a disabled one', button({ style: 4, disabled: true })],
      ['a link', link()],
      ['a link into Discord', link({ url: 'discord://-/channels/@me' })],
      ['a link with custom_id null', link({ custom_id: null })],
      ['a link of 512 characters', link({ url: `https://example.org/${'x'.repeat(492)}` })],
      ['a premium button', { type: 2, style: 6, sku_id: someId }],
    ],
    [
      ['a label of 81 characters', button({ label: 'l'.repeat(81) }), `${at}.label BASE_TYPE_MAX_LENGTH`],
      ['no label and no emoji', button({ label: undefined }), `${at}.label BASE_TYPE_REQUIRED`],
      ['an empty label', button({ label: '' }), `${at}.label BASE_TYPE_REQUIRED`],
      ['no style', button({ style: undefined }), `${at}.style BASE_TYPE_REQUIRED`],
      ['style 7', button({ style: 7 }), `${at}.style BASE_TYPE_CHOICES`],
      ['no custom_id', button({ custom_id: undefined }), `${at}.custom_id BUTTON_COMPONENT_CUSTOM_ID_REQUIRED`],
      ['an empty custom_id', button({ custom_id: '' }), `${at}.custom_id BASE_TYPE_BAD_LENGTH`],
      ['a custom_id of 101 characters', button({ custom_id: 'c'.repeat(101) }), `${at}.custom_id BASE_TYPE_BAD_LENGTH`],
      [
        'a url beside the custom_id',
        button({ url: 'https://example.org' }),
        `${at}.custom_id BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE`,
      ],
      ['a sku_id beside the custom_id', button({ sku_id: someId }), `${at}.sku_id BUTTON_COMPONENT_INVALID_SKU`],
      ['a link without url', link({ url: undefined }), `${at}.url BUTTON_COMPONENT_URL_REQUIRED`],
      [
        'a link with custom_id',
        link({ custom_id: 'go' }),
        `${at}.custom_id BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE`,
      ],
      [
        'a link of 513 characters',
        link({ url: `https://example.org/${'x'.repeat(493)}` }),
        `${at}.url BASE_TYPE_MAX_LENGTH`,
      ],
      ['a link of another scheme', link({ url: 'steam://connect' }), `${at}.url URL_TYPE_INVALID_SCHEME`],
      ['a link that is none', link({ url: 'not a link' }), `${at}.url URL_TYPE_INVALID_URL`],
      ['the name of an emoji', button({ emoji: { name: 'smile' } }), `${at}.emoji.name BUTTON_COMPONENT_INVALID_EMOJI`],
      ['a premium button without sku_id', { type: 2, style: 6 }, `${at}.sku_id BASE_TYPE_REQUIRED`],
      [
        'a premium button with a label',
        { type: 2, style: 6, sku_id: someId, label: 'Buy' },
        `${at}.label BUTTON_COMPONENT_PREMIUM_INVALID`,
      ],
    ],
  );
});

describe('a select', () => {
  const at = 'components.0.components.0';
  testPayloads(
    (component: object) => post(row(component)),
    [
      ['25 options', select({ options: options(25), max_values: 25, min_values: 0 })],
      [
        'an option at its limits',
        select({ options: [option('v'.repeat(100), { description: 'd'.repeat(100), emoji: { name: emoji } })] }),
      ],
      ['a placeholder of 150 characters', select({ placeholder: 'p'.repeat(150) })],
      ['people with a default', { type: 5, custom_id: 'who', default_values: [{ id: someId, type: 'user' }] }],
      [
        'people and roles with defaults',
        {
          type: 7,
          custom_id: 'whom',
          max_values: 2,
          default_values: [
            { id: someId, type: 'role' },
            { id: someId, type: 'user' },
          ],
        },
      ],
      ['channels of a type', { type: 8, custom_id: 'where', channel_types: [0, 5] }],
    ],
    [
      ['26 options', select({ options: options(26) }), `${at}.options BASE_TYPE_BAD_LENGTH`],
      ['no option', select({ options: [] }), `${at}.options BASE_TYPE_BAD_LENGTH`],
      ['options missing', select({ options: undefined }), `${at}.options BASE_TYPE_REQUIRED`],
      [
        'two options of one value',
        select({ options: [option('one'), option('one')] }),
        `${at}.options.1 SELECT_COMPONENT_OPTION_VALUE_DUPLICATED`,
      ],
      ['an option without label', select({ options: [{ value: 'one' }] }), `${at}.options.0.label BASE_TYPE_REQUIRED`],
      [
        'a description of 101 characters',
        select({ options: [option('one', { description: 'd'.repeat(101) })] }),
        `${at}.options.0.description BASE_TYPE_MAX_LENGTH`,
      ],
      [
        'the name of an emoji',
        select({ options: [option('one', { emoji: { name: ':one:' } })] }),
        `${at}.options.0.emoji.name BUTTON_COMPONENT_INVALID_EMOJI`,
      ],
      [
        'a placeholder of 151 characters',
        select({ placeholder: 'p'.repeat(151) }),
        `${at}.placeholder BASE_TYPE_MAX_LENGTH`,
      ],
      ['no custom_id', select({ custom_id: undefined }), `${at}.custom_id BASE_TYPE_REQUIRED`],
      ['more values than options', select({ max_values: 3 }), `${at}.options BASE_TYPE_MIN_LENGTH`],
      ['a least above the most', select({ min_values: 2 }), `${at}.min_values NUMBER_TYPE_MAX`],
      ['26 values', select({ max_values: 26 }), `${at}.max_values NUMBER_TYPE_MAX`],
      [
        'two defaults where one may be chosen',
        select({ options: [option('one', { default: true }), option('two', { default: true })] }),
        `${at}.options SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES`,
      ],
      [
        'a role as default of people',
        { type: 5, custom_id: 'who', default_values: [{ id: someId, type: 'role' }] },
        `${at}.default_values.0.type BASE_TYPE_CHOICES`,
      ],
    ],
  );
});
