import { ComponentType, InteractionType } from 'discord-api-types/v10';
import type { Message, Modal, Ref } from '../world/model.ts';
import { demandSight, interact, type PersonalClient } from './client.ts';
import { findButton, findSelect, readSelection } from './components.ts';
import { InteractionView } from './interactionView.ts';
import { type FieldValues, fillModal } from './modals.ts';
import { ClientRefusal } from './refused.ts';
import { type Resolved, resolvedPart } from './resolved.ts';

/** Presses the button with this `custom_id` or label. */
export function pressButton(client: PersonalClient, message: Message, name: string): Promise<InteractionView> {
  demandSight(client, message);
  const { custom_id, id } = findButton(message, name);
  return useComponent(client, message, { component_type: ComponentType.Button, custom_id, id });
}

/** Chooses in the select menu with this `custom_id` or placeholder. */
export function chooseInMenu(
  client: PersonalClient,
  message: Message,
  name: string,
  chosen: readonly (string | Ref)[],
): Promise<InteractionView> {
  demandSight(client, message);
  const menu = findSelect(message, name);
  const resolved: Resolved = {};
  const place = { world: client.world, person: client.user, channel: message.channel, resolved };
  const picks = chosen.map((choice) => (typeof choice === 'string' ? choice : choice.id));
  const values = readSelection(place, menu, picks);
  const { custom_id, id, type } = menu;
  return useComponent(client, message, { component_type: type, custom_id, id, values, ...resolvedPart(resolved) });
}

/** Sends a modal that an interaction opened, filled in. */
export function submitModal(
  client: PersonalClient,
  opened: Modal | InteractionView,
  fields: FieldValues,
): Promise<InteractionView> {
  const modal = opened instanceof InteractionView ? opened.modal : opened;
  if (!modal) throw new ClientRefusal('No modal is open.');
  const { interaction, data } = modal;
  const { channel, application, message } = interaction;
  const resolved: Resolved = {};
  const components = fillModal({ world: client.world, person: client.user, channel, resolved }, modal, fields);
  const sent = { custom_id: data.custom_id, components, ...resolvedPart(resolved) };
  const origin = { message, triggering: interaction };
  return interact(client, InteractionType.ModalSubmit, application, channel, sent, origin);
}

function useComponent(client: PersonalClient, message: Message, data: object): Promise<InteractionView> {
  const application = client.world.application({ id: message.applicationId ?? '' });
  return interact(client, InteractionType.MessageComponent, application, message.channel, data, { message });
}
