import type { Answer } from '../../answering/answer.ts';
import { nextTurn } from '../../clock.ts';
import { answersNow, gapOf } from '../../gaps/gap.ts';
import type { GapStore } from '../../gaps/ports.ts';
import type { Library } from '../../knowledge/library.ts';
import type { Log } from '../../operations/log.ts';
import type { Language } from '../../wording/language.ts';
import type { Services } from '../call.ts';
import type { Knowledge } from '../knowledge.ts';

/** Writes to the gap list, if there is one. Never throws: whoever asked has their reply, and need not hear of it. */
export async function writeGaps(
  { gaps, log }: Pick<Services, 'gaps' | 'log'>,
  write: (gaps: GapStore) => Promise<void>,
): Promise<void> {
  try {
    if (gaps) await write(gaps);
  } catch (err) {
    log.error({ err }, 'The gap list could not be written');
  }
}

/** Keeps a question that the articles do not answer, after the reply has been sent. */
export async function keepQuestion(
  services: Pick<Services, 'gaps' | 'log'>,
  { fingerprint }: Library,
  answer: Answer,
  language: Language,
): Promise<void> {
  const gap = answer.verdict === 'answered' ? null : gapOf(answer, { language, fingerprint });
  if (gap) await writeGaps(services, (gaps) => gaps.keep(gap));
}

/**
 * Says in the log how many questions of the list are answered that were not before the articles changed. Replies go
 * first: they wait for one question at most.
 * @param isCurrent whether these articles still serve
 */
export async function tellAnswered(
  gaps: GapStore,
  before: Knowledge,
  after: Knowledge,
  log: Log,
  isCurrent: () => boolean,
): Promise<void> {
  try {
    let answered = 0;
    for (const gap of await gaps.list()) {
      await nextTurn();
      if (!isCurrent()) return;
      if (answersNow(gap, after.answerer) && !answersNow(gap, before.answerer)) answered += 1;
    }
    if (answered === 0) return;
    const questions = answered === 1 ? '1 question on the gap list is' : `${answered} questions on the gap list are`;
    log.info(`${questions} answered now: npm run verbatim -- gaps --answered`);
  } catch (err) {
    log.error({ err }, 'The gap list could not be read');
  }
}
