import type { InteractionType } from 'discord-api-types/v10';
import { sendInteraction } from '../world/interactions.ts';
import type { Application, Channel, Interaction, Message, Ref, User } from '../world/model.ts';
import { may } from '../world/permissions.ts';
import type { World } from '../world/world.ts';
import { InteractionView } from './interactionView.ts';
import { ClientRefusal } from './refused.ts';

/** Discord's client in the hands of one person. */
export interface PersonalClient {
  readonly world: World;
  readonly user: User;
}

export const nameOf = (user: User) => user.globalName ?? user.username;

/** The channel, if the person sees it. @throws ClientRefusal if not */
export function enter({ world, user }: PersonalClient, where: Ref): Channel {
  const channel = world.channel(where);
  if (!may(channel, user, 'ViewChannel')) throw new ClientRefusal(`${nameOf(user)} does not see this channel.`);
  return channel;
}

/** @throws ClientRefusal if the person does not see the message (any more) */
export function demandSight(client: PersonalClient, message: Message): void {
  enter(client, message.channel);
  if (message.deleted) throw new ClientRefusal('The message has been deleted.');
  if (message.visibleTo && message.visibleTo !== client.user.id) {
    throw new ClientRefusal(`${nameOf(client.user)} does not see this message: only one other person does.`);
  }
}

/** Sends an interaction, and waits until it is acknowledged or has failed. */
export async function interact(
  { world, user }: PersonalClient,
  type: InteractionType,
  application: Application,
  channel: Channel,
  data: object,
  origin: { message?: Message | null; triggering?: Interaction } = {},
): Promise<InteractionView> {
  const sentAt = performance.now();
  const { interaction, settled } = sendInteraction(world, {
    type,
    application,
    person: user,
    channel,
    data,
    ...origin,
  });
  await settled;
  return new InteractionView(interaction, performance.now() - sentAt);
}
