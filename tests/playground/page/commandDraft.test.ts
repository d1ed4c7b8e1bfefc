import { describe, expect, it } from 'vitest';
import {
  addField,
  draftValues,
  fieldValue,
  firstFault,
  fixedChoices,
  remainingOptions,
  removeField,
  setField,
  startDraft,
} from '../../../src/playground/page/commandDraft.ts';
import type { CommandView, OptionView } from '../../../src/playground/protocol.ts';

const option = (init: Partial<OptionView>): OptionView => ({
  name: 'question',
  label: 'question',
  description: '',
  type: 3,
  required: false,
  choices: [],
  autocomplete: false,
  minimum: null,
  maximum: null,
  minimumLength: null,
  maximumLength: null,
  ...init,
});

const ask: CommandView = {
  id: '1',
  kind: 'slash',
  name: 'ask',
  label: 'ask',
  description: '',
  options: [option({ required: true }), option({ name: 'hide', type: 5 })],
};

describe('GIVEN a command that has been chosen', () => {
  it('THEN its required options stand ready, the rest can be added', () => {
    const draft = startDraft(ask);
    expect(draft.fields.map((field) => field.option.name)).toEqual(['question']);
    expect(remainingOptions(draft).map(({ name }) => name)).toEqual(['hide']);
    const more = addField(draft, ask.options[1]!);
    expect(remainingOptions(more)).toEqual([]);
    expect(removeField(more, 'hide')).toEqual(draft);
  });

  it('THEN what was typed after its name goes into the first option', () => {
    expect(draftValues(startDraft(ask, 'why?'))).toEqual({ question: 'why?' });
    const optional = { ...ask, options: [option({ name: 'about' })] };
    expect(draftValues(startDraft(optional, 'rice'))).toEqual({ about: 'rice' });
    expect(startDraft(optional).fields).toEqual([]);
  });

  it('THEN it can be sent only when what is required is there and what is there is good', () => {
    const draft = addField(startDraft(ask), ask.options[1]!);
    expect(firstFault(draft)).toEqual({ name: 'question', text: 'This option is required. Specify a value.' });
    const filled = setField(draft, 'question', 'why?', null);
    expect(firstFault(filled)).toBeNull();
    expect(draftValues(filled)).toEqual({ question: 'why?' });
    const wrong = setField(filled, 'hide', 'maybe', null);
    expect(firstFault(wrong)?.name).toBe('hide');
    expect(draftValues(setField(wrong, 'hide', 'true', null))).toEqual({ question: 'why?', hide: true });
  });
});

describe('GIVEN an option with a text in it', () => {
  const value = (init: Partial<OptionView>, text: string) => fieldValue({ option: option(init), text, chosen: null });
  const kinds = [
    { name: 'Direct', value: 'd' },
    { name: 'Partial', value: 'p' },
  ];

  it.each<[string, Partial<OptionView>, string, object]>([
    ['a text as it is', {}, ' why? ', { value: ' why? ' }],
    ['nothing as missing', { required: true }, '  ', { fault: expect.any(String) }],
    ['a whole number', { type: 4 }, '12', { value: 12 }],
    ['no fraction for a whole number', { type: 4 }, '1.5', { fault: 'Write a whole number.' }],
    ['a fraction for a number', { type: 10 }, '1.5', { value: 1.5 }],
    ['no word for a number', { type: 10 }, 'many', { fault: 'Write a number.' }],
    ['nothing under the least', { type: 4, minimum: 1 }, '0', { fault: 'Write 1 or more.' }],
    ['nothing over the most', { type: 4, maximum: 5 }, '9', { fault: 'Write 5 or less.' }],
    ['no text that is too short', { minimumLength: 3 }, 'ab', { fault: 'Write at least 3 characters.' }],
    ['no text that is too long', { maximumLength: 3 }, 'abcd', { fault: 'Write at most 3 characters.' }],
    ['a choice by its name, in any case', { choices: kinds }, 'direct', { value: 'd' }],
    ['nothing that is no choice', { choices: kinds }, 'd', { fault: 'Choose one of the values in the list.' }],
    ['false', { type: 5 }, 'False', { value: false }],
    ['no person who was not chosen', { type: 6 }, 'Alice', { fault: 'Choose one of the names in the list.' }],
  ])('THEN it takes %s', (_, init, text, expected) => {
    expect(value(init, text)).toEqual(expected);
  });

  it('THEN what was chosen from a list counts, whatever it is called', () => {
    const chosen = { name: 'Alice', value: '123' };
    expect(fieldValue({ option: option({ type: 6 }), text: 'Alice', chosen })).toEqual({ value: '123' });
  });

  it('THEN its choices are those that hold the text, those that begin with it first', () => {
    const choices = [...kinds, { name: 'Indirect', value: 'i' }].reverse();
    expect(fixedChoices(option({ choices }), 'direct')?.map(({ name }) => name)).toEqual(['Direct', 'Indirect']);
    expect(fixedChoices(option({ type: 5 }), 'f')?.map(({ name }) => name)).toEqual(['False']);
    expect(fixedChoices(option({}), 'x')).toBeNull();
  });
});
