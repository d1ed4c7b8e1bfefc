import type { APIGuildMember, APIUser, GuildMemberFlags, UserFlags } from 'discord-api-types/v10';
import { ApplicationFlags, GatewayIntentBits } from 'discord-api-types/v10';
import type { Application, Member, User } from '../world/model.ts';
import { timestamp } from './timestamp.ts';

/** A user as everybody sees them. */
export function userPayload(user: User): APIUser {
  return {
    id: user.id,
    username: user.username,
    discriminator: user.bot ? '0000' : '0',
    global_name: user.globalName,
    avatar: null,
    banner: null,
    accent_color: null,
    avatar_decoration_data: null,
    collectibles: null,
    primary_guild: null,
    public_flags: 0 as UserFlags,
    flags: 0 as UserFlags,
    ...(user.bot ? { bot: true } : {}),
  };
}

/** The bot itself, as it is told in READY and `/users/@me`. */
export function selfPayload(application: Application): APIUser {
  return {
    ...userPayload(application.bot),
    bot: true,
    email: null,
    mfa_enabled: true,
    verified: true,
    locale: 'en-US' as NonNullable<APIUser['locale']>,
  };
}

type PartialMember = Omit<APIGuildMember, 'user'>;

/** A member without their user, as messages carry it. */
export function memberPayload(member: Member): PartialMember {
  return {
    nick: member.nick,
    avatar: null,
    banner: null,
    roles: [...member.roles],
    joined_at: timestamp(member.joinedAt),
    premium_since: null,
    communication_disabled_until: null,
    pending: false,
    deaf: false,
    mute: false,
    flags: 0 as GuildMemberFlags,
  };
}

/** A member with their user. */
export function fullMemberPayload(member: Member): APIGuildMember {
  return { user: userPayload(member.user), ...memberPayload(member) };
}

/** The member who acts, with what they may do in the channel. */
export function actingMemberPayload(member: Member, permissions: bigint) {
  return { ...fullMemberPayload(member), permissions: String(permissions) };
}

const privileged: readonly [intent: number, flag: number][] = [
  [GatewayIntentBits.GuildPresences, ApplicationFlags.GatewayPresenceLimited],
  [GatewayIntentBits.GuildMembers, ApplicationFlags.GatewayGuildMembersLimited],
  [GatewayIntentBits.MessageContent, ApplicationFlags.GatewayMessageContentLimited],
];

/** The flags of an application, which follow from the privileged intents it is granted. */
export function applicationFlags(application: Application): number {
  return privileged.reduce(
    (flags, [intent, flag]) => (application.privilegedIntents & intent ? flags | flag : flags),
    0,
  );
}

/** An application as it sees itself. Source for the fields: Discord's OpenAPI specification, PrivateApplicationResponse */
export function applicationPayload(application: Application, owner: User, guildCount: number): object {
  const flags = applicationFlags(application);
  const asBot = { oauth2_install_params: { scopes: ['applications.commands', 'bot'], permissions: '0' } };
  return {
    id: application.id,
    name: application.name,
    icon: null,
    description: application.description,
    type: null,
    bot: userPayload(application.bot),
    owner: userPayload(owner),
    team: null,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags,
    flags_new: String(flags),
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    approximate_guild_count: guildCount,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    eligible_oauth2_scopes: ['applications.commands', 'bot'],
    integration_types_config: Object.fromEntries(
      [...application.integrationTypes].map((type) => [type, type === 0 ? asBot : {}]),
    ),
  };
}
