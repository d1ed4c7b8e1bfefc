import type { ChatInputCommandInteraction } from 'discord.js';
import { findCronFault } from '../../../reminders/recurrence.ts';
import { catalogue } from '../../../wording/catalogue.ts';
import type { Call } from '../../call.ts';
import { type Request, requestReminder } from '../../reminders/request.ts';
import type { Reply } from '../../reply.ts';

interface Options {
  readonly when: string;
  readonly about: string;
  readonly where?: Request['where'];
  readonly repeat?: NonNullable<Request['repeat']>;
  readonly cron?: string;
}

/** Sets a reminder in the person's own words. */
export function remindMe(call: Call<ChatInputCommandInteraction>, options: Options): Reply {
  const { when, about, where = 'dm', repeat = null, cron = null } = options;
  const words = catalogue[call.language].remind;
  const fault = cron === null ? null : findCronFault(cron, call.services.clock.now());
  const reason = repeat !== null && cron !== null ? words.cronAndRepeat : fault && words.cron[fault];
  if (reason) return { kind: 'message', message: { content: reason }, hidden: true };
  const subject = { kind: 'note', text: about.trim() || '…', evidence: null, link: null } as const;
  return { kind: 'later', message: () => requestReminder(call, { when, subject, where, repeat, cron }), hidden: true };
}
