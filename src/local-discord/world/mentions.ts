import type { APIAllowedMentions } from 'discord-api-types/v10';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel, User } from './model.ts';
import { may, permissionsFor } from './permissions.ts';
import type { World } from './world.ts';

export interface Mentions {
  users: User[];
  roles: string[];
  everyone: boolean;
  /** Ids of the people who are notified. */
  pinged: Set<string>;
}

/** Code is shown as it is, so nothing in it mentions anybody. */
const code = /```[\s\S]*?```|``[\s\S]*?``|`[^`]*`/g;

/**
 * Whom `content` mentions and notifies, as far as `allowed` lets it (absent: all of them).
 * Source: https://discord.com/developers/docs/resources/message#allowed-mentions-object
 */
export function readMentions(
  world: World,
  channel: Channel,
  author: User,
  content: string,
  allowed: APIAllowedMentions | undefined,
  repliedTo: User | null,
): Mentions {
  const text = content.replace(code, ' ');
  const permits = (kind: 'users' | 'roles', id: string) =>
    !allowed || (allowed.parse as string[] | undefined)?.includes(kind) || (allowed[kind]?.includes(id) ?? false);
  const users = new Set<User>();
  for (const [, id] of text.matchAll(/<@!?(\d+)>/g)) {
    const user = world.users.get(id!);
    if (user && permits('users', user.id)) users.add(user);
  }
  if (repliedTo && (allowed ? allowed.replied_user === true : true)) users.add(repliedTo);
  const roles = new Set<string>();
  for (const [, id] of text.matchAll(/<@&(\d+)>/g)) {
    if (channel.guild?.roles.has(id!) && permits('roles', id!)) roles.add(id!);
  }
  const mayMentionAll = channel.guild !== null && may(channel, author, 'MentionEveryone');
  const everyone =
    mayMentionAll &&
    /(?<![\w@])@(everyone|here)\b/.test(text) &&
    (!allowed || ((allowed.parse as string[] | undefined)?.includes('everyone') ?? false));
  return { users: [...users], roles: [...roles], everyone, pinged: pingedBy() };

  function pingedBy(): Set<string> {
    const sees = (user: User) => (permissionsFor(channel, user) & PermissionFlagsBits.ViewChannel) !== 0n;
    const pinged = [...users].filter(sees);
    const many = everyone || roles.size > 0;
    for (const member of (many && channel.guild?.members.values()) || []) {
      const byRole = [...roles].some(
        (id) => member.roles.has(id) && (mayMentionAll || channel.guild?.roles.get(id)?.mentionable),
      );
      if ((everyone || byRole) && sees(member.user)) pinged.push(member.user);
    }
    return new Set(pinged.filter(({ id }) => id !== author.id).map(({ id }) => id));
  }
}
