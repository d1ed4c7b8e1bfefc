import type { Library } from '../../knowledge/library.ts';
import { citeQuotation, type Quotation } from '../../knowledge/quotations.ts';
import type { DefineCommand } from '../command.ts';
import { counted } from '../output.ts';
import type { Session } from '../session.ts';

/** A quotation as `quotes --json` lists it. */
function listed(library: Library, quotation: Quotation) {
  const { id, articleId, kind, text, start, end, speaker, cue, partOf } = quotation;
  return { id, articleId, kind, text, start, end, speaker, cue, partOf, citation: citeQuotation(library, quotation) };
}

function printQuotation(session: Session, library: Library, quotation: Quotation): void {
  const { kind, text, speaker } = quotation;
  const { title, published, paragraph } = citeQuotation(library, quotation);
  const shown = kind === 'indirect' ? text : `“${text}”`;
  const name = speaker ? (speaker.name ?? speaker.mention) : 'speaker not named';
  const role = speaker?.role ? `, ${speaker.role}` : '';
  session.print(`${session.styled('cyan', '┃')} ${shown.replaceAll('\n', ' ')}`);
  session.print(`  ${session.styled('bold', name)}${role} · ${kind}`);
  session.print(session.styled('dim', `  ${title} · ${published} · paragraph ${paragraph}`));
}

async function printNothing(session: Session, library: Library, speaker: string | undefined): Promise<void> {
  session.print(session.styled('yellow', 'The articles quote nothing of the kind.'));
  if (speaker === undefined) return;
  const { quotationsNaming } = await import('../../answering/quoteSearch.ts');
  const others = quotationsNaming(library, speaker);
  if (others.length > 0) session.print(`Others speak about ${speaker}:`);
  for (const quotation of others) printQuotation(session, library, quotation);
}

export const define: DefineCommand = (command, start) => {
  command
    .option('--speaker <name>', 'only what this person, body or office says')
    .option('--about <words>', 'only what holds these words, in the quotation or its sentence')
    .action(async ({ speaker, about }: { readonly speaker?: string; readonly about?: string }) => {
      const session = start();
      const library = await session.openLibrary();
      const { findQuotations } = await import('../../answering/quoteSearch.ts');
      const found = findQuotations(library, { speaker, about });
      if (session.json) return session.printJson(found.map((quotation) => listed(library, quotation)));
      for (const quotation of found) printQuotation(session, library, quotation);
      if (found.length === 0) return printNothing(session, library, speaker);
      session.print(counted(found.length, 'quotation'));
    });
};
