import { type APIButtonComponentWithCustomId, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { type CustomId, writeCustomId } from '../customId.ts';

/** How a button looks beyond its label. */
export interface ButtonLook {
  readonly emoji?: string;
  readonly style?: APIButtonComponentWithCustomId['style'];
  readonly disabled?: boolean;
}

/** A button that is pressed for a handler of `presses/`. @throws {RangeError} if its id would be too long */
export function pressButton(id: CustomId, label: string, look: ButtonLook = {}): APIButtonComponentWithCustomId {
  const { emoji, style = ButtonStyle.Secondary, disabled } = look;
  return {
    type: ComponentType.Button,
    style,
    custom_id: writeCustomId(id),
    label,
    ...(emoji === undefined ? {} : { emoji: { name: emoji } }),
    ...(disabled === undefined ? {} : { disabled }),
  };
}

/**
 * The buttons to the pages before and behind; none if there is only one page.
 * @param shown from 1
 * @param idOf what the button to a page carries
 */
export function pageButtons(
  shown: number,
  pages: number,
  { previous, next }: { readonly previous: string; readonly next: string },
  idOf: (page: number) => CustomId,
): APIButtonComponentWithCustomId[] {
  const turn = (to: number, label: string, emoji: string) =>
    pressButton(idOf(to), label, { emoji, disabled: to < 1 || to > pages });
  return pages > 1 ? [turn(shown - 1, previous, '◀️'), turn(shown + 1, next, '▶️')] : [];
}
