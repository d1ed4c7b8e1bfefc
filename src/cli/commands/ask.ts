import { z } from 'zod';
import type { Answer } from '../../answering/answer.ts';
import type { Citation } from '../../knowledge/citation.ts';
import type { Range } from '../../text/range.ts';
import { answerJson } from '../../wording/answerJson.ts';
import { languageOfMessage } from '../../wording/locale.ts';
import { wordRefusal } from '../../wording/refusal.ts';
import { runBatch } from '../batch.ts';
import type { DefineCommand } from '../command.ts';
import type { Session } from '../session.ts';
import { UsageError } from '../terminal.ts';

const batchFields = z.object({ question: z.string({ error: 'must be text' }) });

async function openAnswerer(session: Session) {
  const library = await session.openLibrary();
  const { createAnswerer } = await import('../../answering/answerer.ts');
  return createAnswerer(library);
}

/** The excerpt with the stretches that matter in bold, each line behind a bar. */
function quoted(session: Session, citation: Citation, marks: readonly Range[]): string {
  let text = '';
  let at = citation.start;
  const upTo = (offset: number) => citation.text.slice(at - citation.start, offset - citation.start);
  for (const { start, end } of marks) {
    text += upTo(start);
    at = start;
    text += session.styled('bold', upTo(end));
    at = end;
  }
  text += upTo(citation.end);
  return text
    .split('\n')
    .map((line) => `${session.styled('cyan', '┃')} ${line}`)
    .join('\n');
}

/** Title, date and place of an excerpt. */
function whereabouts({ title, published, publishedBasis, paragraph, url }: Citation): string {
  const date = publishedBasis === 'inferred' ? `${published} (inferred)` : published;
  return [title, date, `paragraph ${paragraph}`, url].filter((part) => part !== null).join(' · ');
}

function printAnswer(session: Session, answer: Answer): void {
  const { question, verdict, citations, highlights, refusal, shortAnswer, asOf } = answer;
  if (verdict === 'answered' && shortAnswer) session.print(session.styled(['bold', 'green'], shortAnswer.text));
  if (refusal) {
    const heading = verdict === 'related' ? 'No sure answer.' : 'The articles do not answer this.';
    session.print(`${session.styled('yellow', heading)} ${wordRefusal(refusal, languageOfMessage(question, null))}`);
  }
  if (verdict !== 'unanswered') {
    if (verdict === 'related') session.print('The nearest sentences, which may not answer it:');
    for (const [index, citation] of citations.entries()) {
      session.print(quoted(session, citation, highlights[index] ?? []));
      session.print(session.styled('dim', `  ${whereabouts(citation)}`));
    }
  }
  session.print(session.styled('dim', `As of ${asOf}.`));
}

export const define: DefineCommand = (command, start) => {
  command
    .argument('[question]', 'what you want to know; quote it')
    .option('--batch <file>', 'answer JSON Lines {"id", "question"} from a file, or - for standard input')
    .action(async (question: string | undefined, { batch }: { readonly batch?: string }) => {
      const session = start();
      if ((question === undefined) === (batch === undefined)) {
        throw new UsageError('ask takes either a question in quotation marks or --batch FILE');
      }
      if (batch !== undefined) {
        return runBatch(session, batch, batchFields, async () => {
          const answerer = await openAnswerer(session);
          return (line) => answerJson(answerer.answer(line.question));
        });
      }
      const answerer = await openAnswerer(session);
      const answer = answerer.answer(question ?? '');
      if (session.json) session.printJson(answerJson(answer));
      else printAnswer(session, answer);
    });
};
