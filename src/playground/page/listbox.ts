import { type Child, fill, h, uniqueId } from './dom.ts';

export interface ListboxItem {
  readonly content: Child;
  readonly selected?: boolean;
  /** What choosing it does. */
  readonly choose: () => void;
}

/**
 * A list of things to choose from that leaves the focus where it is: the owner of the focus passes its keys on and
 * points to the active option with `aria-activedescendant` (WAI-ARIA listbox pattern).
 */
export class Listbox {
  readonly element: HTMLElement;
  #owner: HTMLElement;
  #items: readonly ListboxItem[] = [];
  #options: HTMLElement[] = [];
  #active = -1;

  /** @param owner the element that keeps the focus */
  constructor(owner: HTMLElement, label: string) {
    this.#owner = owner;
    this.element = h('div', { class: 'listbox', role: 'listbox', id: uniqueId('list'), 'aria-label': label });
    // Pressing the mouse here must not take the focus from the owner.
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
  }

  get size(): number {
    return this.#items.length;
  }

  /** Hands the list to another element that has the focus. */
  belongTo(owner: HTMLElement): void {
    this.#owner.removeAttribute('aria-activedescendant');
    this.#owner = owner;
  }

  /** Shows these items, the one at `active` marked; -1 for none. */
  show(items: readonly ListboxItem[], active = 0): void {
    this.#items = items;
    this.#options = items.map((item, index) =>
      h(
        'div',
        {
          class: 'listbox-option',
          role: 'option',
          id: uniqueId('option'),
          'aria-selected': item.selected ? 'true' : 'false',
          on: { click: () => this.choose(index), mousemove: () => this.#point(index) },
        },
        item.content,
      ),
    );
    fill(this.element, this.#options);
    this.#owner.removeAttribute('aria-activedescendant');
    this.#active = -1;
    this.#point(Math.min(active, items.length - 1));
  }

  /** Moves the mark by one, round the ends. */
  move(step: 1 | -1): void {
    if (this.size === 0) return;
    const from = this.#active < 0 && step < 0 ? this.size : this.#active;
    this.#point((from + step + this.size) % this.size);
    this.#options[this.#active]?.scrollIntoView({ block: 'nearest' });
  }

  choose(index = this.#active): void {
    this.#items[index]?.choose();
  }

  /** Handles the keys of a list; `true` if this one was. With nothing marked, only Tab accepts: the first. */
  key(event: KeyboardEvent, accept: readonly string[]): boolean {
    if (this.size === 0 || event.isComposing || event.altKey) return false;
    if (event.key === 'ArrowDown') this.move(1);
    else if (event.key === 'ArrowUp') this.move(-1);
    else if (accept.includes(event.key) && !event.shiftKey && (this.#active >= 0 || event.key === 'Tab'))
      this.choose(Math.max(0, this.#active));
    else return false;
    event.preventDefault();
    return true;
  }

  #point(index: number): void {
    if (index === this.#active) return;
    this.#options[this.#active]?.classList.remove('active');
    this.#active = index;
    const option = this.#options[index];
    option?.classList.add('active');
    if (option) this.#owner.setAttribute('aria-activedescendant', option.id);
    else this.#owner.removeAttribute('aria-activedescendant');
  }
}
