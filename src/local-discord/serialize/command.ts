import type { APIApplicationCommand, APIApplicationCommandOption } from 'discord-api-types/v10';
import type { Command } from '../world/model.ts';

/** A command as the API gives it; its translations come only with `with_localizations=true`. */
export function commandPayload(command: Command, localized = true): APIApplicationCommand {
  const guild = command.guildId === null ? {} : { guild_id: command.guildId };
  const reach =
    command.guildId === null
      ? {
          contexts: command.contexts,
          integration_types: command.integrationTypes ?? [0],
          dm_permission: command.contexts === null || command.contexts.includes(1),
        }
      : {};
  return {
    id: command.id,
    application_id: command.applicationId,
    ...guild,
    version: command.version,
    type: command.type,
    name: command.name,
    description: command.description,
    ...(localized
      ? { name_localizations: command.nameLocalizations, description_localizations: command.descriptionLocalizations }
      : {}),
    default_member_permissions: command.defaultMemberPermissions,
    ...reach,
    nsfw: command.nsfw,
    ...(command.options.length > 0
      ? { options: command.options.map((option) => optionPayload(option, localized)) }
      : {}),
  } as APIApplicationCommand;
}

/** Translations of options and choices come and go with those of the command. */
function optionPayload(option: APIApplicationCommandOption, localized: boolean): APIApplicationCommandOption {
  const { name_localizations, description_localizations, ...rest } = option;
  const inner = rest as { options?: APIApplicationCommandOption[]; choices?: { name_localizations?: unknown }[] };
  return {
    ...rest,
    ...(localized ? { name_localizations, description_localizations } : {}),
    ...(inner.options ? { options: inner.options.map((child) => optionPayload(child, localized)) } : {}),
    ...(inner.choices && !localized
      ? { choices: inner.choices.map(({ name_localizations: _, ...choice }) => choice) }
      : {}),
  } as APIApplicationCommandOption;
}
