import { timelinePicture } from '../attachments/timelinePicture.ts';
import { stripEscapes } from '../guard/markdownText.ts';
import { entriesOnPage, timelineMessage, timelinePage } from '../messages/timelineMessage.ts';
import type { Press } from '../press.ts';
import { UserError } from '../userError.ts';
import { sinceChanged } from './sinceChanged.ts';

/** The topic of a timeline, as its message bears it. */
function topicOf({ message }: Parameters<Press>[0]['interaction']): string | null {
  if (!message) throw new UserError('outdatedButton');
  const title = message.embeds[0]?.title;
  return title ? stripEscapes(title) : null;
}

/** Turns the page of the timeline; says so if the articles have changed since. */
export const timeline: Press = ({ interaction, knowledge: { library }, language }, id) => {
  const message = timelineMessage(library, topicOf(interaction), Number(id.argument) || 1, language);
  return { kind: 'update', message: { ...message, content: sinceChanged(id, library, language) } };
};

/** Draws the timeline from the page that is shown, for the person alone. */
export const picture: Press = ({ interaction, knowledge: { library }, language, services }, id) => {
  const [theme, page] = id.argument.split('/');
  const { all, shown } = timelinePage(library, topicOf(interaction), Number(page) || 1);
  const entries = all.slice((shown - 1) * entriesOnPage);
  if (entries.length === 0) throw new UserError('outdatedArticles');
  const today = new Date(services.clock.now()).toISOString().slice(0, 10);
  return {
    kind: 'later',
    message: async () => ({
      content: sinceChanged(id, library, language),
      files: [await timelinePicture(entries, theme === 'dark' ? 'dark' : 'light', today, language)],
    }),
    hidden: true,
  };
};
