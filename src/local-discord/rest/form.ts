import { decodePath } from '../paths.ts';
import { checkRequest } from '../rules/checkRequest.ts';
import type { Refusal } from '../rules/fault.ts';
import { commandPayload } from '../serialize/command.ts';
import type { Interaction } from '../world/model.ts';
import type { World } from '../world/world.ts';
import type { Call } from './router.ts';

/** Whether Discord would refuse the request for its form alone; `path` is without `/api/v10`. */
export function checkForm(call: Call, method: string, path: string): Refusal | null {
  const { query, body, uploads } = call;
  const files = uploads.map(({ id, filename, bytes }) => ({ id, filename, size: bytes.length }));
  const request = { method, path: decodePath(path) ?? path, query, files, ...circumstancesOf(call) };
  return checkRequest(body === undefined ? request : { ...request, body });
}

/** What the rules have to know of the interaction that is answered, or of the thing that is changed. */
function circumstancesOf({ world, application, params }: Call): object {
  const interaction = params.interactionId
    ? world.interactions.get(params.interactionId)
    : world.interactionByToken(params.token ?? '');
  const command = application.commands.get(params.commandId ?? '');
  const message = params.interactionId ? interaction?.message : messageIn(world, params, interaction);
  return {
    ...(interaction ? { interactionType: interaction.type, fromMessage: interaction.message !== null } : {}),
    ...(message ? { edited: { flags: message.flags, attachmentIds: message.attachments.map(({ id }) => id) } } : {}),
    ...(command ? { editedCommand: commandPayload(command) } : {}),
  };
}

function messageIn(world: World, { channelId, messageId }: Call['params'], interaction: Interaction | undefined) {
  if (messageId === undefined) return undefined;
  if (messageId === '@original') return interaction?.response;
  return (interaction?.channel ?? world.channels.get(channelId ?? ''))?.messages.get(messageId);
}
