import { entriesAbout, type TimelineEntry, timelineOf } from '../../knowledge/timeline.ts';
import { wordStretch } from '../../wording/when.ts';
import type { DefineCommand } from '../command.ts';
import { counted } from '../output.ts';
import type { Session } from '../session.ts';

function printEntry(session: Session, { earliest, latest, text, citation }: TimelineEntry): void {
  const time = wordStretch({ earliest, latest }, 'en');
  session.print(`${session.styled('green', time)} ${session.styled('dim', `· “${text.replaceAll('\n', ' ')}”`)}`);
  session.print(`  ${session.styled('cyan', '┃')} ${citation.text.replaceAll('\n', ' ')}`);
  session.print(session.styled('dim', `    ${citation.title} · paragraph ${citation.paragraph}`));
}

export const define: DefineCommand = (command, start) => {
  command
    .option('--about <topic>', 'only what is said about this')
    .action(async ({ about }: { readonly about?: string }) => {
      const session = start();
      const library = await session.openLibrary();
      const timeline = about === undefined ? timelineOf(library) : entriesAbout(timelineOf(library), about);
      if (session.json) return session.printJson(timeline);
      for (const entry of timeline) printEntry(session, entry);
      session.print(`${counted(timeline.length, 'dated statement')}.`);
    });
};
