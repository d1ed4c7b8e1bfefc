import { sourcesMessage } from '../messages/sourcesMessage.ts';
import type { Press } from '../press.ts';
import { sinceChanged } from './sinceChanged.ts';

/** Turns the page of the list of articles. */
export const sources: Press = ({ knowledge: { library }, language }, id) => {
  const message = sourcesMessage(library, language, Number(id.argument) || 1);
  return { kind: 'update', message: { ...message, content: sinceChanged(id, library, language) } };
};
