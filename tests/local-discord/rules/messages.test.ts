import { describe } from 'vitest';
import type { Request } from '../../../src/local-discord/rules/checkRequest.ts';
import { button, emoji, otherId, row, someId, testPayloads } from './cases.ts';

const path = `/channels/${someId}/messages`;
const post = (body: object): Request => ({ method: 'POST', path, body });
const ids = (count: number) =>
  Array.from({ length: count }, (_, index) => String(1376000000000000000n + BigInt(index)));
const file = (fields: object = {}) => ({ id: '0', filename: 'a.txt', size: 1, ...fields });
const mebibyte = 1024 ** 2;

describe('the content of a message', () => {
  testPayloads(
    post,
    [
      ['2000 characters', { content: 'x'.repeat(2000) }],
      ['2000 characters that are 4000 UTF-16 code units', { content: emoji.repeat(2000) }],
      ['what discord.js sends', { content: 'hello', tts: false, nonce: undefined, enforce_nonce: false, flags: 0 }],
      ['null for all that is absent', { content: 'hello', embeds: null, components: null, flags: null, poll: null }],
      ['a field that Discord does not know', { content: 'hello', embed: { title: 'old' } }],
      ['a sticker alone', { sticker_ids: [someId] }],
      ['a number as a text', { content: 5 }],
      ['flags as a text', { content: 'quiet', flags: '4096' }],
      ['a nonce of 25 characters', { content: 'hello', nonce: 'n'.repeat(25), enforce_nonce: true }],
      ['a number as nonce', { content: 'hello', nonce: 42 }],
    ],
    [
      ['2001 characters', { content: 'x'.repeat(2001) }, 'content BASE_TYPE_MAX_LENGTH'],
      ['4001 characters', { content: 'x'.repeat(4001) }, 'content BASE_TYPE_MAX_LENGTH'],
      ['an object as content', { content: {} }, 'content STRING_TYPE_CONVERT'],
      ['nothing at all', {}, '50006'],
      ['white space alone', { content: ' \n\t' }, '50006'],
      ['an empty list of embeds', { embeds: [] }, '50006'],
      ['tts that is no truth value', { content: 'hello', tts: 'loud' }, 'tts BOOLEAN_TYPE_CONVERT'],
      ['flags that are no number', { content: 'hello', flags: 'silent' }, 'flags NUMBER_TYPE_COERCE'],
      ['a nonce of 26 characters', { content: 'hello', nonce: 'n'.repeat(26) }, 'nonce NONCE_TYPE_TOO_LONG'],
      ['a nonce that is a truth value', { content: 'hello', nonce: true }, 'nonce NONCE_TYPE_INVALID_TYPE'],
      ['four stickers', { sticker_ids: ids(4) }, 'sticker_ids BASE_TYPE_MAX_LENGTH'],
      ['a sticker that is no id', { sticker_ids: ['wave'] }, 'sticker_ids.0 NUMBER_TYPE_COERCE'],
    ],
  );
});

