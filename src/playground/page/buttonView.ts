import type { APIButtonComponent, APIMessageComponentEmoji } from 'discord-api-types/v10';
import { h } from './dom.ts';
import { icon } from './icons.ts';
import { outside } from './markdownView.ts';

/** Uses a component; resolves when the bot has acknowledged it, or not. `values` are those of a select. */
export type Use = (customId: string, values: readonly string[] | null) => Promise<void>;

/** Names of Discord's button styles 1 to 4. */
const STYLES = ['', 'primary', 'secondary', 'success', 'danger'] as const;

export function buttonView(button: APIButtonComponent, use: Use): HTMLElement {
  if (button.style === 6)
    return h('button', { class: 'button button-secondary', type: 'button', disabled: true }, 'Premium');
  const face = [emojiView(button.emoji), button.label && h('span', null, button.label)];
  if (button.style === 5) {
    if (button.disabled) return h('span', { class: 'button button-secondary button-off' }, face, icon('external'));
    return h('a', { class: 'button button-secondary', href: safe(button.url), ...outside }, face, icon('external'));
  }
  const { custom_id } = button;
  const element = h(
    'button',
    {
      class: `button button-${STYLES[button.style]}`,
      type: 'button',
      disabled: button.disabled,
      'data-custom-id': custom_id,
      'aria-label': button.label ? null : (button.emoji?.name ?? 'Button'),
    },
    face,
  );
  element.addEventListener('click', () => void press(element, () => use(custom_id, null)));
  return element;
}

/** Shows the three dots on the button until the bot answers; further presses wait. */
async function press(element: HTMLElement, send: () => Promise<void>): Promise<void> {
  if (element.ariaBusy === 'true') return;
  element.ariaBusy = 'true';
  element.append(h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i', null), h('i', null), h('i', null)));
  await send();
  element.ariaBusy = null;
  element.querySelector('.dots')?.remove();
}

/** An emoji by its character; custom ones by name, for their pictures are on Discord's servers. */
export const emojiView = (emoji: APIMessageComponentEmoji | undefined): HTMLElement | null =>
  emoji?.name ? h('span', { class: 'emoji', 'aria-hidden': 'true' }, emoji.id ? `:${emoji.name}:` : emoji.name) : null;

const safe = (url: string): string | null => (/^https?:\/\//.test(url) ? url : null);
