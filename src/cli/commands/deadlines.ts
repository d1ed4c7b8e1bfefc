import { Option } from 'commander';
import type { Citation } from '../../knowledge/citation.ts';
import { type DeadlineStatus, statusAt } from '../../knowledge/deadlineStatus.ts';
import { type Deadline, deadlinesOf } from '../../knowledge/deadlines.ts';
import { catalogue } from '../../wording/catalogue.ts';
import { wordWhen } from '../../wording/when.ts';
import type { DefineCommand } from '../command.ts';
import { counted } from '../output.ts';
import type { Session } from '../session.ts';

const shows = ['upcoming', 'passed', 'all'] as const;
type Show = (typeof shows)[number];

/** A deadline as `deadlines --json` lists it. */
function listed(deadline: Deadline, status: DeadlineStatus) {
  const { id, articleId, expression, start, end, event, earliest, latest, relation, grain, condition } = deadline;
  const { anchoredTo, basis, contradicts, evidence, citation } = deadline;
  const times = { earliest, latest, relation, grain, condition, anchoredTo, status, basis, contradicts };
  return { id, articleId, expression, start, end, event, ...times, evidence, citation };
}

/** What is not over yet counts as upcoming. */
const isShown = (status: DeadlineStatus, show: Show) => show === 'all' || (status === 'passed') === (show === 'passed');

const words = catalogue.en.deadline;

/** "By the end of June 2025 · the article gives no day · to come": as exactly as the articles say. */
function timeOf(session: Session, deadline: Deadline, status: DeadlineStatus): string {
  const { expression, grain, clock, zone, basis } = deadline;
  const facts = [
    grain === 'day' || grain === 'minute' ? null : words.unknown[grain],
    clock === null ? null : zone === null ? words.clock(clock) : `at ${clock} (${zone})`,
    status,
    basis === 'inferred' ? words.inferred : null,
    `“${expression.replaceAll('\n', ' ')}”`,
  ].filter((fact) => fact !== null);
  return `${session.styled('green', wordWhen(deadline, 'en'))} · ${facts.join(' · ')}`;
}

function printSentence(session: Session, { text, title, paragraph }: Citation): void {
  session.print(`  ${session.styled('cyan', '┃')} ${text.replaceAll('\n', ' ')}`);
  session.print(session.styled('dim', `    ${title} · paragraph ${paragraph}`));
}

/** @param others those that give other dates for the same event */
function printDeadline(
  session: Session,
  deadline: Deadline,
  status: DeadlineStatus,
  others: readonly Deadline[],
): void {
  const { event, condition, evidence } = deadline;
  session.print(session.styled('bold', event.replaceAll('\n', ' ')));
  session.print(`  ${timeOf(session, deadline, status)}`);
  if (condition !== null) session.print(`  ${session.styled('yellow', condition.replaceAll('\n', ' '))}`);
  for (const citation of evidence) printSentence(session, citation);
  for (const other of others) {
    session.print(session.styled('red', `  Contradicted: ${wordWhen(other, 'en')}`));
    printSentence(session, other.citation);
  }
  session.print('');
}

export const define: DefineCommand = (command, start) => {
  command
    .addOption(new Option('--show <which>', 'which of them').choices(shows).default('all'))
    .action(async ({ show }: { readonly show: Show }) => {
      const session = start();
      const library = await session.openLibrary();
      const all = deadlinesOf(library);
      const shown = all
        .map((deadline) => ({ deadline, status: statusAt(deadline, session.now) }))
        .filter(({ status }) => isShown(status, show));
      if (session.json) return session.printJson(shown.map(({ deadline, status }) => listed(deadline, status)));
      for (const { deadline, status } of shown) {
        const others = all.filter(({ id }) => deadline.contradicts.includes(id));
        printDeadline(session, deadline, status, others);
      }
      session.print(`${counted(shown.length, 'deadline')}, as of articles up to ${library.asOf}.`);
    });
};
