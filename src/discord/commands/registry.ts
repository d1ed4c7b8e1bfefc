import type { AnySlashCommand, MessageCommand } from '../command.ts';
import { about } from './about.ts';
import { ask } from './ask.ts';
import { askTheArticles } from './askTheArticles.ts';
import { checkQuote } from './checkQuote.ts';
import { deadlines } from './deadlines.ts';
import { quote } from './quote.ts';
import { remind } from './remind.ts';
import { remindAbout } from './remindAbout.ts';
import { sources } from './sources.ts';
import { timeline } from './timeline.ts';

/** Every slash command, in the order in which Discord is told. */
export const slashCommands: readonly AnySlashCommand[] = [ask, quote, deadlines, timeline, sources, about];

/** Every command of a message's menu. */
export const messageCommands: readonly MessageCommand[] = [askTheArticles, checkQuote];

/** Those of a bot that keeps reminders. */
export const reminderCommands: {
  readonly slash: readonly AnySlashCommand[];
  readonly message: readonly MessageCommand[];
} = { slash: [remind], message: [remindAbout] };
