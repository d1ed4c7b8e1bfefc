import type { ChoiceView, CommandView, OptionValues, OptionView } from '../protocol.ts';

/** One option of a command being typed. */
export interface Field {
  readonly option: OptionView;
  readonly text: string;
  /** What was chosen from a list; typing on forgets it. */
  readonly chosen: ChoiceView | null;
}

/** A slash command on its way. Plain data: every change makes a new one. */
export interface CommandDraft {
  readonly command: CommandView;
  readonly fields: readonly Field[];
}

/** Discord's option types that are chosen from people, channels and roles, never typed freely. */
const PICKED = new Set([6, 7, 8, 9]);

const BOOLEANS: readonly ChoiceView[] = [
  { name: 'True', value: 'true' },
  { name: 'False', value: 'false' },
];

/** Starts with the required options; text typed after the command's name goes into the first. */
export function startDraft(command: CommandView, text = ''): CommandDraft {
  const required = command.options.filter((option) => option.required);
  const shown = required.length === 0 && text !== '' ? command.options.slice(0, 1) : required;
  return { command, fields: shown.map((option, index) => ({ option, text: index === 0 ? text : '', chosen: null })) };
}

export const addField = (draft: CommandDraft, option: OptionView): CommandDraft => ({
  ...draft,
  fields: [...draft.fields, { option, text: '', chosen: null }],
});

export const removeField = (draft: CommandDraft, name: string): CommandDraft => ({
  ...draft,
  fields: draft.fields.filter((field) => field.option.name !== name),
});

export const setField = (draft: CommandDraft, name: string, text: string, chosen: ChoiceView | null): CommandDraft => ({
  ...draft,
  fields: draft.fields.map((field) => (field.option.name === name ? { ...field, text, chosen } : field)),
});

/** Optional options that have not been taken up. */
export const remainingOptions = (draft: CommandDraft): OptionView[] =>
  draft.command.options.filter((option) => !draft.fields.some((field) => field.option.name === option.name));

/** The choices that an option itself offers, those that begin with the text first; `null` if it offers none. */
export function fixedChoices(option: OptionView, text: string): ChoiceView[] | null {
  const all = option.type === 5 ? BOOLEANS : option.choices;
  return all.length === 0 ? null : matching(all, text);
}

/** What contains the text, in any case; what begins with it first. */
export function matching<Named extends { readonly name: string }>(all: readonly Named[], text: string): Named[] {
  const query = text.toLocaleLowerCase();
  const place = (item: Named) => item.name.toLocaleLowerCase().indexOf(query);
  return all
    .filter((item) => place(item) >= 0)
    .sort((one, other) => Math.min(place(one), 1) - Math.min(place(other), 1));
}

/** A field's value as the interaction carries it, or the sentence that Discord shows beside it. */
export function fieldValue({ option, text, chosen }: Field): { value: string | number | boolean } | { fault: string } {
  const typed = text.trim();
  if (chosen) return { value: option.type === 5 ? chosen.value === 'true' : chosen.value };
  if (typed === '') return { fault: 'This option is required. Specify a value.' };
  if (option.type === 5 || option.choices.length > 0) {
    const choice = fixedChoices(option, '')?.find(({ name }) => name.toLocaleLowerCase() === typed.toLocaleLowerCase());
    if (!choice) return { fault: 'Choose one of the values in the list.' };
    return { value: option.type === 5 ? choice.value === 'true' : choice.value };
  }
  if (PICKED.has(option.type)) return { fault: 'Choose one of the names in the list.' };
  if (option.type === 4 || option.type === 10) return numberValue(option, typed);
  if (option.minimumLength !== null && typed.length < option.minimumLength) {
    return { fault: `Write at least ${option.minimumLength} characters.` };
  }
  if (option.maximumLength !== null && text.length > option.maximumLength) {
    return { fault: `Write at most ${option.maximumLength} characters.` };
  }
  return { value: text };
}

function numberValue(option: OptionView, typed: string): { value: number } | { fault: string } {
  const whole = option.type === 4;
  const value = Number(typed);
  if (!Number.isFinite(value) || (whole && !Number.isSafeInteger(value))) {
    return { fault: whole ? 'Write a whole number.' : 'Write a number.' };
  }
  if (option.minimum !== null && value < option.minimum) return { fault: `Write ${option.minimum} or more.` };
  if (option.maximum !== null && value > option.maximum) return { fault: `Write ${option.maximum} or less.` };
  return { value };
}

/** The first field that cannot be sent as it is. Optional fields left empty are left out. */
export function firstFault(draft: CommandDraft): { name: string; text: string } | null {
  for (const field of draft.fields) {
    if (!field.option.required && field.text.trim() === '') continue;
    const result = fieldValue(field);
    if ('fault' in result) return { name: field.option.name, text: result.fault };
  }
  return null;
}

/** The values of all fields that have a good one. */
export function draftValues(draft: CommandDraft): OptionValues {
  const entries = draft.fields.flatMap((field) => {
    const result = fieldValue(field);
    return 'value' in result ? [[field.option.name, result.value] as const] : [];
  });
  return Object.fromEntries(entries);
}
