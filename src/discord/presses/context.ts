import { contextMessage } from '../messages/contextMessage.ts';
import { answerPress } from './answerPress.ts';

/** Shows the excerpts in their paragraphs. */
export const context = answerPress(({ knowledge, language }, spans) => ({
  kind: 'message',
  message: contextMessage(knowledge.library, spans, language),
  hidden: true,
}));
