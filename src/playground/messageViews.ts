import type { APIAttachment } from 'discord-api-types/v10';
import { ApplicationCommandOptionType, InteractionType } from 'discord-api-types/v10';
import { messagePayload } from '../local-discord/serialize/message.ts';
import type { Interaction, Message } from '../local-discord/world/model.ts';
import type { World } from '../local-discord/world/world.ts';
import type { MessageView } from './protocol.ts';

/** A message as people see it: Discord's own object, its files at the page's address, and the command it answers. */
export function messageView(world: World, message: Message): MessageView {
  const payload = messagePayload(world, message);
  const command = message.interaction && commandLine(message.interaction);
  const localized = relocate(payload, world.origin);
  return { ...localized, ...(command ? { command } : {}) };
}

/** `/quote find`, or the name of a menu command; `null` for buttons, selects and forms. */
function commandLine(interaction: Interaction): string | null {
  const { payload } = interaction;
  if (payload.type !== InteractionType.ApplicationCommand) return null;
  const words = [payload.data.name];
  let options = 'options' in payload.data ? payload.data.options : undefined;
  for (let first = options?.[0]; first; first = options?.[0]) {
    if (
      first.type !== ApplicationCommandOptionType.Subcommand &&
      first.type !== ApplicationCommandOptionType.SubcommandGroup
    )
      break;
    words.push(first.name);
    options = first.options;
  }
  return payload.data.type === 1 ? `/${words.join(' ')}` : words.join(' ');
}

/**
 * Leads files that the local Discord keeps to the page's own server, and resolves `attachment://NAME`, so that the
 * page asks nobody else.
 */
function relocate<Payload extends { attachments: readonly APIAttachment[] }>(
  payload: Payload,
  origin: string,
): Payload {
  const paths = new Map(payload.attachments.map(({ filename, url }) => [filename, url.replace(origin, '')]));
  return JSON.parse(JSON.stringify(payload), (key, value: unknown) => {
    if (typeof value !== 'string' || !key.endsWith('url')) return value;
    if (value.startsWith(`${origin}/attachments/`)) return value.slice(origin.length);
    return value.startsWith('attachment://') ? (paths.get(value.slice('attachment://'.length)) ?? value) : value;
  }) as Payload;
}
