import type { APIChannel, APIRole, RoleFlags } from 'discord-api-types/v10';
import type { Channel, Guild, Member, Role } from '../world/model.ts';
import { timestamp } from './timestamp.ts';
import { fullMemberPayload, userPayload } from './user.ts';

export function rolePayload(role: Role): APIRole {
  return {
    id: role.id,
    name: role.name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: role.position,
    permissions: String(role.permissions),
    managed: role.botId !== null,
    mentionable: role.mentionable,
    flags: 0 as RoleFlags,
    ...(role.botId ? { tags: { bot_id: role.botId } } : {}),
  };
}

/** A channel of any kind; `readerId` is the bot for whom a direct message's other end is named. */
export function channelPayload(channel: Channel, readerId?: string): APIChannel {
  const common = {
    id: channel.id,
    type: channel.type,
    last_message_id: channel.lastMessageId,
    flags: 0,
  };
  if (!channel.guild) {
    return {
      ...common,
      recipients: channel.recipients.filter(({ id }) => id !== readerId).map(userPayload),
    } as APIChannel;
  }
  const placed = {
    ...common,
    guild_id: channel.guild.id,
    name: channel.name,
    parent_id: channel.parentId,
    rate_limit_per_user: channel.rateLimitPerUser,
  };
  const { thread } = channel;
  if (thread) {
    return {
      ...placed,
      owner_id: thread.ownerId,
      message_count: channel.messages.size,
      member_count: thread.members.size,
      total_message_sent: channel.messages.size,
      thread_metadata: {
        archived: thread.archived,
        auto_archive_duration: thread.autoArchiveMinutes,
        archive_timestamp: timestamp(thread.createdAt),
        create_timestamp: timestamp(thread.createdAt),
        locked: thread.locked,
      },
    } as APIChannel;
  }
  return {
    ...placed,
    topic: channel.topic,
    position: channel.position,
    nsfw: channel.nsfw,
    permission_overwrites: [...channel.overwrites].map(([id, { type, allow, deny }]) => ({
      id,
      type,
      allow: String(allow),
      deny: String(deny),
    })),
  } as APIChannel;
}

/** A guild as `GET /guilds/:id` gives it. */
export function guildPayload(guild: Guild) {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    features: [],
    owner_id: guild.ownerId,
    region: 'deprecated',
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    roles: [...guild.roles.values()].map(rolePayload),
    emojis: [],
    stickers: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    max_presences: null,
    max_members: 500_000,
    max_video_channel_users: 25,
    max_stage_video_channel_users: 50,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: guild.locale,
    nsfw_level: 0,
    nsfw: false,
    home_header: null,
    incidents_data: null,
    widget_enabled: false,
    widget_channel_id: null,
  };
}

/**
 * A guild as GUILD_CREATE brings it, `self` being the bot's own membership. Without the intent for members Discord
 * sends that one alone.
 */
export function guildCreatePayload(guild: Guild, self: Member, everyMember: boolean): object {
  const channels = [...guild.channels.values()];
  return {
    ...guildPayload(guild),
    joined_at: timestamp(self.joinedAt),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    members: (everyMember ? [...guild.members.values()] : [self]).map(fullMemberPayload),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    channels: channels.filter((channel) => !channel.thread).map((channel) => channelPayload(channel)),
    threads: channels.filter(({ thread }) => thread && !thread.archived).map((channel) => channelPayload(channel)),
  };
}
