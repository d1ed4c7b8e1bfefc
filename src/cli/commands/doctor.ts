import { resolve } from 'node:path';
import type { Check } from '../../operations/doctor/check.ts';
import type { DefineCommand } from '../command.ts';
import { counted } from '../output.ts';
import type { Session } from '../session.ts';

const marks = {
  ok: ['green', '✓'],
  warn: ['yellow', '!'],
  fail: ['red', '✗'],
} as const;

function printCheck(session: Session, { name, status, message, advice }: Check): void {
  const [colour, mark] = marks[status];
  session.print(`${session.styled(colour, mark)} ${session.styled('bold', name)}: ${message}`);
  if (advice !== null) session.print(`  ${advice}`);
}

export const define: DefineCommand = (command, start) => {
  command.action(async () => {
    const session = start();
    const { environment, project } = session.terminal;
    const { examine } = await import('../../operations/doctor/doctor.ts');
    const checks = await examine({
      environment,
      nodeVersion: process.versions.node,
      knowledge: session.knowledge,
      data: resolve(project, environment.DATA_DIR || 'data'),
      today: new Date(session.now).toISOString().slice(0, 10),
    });
    const failed = checks.filter(({ status }) => status === 'fail').length;
    if (failed > 0) session.exitCode = 1;
    if (session.json) return session.printJson({ ok: failed === 0, checks });
    for (const check of checks) printCheck(session, check);
    session.print(failed === 0 ? 'Nothing to mend.' : `${counted(failed, 'thing')} to mend.`);
  });
};
