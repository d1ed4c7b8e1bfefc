import { ApplicationCommandType } from 'discord-api-types/v10';
import { catalogue } from '../../wording/catalogue.ts';
import type { MessageCommand } from '../command.ts';
import { answerMessage } from '../messages/answerMessage.ts';
import { plainText } from '../plainText.ts';
import { UserError } from '../userError.ts';

/**
 * Asks with the text of somebody's message. Only the person who asks sees the answer, until they share it. What
 * somebody said to others gets on the gap list only if who asks puts it there.
 */
export const askTheArticles = {
  data: {
    type: ApplicationCommandType.Message,
    name: catalogue.en.command.askTheArticles.name,
    name_localizations: { ja: catalogue.ja.command.askTheArticles.name },
  },
  run({ interaction, language, knowledge: { library, answerer } }) {
    const question = plainText(interaction.targetMessage);
    if (question === '') throw new UserError('messageWithoutText');
    return {
      kind: 'message',
      message: answerMessage(library, answerer.answer(question), { language, hidden: true }),
      hidden: true,
    };
  },
} satisfies MessageCommand;
