import { DiscordAPIError, HTTPError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { BotError, reasonOf } from '../../src/discord/botError.ts';

const api = 'http://127.0.0.1:4000/api';
const refusal = (status: number, path: string) =>
  new DiscordAPIError({ code: 0, message: 'No' }, 0, status, 'GET', `https://discord.com/api${path}`, {});
const withCode = (code: string) => Object.assign(new Error(`connect ${code}`), { code });

describe('the reason of a failed start', () => {
  it.each([
    [refusal(401, '/applications/@me'), null, 'Discord refused DISCORD_TOKEN: copy'],
    [refusal(403, '/applications/1/guilds/2/commands'), null, 'DISCORD_GUILD_ID names a server that the bot is not in'],
    [refusal(400, '/applications/1/commands'), null, 'Discord refused the start: No'],
    [withCode('ENOTFOUND'), null, 'Discord cannot be reached (ENOTFOUND): check the network'],
    [withCode('ECONNREFUSED'), api, `${api} cannot be reached (ECONNREFUSED): check the network and DISCORD_API`],
    [
      new DOMException('Aborted', 'AbortError'),
      null,
      'Discord cannot be reached (no answer in time): check the network',
    ],
    [new HTTPError(503, 'Gone', 'GET', '/', {}), null, 'Discord is out of order (503): try again in a few minutes'],
    [
      new TypeError('x is undefined'),
      api,
      `${api} does not answer as Discord does (x is undefined): check DISCORD_API`,
    ],
  ])('GIVEN %s, at %s THEN it is: %s', (error, server, message) => {
    const reason = reasonOf(error, server);
    expect(reason).toBeInstanceOf(BotError);
    expect((reason as BotError).message).toContain(message);
  });

  it('GIVEN a fault of our own THEN it stays what it is', () => {
    const fault = new TypeError('x is undefined');
    expect(reasonOf(fault, null)).toBe(fault);
  });
});
