import { Option } from 'commander';
import { type DeadlineStatus, statusAt } from '../../knowledge/deadlineStatus.ts';
import { type Deadline, deadlinesOf } from '../../knowledge/deadlines.ts';
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

const interval = ({ earliest, latest, relation }: Deadline) =>
  relation === 'before' ? `by ${latest}` : earliest === latest ? latest : `${earliest} to ${latest}`;

function printDeadline(session: Session, deadline: Deadline, status: DeadlineStatus): void {
  const { event, expression, relation, grain, basis, condition, evidence, contradicts } = deadline;
  const known = `${grain}${basis === 'inferred' ? ', inferred' : ''}`;
  session.print(`${session.styled('bold', event)} ${session.styled('dim', `${relation} ${expression}`)}`);
  session.print(`  ${session.styled('green', interval(deadline))} (${known}) · ${status}`);
  if (condition !== null) session.print(`  ${session.styled('yellow', condition)}`);
  if (contradicts.length > 0) session.print(session.styled('red', '  The articles give other dates, too.'));
  for (const { text, title, paragraph } of evidence) {
    session.print(`  ${session.styled('cyan', '┃')} ${text.replaceAll('\n', ' ')}`);
    session.print(session.styled('dim', `    ${title} · paragraph ${paragraph}`));
  }
  session.print('');
}

export const define: DefineCommand = (command, start) => {
  command
    .addOption(new Option('--show <which>', 'which of them').choices(shows).default('all'))
    .action(async ({ show }: { readonly show: Show }) => {
      const session = start();
      const library = await session.openLibrary();
      const shown = deadlinesOf(library)
        .map((deadline) => ({ deadline, status: statusAt(deadline, session.now) }))
        .filter(({ status }) => isShown(status, show));
      if (session.json) return session.printJson(shown.map(({ deadline, status }) => listed(deadline, status)));
      for (const { deadline, status } of shown) printDeadline(session, deadline, status);
      session.print(`${counted(shown.length, 'deadline')}, as of articles up to ${library.asOf}.`);
    });
};
