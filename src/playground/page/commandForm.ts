import type { ChoiceView, OptionView } from '../protocol.ts';
import {
  addField,
  type CommandDraft,
  draftValues,
  type Field,
  firstFault,
  fixedChoices,
  matching,
  remainingOptions,
  removeField,
  setField,
} from './commandDraft.ts';
import { optionChoices } from './composerChoices.ts';
import { perform } from './connection.ts';
import { fill, h, uniqueId } from './dom.ts';
import { mentionables } from './mentionables.ts';
import type { Popup } from './popup.ts';
import { store } from './store.ts';

/** How long typing must rest before the bot is asked for choices. */
const AUTOCOMPLETE_REST = 150;

interface Ways {
  /** The person leaves the command. */
  leave(): void;
  /** The command is complete and is to be run. */
  run(draft: CommandDraft): void;
}

/** A slash command being filled in: its name, a pill for each option, and a list of choices above. */
export class CommandForm {
  readonly element: HTMLElement;
  #draft: CommandDraft;
  readonly #popup: Popup;
  readonly #ways: Ways;
  readonly #inputs = new Map<string, HTMLInputElement>();
  readonly #more = h('button', { class: 'more-options', type: 'button', 'aria-haspopup': 'listbox' });
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** Counts what was asked for, so that a late answer to an earlier text is not shown. */
  #asked = 0;

