import { timelinePicture } from '../attachments/timelinePicture.ts';
import { stripEscapes } from '../guard/markdownText.ts';
import { entriesOnPage, timelineMessage, timelinePage } from '../messages/timelineMessage.ts';
import type { Press } from '../press.ts';
import { UserError } from '../userError.ts';

/** The topic of a timeline, as its message bears it. */
function topicOf({ message }: Parameters<Press>[0]['interaction']): string | null {
  if (!message) throw new UserError('outdatedButton');
  const title = message.embeds[0]?.title;
  return title ? stripEscapes(title) : null;
}

/** Turns the page of the timeline. */
export const timeline: Press = ({ interaction, knowledge, language }, { argument }) => ({
  kind: 'update',
  message: timelineMessage(knowledge.library, topicOf(interaction), Number(argument) || 1, language),
});

/** Draws the timeline from the page that is shown, for the person alone. */
export const picture: Press = ({ interaction, knowledge: { library }, language, services }, { argument }) => {
  const [theme, page] = argument.split('/');
  const { all, shown } = timelinePage(library, topicOf(interaction), Number(page) || 1);
  const entries = all.slice((shown - 1) * entriesOnPage);
  if (entries.length === 0) throw new UserError('outdatedArticles');
  const today = new Date(services.clock.now()).toISOString().slice(0, 10);
  return {
    kind: 'later',
    message: async () => ({
      files: [await timelinePicture(entries, theme === 'dark' ? 'dark' : 'light', today, language)],
    }),
    hidden: true,
  };
};