describe('allowed_mentions', () => {
  const mentions = (allowed: object) => post({ content: 'hello', allowed_mentions: allowed });
  testPayloads(
    mentions,
    [
      ['none', { parse: [] }],
      ['one person', { parse: [], users: [someId], replied_user: false }],
      ['everyone and named people', { parse: ['everyone', 'roles'], users: [someId] }],
      ['an empty list beside parse', { parse: ['users'], users: [] }],
      ['100 people', { users: ids(100) }],
    ],
    [
      [
        'parse and named people',
        { parse: ['users'], users: [someId] },
        'allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      ],
      [
        'parse and named roles',
        { parse: ['roles'], roles: [someId] },
        'allowed_mentions MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      ],
      ['101 people', { users: ids(101) }, 'allowed_mentions.users BASE_TYPE_MAX_LENGTH'],
      [
        'a person twice',
        { users: [someId, otherId, someId] },
        'allowed_mentions.users.2 SET_TYPE_ALREADY_CONTAINS_VALUE',
      ],
      ['a kind twice', { parse: ['users', 'users'] }, 'allowed_mentions.parse.1 SET_TYPE_ALREADY_CONTAINS_VALUE'],
      ['a kind that does not exist', { parse: ['here'] }, 'allowed_mentions.parse.0 BASE_TYPE_CHOICES'],
      ['a name instead of an id', { users: ['alice'] }, 'allowed_mentions.users.0 NUMBER_TYPE_COERCE'],
      ['one id that is no list', { roles: someId }, 'allowed_mentions.roles LIST_TYPE_CONVERT'],
    ],
  );
});

describe('a reply or forward', () => {
  testPayloads(
    post,
    [
      ['a reply', { content: 'yes', message_reference: { message_id: someId, fail_if_not_exists: false } }],
      ['a forward', { message_reference: { type: 1, message_id: someId, channel_id: otherId } }],
    ],
    [
      [
        'a reply to nothing',
        { content: 'yes', message_reference: {} },
        'message_reference.message_id BASE_TYPE_REQUIRED',
      ],
      [
        'a kind that does not exist',
        { content: 'yes', message_reference: { type: 2, message_id: someId } },
        'message_reference.type BASE_TYPE_CHOICES',
      ],
      [
        'a forward from nowhere',
        { message_reference: { type: 1, message_id: someId } },
        'message_reference.channel_id BASE_TYPE_REQUIRED',
      ],
      [
        'a forward with content',
        { content: 'look', message_reference: { type: 1, message_id: someId, channel_id: otherId } },
        '160011',
      ],
    ],
  );
});

describe('the files of a message', () => {
  testPayloads(
    ({ files, ...body }: { files?: ReturnType<typeof file>[] } & object): Request => ({
      ...post(body),
      files: files ?? [],
    }),
    [
      ['a file alone', { files: [file()] }],
      ['a file of 10 MiB', { files: [file({ size: 10 * mebibyte })] }],
      ['ten files', { files: Array.from({ length: 10 }, (_, id) => file({ id: String(id) })) }],
      ['a described file', { files: [file()], attachments: [{ id: 0, description: 'd'.repeat(1024) }] }],
    ],
    [
      ['a file of more than 10 MiB', { files: [file({ size: 10 * mebibyte + 1 })] }, '40005'],
      [
        'more than 25 MiB together',
        { files: [0, 1, 2].map((id) => file({ id: String(id), size: 9 * mebibyte })) },
        '40005',
      ],
      [
        'eleven files',
        { files: Array.from({ length: 11 }, (_, id) => file({ id: String(id) })) },
        'attachments BASE_TYPE_MAX_LENGTH',
      ],
      [
        'an attachment without file',
        { content: 'hello', attachments: [{ id: 0 }] },
        'attachments.0 ATTACHMENT_NOT_FOUND',
      ],
      [
        'an attachment without id',
        { files: [file()], attachments: [{ filename: 'a.txt' }] },
        'attachments.0.id BASE_TYPE_REQUIRED',
      ],
      [
        'a description of 1025 characters',
        { files: [file()], attachments: [{ id: 0, description: 'd'.repeat(1025) }] },
        'attachments.0.description BASE_TYPE_MAX_LENGTH',
      ],
    ],
  );
});

describe('a poll', () => {
  const poll = (fields: object) =>
    post({ poll: { question: { text: 'Which?' }, answers: [{ poll_media: { text: 'a' } }], ...fields } });
  const answer = (media: object) => ({ answers: [{ poll_media: media }] });
  testPayloads(
    poll,
    [
      ['a question with an answer', { duration: 768, allow_multiselect: true, layout_type: 1 }],
      ['an answer of 55 characters', answer({ text: 'x'.repeat(55) })],
      ['an answer that is an emoji', answer({ emoji: { name: emoji } })],
    ],
    [
      ['no question', { question: {} }, 'poll.question.text BASE_TYPE_REQUIRED'],
      ['no answer', { answers: [] }, 'poll.answers BASE_TYPE_BAD_LENGTH'],
      [
        'an answer of 56 characters',
        answer({ text: 'x'.repeat(56) }),
        'poll.answers.0.poll_media.text BASE_TYPE_MAX_LENGTH',
      ],
      ['an empty answer', answer({}), 'poll.answers.0.poll_media.text BASE_TYPE_REQUIRED'],
      ['769 hours', { duration: 769 }, 'poll.duration NUMBER_TYPE_MAX'],
    ],
  );
});

describe('an edit of a message', () => {
  const edited = { flags: 0, attachmentIds: [otherId] };
  const patch = ({ before = edited, ...body }: { before?: typeof edited } & object): Request => ({
    method: 'PATCH',
    path: `${path}/${otherId}`,
    body,
    edited: before,
  });
  testPayloads(
    patch,
    [
      ['nothing', {}],
      ['content taken away', { content: null, embeds: [], components: [] }],
      ['an attachment kept', { attachments: [{ id: otherId }] }],
      [
        'a change to Components V2',
        { content: null, embeds: [], flags: 32768, components: [{ type: 10, content: 'new' }] },
      ],
    ],
    [
      ['content of 2001 characters', { content: 'x'.repeat(2001) }, 'content BASE_TYPE_MAX_LENGTH'],
      ['an attachment that is not there', { attachments: [{ id: someId }] }, 'attachments.0 ATTACHMENT_NOT_FOUND'],
      [
        'content for a message of Components V2',
        { before: { ...edited, flags: 32768 }, content: 'old' },
        'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      ],
      [
        'a custom_id twice',
        { components: [row(button(), button())] },
        'components.0.components.1.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
      ],
    ],
  );
});
