import type { Press } from '../press.ts';
import { cite, citeOther } from './cite.ts';
import { context } from './context.ts';
import { calendar, deadlines } from './deadlines.ts';
import { done, ground, snooze } from './deliveredReminder.ts';
import { helped, notHelped } from './feedback.ts';
import { followUp } from './followUp.ts';
import { quotes } from './quotes.ts';
import { reminderPresses } from './reminders.ts';
import { remove } from './remove.ts';
import { share } from './share.ts';
import { sources } from './sources.ts';
import { picture, timeline } from './timeline.ts';

/** What answers the buttons, selects and modals, by the action that their `custom_id` names. */
export const presses: Readonly<Record<string, Press>> = {
  cite,
  citeOther,
  context,
  followUp,
  helped,
  notHelped,
  quotes,
  remove,
  share,
  sources,
  deadlines,
  calendar,
  timeline,
  picture,
  snooze,
  done,
  ground,
  ...reminderPresses,
};
