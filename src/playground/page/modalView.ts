import type { APIModalInteractionResponseCallbackData, APITextInputComponent } from 'discord-api-types/v10';
import type { ModalView } from '../protocol.ts';
import { avatar } from './avatar.ts';
import { perform } from './connection.ts';
import { h, uniqueId } from './dom.ts';
import { icon } from './icons.ts';
import { markdown } from './markdownView.ts';
import { selectControl } from './selectView.ts';
import { store } from './store.ts';

type Component = APIModalInteractionResponseCallbackData['components'][number];
type Inner = Extract<Component, { type: 18 }>['component'];

/** The answers so far, by custom id. */
type Answers = Map<string, string | readonly string[]>;

/** Shows a modal that the bot opened. Closing it without sending tells nobody, as on Discord. */
export function openModal(modal: ModalView): void {
  const answers: Answers = new Map();
  const failure = h('p', { class: 'failure', role: 'alert', hidden: true });
  const send = h('button', { class: 'button button-primary', type: 'submit' }, 'Submit');
  const titleId = uniqueId('modal');
  const close = () => dialog.close();
  const form = h(
    'form',
    { class: 'modal-form' },
    h(
      'header',
      { class: 'modal-head' },
      store.view && avatar(store.view.bot, 'medium'),
      h('h2', { id: titleId }, modal.data.title),
      h('button', { class: 'icon-button', type: 'button', 'aria-label': 'Close', on: { click: close } }, icon('close')),
    ),
    h(
      'p',
      { class: 'modal-note' },
      `This form will be submitted to ${store.view?.bot.name}. Do not share passwords or other sensitive information.`,
    ),
    h(
      'div',
      { class: 'modal-fields' },
      modal.data.components.map((component) => componentView(component, answers)),
    ),
    failure,
    h(
      'footer',
      { class: 'modal-foot' },
      h('button', { class: 'button button-plain', type: 'button', on: { click: close } }, 'Cancel'),
      send,
    ),
  );
  const dialog = h('dialog', { class: 'modal', 'aria-labelledby': titleId }, form);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (send.ariaBusy === 'true') return;
    send.ariaBusy = 'true';
    const outcome = await perform({ call: 'submit', modalId: modal.id, fields: Object.fromEntries(answers) });
    send.ariaBusy = null;
    if (outcome.kind !== 'failed') return dialog.close();
    failure.textContent = outcome.text;
    failure.hidden = false;
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  form.querySelector<HTMLElement>('.modal-fields :is(input, textarea, button)')?.focus();
}

function componentView(component: Component, answers: Answers): HTMLElement {
  if (component.type === 1)
    return h(
      'div',
      null,
      component.components.map((input) => textInput(input, input.label ?? '', null, answers)),
    );
  if (component.type === 10) return h('div', { class: 'md text-display' }, markdown(component.content));
  if (component.type !== 18) return h('div', { class: 'muted' }, 'A component that this page does not know.');
  return labelled(component.component, component.label, component.description ?? null, answers);
}

function labelled(inner: Inner, label: string, description: string | null, answers: Answers): HTMLElement {
  switch (inner.type) {
    case 4:
      return textInput(inner, label, description, answers);
    case 3:
    case 5:
    case 6:
    case 7:
    case 8: {
      const chosen = new Set(
        inner.type === 3 ? inner.options.flatMap((option) => (option.default ? [option.value] : [])) : [],
      );
      answers.set(inner.custom_id, [...chosen]);
      const control = selectControl(inner, chosen, (values) => answers.set(inner.custom_id, values));
      return field(label, description, inner.required !== false, control, control.querySelector('button')!);
    }
    case 21:
    case 22:
      return group(inner, label, description, answers);
    case 23: {
      const box = h('input', { type: 'checkbox', checked: inner.default });
      answers.set(inner.custom_id, String(inner.default ?? false));
      box.addEventListener('change', () => answers.set(inner.custom_id, String(box.checked)));
      return h('label', { class: 'tick' }, box, label);
    }
    default:
      return h('div', { class: 'muted' }, `${label}: this page does not take files in forms.`);
  }
}

function textInput(
  input: APITextInputComponent,
  label: string,
  description: string | null,
  answers: Answers,
): HTMLElement {
  const required = input.required !== false;
  const attributes = {
    class: 'text-input',
    required,
    placeholder: input.placeholder,
    minlength: input.min_length,
    maxlength: input.max_length ?? 4000,
    autocomplete: 'off',
    'data-custom-id': input.custom_id,
  };
  const control = input.style === 2 ? h('textarea', { ...attributes, rows: 4 }) : h('input', attributes);
  control.value = input.value ?? '';
  answers.set(input.custom_id, control.value);
  control.addEventListener('input', () => answers.set(input.custom_id, control.value));
  return field(label, description, required, control, control);
}

function field(
  label: string,
  description: string | null,
  required: boolean,
  shown: HTMLElement,
  control: HTMLElement,
): HTMLElement {
  control.id = uniqueId('input');
  return h(
    'div',
    { class: 'field' },
    h(
      'label',
      { class: 'field-label', for: control.id },
      label,
      required && h('span', { class: 'star', 'aria-hidden': 'true' }, ' *'),
    ),
    description && h('div', { class: 'field-detail' }, description),
    shown,
  );
}

/** Radio buttons (one may be chosen) or check boxes (several). */
function group(
  inner: Extract<Inner, { type: 21 | 22 }>,
  label: string,
  description: string | null,
  answers: Answers,
): HTMLElement {
  const single = inner.type === 21;
  const name = uniqueId('group');
  const boxes = inner.options.map((option) =>
    h('input', {
      type: single ? 'radio' : 'checkbox',
      name,
      value: option.value,
      checked: option.default,
      required: single && inner.required !== false,
    }),
  );
  const read = () => {
    const values = boxes.filter((box) => box.checked).map((box) => box.value);
    answers.set(inner.custom_id, single ? (values[0] ?? '') : values);
  };
  for (const box of boxes) box.addEventListener('change', read);
  read();
  return h(
    'fieldset',
    { class: 'field' },
    h('legend', { class: 'field-label' }, label),
    description && h('div', { class: 'field-detail' }, description),
    inner.options.map((option, index) =>
      h(
        'label',
        { class: 'tick' },
        boxes[index],
        h(
          'span',
          null,
          option.label,
          option.description && h('span', { class: 'field-detail' }, ` ${option.description}`),
        ),
      ),
    ),
  );
}
