import { ComponentType as Type } from 'discord-api-types/v10';
import { rolePayload } from '../serialize/guild.ts';
import type { Message } from '../world/model.ts';
import { ClientRefusal } from './refused.ts';
import { addChannel, addUser, type Place } from './resolved.ts';

/** As much of a component as a person's click depends on. */
export interface Component {
  readonly type: number;
  readonly id?: number;
  readonly custom_id?: string;
  readonly label?: string;
  readonly placeholder?: string;
  readonly url?: string;
  readonly disabled?: boolean;
  readonly required?: boolean;
  readonly default?: boolean;
  readonly options?: readonly { label: string; value: string; default?: boolean }[];
  readonly channel_types?: readonly number[];
  readonly min_values?: number;
  readonly max_values?: number;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly value?: string;
  readonly components?: readonly Component[];
  readonly component?: Component;
  readonly accessory?: Component;
}

/** Every component, those inside others too, in the order in which they are shown. */
export function* allComponents(components: readonly Component[]): Generator<Component> {
  for (const component of components) {
    yield component;
    yield* allComponents(component.components ?? []);
    if (component.component) yield* allComponents([component.component]);
    if (component.accessory) yield* allComponents([component.accessory]);
  }
}

/** The button with this `custom_id` or label. @throws ClientRefusal if there is none, or it cannot be pressed */
export function findButton(message: Message, name: string): Component {
  const buttons = componentsOf(message).filter(({ type }) => type === Type.Button);
  const button = buttons.find(({ custom_id }) => custom_id === name) ?? buttons.find(({ label }) => label === name);
  const names = buttons.map(({ label, custom_id }) => label ?? custom_id).join(', ');
  if (!button) throw new ClientRefusal(`The message has no button "${name}"; it has: ${names || 'none'}.`);
  if (button.url) throw new ClientRefusal(`The button "${name}" opens ${button.url}; the bot does not hear of it.`);
  if (button.disabled) throw new ClientRefusal(`The button "${name}" is disabled.`);
  return button;
}

/** The select menu with this `custom_id` or placeholder. @throws ClientRefusal if there is none */
export function findSelect(message: Message, name: string): Component {
  const selects = componentsOf(message).filter(({ type }) => type === Type.StringSelect || isEntitySelect(type));
  const select = selects.find(({ custom_id, placeholder }) => custom_id === name || placeholder === name);
  const names = selects.map(({ custom_id }) => custom_id).join(', ');
  if (!select) throw new ClientRefusal(`The message has no select menu "${name}"; it has: ${names || 'none'}.`);
  if (select.disabled) throw new ClientRefusal(`The select menu "${name}" is disabled.`);
  return select;
}

const componentsOf = (message: Message) => [...allComponents(message.components as unknown as readonly Component[])];

export const isEntitySelect = (type: number) => type >= Type.UserSelect && type <= Type.ChannelSelect;

/**
 * The values that a select menu sends for what a person chose: values or labels of its options, or ids.
 * @throws ClientRefusal for a choice that the menu does not offer, or too few or many of them
 */
export function readSelection(place: Place, select: Component, chosen: readonly string[]): string[] {
  const { world, channel, person, resolved } = place;
  const name = `The select menu "${select.custom_id}"`;
  const least = select.min_values ?? (select.required === false ? 0 : 1);
  const most = select.max_values ?? 1;
  if (chosen.length < least || chosen.length > most) {
    throw new ClientRefusal(`${name} takes ${least} to ${most} values, not ${chosen.length}.`);
  }
  return chosen.map((choice) => {
    if (select.type === Type.StringSelect) {
      const option = select.options?.find(({ value, label }) => value === choice || label === choice);
      if (!option) throw new ClientRefusal(`${name} does not offer "${choice}".`);
      return option.value;
    }
    const user = world.users.get(choice);
    const role = channel.guild?.roles.get(choice);
    const other = channel.guild?.channels.get(choice);
    if (user && (select.type === Type.UserSelect || select.type === Type.MentionableSelect)) {
      addUser(resolved, channel, user);
    } else if (role && (select.type === Type.RoleSelect || select.type === Type.MentionableSelect)) {
      resolved.roles = { ...resolved.roles, [choice]: rolePayload(role) };
    } else if (other && select.type === Type.ChannelSelect) addChannel(resolved, other, person);
    else throw new ClientRefusal(`${name} does not offer ${choice}.`);
    return choice;
  });
}
