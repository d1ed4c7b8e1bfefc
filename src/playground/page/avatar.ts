import { h } from './dom.ts';
import { drawing } from './icons.ts';
import { store } from './store.ts';

/** Opening quotation marks, on a 24 × 24 grid. */
const QUOTES =
  'M5 16.5c0-5 1.800-7.800 5-9l.8 1.600c-1.900.9-2.800 2-2.900 3.400h2.300v4zM13 16.5c0-5 1.800-7.800 5-9l.8 1.600c-1.900.9-2.800 2-2.900 3.400h2.300v4z';

/** Every tint carries white text at 4.5 : 1 or better. */
const TINTS = 6;

/** A round picture: the first letter on a colour of its own, or opening quotation marks for the bot. */
export function avatar(user: { id: string; name: string }, size: 'small' | 'medium' | 'large' = 'large'): HTMLElement {
  const isBot = user.id === store.view?.bot.id;
  const people = store.view?.people.findIndex((person) => person.id === user.id) ?? -1;
  const tint = people >= 0 ? people % TINTS : Number(BigInt(user.id) % BigInt(TINTS));
  const letter = [...user.name][0]?.toLocaleUpperCase() ?? '?';
  return h(
    'span',
    { class: `avatar avatar-${size} ${isBot ? 'avatar-bot' : `tint-${tint}`}`, 'aria-hidden': 'true' },
    isBot ? drawing(QUOTES) : letter,
  );
}
