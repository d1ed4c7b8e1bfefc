import { quotesMessage } from '../messages/quotesMessage.ts';
import type { Press } from '../press.ts';
import { UserError } from '../userError.ts';
import { sinceChanged } from './sinceChanged.ts';

/** Turns the page of a list of quotations, for the person who asked for it. */
export const quotes: Press = ({ interaction, knowledge: { library }, language }, id) => {
  const [page = '', speaker = '', ...about] = id.argument.split('/');
  const owner = interaction.message?.interactionMetadata?.user.id;
  if (owner !== undefined && owner !== interaction.user.id) throw new UserError('notYours');
  const query = { page: Number(page) || 1, speaker, about: about.join('/') };
  const hidden = interaction.message?.flags.has('Ephemeral') ?? false;
  const message = quotesMessage(library, query, { language, hidden });
  return { kind: 'update', message: { ...message, content: sinceChanged(id, library, language) } };
};
