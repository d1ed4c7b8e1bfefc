import { fill, h, setAttribute } from './dom.ts';
import { Listbox, type ListboxItem } from './listbox.ts';

/** The panel above the composer: a title, and a list to choose from. The focus stays where people type. */
export class Popup {
  readonly element = h('div', { class: 'popup', hidden: true });
  readonly #title = h('div', { class: 'popup-title', role: 'status' });
  readonly #list = new Listbox(this.element, 'Suggestions');
  #owner: HTMLElement | null = null;

  constructor() {
    // What scrolls can have the focus (WCAG 2.1.1), though the keys of the field move through the list all the same.
    this.#list.element.tabIndex = 0;
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  /**
   * @param owner the field that has the focus
   * @param fault whether the title says what is wrong
   * @param active which item is marked; -1 for none
   */
  show(
    owner: HTMLElement,
    title: string,
    items: readonly ListboxItem[] = [],
    { fault = false, active = 0 } = {},
  ): void {
    if (owner !== this.#owner) this.hide();
    this.#owner = owner;
    this.#title.textContent = title;
    this.#title.classList.toggle('fault', fault);
    this.#list.belongTo(owner);
    this.#list.show(items, active);
    fill(this.element, this.#title, items.length > 0 && this.#list.element);
    this.element.hidden = false;
    this.#tell(items.length > 0);
  }

  hide(): void {
    this.element.hidden = true;
    this.#list.show([]);
    this.#tell(false);
  }

  /** Passes a key on to the list; `true` if it was meant for it. */
  key(event: KeyboardEvent): boolean {
    return this.isOpen && this.#list.key(event, ['Enter', 'Tab']);
  }

  #tell(expanded: boolean): void {
    if (!this.#owner) return;
    if (this.#owner.role === 'combobox') this.#owner.ariaExpanded = String(expanded);
    setAttribute(this.#owner, 'aria-controls', expanded ? this.#list.element.id : null);
  }
}
