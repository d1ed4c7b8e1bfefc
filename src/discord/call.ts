import type { Clock } from '../clock.ts';
import type { GapStore } from '../gaps/ports.ts';
import type { Log } from '../operations/log.ts';
import type { Language } from '../wording/language.ts';
import type { Voices } from './feedback/voices.ts';
import type { Knowledge } from './knowledge.ts';
import type { ReminderServices } from './reminders/services.ts';

/** What handlers may use besides the interaction. */
export interface Services {
  /** What serves at this moment. */
  readonly knowledge: () => Knowledge;
  readonly clock: Clock;
  readonly log: Log;
  /** Absent in a bot without a store. */
  readonly reminders?: ReminderServices;
  /** Absent in a bot that keeps no gap list. */
  readonly gaps?: GapStore;
  readonly voices: Voices;
}

/** One use of a command, a button or a select. */
export interface Call<Interaction> {
  readonly interaction: Interaction;
  /** Of the person, by their Discord's locale. */
  readonly language: Language;
  /** What served when the call came in; it does not change while the call is handled. */
  readonly knowledge: Knowledge;
  readonly services: Services;
}
