import type { CommandView, OptionView } from '../protocol.ts';
import { avatar } from './avatar.ts';
import { h } from './dom.ts';
import { icon } from './icons.ts';
import type { ListboxItem } from './listbox.ts';
import { mentionables } from './mentionables.ts';
import { store } from './store.ts';
import type { mentionQuery } from './suggest.ts';

/** Rows of the list that opens with `/`. */
export const commandChoices = (
  commands: readonly CommandView[],
  choose: (command: CommandView) => void,
): ListboxItem[] =>
  commands.map((command) => ({
    content: [
      store.view && avatar(store.view.bot, 'medium'),
      h(
        'span',
        { class: 'option-text' },
        h(
          'span',
          { class: 'option-label' },
          `/${command.label}`,
          command.options.map((option) =>
            h('span', { class: `option-hint ${option.required ? 'required' : ''}` }, option.label),
          ),
        ),
        h('span', { class: 'option-detail' }, command.description),
      ),
      h('span', { class: 'option-source' }, store.view?.bot.name),
    ],
    choose: () => choose(command),
  }));

/** Rows of the list that opens with `@` or `#`. */
export function mentionChoices(
  mention: NonNullable<ReturnType<typeof mentionQuery>>,
  choose: (name: string) => void,
): ListboxItem[] {
  return mentionables()
    .filter(({ name }) => name.startsWith(mention.sign) && name.toLocaleLowerCase().includes(mention.query))
    .slice(0, 10)
    .map(({ name, detail }) => ({
      content: [h('span', { class: 'option-label' }, name), h('span', { class: 'option-source' }, detail)],
      choose: () => choose(name),
    }));
}

/** Rows of the list of options that can still be added to a command. */
export const optionChoices = (options: readonly OptionView[], choose: (option: OptionView) => void): ListboxItem[] =>
  options.map((option) => ({
    content: [
      icon('plus'),
      h(
        'span',
        { class: 'option-text' },
        h('span', { class: 'option-label' }, option.label),
        h('span', { class: 'option-detail' }, option.description),
      ),
    ],
    choose: () => choose(option),
  }));