  constructor(draft: CommandDraft, popup: Popup, ways: Ways) {
    this.#draft = draft;
    this.#popup = popup;
    this.#ways = ways;
    this.element = h('div', { class: 'command', role: 'group', 'aria-label': `Command ${draft.command.label}` });
    this.#more.addEventListener('focus', () => this.#offerOptions());
    this.#more.addEventListener('click', () => this.#offerOptions());
    this.#more.addEventListener('blur', () => popup.hide());
    this.#more.addEventListener('keydown', (event) => {
      if (this.#popup.key(event)) return;
      this.#commonKey(event, null);
    });
    this.#paint();
  }

  /** Goes to the first option that still needs a value, or to the end. */
  focus(): void {
    const empty = this.#draft.fields.find((field) => field.text === '');
    const target = empty ?? this.#draft.fields.at(-1);
    const input = target && this.#inputs.get(target.option.name);
    input?.setSelectionRange(input.value.length, input.value.length);
    (input ?? this.#more).focus();
  }

  submit(): void {
    const fault = firstFault(this.#draft);
    const input = fault && this.#inputs.get(fault.name);
    if (!input) {
      this.#ways.run(this.#draft);
      return;
    }
    input.focus();
    input.setAttribute('aria-invalid', 'true');
    this.#popup.show(input, `${fault.name} — ${fault.text}`, [], { fault: true });
  }

  close(): void {
    clearTimeout(this.#rest);
    this.#asked++;
  }

  #paint(): void {
    this.#inputs.clear();
    const remaining = remainingOptions(this.#draft).length;
    this.#more.textContent = remaining > 0 ? `+${remaining} optional` : 'Press Enter to send';
    fill(
      this.element,
      h('span', { class: 'command-name' }, `/${this.#draft.command.label}`),
      this.#draft.fields.map((field) => this.#pill(field)),
      this.#more,
    );
  }

  #pill(field: Field): HTMLElement {
    const { option } = field;
    const id = uniqueId('field');
    const input = h('input', {
      class: 'pill-input',
      id,
      role: 'combobox',
      autocomplete: 'off',
      spellcheck: 'false',
      value: field.text,
      'aria-expanded': 'false',
      'aria-autocomplete': 'list',
      'aria-required': String(option.required),
      'data-option': option.name,
    });
    this.#inputs.set(option.name, input);
    input.addEventListener('focus', () => this.#offer(option, input));
    input.addEventListener('blur', () => this.#popup.hide());
    input.addEventListener('input', () => {
      input.removeAttribute('aria-invalid');
      this.#draft = setField(this.#draft, option.name, input.value, null);
      this.#offer(option, input);
    });
    input.addEventListener('keydown', (event) => {
      if (this.#popup.key(event)) return;
      this.#commonKey(event, option);
    });
    return h('span', { class: 'pill' }, h('label', { class: 'pill-name', for: id }, option.label), input);
  }

  #commonKey(event: KeyboardEvent, option: OptionView | null): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      if (this.#popup.isOpen) this.#popup.hide();
      else this.#ways.leave();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.submit();
    } else if (event.key === 'Backspace' && (!option || this.#inputs.get(option.name)?.value === '')) {
      event.preventDefault();
      this.#stepBack(option);
    }
  }

  /** Backspace in an empty pill takes it away; with none left, the command itself. */
  #stepBack(option: OptionView | null): void {
    const names = this.#draft.fields.map((field) => field.option.name);
    const before = option ? names[names.indexOf(option.name) - 1] : names.at(-1);
    if (option && !option.required) {
      this.#draft = removeField(this.#draft, option.name);
      this.#paint();
    }
    if (before) this.#inputs.get(before)?.focus();
    else if (!option || option.required) this.#ways.leave();
    else this.focus();
  }

  #offerOptions(): void {
    const remaining = remainingOptions(this.#draft);
    const add = (option: OptionView) => {
      this.#draft = addField(this.#draft, option);
      this.#paint();
      this.#inputs.get(option.name)?.focus();
    };
    if (remaining.length === 0) return;
    this.#popup.show(this.#more, 'Enter sends · Tab adds an option', optionChoices(remaining, add), { active: -1 });
  }

  #offer(option: OptionView, input: HTMLInputElement): void {
    clearTimeout(this.#rest);
    const asked = ++this.#asked;
    const title = `${option.label} — ${option.description}`;
    const choose = (choice: ChoiceView) => {
      input.value = choice.name;
      this.#draft = setField(this.#draft, option.name, choice.name, choice);
      this.#popup.show(input, title);
      this.#advance(option);
    };
    const list = (choices: readonly ChoiceView[]) =>
      choices.slice(0, 25).map((choice) => ({
        content: h('span', { class: 'option-label' }, choice.name),
        choose: () => choose(choice),
      }));
    const settled = this.#draft.fields.find((field) => field.option.name === option.name)?.chosen;
    const known = settled ? null : (fixedChoices(option, input.value) ?? pickable(option, input.value));
    this.#popup.show(input, title, known ? list(known) : []);
    if (settled || !option.autocomplete) return;
    this.#rest = setTimeout(async () => {
      const outcome = await perform({
        call: 'autocomplete',
        channelId: store.channelId,
        command: this.#draft.command.name,
        options: { ...draftValues(this.#draft), [option.name]: input.value },
        focused: option.name,
      });
      if (asked !== this.#asked || document.activeElement !== input) return;
      if (outcome.kind === 'failed') this.#popup.show(input, `${title} — loading options failed`, [], { fault: true });
      else if (outcome.kind === 'choices') this.#popup.show(input, title, list(outcome.choices));
    }, AUTOCOMPLETE_REST);
  }

  /** After a choice: on to the next empty pill, or to the end. */
  #advance(option: OptionView): void {
    const next = this.#draft.fields.find((field) => field.text === '' && field.option.name !== option.name);
    if (next) this.#inputs.get(next.option.name)?.focus();
    else this.#more.focus();
  }
}

/** People, channels and roles for the options that take one; `null` for other options. */
function pickable(option: OptionView, text: string): ChoiceView[] | null {
  const signs: Record<number, RegExp> = { 6: /^<@\d/, 7: /^<#/, 8: /^<@&/, 9: /^<@/ };
  const sign = signs[option.type];
  if (!sign) return null;
  const all = mentionables().filter(({ raw }) => sign.test(raw));
  return matching(
    all.map(({ name, raw }) => ({ name, value: raw.replace(/\D/g, '') })),
    text,
  );
}
