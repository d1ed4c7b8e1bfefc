import { userMention } from 'discord.js';
import { cite } from '../../knowledge/citation.ts';
import { catalogue } from '../../wording/catalogue.ts';
import { judgedIn } from '../feedback/shownButtons.ts';
import { answerButtons } from '../messages/answerButtons.ts';
import { citationFile } from '../messages/copyableCitation.ts';
import { answerPress } from './answerPress.ts';

/** Posts a hidden answer for everybody, with the name of the person who shares it. */
export const share = answerPress(({ interaction, knowledge: { library }, language }, spans, message) => {
  const { answer } = catalogue[language];
  const embeds = message.embeds.map((embed) => embed.toJSON());
  const judged = judgedIn(message);
  const citations = spans.map((span) => cite(library, span));
  const files = message.attachments.size > 0 ? [citationFile(citations.slice(0, 1), language)] : [];
  return {
    kind: 'update',
    message: {
      content: answer.shared,
      embeds,
      components: answerButtons(library, citations, { language, judged }),
      files,
    },
    followUp: {
      content: answer.sharedBy(userMention(interaction.user.id)),
      embeds,
      components: answerButtons(library, citations, { language, judged, askedBy: interaction.user.id }),
      files,
    },
  };
});
