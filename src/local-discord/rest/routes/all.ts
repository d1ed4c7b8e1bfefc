import type { Route } from '../router.ts';
import { callbackRoutes } from './callbacks.ts';
import { channelRoutes } from './channels.ts';
import { commandRoutes } from './commands.ts';
import { guildRoutes } from './guilds.ts';
import { messageRoutes } from './messages.ts';
import { userRoutes } from './users.ts';
import { webhookRoutes } from './webhooks.ts';

/** Every route of the API. Of two that fit, the first is taken: fixed words stand before parameters. */
export const routes: readonly Route[] = [
  ...userRoutes,
  ...commandRoutes,
  ...channelRoutes,
  ...messageRoutes,
  ...guildRoutes,
  ...callbackRoutes,
  ...webhookRoutes,
];
