import { randomKey } from '../../reminders/nonce.ts';
import type { NewReminder, Place } from '../../reminders/reminder.ts';
import type { Schedule } from '../../reminders/schedule.ts';
import type { Subject } from '../../reminders/subject.ts';
import type { WallTime } from '../../reminders/wallTime.ts';

/** A reminder that somebody asks for, with everything but its key. */
export interface Wish {
  readonly ownerId: string;
  readonly language: string;
  readonly place: Place;
  readonly subject: Subject;
  readonly zone: string;
  readonly schedule: Schedule;
  readonly first: { readonly local: WallTime; readonly at: number };
}

/** The reminder, with a key of its own. */
export function newReminder({ first, ...wish }: Wish, origin: string | null = null): NewReminder {
  return { ...wish, id: randomKey(), dueAt: first.at, dueLocal: first.local, origin };
}
