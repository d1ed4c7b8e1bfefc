import { ChannelType } from 'discord-api-types/v10';
import { refuse } from '../../apiError.ts';
import { channelPayload, guildPayload, rolePayload } from '../../serialize/guild.ts';
import { fullMemberPayload } from '../../serialize/user.ts';
import type { Guild, Member } from '../../world/model.ts';
import { bitsOf, permissionsIn } from '../../world/permissions.ts';
import { announceChannel, announceMember, createChannel, removeMember } from '../../world/places.ts';
import { guildOf } from '../lookups.ts';
import { created, type Handler, noContent, ok, type Route, route } from '../router.ts';

const memberOf = (guild: Guild, userId: string) => {
  const member = guild.members.get(userId);
  if (!member) throw refuse('unknownMember');
  return member;
};

const changeRole =
  (act: 'add' | 'delete'): Handler =>
  (call) => {
    const guild = guildOf(call);
    const member = memberOf(guild, call.params.userId!);
    const role = guild.roles.get(call.params.roleId!);
    if (!role) throw refuse('unknownRole');
    if (!(permissionsIn(guild, call.application.bot) & bitsOf(['ManageRoles']))) throw refuse('missingPermissions');
    member.roles[act](role.id);
    announceMember(call.world, 'GUILD_MEMBER_UPDATE', guild, member);
    return noContent;
  };

export const guildRoutes: readonly Route[] = [
  route('GET', '/guilds/:guildId', (call) => {
    const guild = guildOf(call);
    const counts = { approximate_member_count: guild.members.size, approximate_presence_count: guild.members.size };
    return ok({ ...guildPayload(guild), ...(call.query.get('with_counts') === 'true' ? counts : {}) });
  }),
  route('GET', '/guilds/:guildId/channels', (call) =>
    ok([...guildOf(call).channels.values()].filter(({ thread }) => !thread).map((channel) => channelPayload(channel))),
  ),
  route('POST', '/guilds/:guildId/channels', (call) => {
    const guild = guildOf(call);
    if (!(permissionsIn(guild, call.application.bot) & bitsOf(['ManageChannels']))) throw refuse('missingPermissions');
    const body = call.body as { name: string; type?: ChannelType; topic?: string | null; parent_id?: string | null };
    const channel = createChannel(call.world, guild, {
      name: body.name,
      type: body.type ?? ChannelType.GuildText,
      topic: body.topic ?? null,
      parentId: body.parent_id ?? null,
    });
    announceChannel(call.world, 'CHANNEL_CREATE', channel);
    return created(channelPayload(channel));
  }),
  route('GET', '/guilds/:guildId/threads/active', (call) => {
    const { channels } = guildOf(call);
    const threads = [...channels.values()].filter(({ thread }) => thread && !thread.archived);
    return ok({ threads: threads.map((thread) => channelPayload(thread)), members: [], has_more: false });
  }),
  route('GET', '/guilds/:guildId/roles', (call) => ok([...guildOf(call).roles.values()].map(rolePayload))),
  route('GET', '/guilds/:guildId/roles/:roleId', (call) => {
    const role = guildOf(call).roles.get(call.params.roleId!);
    if (!role) throw refuse('unknownRole');
    return ok(rolePayload(role));
  }),
  route('GET', '/guilds/:guildId/members', (call) => {
    const limit = Number(call.query.get('limit') ?? 1);
    const after = BigInt(call.query.get('after') ?? 0);
    const members = [...guildOf(call).members.values()].filter(({ user }) => BigInt(user.id) > after);
    return ok(members.slice(0, limit).map(fullMemberPayload));
  }),
  route('GET', '/guilds/:guildId/members/search', (call) => {
    const query = (call.query.get('query') ?? '').toLowerCase();
    const named = ({ user, nick }: Member) =>
      [user.username, user.globalName, nick].some((name) => name?.toLowerCase().startsWith(query));
    const limit = Number(call.query.get('limit') ?? 1);
    return ok([...guildOf(call).members.values()].filter(named).slice(0, limit).map(fullMemberPayload));
  }),
  route('PUT', '/guilds/:guildId/members/:userId/roles/:roleId', changeRole('add')),
  route('DELETE', '/guilds/:guildId/members/:userId/roles/:roleId', changeRole('delete')),
  route('DELETE', '/users/@me/guilds/:guildId', (call) => {
    removeMember(call.world, guildOf(call), call.application.bot);
    return noContent;
  }),
  route('GET', '/guilds/:guildId/members/:userId', (call) =>
    ok(fullMemberPayload(memberOf(guildOf(call), call.params.userId!))),
  ),
];
