import { type Child, h } from './dom.ts';

export interface MenuItem {
  readonly label: string;
  readonly detail?: string;
  readonly icon?: Child;
  readonly danger?: boolean;
  readonly choose: () => void;
}

/** Items under an optional heading. */
export interface MenuGroup {
  readonly title?: string;
  readonly items: readonly MenuItem[];
}

/** Where a menu opens; `upward`: with its lower edge there. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly upward?: boolean;
}

let closeOpen: (() => void) | null = null;

/** Opens a menu at a point of the window; it closes when something is chosen, on Escape, or on a click elsewhere. */
export function openMenu(at: Point, label: string, groups: readonly MenuGroup[]): void {
  closeOpen?.();
  const before = document.activeElement as HTMLElement | null;
  const menu = h('div', { class: 'menu', role: 'menu', 'aria-label': label });
  const close = () => {
    menu.remove();
    document.removeEventListener('pointerdown', outside, true);
    closeOpen = null;
    if (document.activeElement === document.body) before?.focus();
  };
  const outside = (event: Event) => {
    if (!menu.contains(event.target as Node)) close();
  };
  for (const group of groups.filter(({ items }) => items.length > 0)) {
    const entries = group.items.map((item) => entry(item, close));
    const title = group.title && h('div', { class: 'menu-title', 'aria-hidden': 'true' }, group.title);
    menu.append(h('div', { class: 'menu-group', role: 'group', 'aria-label': group.title }, title, entries));
  }
  menu.addEventListener('keydown', (event) => key(event, menu, close));
  menu.addEventListener('contextmenu', (event) => event.preventDefault());
  document.addEventListener('pointerdown', outside, true);
  document.body.append(menu);
  menu.style.left = `${Math.max(8, Math.min(at.x, innerWidth - menu.offsetWidth - 8))}px`;
  const top = at.upward ? at.y - menu.offsetHeight - 4 : at.y;
  menu.style.top = `${Math.max(8, Math.min(top, innerHeight - menu.offsetHeight - 8))}px`;
  closeOpen = close;
  menu.querySelector<HTMLElement>('[role=menuitem]')?.focus();
}

function entry(item: MenuItem, close: () => void): HTMLElement {
  const choose = () => {
    close();
    item.choose();
  };
  return h(
    'button',
    {
      class: `menu-item ${item.danger ? 'danger' : ''}`,
      role: 'menuitem',
      type: 'button',
      tabindex: -1,
      on: { click: choose },
    },
    h('span', null, item.label, item.detail && h('span', { class: 'menu-detail' }, item.detail)),
    item.icon,
  );
}

function key(event: KeyboardEvent, menu: HTMLElement, close: () => void): void {
  const items = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
  const next = steps[event.key];
  if (next !== undefined) items.at(next % items.length)?.focus();
  else if (event.key === 'Escape' || event.key === 'Tab') close();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
