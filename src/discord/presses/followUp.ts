import { ComponentType, MessageFlags, TextInputStyle } from 'discord-api-types/v10';
import { readFollowUp } from '../../answering/followUp.ts';
import { catalogue } from '../../wording/catalogue.ts';
import { languageOfMessage } from '../../wording/locale.ts';
import { writeCustomId } from '../customId.ts';
import { keepQuestion } from '../feedback/gapList.ts';
import { answerMessage } from '../messages/answerMessage.ts';
import type { Press } from '../press.ts';
import { questionShown } from '../questionBefore.ts';
import { UserError } from '../userError.ts';

/** Opens a field for the next question; what is sent from there is read with the question of the message. */
export const followUp: Press = ({ interaction, language, knowledge, services }, id) => {
  const { message } = interaction;
  const before = message && questionShown(message);
  if (!before) throw new UserError('outdatedButton');
  if (!interaction.isModalSubmit()) {
    const { followUp: words } = catalogue[language].answer;
    const field = {
      type: ComponentType.TextInput as const,
      style: TextInputStyle.Short as const,
      custom_id: 'question',
      label: words.label,
      placeholder: words.placeholder,
      min_length: 1,
      max_length: 500,
      required: true,
    };
    return {
      kind: 'modal',
      modal: {
        custom_id: writeCustomId(id),
        title: words.button,
        components: [{ type: ComponentType.ActionRow, components: [field] }],
      },
    };
  }
  const asked = interaction.fields.getTextInputValue('question');
  const whole = readFollowUp(asked, before);
  const hidden = message.flags.has(MessageFlags.Ephemeral);
  const answer = knowledge.answerer.answer(whole ?? asked);
  const languageAsked = languageOfMessage(asked, interaction.locale);
  return {
    kind: 'message',
    message: answerMessage(knowledge.library, answer, {
      language: languageAsked,
      hidden,
      ...(hidden ? {} : { askedBy: interaction.user.id }),
      ...(whole === null ? {} : { followUp: asked }),
    }),
    hidden,
    afterwards: () => keepQuestion(services, knowledge.library, answer, languageAsked),
  };
};
