import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord-api-types/v10';
import { catalogue } from '../../wording/catalogue.ts';
import type { Language } from '../../wording/language.ts';
import { writeCustomId } from '../customId.ts';

export interface ReminderForm {
  readonly action: string;
  readonly argument: string;
  readonly when: string;
  readonly about: string;
  readonly language: Language;
}

/** A form for when and about what. */
export function reminderForm({
  action,
  argument,
  when,
  about,
  language,
}: ReminderForm): APIModalInteractionResponseCallbackData {
  const words = catalogue[language].remind.form;
  const field = (id: string, label: string, style: TextInputStyle, longest: number, value: string) => ({
    type: ComponentType.Label as const,
    label,
    component: {
      type: ComponentType.TextInput as const,
      custom_id: id,
      style,
      required: true,
      max_length: longest,
      ...(value === '' ? {} : { value: value.slice(0, longest) }),
    },
  });
  return {
    custom_id: writeCustomId({ action, fingerprint: '', argument }),
    title: words.title,
    components: [
      field('when', words.when, TextInputStyle.Short, 100, when),
      field('about', words.about, TextInputStyle.Paragraph, 500, about),
    ],
  };
}
