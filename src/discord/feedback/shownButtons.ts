import { ButtonStyle, ComponentType, type Message } from 'discord.js';
import type { APIActionRowComponent, APIComponentInMessageActionRow } from 'discord-api-types/v10';
import { type CustomId, readCustomId } from '../customId.ts';
import { type Judged, readJudged } from '../messages/feedbackButtons.ts';

type Rows = readonly APIActionRowComponent<APIComponentInMessageActionRow>[];

/** What the feedback buttons under a message say of the answer in it; `null` if it has none. */
export function judgedIn(message: Message): Judged | null {
  const ids = rowsOf(message).flatMap(({ components }) => components.map(idOf));
  const own = ids.find((id) => id?.action === 'helped');
  return own ? readJudged(own.argument) : null;
}

/** The message's buttons, with those for feedback out of use, and the pressed one marked. */
export function markPressed(message: Message, pressed: 'helped' | 'notHelped'): Rows {
  return rowsOf(message).map((row) => ({
    ...row,
    components: row.components.map((button) => {
      const action = idOf(button)?.action;
      if (button.type !== ComponentType.Button || (action !== 'helped' && action !== 'notHelped')) return button;
      const style = action === pressed ? ButtonStyle.Primary : ButtonStyle.Secondary;
      return { ...button, disabled: true, style } as typeof button;
    }),
  }));
}

const rowsOf = ({ components }: Message): Rows =>
  components.flatMap((row) => (row.type === ComponentType.ActionRow ? [row.toJSON()] : []));

const idOf = (component: APIComponentInMessageActionRow): CustomId | null =>
  'custom_id' in component ? readCustomId(component.custom_id) : null;
