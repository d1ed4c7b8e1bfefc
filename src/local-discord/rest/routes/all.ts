import type { Route } from '../router.ts';
import { callbackRoutes } from './callbacks.ts';
import { channelRoutes } from './channels.ts';
import { commandRoutes } from './commands.ts';
import { guildRoutes } from './guilds.ts';
import { messageRoutes } from './messages.ts';
import { pinRoutes } from './pins.ts';
import { reactionRoutes } from './reactions.ts';
import { threadRoutes } from './threads.ts';
import { userRoutes } from './users.ts';
import { webhookRoutes } from './webhooks.ts';

/** Every route of the API. Of two that fit, the first is taken: fixed words stand before parameters. */
export const routes: readonly Route[] = [
  ...userRoutes,
  ...commandRoutes,
  ...channelRoutes,
  ...pinRoutes,
  ...reactionRoutes,
  ...threadRoutes,
  ...messageRoutes,
  ...guildRoutes,
  ...callbackRoutes,
  ...webhookRoutes,
];
