import { refuse } from '../apiError.ts';
import type { Channel, User } from './model.ts';
import { may } from './permissions.ts';
import { announceChannel } from './places.ts';
import type { World } from './world.ts';

/** A message to an archived thread opens it again. @throws ApiError 160005 if it is locked */
export function reviveThread(world: World, channel: Channel, user: User): void {
  const { thread } = channel;
  if (!thread?.archived) return;
  if (thread.locked && !may(channel, user, 'ManageThreads')) throw refuse('threadLocked');
  thread.archived = false;
  announceChannel(world, 'THREAD_UPDATE', channel);
}
