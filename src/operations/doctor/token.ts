import { type Check, fail, ok, warn } from './check.ts';

const portal = 'Discord developer portal → your application → Bot → Reset Token';

/**
 * Checks the shape of a bot token: three parts joined by full stops, the first of which is the bot's id in base64
 * (https://discord.com/developers/docs/reference#authentication shows one). Whether Discord takes it, only the
 * bot's start can tell. The token is never part of the result.
 * @param discordApi another server than Discord's own, which may have tokens of its own shape
 */
export function checkToken(token: string | null, discordApi: string | null): Check {
  if (token === null) return ok('token', 'DISCORD_TOKEN is not set: `npm start` opens the bot on the local Discord');
  const mistake = tokenMistake(token);
  if (mistake === null) return ok('token', 'DISCORD_TOKEN has the shape of a bot token');
  if (discordApi !== null)
    return warn('token', `DISCORD_TOKEN ${mistake}`, `Ask whoever runs ${discordApi} for a token.`);
  return fail('token', `DISCORD_TOKEN ${mistake}`, `Copy it again: ${portal}.`);
}

function tokenMistake(token: string): string | null {
  if (/^Bot\s/i.test(token)) return 'begins with "Bot ": only what stands behind it is the token';
  if (/\s/.test(token)) return 'holds white space';
  if (/^["'“”‘’].*["'“”‘’]$/.test(token)) return 'stands in quotes';
  if (/^\d{17,20}$/.test(token)) return 'is the id of an application, not its token';
  if (/^[0-9a-f]{64}$/.test(token)) return 'is the public key of an application, not its token';
  if (/^[\w-]{32}$/.test(token)) return 'looks like a client secret, not like a bot token';
  const parts = token.split('.');
  if (parts.length !== 3 || parts.some((part) => !/^[\w-]{5,}$/.test(part)))
    return 'is not three parts joined by full stops';
  const id = Buffer.from(parts[0]!, 'base64url').toString();
  return /^\d{17,20}$/.test(id) ? null : 'does not begin with the id of a bot: perhaps its beginning is missing';
}
