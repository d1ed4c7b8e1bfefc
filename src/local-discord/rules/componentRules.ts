import { ComponentType } from 'discord-api-types/v10';
import { badLength, invalidEmoji, notUnionType, repeated, tooLarge } from './codes.ts';
import { type Component, everyComponent, isEmoji, isSelect } from './component.ts';
import { docs } from './docs.ts';
import type { DocumentedRule } from './documentedRule.ts';
import { type MessageSubject, usesComponentsV2 } from './message.ts';
import { codePoints } from './scalars.ts';

type ComponentsRule = DocumentedRule<{ readonly components?: readonly Component[] | null }>;
type MessageRule = DocumentedRule<MessageSubject>;

const reference = (anchor: string) => docs(`components/reference#${anchor}`);

const customIdsOnce: ComponentsRule = {
  id: 'custom-ids-once',
  sentence: 'No two components of a message share a custom_id.',
  link: reference('anatomy-of-a-component-custom-id'),
  check({ components }, note) {
    const seen = new Set<string>();
    for (const { component, path } of everyComponent(components)) {
      if (!component.custom_id) continue;
      if (seen.has(component.custom_id))
        note([...path, 'custom_id'], {
          code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
          message: 'Component custom id cannot be duplicated',
        });
      seen.add(component.custom_id);
    }
  },
};

const idsOnce: ComponentsRule = {
  id: 'component-ids-once',
  sentence: 'No two components of a message share an id, 0 apart.',
  link: reference('anatomy-of-a-component'),
  check({ components }, note) {
    const seen = new Set<number>();
    for (const { component, path } of everyComponent(components)) {
      if (!component.id) continue;
      if (seen.has(component.id)) note([...path, 'id'], repeated);
      seen.add(component.id);
    }
  },
};

const rowWidth: ComponentsRule = {
  id: 'row-width',
  sentence: 'A row holds five buttons, or one select alone.',
  link: reference('action-row'),
  check({ components }, note) {
    for (const { component: row, path } of everyComponent(components)) {
      if (row.type !== ComponentType.ActionRow) continue;
      let width = 0;
      (row.components ?? []).forEach((component, index) => {
        width += component.type === ComponentType.Button ? 1 : 5;
        if (width <= 5) return;
        note([...path, 'components', index], {
          code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
          message: 'The specified component exceeds the maximum width',
        });
      });
    }
  },
};

const selectValues: ComponentsRule = {
  id: 'select-values',
  sentence: 'A select has options of different values, enough of them for min_values and max_values.',
  link: reference('string-select'),
  check({ components }, note) {
    for (const { component, path } of everyComponent(components)) {
      if (!isSelect(component) && component.type !== ComponentType.CheckboxGroup) continue;
      const { options, default_values: defaults, min_values: min, max_values: max } = component;
      const most = max ?? (component.type === ComponentType.CheckboxGroup ? (options?.length ?? 1) : 1);
      if ((min ?? 1) > most) note([...path, 'min_values'], tooLarge(most, 'min_values'));
      if (options && most > options.length) note([...path, 'options'], badLength(most, undefined));
      const chosen = options?.filter((option) => option.default).length ?? defaults?.length ?? 0;
      if (chosen > most)
        note([...path, options ? 'options' : 'default_values'], {
          code: 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES',
          message: 'The specified number of default values exceeds the specified maximum values',
        });
    }
  },
};

const optionValuesOnce: ComponentsRule = {
  id: 'option-values-once',
  sentence: 'No two options of a component share a value.',
  link: reference('string-select-select-option-structure'),
  check({ components }, note) {
    for (const { component, path } of everyComponent(components)) {
      const values = (component.options ?? []).map(({ value }) => value);
      values.forEach((value, index) => {
        if (values.indexOf(value) === index) return;
        note([...path, 'options', index], {
          code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
          message: 'The specified option value is already used',
        });
      });
    }
  },
};

const optionEmoji: ComponentsRule = {
  id: 'option-emoji',
  sentence: 'The emoji of an option is a Unicode emoji, not its name, or has an id.',
  link: reference('string-select-select-option-structure'),
  check({ components }, note) {
    for (const { component, path } of everyComponent(components))
      (component.options ?? []).forEach(({ emoji }, index) => {
        if (emoji && !isEmoji(emoji)) note([...path, 'options', index, 'emoji', 'name'], invalidEmoji);
      });
  },
};

/** Rules for the components of messages and modals alike. */
export const componentRules: readonly ComponentsRule[] = [
  customIdsOnce,
  idsOnce,
  rowWidth,
  selectValues,
  optionValuesOnce,
  optionEmoji,
];

const rowsAlone: MessageRule = {
  id: 'components-v1',
  sentence: 'Without the flag IS_COMPONENTS_V2 a message holds at most five action rows and no other component.',
  link: reference('legacy-message-component-behavior'),
  check(subject, note) {
    if (usesComponentsV2(subject)) return;
    const components = subject.body.components ?? [];
    if (components.length > 5) note(['components'], badLength(undefined, 5));
    components.forEach(({ type }, index) => {
      if (type !== ComponentType.ActionRow) note(['components', index], notUnionType([ComponentType.ActionRow]));
    });
  },
};

const componentTotal: MessageRule = {
  id: 'components-v2-total',
  sentence: 'A message holds at most 40 components, nested ones counted.',
  link: docs('components/reference'),
  check({ body }, note) {
    if (everyComponent(body.components).length <= 40) return;
    note(['components'], {
      code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      message: 'The maximum number of components is 40',
    });
  },
};

const textTotal: MessageRule = {
  id: 'components-v2-text',
  sentence: 'The texts of all components of a message hold at most 4000 characters together.',
  link: reference('text-display'),
  check({ body }, note) {
    const texts = everyComponent(body.components).map(({ component }) => component.content ?? '');
    if (texts.reduce((sum, text) => sum + codePoints(text), 0) <= 4000) return;
    note(['components'], {
      code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      message: 'Components displayable text size exceeds maximum size of 4000',
    });
  },
};

export const messageComponentRules: readonly MessageRule[] = [rowsAlone, componentTotal, textTotal];
