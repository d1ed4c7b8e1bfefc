import { quotesMessage } from '../messages/quotesMessage.ts';
import type { Press } from '../press.ts';
import { UserError } from '../userError.ts';

/** Turns the page of a list of quotations, for the person who asked for it. */
export const quotes: Press = ({ interaction, knowledge, language }, { argument }) => {
  const [page = '', speaker = '', ...about] = argument.split('/');
  const owner = interaction.message?.interactionMetadata?.user.id;
  if (owner !== undefined && owner !== interaction.user.id) throw new UserError('notYours');
  const query = { page: Number(page) || 1, speaker, about: about.join('/') };
  const hidden = interaction.message?.flags.has('Ephemeral') ?? false;
  return { kind: 'update', message: quotesMessage(knowledge.library, query, { language, hidden }) };
};
