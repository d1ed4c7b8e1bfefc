import type { APIInteraction } from 'discord-api-types/v10';
import { contextOf } from '../world/commands.ts';
import type { Interaction } from '../world/model.ts';
import { directMessagePermissions, permissionsFor, permissionsIn } from '../world/permissions.ts';
import type { World } from '../world/world.ts';
import { channelPayload } from './guild.ts';
import { messagePayload } from './message.ts';
import { actingMemberPayload, userPayload } from './user.ts';

const attachmentSizeLimit = 10 * 1024 * 1024;

/** The payload of INTERACTION_CREATE; `data` is the part that depends on what the person did. */
export function interactionPayload(world: World, interaction: Interaction, data: object): APIInteraction {
  const { application, person, channel, guild, owners, message } = interaction;
  const member = guild?.members.get(person.id);
  const appPermissions =
    guild && owners[0] !== undefined
      ? permissionsIn(guild, application.bot, channel)
      : guild
        ? permissionsFor(channel, person) & directMessagePermissions
        : directMessagePermissions;
  return {
    id: interaction.id,
    application_id: application.id,
    type: interaction.type,
    token: interaction.token,
    version: 1,
    data,
    channel: {
      ...channelPayload(channel, application.botUserId),
      ...(guild ? { permissions: String(permissionsFor(channel, person)) } : {}),
    },
    channel_id: channel.id,
    ...(guild && member
      ? {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_locale: guild.locale,
          member: actingMemberPayload(member, permissionsFor(channel, person)),
        }
      : { user: userPayload(person) }),
    ...(message ? { message: messagePayload(world, message, { readable: true, reader: application }) } : {}),
    app_permissions: String(appPermissions),
    locale: person.locale,
    entitlements: [],
    authorizing_integration_owners: owners,
    context: contextOf(application, channel),
    attachment_size_limit: attachmentSizeLimit,
  } as unknown as APIInteraction;
}
