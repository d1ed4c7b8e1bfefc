import { deadlinesOf } from '../../knowledge/deadlines.ts';
import { catalogue } from '../../wording/catalogue.ts';
import { calendarFile } from '../attachments/calendar.ts';
import { deadlinesMessage, shows } from '../messages/deadlinesMessage.ts';
import type { Press } from '../press.ts';
import { UserError } from '../userError.ts';

/** Turns the page of the list of deadlines. */
export const deadlines: Press = ({ knowledge, language, services }, { argument }) => {
  const [written, page] = argument.split('/');
  const show = shows.find((name) => name === written) ?? 'all';
  const now = services.clock.now();
  const canRemind = services.reminders !== undefined;
  const message = deadlinesMessage(knowledge.library, { show, page: Number(page) || 1, now, language, canRemind });
  return { kind: 'update', message };
};

/** Gives a deadline as a calendar file, to the person alone; says so if the articles have changed since. */
export const calendar: Press = ({ knowledge: { library }, language, services }, { fingerprint, argument: id }) => {
  const words = catalogue[language].deadline;
  const deadline = deadlinesOf(library).find((candidate) => candidate.id === id);
  if (!deadline) throw new UserError('outdatedArticles');
  const isOutdated = fingerprint !== library.fingerprint;
  return {
    kind: 'message',
    message: {
      content: isOutdated ? `${words.calendarChanged}\n${words.calendarFile}` : words.calendarFile,
      files: [calendarFile(deadline, services.clock.now(), language)],
    },
    hidden: true,
  };
};
