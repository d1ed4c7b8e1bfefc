import type { FollowingStore } from '../../following/ports.ts';
import type { GapStore } from '../../gaps/ports.ts';
import type { DeliveryStore, ReminderStore } from '../../reminders/ports.ts';
import type { Services } from '../call.ts';
import { UserError } from '../userError.ts';
import type { Courier } from './courier.ts';

/** What a bot keeps, by what it is for. */
export interface BotStore {
  readonly reminders: ReminderStore;
  readonly deliveries: DeliveryStore;
  readonly following: FollowingStore;
  /** Absent if the host wants no gap list. */
  readonly gaps?: GapStore;
}

/** What handlers of reminders use. */
export interface ReminderServices {
  readonly store: ReminderStore;
  readonly following: FollowingStore;
  readonly courier: Pick<Courier, 'messenger' | 'wake'>;
  /** How many open reminders a person may have. */
  readonly mostOpen: number;
}

/** @throws {UserError} if this bot keeps none: a button of another one was pressed */
export function remindersOf({ reminders }: Services): ReminderServices {
  if (!reminders) throw new UserError('outdatedCommand');
  return reminders;
}
