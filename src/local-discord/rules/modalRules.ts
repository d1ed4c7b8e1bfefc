import { ComponentType } from 'discord-api-types/v10';
import { badLength, notChoice, required, tooLarge } from './codes.ts';
import { type Component, everyComponent, isSelect } from './component.ts';
import { componentRules } from './componentRules.ts';
import { docs } from './docs.ts';
import type { DocumentedRule } from './documentedRule.ts';
import { codePoints } from './scalars.ts';

/** The data of a modal. */
export interface ModalBody {
  readonly components: readonly Component[];
}

type ModalRule = DocumentedRule<ModalBody>;

const textInput = docs('components/reference#text-input');

const modalSize: ModalRule = {
  id: 'modal-size',
  sentence: 'A modal holds between one and five components.',
  link: docs('interactions/receiving-and-responding#interaction-response-object-modal'),
  check({ components }, note) {
    if (components.length > 5) note(['components'], badLength(1, 5));
  },
};

const inputLabelled: ModalRule = {
  id: 'text-input-label',
  sentence: 'A text input in an action row has a label.',
  link: textInput,
  check({ components }, note) {
    for (const { component, path } of everyComponent(components)) {
      if (component.type !== ComponentType.TextInput) continue;
      const inRow = path.at(-1) !== 'component';
      if (inRow && !component.label) note([...path, 'label'], required);
    }
  },
};

const inputLengths: ModalRule = {
  id: 'text-input-lengths',
  sentence: 'The value of a text input fits its own min_length and max_length, the former no larger than the latter.',
  link: textInput,
  check({ components }, note) {
    for (const { component, path } of everyComponent(components)) {
      if (component.type !== ComponentType.TextInput) continue;
      const { min_length: min, max_length: max, value } = component;
      if (min && max && min > max) note([...path, 'min_length'], tooLarge(max, 'min_length'));
      const length = codePoints(value ?? '');
      if (value && max && length > max) note([...path, 'value'], badLength(undefined, max));
      if (value && min && length < min) note([...path, 'value'], badLength(min, undefined));
    }
  },
};

const selectRequired: ModalRule = {
  id: 'modal-select-required',
  sentence: 'A required select of a modal asks for at least one value.',
  link: docs('components/reference#string-select'),
  check({ components }, note) {
    for (const { component, path } of everyComponent(components)) {
      const counts = isSelect(component) || component.type === ComponentType.CheckboxGroup;
      if (counts && component.min_values === 0 && component.required !== false)
        note([...path, 'min_values'], {
          code: 'NUMBER_TYPE_MIN',
          message: 'min_values must be at least 1 if required',
        });
    }
  },
};

const noneDisabled: ModalRule = {
  id: 'modal-none-disabled',
  sentence: 'No component of a modal is disabled.',
  link: docs('components/reference#string-select'),
  check({ components }, note) {
    for (const { component, path } of everyComponent(components))
      if (component.disabled) note([...path, 'disabled'], notChoice(['False']));
  },
};

export const modalRules: readonly ModalRule[] = [
  modalSize,
  inputLabelled,
  inputLengths,
  selectRequired,
  noneDisabled,
  ...componentRules,
];
