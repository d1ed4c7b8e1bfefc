import { fill, h } from './dom.ts';
import { icon } from './icons.ts';

type Theme = 'dark' | 'light';

/** What was chosen on this machine, or else what the system prefers; dark where it says nothing. */
const initial = (): Theme =>
  (localStorage.getItem('theme') as Theme | null) ??
  (matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark');

/** Switches between dark and light, and remembers it. */
export function themeButton(): HTMLElement {
  const button = h('button', { class: 'icon-button', type: 'button' });
  const wear = (theme: Theme) => {
    document.documentElement.dataset.theme = theme;
    const label = theme === 'dark' ? 'Light colours' : 'Dark colours';
    button.ariaLabel = label;
    button.title = label;
    fill(button, icon(theme === 'dark' ? 'sun' : 'moon'));
  };
  button.addEventListener('click', () => {
    const theme = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
    localStorage.setItem('theme', theme);
    wear(theme);
  });
  wear(initial());
  return button;
}
