import { ComponentType as Type } from 'discord-api-types/v10';
import type { Modal } from '../world/model.ts';
import { allComponents, type Component, isEntitySelect, readSelection } from './components.ts';
import { ClientRefusal } from './refused.ts';
import type { Place } from './resolved.ts';

/** What a person fills in, by the `custom_id` or the label of each field. */
export type FieldValues = Readonly<Record<string, string | readonly string[] | undefined>>;

interface Field {
  readonly component: Component;
  readonly label: string | undefined;
}

function fieldsOf(modal: Modal): Field[] {
  const fields: Field[] = [];
  for (const outer of allComponents(modal.data.components as unknown as readonly Component[])) {
    if (outer.type === Type.TextInput && !fields.some(({ component }) => component === outer)) {
      fields.push({ component: outer, label: outer.label });
    } else if (outer.type === Type.Label && outer.component) {
      fields.push({ component: outer.component, label: outer.label });
    }
  }
  return fields;
}

/**
 * The components of a submission, shaped as those of the modal.
 * @throws ClientRefusal for an unknown, missing or unfit field
 */
export function fillModal(place: Place, modal: Modal, values: FieldValues): object[] {
  const fields = fieldsOf(modal);
  for (const name of Object.keys(values)) {
    if (!fields.some(({ component, label }) => component.custom_id === name || label === name)) {
      throw new ClientRefusal(`The modal "${modal.data.title}" has no field "${name}".`);
    }
  }
  const fill = (component: Component): object => {
    const { label } = fields.find((field) => field.component === component)!;
    const value = values[component.custom_id ?? ''] ?? (label === undefined ? undefined : values[label]);
    return {
      ...idOf(component),
      type: component.type,
      custom_id: component.custom_id,
      ...read(place, component, value),
    };
  };
  return (modal.data.components as unknown as readonly Component[])
    .filter(({ type }) => type === Type.ActionRow || type === Type.Label)
    .map((outer) =>
      outer.type === Type.Label
        ? { ...idOf(outer), type: outer.type, component: fill(outer.component!) }
        : { ...idOf(outer), type: outer.type, components: (outer.components ?? []).map(fill) },
    );
}

const idOf = ({ id }: Component) => (id === undefined ? {} : { id });

function read(place: Place, component: Component, value: string | readonly string[] | undefined): object {
  const name = `The field "${component.custom_id}"`;
  if (component.type === Type.TextInput) {
    const text = typeof value === 'string' ? value : value === undefined ? (component.value ?? '') : value.join('\n');
    const length = [...text].length;
    const { min_length = 0, max_length = 4000 } = component;
    if (length === 0 && component.required !== false) throw new ClientRefusal(`${name} must be filled in.`);
    if (length > 0 && (length < min_length || length > max_length)) {
      throw new ClientRefusal(`${name} takes ${min_length} to ${max_length} characters, not ${length}.`);
    }
    return { value: text };
  }
  if (component.type === Type.StringSelect || isEntitySelect(component.type)) {
    const chosen = typeof value === 'string' ? [value] : [...(value ?? [])];
    if (chosen.length === 0 && component.required === false) return { values: [] };
    return { values: readSelection(place, component, chosen) };
  }
  if (component.type === Type.RadioGroup) return { value: readTicks(name, component, value, 1)[0] ?? null };
  if (component.type === Type.CheckboxGroup)
    return { values: readTicks(name, component, value, component.max_values ?? component.options?.length ?? 0) };
  if (component.type === Type.Checkbox)
    return { value: value === undefined ? (component.default ?? false) : value === 'true' };
  if (component.type === Type.FileUpload && component.required === false) return { values: [] };
  throw new ClientRefusal(`${name} is of a kind (${component.type}) that the local Discord cannot fill in.`);
}

/**
 * The options that are ticked: those chosen, by value or label, or as the form came where nothing was touched.
 * @throws ClientRefusal for one that is not offered, or too few or many of them
 */
function readTicks(name: string, group: Component, value: FieldValues[string], most: number): string[] {
  const { options = [], required = true } = group;
  const untouched = options.filter((option) => option.default).map((option) => option.value);
  const chosen = value === undefined ? untouched : [value].flat().filter((choice) => choice !== '');
  const least = required ? (group.min_values ?? 1) : 0;
  if (chosen.length < least || chosen.length > most) {
    throw new ClientRefusal(`${name} takes ${least} to ${most} values, not ${chosen.length}.`);
  }
  return chosen.map((choice) => {
    const option = options.find((offered) => offered.value === choice || offered.label === choice);
    if (!option) throw new ClientRefusal(`${name} does not offer "${choice}".`);
    return option.value;
  });
}
