import { refuse } from '../../apiError.ts';
import { channelPayload } from '../../serialize/guild.ts';
import { applicationPayload, selfPayload, userPayload } from '../../serialize/user.ts';
import { permissionsIn } from '../../world/permissions.ts';
import { openDirectMessage } from '../../world/places.ts';
import { type Call, ok, type Route, route } from '../router.ts';

const ownApplication = ({ world, application }: Call) => {
  const guilds = [...world.guilds.values()].filter(({ members }) => members.has(application.botUserId));
  return ok(applicationPayload(application, world.user({ id: application.ownerId }), guilds.length));
};

export const userRoutes: readonly Route[] = [
  route('GET', '/gateway', ({ world }) => ok({ url: world.origin.replace('http', 'ws') })),
  route('GET', '/gateway/bot', ({ world }) =>
    ok({
      url: world.origin.replace('http', 'ws'),
      shards: 1,
      session_start_limit: { total: 1000, remaining: 1000, reset_after: 14_400_000, max_concurrency: 1 },
    }),
  ),
  route('GET', '/applications/@me', ownApplication),
  route('GET', '/oauth2/applications/@me', ownApplication),
  route('GET', '/users/@me', ({ application }) => ok(selfPayload(application))),
  route('GET', '/users/@me/guilds', ({ world, application }) =>
    ok(
      [...world.guilds.values()]
        .filter(({ members }) => members.has(application.botUserId))
        .map((guild) => ({
          id: guild.id,
          name: guild.name,
          icon: null,
          banner: null,
          owner: guild.ownerId === application.botUserId,
          permissions: String(permissionsIn(guild, application.bot)),
          features: [],
        })),
    ),
  ),
  route('GET', '/users/:userId', ({ world, params }) => {
    const user = world.users.get(params.userId!);
    if (!user) throw refuse('unknownUser');
    return ok(userPayload(user));
  }),
  route('POST', '/users/@me/channels', ({ world, application, body }) => {
    const recipient = world.users.get(String((body as { recipient_id?: unknown } | undefined)?.recipient_id));
    if (!recipient) throw refuse('unknownUser');
    if (recipient.bot) throw refuse('dmsClosed');
    return ok(channelPayload(openDirectMessage(world, recipient, application.bot), application.botUserId));
  }),
];
