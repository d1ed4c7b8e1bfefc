import { describe } from 'vitest';
import type { Request } from '../../../src/local-discord/rules/checkRequest.ts';
import { emoji, someId, testPayloads } from './cases.ts';

const post = (embeds: unknown): Request => ({
  method: 'POST',
  path: `/channels/${someId}/messages`,
  body: { embeds },
});
const one = (embed: object): Request => post([embed]);
const text = (length: number) => 'x'.repeat(length);
const fields = (count: number, field: object = {}) =>
  Array.from({ length: count }, () => ({ name: 'n', value: 'v', ...field }));

describe('an embed', () => {
  testPayloads(
    one,
    [
      ['all texts at their limits', { title: text(256), description: text(4096), author: { name: text(256) } }],
      ['a footer of 2048 characters', { footer: { text: text(2048) } }],
      ['25 fields', { fields: fields(25) }],
      ['a field at its limits', { fields: fields(1, { name: text(256), value: text(1024), inline: true }) }],
      ['a description of 4096 emoji', { description: emoji.repeat(4096) }],
      ['6000 characters together', { description: text(3951), footer: { text: text(2048) }, title: 'x' }],
      [
        'what discord.js builds',
        { title: 'hello', color: 0x5865f2, timestamp: '2026-05-24T00:00:00.000Z', url: 'https://example.org/a?b#c' },
      ],
      ['the time that Discord sends back', { title: 'hello', timestamp: '2026-05-24T00:00:00.000000+00:00' }],
      ['a day without a time', { title: 'hello', timestamp: '2026-05-24' }],
      ['an image alone', { image: { url: 'attachment://chart.png' } }],
      ['a thumbnail alone', { thumbnail: { url: 'https://example.org/a.png' } }],
      ['white and black', { title: 'hello', color: 0xffffff }],
      ['null for what is absent', { title: 'hello', description: null, fields: null, footer: null, color: null }],
    ],
    [
      ['a title of 257 characters', { title: text(257) }, 'embeds.0.title BASE_TYPE_MAX_LENGTH'],
      ['a description of 4097 characters', { description: text(4097) }, 'embeds.0.description BASE_TYPE_MAX_LENGTH'],
      ['a footer of 2049 characters', { footer: { text: text(2049) } }, 'embeds.0.footer.text BASE_TYPE_MAX_LENGTH'],
      ['an author of 257 characters', { author: { name: text(257) } }, 'embeds.0.author.name BASE_TYPE_MAX_LENGTH'],
      ['26 fields', { fields: fields(26) }, 'embeds.0.fields BASE_TYPE_MAX_LENGTH'],
      [
        'a field name of 257 characters',
        { fields: fields(1, { name: text(257) }) },
        'embeds.0.fields.0.name BASE_TYPE_MAX_LENGTH',
      ],
      [
        'a field value of 1025 characters',
        { fields: fields(1, { value: text(1025) }) },
        'embeds.0.fields.0.value BASE_TYPE_MAX_LENGTH',
      ],
      ['a field without value', { fields: [{ name: 'n' }] }, 'embeds.0.fields.0.value BASE_TYPE_REQUIRED'],
      [
        'a field with an empty value',
        { fields: fields(1, { value: '' }) },
        'embeds.0.fields.0.value BASE_TYPE_REQUIRED',
      ],
      ['a field with a blank name', { fields: fields(1, { name: ' ' }) }, 'embeds.0.fields.0.name BASE_TYPE_REQUIRED'],
      [
        '6001 characters together',
        { description: text(4000), footer: { text: text(2001) } },
        'embeds MAX_EMBED_SIZE_EXCEEDED',
      ],
      ['nothing to show', {}, 'embeds.0.description BASE_TYPE_REQUIRED'],
      ['a colour alone', { color: 1 }, 'embeds.0.description BASE_TYPE_REQUIRED'],
      ['a blank description', { description: '  ' }, 'embeds.0.description BASE_TYPE_REQUIRED'],
      ['a colour beyond white', { title: 'hello', color: 0x1000000 }, 'embeds.0.color NUMBER_TYPE_MAX'],
      ['a colour below black', { title: 'hello', color: -1 }, 'embeds.0.color NUMBER_TYPE_MIN'],
      ['a colour by name', { title: 'hello', color: 'red' }, 'embeds.0.color NUMBER_TYPE_COERCE'],
      [
        'a time in milliseconds',
        { title: 'hello', timestamp: 1_779_580_800_000 },
        'embeds.0.timestamp DATE_TIME_TYPE_PARSE',
      ],
      ['a time in words', { title: 'hello', timestamp: 'yesterday' }, 'embeds.0.timestamp DATE_TIME_TYPE_PARSE'],
      [
        'a day that does not exist',
        { title: 'hello', timestamp: '2026-13-01' },
        'embeds.0.timestamp DATE_TIME_TYPE_PARSE',
      ],
      ['a url without scheme', { title: 'hello', url: 'example.org' }, 'embeds.0.url URL_TYPE_INVALID_URL'],
      ['a url of another scheme', { title: 'hello', url: 'ftp://example.org' }, 'embeds.0.url URL_TYPE_INVALID_SCHEME'],
      [
        'a url of 2049 characters',
        { title: 'hello', url: `https://example.org/${text(2029)}` },
        'embeds.0.url BASE_TYPE_MAX_LENGTH',
      ],
      ['a file as link', { title: 'hello', url: 'attachment://a.png' }, 'embeds.0.url URL_TYPE_INVALID_SCHEME'],
      [
        'an image as data',
        { image: { url: 'data:image/png;base64,AA' } },
        'embeds.0.image.url URL_TYPE_INVALID_SCHEME',
      ],
    ],
  );
});

describe('the embeds of a message', () => {
  testPayloads(
    post,
    [
      ['ten', Array.from({ length: 10 }, () => ({ title: 't' }))],
      [
        '6000 characters in two, white space not counted',
        [{ description: ` ${text(3000)} ` }, { description: text(3000) }],
      ],
    ],
    [
      ['eleven', Array.from({ length: 11 }, () => ({ title: 't' })), 'embeds BASE_TYPE_MAX_LENGTH'],
      [
        '6001 characters in two',
        [{ description: text(3000) }, { description: text(3001) }],
        'embeds MAX_EMBED_SIZE_EXCEEDED',
      ],
      ['a text', ['hello'], 'embeds.0 MODEL_TYPE_CONVERT'],
      ['one embed that is no list', { title: 't' }, 'embeds LIST_TYPE_CONVERT'],
      ['null in the list', [null], 'embeds.0 BASE_TYPE_REQUIRED'],
    ],
  );
});
