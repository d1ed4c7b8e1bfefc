import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { languageOfMessage } from '../../wording/locale.ts';
import type { SlashCommand } from '../command.ts';
import { keepQuestion } from '../feedback/gapList.ts';
import { answerMessage } from '../messages/answerMessage.ts';
import { localized } from './localized.ts';

const data = {
  type: ApplicationCommandType.ChatInput,
  name: 'ask',
  ...localized(({ ask }) => ask),
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'question',
      required: true,
      ...localized(({ ask }) => ask.question),
    },
    { type: ApplicationCommandOptionType.Boolean, name: 'hide', ...localized(({ ask }) => ask.hide) },
  ],
} as const;

export const ask = {
  data,
  run({ interaction, knowledge: { library, answerer }, services }, { question, hide: hidden = false }) {
    const language = languageOfMessage(question, interaction.locale);
    const answer = answerer.answer(question);
    return {
      kind: 'message',
      message: answerMessage(library, answer, { language, hidden }),
      hidden,
      afterwards: () => keepQuestion(services, library, answer, language),
    };
  },
} satisfies SlashCommand<typeof data>;
