import type { APISelectMenuComponent, APISelectMenuOption } from 'discord-api-types/v10';
import { emojiView, type Use } from './buttonView.ts';
import { h, setAttribute } from './dom.ts';
import { icon } from './icons.ts';
import { Listbox } from './listbox.ts';
import { store } from './store.ts';

/** Options of any select: a string select's own, or the people, roles or channels that it offers. */
export function selectOptions(select: APISelectMenuComponent): readonly APISelectMenuOption[] {
  if (select.type === 3) return select.options;
  const defaults = new Set(select.default_values?.map((value) => value.id));
  const option = (id: string, label: string) => ({ label, value: id, default: defaults.has(id) });
  const people = [...(store.view?.people ?? []), ...(store.view ? [store.view.bot] : [])];
  const users = people.map((person) => option(person.id, person.name));
  const roles = (store.guild()?.roles ?? []).map((role) => option(role.id, `@${role.name}`));
  if (select.type === 5) return users;
  if (select.type === 6) return roles;
  if (select.type === 7) return [...users, ...roles];
  return (store.guild()?.channels ?? []).map((channel) => option(channel.id, `# ${channel.name}`));
}

/** A select of a message: choosing tells the bot, at once or, where several may be chosen, when the list closes. */
export function selectView(select: APISelectMenuComponent, use: Use): HTMLElement {
  const chosen = new Set(selectOptions(select).flatMap((option) => (option.default ? [option.value] : [])));
  return selectControl(select, chosen, async (values, control) => {
    control.ariaBusy = 'true';
    await use(select.custom_id, values);
    control.ariaBusy = null;
  });
}

/**
 * The control itself, for messages and modals alike.
 * @param chosen the values chosen so far; changed in place
 * @param done told of the values when the list closes, if they have changed
 */
export function selectControl(
  select: APISelectMenuComponent,
  chosen: Set<string>,
  done: (values: readonly string[], control: HTMLElement) => void,
): HTMLElement {
  const several = (select.max_values ?? 1) > 1;
  const placeholder = select.placeholder ?? 'Make a selection';
  const value = h('span', { class: 'select-value' });
  const control = h(
    'button',
    {
      class: 'select',
      type: 'button',
      role: 'combobox',
      disabled: select.disabled,
      'aria-haspopup': 'listbox',
      'aria-expanded': 'false',
      'aria-label': placeholder,
      'data-custom-id': select.custom_id,
    },
    value,
    icon('chevron'),
  );
  const list = new Listbox(control, placeholder);
  setAttribute(list.element, 'aria-multiselectable', several ? 'true' : null);
  list.element.hidden = true;
  control.setAttribute('aria-controls', list.element.id);
  let before = '';

  const paint = (active?: number) => {
    const options = selectOptions(select);
    const names = options.filter((option) => chosen.has(option.value)).map((option) => option.label);
    value.textContent = names.join(', ') || placeholder;
    value.classList.toggle('placeholder', names.length === 0);
    if (active === undefined) return;
    list.show(
      options.map((option, index) => ({
        content: optionView(option, several, chosen.has(option.value)),
        selected: chosen.has(option.value),
        choose: () => choose(option.value, index),
      })),
      active,
    );
  };
  const choose = (picked: string, index: number) => {
    if (!several) chosen.clear();
    if (chosen.has(picked)) chosen.delete(picked);
    else if (chosen.size < (select.max_values ?? 1)) chosen.add(picked);
    if (several) paint(index);
    else close();
  };
  const open = () => {
    before = [...chosen].join();
    list.element.hidden = false;
    control.ariaExpanded = 'true';
    paint(
      Math.max(
        0,
        selectOptions(select).findIndex((option) => chosen.has(option.value)),
      ),
    );
    list.element.scrollIntoView({ block: 'nearest' });
  };
  const close = () => {
    if (list.element.hidden) return;
    list.element.hidden = true;
    control.ariaExpanded = 'false';
    control.removeAttribute('aria-activedescendant');
    paint();
    if ([...chosen].join() !== before && chosen.size >= (select.min_values ?? 1)) done([...chosen], control);
  };

  control.addEventListener('click', () => (list.element.hidden ? open() : close()));
  control.addEventListener('blur', close);
  control.addEventListener('keydown', (event) => {
    if (list.element.hidden) {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      open();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else list.key(event, ['Enter', ' ']);
  });
  paint();
  return h('div', { class: 'select-box' }, control, list.element);
}

const optionView = (option: APISelectMenuOption, several: boolean, chosen: boolean) => [
  emojiView(option.emoji),
  h(
    'span',
    { class: 'option-text' },
    h('span', { class: 'option-label' }, option.label),
    option.description && h('span', { class: 'option-detail' }, option.description),
  ),
  several
    ? h('span', { class: `option-box ${chosen ? 'checked' : ''}`, 'aria-hidden': 'true' }, chosen && icon('check'))
    : chosen && icon('check'),
];
