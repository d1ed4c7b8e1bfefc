import { ComponentType } from 'discord-api-types/v10';
import type { Path } from './fault.ts';

interface Emoji {
  readonly id?: string | null;
  readonly name?: string | null;
}

interface SelectOption {
  readonly value: string;
  readonly default?: boolean | null;
  readonly emoji?: Emoji | null;
}

/** A component of any type, after its shape was found right: each field holds what its type allows. */
export interface Component {
  readonly type: ComponentType;
  readonly id?: number | null;
  readonly custom_id?: string | null;
  readonly components?: readonly Component[] | null;
  readonly accessory?: Component | null;
  readonly component?: Component | null;
  readonly style?: number | null;
  readonly label?: string | null;
  readonly url?: string | null;
  readonly sku_id?: string | null;
  readonly emoji?: Emoji | null;
  readonly options?: readonly SelectOption[] | null;
  readonly default_values?: readonly unknown[] | null;
  readonly min_values?: number | null;
  readonly max_values?: number | null;
  readonly min_length?: number | null;
  readonly max_length?: number | null;
  readonly required?: boolean | null;
  readonly disabled?: boolean | null;
  readonly content?: string | null;
  readonly value?: string | null;
  readonly media?: { readonly url: string } | null;
  readonly file?: { readonly url: string } | null;
  readonly items?: readonly { readonly media: { readonly url: string } }[] | null;
}

export interface PlacedComponent {
  readonly component: Component;
  /** Where it stands in the body. */
  readonly path: Path;
}

/** Every component of a message or modal, outer ones before what they hold. */
export function everyComponent(
  components: readonly Component[] | null | undefined,
  at: Path = ['components'],
): PlacedComponent[] {
  return (components ?? []).flatMap((component, index) => withInner(component, [...at, index]));
}

function withInner(component: Component, path: Path): PlacedComponent[] {
  const { components, accessory, component: labelled } = component;
  return [
    { component, path },
    ...everyComponent(components, [...path, 'components']),
    ...(accessory ? withInner(accessory, [...path, 'accessory']) : []),
    ...(labelled ? withInner(labelled, [...path, 'component']) : []),
  ];
}

const selects: readonly ComponentType[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

/** Whether it is a select menu of any kind. */
export const isSelect = ({ type }: Component): boolean => selects.includes(type);

/** Pictographs, flags and keycaps; which of them Discord knows changes with Unicode. */
const pictograph = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

/** Whether it names a custom emoji by its id, or is a Unicode emoji itself. */
export const isEmoji = ({ id, name }: Emoji): boolean => Boolean(id) || pictograph.test(name ?? '');
