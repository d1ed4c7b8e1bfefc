import { z } from 'zod';
import type { QuoteCheck } from '../../answering/quoteCheck.ts';
import { catalogue } from '../../wording/catalogue.ts';
import { quoteCheckJson, wordWarning } from '../../wording/quoteCheck.ts';
import { runBatch } from '../batch.ts';
import type { DefineCommand } from '../command.ts';
import type { Session } from '../session.ts';
import { UsageError } from '../terminal.ts';

const batchFields = z.object({
  text: z.string({ error: 'must be text' }),
  speaker: z.string({ error: 'must be text' }).nullish(),
});

const colours = {
  exact: 'green',
  altered: 'red',
  clipped: 'red',
  paraphrase: 'yellow',
  absent: 'red',
} as const satisfies Record<QuoteCheck['verdict'], string>;

async function openChecker(session: Session) {
  const library = await session.openLibrary();
  const { createQuoteChecker } = await import('../../answering/quoteCheck.ts');
  return createQuoteChecker(library);
}

function printCheck(session: Session, { verdict, nearest, speaker, edits, cut, warnings }: QuoteCheck): void {
  session.print(session.styled(['bold', colours[verdict]], catalogue.en.quoteCheck.verdict[verdict]));
  if (verdict === 'altered') {
    const shown = edits.map(({ op, text }) => {
      if (op === 'equal') return text;
      return op === 'delete' ? session.styled('red', `[-${text}-]`) : session.styled('green', `{+${text}+}`);
    });
    session.print(`  ${shown.join('').replaceAll('\n', ' ')}`);
  }
  for (const warning of warnings) session.print(`  ! ${wordWarning(warning, 'en')}`);
  if (!nearest) return;
  session.print(`${session.styled('cyan', '┃')} ${nearest.text.replaceAll('\n', ' ')}`);
  if (cut) session.print(`  Left out: “${nearest.text.slice(cut.start - nearest.start, cut.end - nearest.start)}”`);
  const said = speaker ? `${speaker.name ?? speaker.mention} · ` : '';
  session.print(
    session.styled('dim', `  ${said}${nearest.title} · ${nearest.published} · paragraph ${nearest.paragraph}`),
  );
}

export const define: DefineCommand = (command, start) => {
  command
    .argument('[text]', 'the quotation to check; quote it')
    .option('--speaker <name>', 'who is said to have said it')
    .option('--batch <file>', 'check JSON Lines {"id", "text", "speaker"?} from a file, or - for standard input')
    .action(async (text: string | undefined, options: { readonly speaker?: string; readonly batch?: string }) => {
      const session = start();
      if ((text === undefined) === (options.batch === undefined)) {
        throw new UsageError('check-quote takes either a text in quotation marks or --batch FILE');
      }
      if (options.batch !== undefined) {
        return runBatch(session, options.batch, batchFields, async () => {
          const checker = await openChecker(session);
          return (line) => quoteCheckJson(checker.check(line.text, line.speaker ?? options.speaker));
        });
      }
      const check = (await openChecker(session)).check(text ?? '', options.speaker);
      if (session.json) session.printJson(quoteCheckJson(check));
      else printCheck(session, check);
    });
};
