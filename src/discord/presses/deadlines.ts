import { deadlinesOf } from '../../knowledge/deadlines.ts';
import { catalogue } from '../../wording/catalogue.ts';
import { calendarFile } from '../attachments/calendar.ts';
import { deadlinesMessage, shows } from '../messages/deadlinesMessage.ts';
import type { Press } from '../press.ts';
import { UserError } from '../userError.ts';
import { sinceChanged } from './sinceChanged.ts';

/** Turns the page of the list of deadlines; says so if the articles have changed since. */
export const deadlines: Press = ({ knowledge: { library }, language, services }, id) => {
  const [written, page] = id.argument.split('/');
  const show = shows.find((name) => name === written) ?? 'all';
  const now = services.clock.now();
  const canRemind = services.reminders !== undefined;
  const message = deadlinesMessage(library, { show, page: Number(page) || 1, now, language, canRemind });
  return { kind: 'update', message: { ...message, content: sinceChanged(id, library, language) } };
};

/** Gives a deadline as a calendar file, to the person alone; says so if the articles have changed since. */
export const calendar: Press = ({ knowledge: { library }, language, services }, id) => {
  const deadline = deadlinesOf(library).find((candidate) => candidate.id === id.argument);
  if (!deadline) throw new UserError('outdatedArticles');
  return {
    kind: 'message',
    message: {
      content: `${sinceChanged(id, library, language)}\n${catalogue[language].deadline.calendarFile}`.trim(),
      files: [calendarFile(deadline, services.clock.now(), language)],
    },
    hidden: true,
  };
};
