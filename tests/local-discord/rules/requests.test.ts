import { describe } from 'vitest';
import type { Request } from '../../../src/local-discord/rules/checkRequest.ts';
import { otherId, someId, testPayloads } from './cases.ts';

const request = (method: string, path: string, rest: Omit<Request, 'method' | 'path'> = {}): Request => ({
  method,
  path,
  ...rest,
});
const ids = (count: number) =>
  Array.from({ length: count }, (_, index) => String(1376000000000000000n + BigInt(index)));
const channel = `/channels/${someId}`;
const remove = (messages: unknown) => request('POST', `${channel}/messages/bulk-delete`, { body: { messages } });
const list = (query: string) => request('GET', `${channel}/messages`, { query: new URLSearchParams(query) });
const thread = (body: object) => request('POST', `${channel}/threads`, { body });
const webhook = `/webhooks/${someId}/token`;

describe('other requests', () => {
  testPayloads(
    (each: Request) => each,
    [
      ['a list of 100 messages', list(`limit=100&before=${otherId}`)],
      [
        'a list of 1000 members',
        request('GET', `/guilds/${someId}/members`, { query: new URLSearchParams('limit=1000') }),
      ],
      [
        'pins before a time',
        request('GET', `${channel}/messages/pins`, { query: new URLSearchParams('before=2026-05-24T00:00:00Z') }),
      ],
      ['a deletion of 100 messages', remove(ids(100))],
      ['a DM channel', request('POST', '/users/@me/channels', { body: { recipient_id: someId } })],
      ['a thread', thread({ name: 'n'.repeat(100), type: 11, auto_archive_duration: 1440 })],
      ['a post in a forum', thread({ name: 'post', message: { content: 'first' }, applied_tags: [] })],
      [
        'a thread from a message',
        request('POST', `${channel}/messages/${otherId}/threads`, { body: { name: 'thread' } }),
      ],
      ['the first answer read', request('GET', `${webhook}/messages/@original`)],
      [
        'the first answer changed',
        request('PATCH', `/api/v10${webhook}/messages/@original`, { body: { content: 'new' } }),
      ],
      ['a follow-up', request('POST', webhook, { body: { content: 'more', flags: 64 } })],
      ['a reaction', request('PUT', `${channel}/messages/${otherId}/reactions/😀/@me`)],
      ['a reason of 512 characters', request('DELETE', `${channel}/messages/${otherId}`, { reason: 'r'.repeat(512) })],
      [
        'a channel made',
        request('POST', `/guilds/${someId}/channels`, {
          body: { name: 'news', type: 0, permission_overwrites: [{ id: someId, type: 0, deny: '1024' }] },
        }),
      ],
      ['a channel renamed', request('PATCH', channel, { body: { name: 'general', rate_limit_per_user: 5 } })],
      ['a thread archived', request('PATCH', channel, { body: { archived: true, locked: true } })],
    ],
    [
      ['101 messages', list('limit=101'), 'limit NUMBER_TYPE_MAX'],
      [
        '51 pins',
        request('GET', `${channel}/messages/pins`, { query: new URLSearchParams('limit=51') }),
        'limit NUMBER_TYPE_MAX',
      ],
      ['no message', list('limit=0'), 'limit NUMBER_TYPE_MIN'],
      ['some messages', list('limit=some'), 'limit NUMBER_TYPE_COERCE'],
      ['messages before no id', list('before=today'), 'before NUMBER_TYPE_COERCE'],
      ['a deletion of one message', remove(ids(1)), 'messages BASE_TYPE_BAD_LENGTH'],
      ['a deletion of 101 messages', remove(ids(101)), 'messages BASE_TYPE_BAD_LENGTH'],
      ['a deletion of a name', remove(['a', 'b']), 'messages.0 NUMBER_TYPE_COERCE', 'messages.1 NUMBER_TYPE_COERCE'],
      [
        'a DM to a name',
        request('POST', '/users/@me/channels', { body: { recipient_id: 'alice' } }),
        'recipient_id NUMBER_TYPE_COERCE',
      ],
      ['a thread without name', thread({ type: 11 }), 'name BASE_TYPE_REQUIRED'],
      ['a thread name of 101 characters', thread({ name: 'n'.repeat(101) }), 'name BASE_TYPE_BAD_LENGTH'],
      [
        'a thread for 61 minutes',
        thread({ name: 'n', auto_archive_duration: 61 }),
        'auto_archive_duration BASE_TYPE_CHOICES',
      ],
      ['a post without content', thread({ name: 'post', message: {} }), '50006'],
      [
        'a post with long content',
        thread({ name: 'post', message: { content: 'x'.repeat(2001) } }),
        'message.content BASE_TYPE_MAX_LENGTH',
      ],
      ['an empty follow-up', request('POST', webhook, { body: {} }), '50006'],
      [
        'a follow-up of 2001 characters',
        request('POST', webhook, { body: { content: 'x'.repeat(2001) } }),
        'content BASE_TYPE_MAX_LENGTH',
      ],
      ['a body that is a list', request('POST', `${channel}/messages`, { body: [] }), 'MODEL_TYPE_CONVERT'],
      [
        'a reason of 513 characters',
        request('DELETE', `${channel}/messages/${otherId}`, { reason: 'r'.repeat(513) }),
        'reason BASE_TYPE_MAX_LENGTH',
      ],
      ['a channel by name', request('GET', '/channels/general/messages'), 'channel_id NUMBER_TYPE_COERCE'],
      [
        'a channel name of 101 characters',
        request('PATCH', channel, { body: { name: 'n'.repeat(101) } }),
        'name BASE_TYPE_BAD_LENGTH',
      ],
    ],
  );
});
