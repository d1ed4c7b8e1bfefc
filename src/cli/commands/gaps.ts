import { existsSync } from 'node:fs';
import { nextTurn } from '../../clock.ts';
import type { GapCluster } from '../../gaps/clusters.ts';
import type { KeptGap } from '../../gaps/gap.ts';
import type { Citation } from '../../knowledge/citation.ts';
import type { Store } from '../../store/store.ts';
import type { DefineCommand } from '../command.ts';
import { counted } from '../output.ts';
import { startProgress } from '../progress.ts';
import type { Session } from '../session.ts';
import { storePlaces } from '../storePlaces.ts';
import { UsageError } from '../terminal.ts';

/** What the articles say by now, for each question that they answer. */
type Answers = ReadonlyMap<KeptGap, Citation>;

interface Wanted {
  /** Only what the articles answer by now. */
  readonly answered?: true;
  /** To be forgotten instead of listed. */
  readonly clear?: true;
}

async function run(session: Session, wanted: Wanted): Promise<void> {
  if (session.terminal.environment.GAP_LIST?.trim() === 'off') {
    session.remark('GAP_LIST is off: no question is put on the list.');
  }
  const store = await openStoreIfThere(session);
  try {
    if (wanted.clear && !wanted.answered) return printCleared(session, (await store?.gaps.clear()) ?? 0);
    const kept = (await store?.gaps.list()) ?? [];
    const answers = await askAgain(session, kept);
    const chosen = wanted.answered ? [...answers.keys()] : kept;
    if (wanted.clear) return printCleared(session, (await store?.gaps.clear(chosen.map(({ id }) => id))) ?? 0);
    const { clusterGaps } = await import('../../gaps/clusters.ts');
    const clusters = clusterGaps(chosen);
    if (session.json) return session.printJson(clusters.map((cluster) => clusterJson(cluster, answers)));
    for (const cluster of clusters) printCluster(session, cluster, answers);
    session.print(summarize(kept.length, answers.size));
  } finally {
    await store?.close();
  }
}

/** @returns `null` if no bot has kept anything here yet */
async function openStoreIfThere(session: Session): Promise<Store | null> {
  const { openStore, storeFile } = await import('../../store/store.ts');
  const { StoreError } = await import('../../store/storeError.ts');
  const { dataDir, url } = storePlaces(session);
  if (url === null && !existsSync(storeFile(dataDir))) return null;
  return openStore({ dataDir, databaseUrl: url }, { clock: session.terminal.clock }).catch((error: unknown) => {
    throw error instanceof StoreError ? new UsageError(error.message) : error;
  });
}

/** Asks the articles as they are now. */
async function askAgain(session: Session, gaps: readonly KeptGap[]): Promise<Answers> {
  const answers = new Map<KeptGap, Citation>();
  if (gaps.length === 0) return answers;
  const library = await session.openLibrary();
  const { createAnswerer } = await import('../../answering/answerer.ts');
  const { answersNow } = await import('../../gaps/gap.ts');
  const answerer = createAnswerer(library);
  const progress = startProgress(session.terminal, 'Asking again');
  for (const [index, gap] of gaps.entries()) {
    progress.update(index, gaps.length);
    // Lets the progress be shown.
    await nextTurn();
    const citation = answersNow(gap, answerer);
    if (citation) answers.set(gap, citation);
  }
  progress.stop();
  return answers;
}

function clusterJson({ term, gaps }: GapCluster, answers: Answers) {
  const questions = gaps.map((gap) => ({
    question: gap.question,
    asked: gap.asked,
    lastAskedAt: new Date(gap.lastAskedAt).toISOString(),
    helped: gap.helped,
    notHelped: gap.notHelped,
    verdict: gap.verdict,
    nowAnswered: answers.get(gap) ?? null,
  }));
  return { term, questions };
}

function printCluster(session: Session, { term, asked, gaps }: GapCluster, answers: Answers): void {
  const heading = session.styled('bold', term ?? 'No word is missing');
  session.print(`${heading} ${session.styled('dim', `· asked ${counted(asked, 'time')}`)}`);
  const width = Math.max(...gaps.map((gap) => `${gap.asked}`.length));
  for (const gap of gaps) {
    session.print(`  ${`${gap.asked}`.padStart(width)}× ${gap.question}${session.styled('dim', remarks(gap))}`);
    const answer = answers.get(gap);
    if (!answer) continue;
    const { title, paragraph, text } = answer;
    const mark = session.styled('green', '✓ answered now');
    session.print(`  ${' '.repeat(width)}  ${mark} by ${title}, paragraph ${paragraph}: ${text.replace(/\s+/g, ' ')}`);
  }
  session.print('');
}

/** What else is known of a question. */
function remarks({ verdict, helped, notHelped, lastAskedAt }: KeptGap): string {
  const parts = [
    { answered: 'answered', related: 'no sure answer', unanswered: null }[verdict],
    helped > 0 ? `helped ${helped}` : null,
    notHelped > 0 ? `did not help ${notHelped}` : null,
    `last asked ${new Date(lastAskedAt).toISOString().slice(0, 10)}`,
  ];
  return `  ${parts.filter((part) => part !== null).join(' · ')}`;
}

function summarize(kept: number, answered: number): string {
  if (kept === 0) return 'No question is on the gap list.';
  const now =
    answered === 0 ? 'The articles answer none of them yet' : `The articles answer ${answered} of them by now`;
  return `${counted(kept, 'question')} on the gap list. ${now}.`;
}

function printCleared(session: Session, cleared: number): void {
  if (session.json) session.printJson({ cleared });
  else session.print(`${counted(cleared, 'question')} cleared from the gap list.`);
}

export const define: DefineCommand = (command, start) => {
  command
    .option('--answered', 'only the questions that the articles answer by now')
    .option('--clear', 'forget the questions instead of listing them')
    .action(async (wanted: Wanted) => run(start(), wanted));
};
