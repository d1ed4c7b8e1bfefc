import { sourcesMessage } from '../messages/sourcesMessage.ts';
import type { Press } from '../press.ts';

/** Turns the page of the list of articles. */
export const sources: Press = ({ knowledge, language }, { argument }) => ({
  kind: 'update',
  message: sourcesMessage(knowledge.library, language, Number(argument) || 1),
});
