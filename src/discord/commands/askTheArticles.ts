import { ApplicationCommandType } from 'discord-api-types/v10';
import { catalogue } from '../../wording/catalogue.ts';
import type { MessageCommand } from '../command.ts';
import { answerMessage } from '../messages/answerMessage.ts';
import { UserError } from '../userError.ts';

/** Asks with the text of somebody's message. Only the person who asks sees the answer, until they share it. */
export const askTheArticles = {
  data: {
    type: ApplicationCommandType.Message,
    name: catalogue.en.command.askTheArticles.name,
    name_localizations: { ja: catalogue.ja.command.askTheArticles.name },
  },
  run({ interaction, language, knowledge: { library, answerer } }) {
    const { cleanContent } = interaction.targetMessage;
    if (cleanContent.trim() === '') throw new UserError('messageWithoutText');
    return {
      kind: 'message',
      message: answerMessage(library, answerer.answer(cleanContent), { language, hidden: true }),
      hidden: true,
    };
  },
} satisfies MessageCommand;
