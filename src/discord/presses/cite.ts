import { cite as citationOf } from '../../knowledge/citation.ts';
import { citationsMessage } from '../messages/citationsMessage.ts';
import { answerPress } from './answerPress.ts';

/** Gives the citations to be copied. */
export const cite = answerPress(({ knowledge, language }, spans) => ({
  kind: 'message',
  message: citationsMessage(
    spans.map((span) => citationOf(knowledge.library, span)),
    language,
  ),
  hidden: true,
}));
