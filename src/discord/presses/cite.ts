import { cite as citationOf } from '../../knowledge/citation.ts';
import { citationsMessage } from '../messages/citationsMessage.ts';
import type { Press } from '../press.ts';
import { readSpans } from '../spanArgument.ts';
import { UserError } from '../userError.ts';
import { answerPress } from './answerPress.ts';

/** Gives the citation of the first excerpt to be copied. */
export const cite = answerPress(({ knowledge: { library }, language }, spans) => {
  const citations = spans.map((span) => citationOf(library, span));
  return { kind: 'message', message: citationsMessage(library, citations, 0, language), hidden: true };
});

/** Shows the citation of another excerpt in its place. */
export const citeOther: Press = ({ knowledge: { library }, language }, { fingerprint, argument }) => {
  const [index, written] = argument.split('/');
  const spans = readSpans(library, written ?? '').filter((span) => span !== null);
  // The excerpt does not stand in the message, so that it could not be looked for.
  if (fingerprint !== library.fingerprint || !spans[Number(index)]) throw new UserError('outdatedArticles');
  const citations = spans.map((span) => citationOf(library, span));
  return { kind: 'update', message: citationsMessage(library, citations, Number(index), language) };
};
