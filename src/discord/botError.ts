import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, GatewayCloseCodes, HTTPError } from 'discord.js';

/** The bot cannot start, or cannot go on; the message is one sentence that says what to do. */
export class BotError extends Error {
  override name = 'BotError';
}

/**
 * What the person who hosts the bot can do about a failed start.
 * @param api base of the REST API; `null` for Discord's own
 * @returns the error itself if nothing is known about it
 */
export function reasonOf(error: unknown, api: string | null): unknown {
  const isRefused =
    (error instanceof DiscordAPIError && error.status === 401) ||
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid);
  if (isRefused) {
    return new BotError(
      'Discord refused DISCORD_TOKEN: copy the bot’s token anew from the developer portal (Bot → Reset Token)',
    );
  }
  if (
    error instanceof DiscordAPIError &&
    error.url.includes('/guilds/') &&
    (error.status === 403 || error.status === 404)
  ) {
    return new BotError(
      'DISCORD_GUILD_ID names a server that the bot is not in: invite it there, or leave the setting empty',
    );
  }
  const server = api ?? 'Discord';
  const { code, message, name } = error as NodeJS.ErrnoException;
  const isNetwork = typeof code === 'string' && /^(?:E[A-Z]+|UND_ERR_\w+)$/.test(code);
  if (isNetwork || name === 'AbortError') {
    const why = isNetwork ? code : 'no answer in time';
    return new BotError(`${server} cannot be reached (${why}): check the network${api ? ' and DISCORD_API' : ''}`);
  }
  if (error instanceof HTTPError) {
    return new BotError(`${server} is out of order (${error.status}): try again in a few minutes`);
  }
  if (error instanceof DiscordAPIError) return new BotError(`Discord refused the start: ${message}`);
  // Whatever stands at that address gave answers that nothing can be made of.
  return api === null ? error : new BotError(`${api} does not answer as Discord does (${message}): check DISCORD_API`);
}

/** Why the gateway will not let a running bot come back. Source: https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
export function shutOut(code: number): BotError {
  if (code === GatewayCloseCodes.AuthenticationFailed) {
    return new BotError('Discord no longer accepts DISCORD_TOKEN: copy it anew from the developer portal');
  }
  return new BotError(`Discord closed the connection for good (${code} ${GatewayCloseCodes[code] ?? ''})`);
}
