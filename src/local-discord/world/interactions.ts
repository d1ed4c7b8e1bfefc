import { randomBytes } from 'node:crypto';
import type { APIInteraction, InteractionType } from 'discord-api-types/v10';
import { interactionPayload } from '../serialize/interaction.ts';
import { ownersOf } from './commands.ts';
import type { Application, Channel, Interaction, Message, User } from './model.ts';
import { may } from './permissions.ts';
import { TOKEN_LIFE, type World } from './world.ts';

/** An application has this long to acknowledge, in milliseconds. */
const ACKNOWLEDGE_WITHIN = 3_000;
/** How often a tool installed by a person alone may follow up. */
export const PERSONAL_FOLLOWUPS = 5;

export interface InteractionInit {
  readonly type: InteractionType;
  readonly application: Application;
  readonly person: User;
  readonly channel: Channel;
  readonly data: object;
  readonly message?: Message | null;
  readonly triggering?: Interaction | null;
}

/** An interaction on its way, and the word that it was acknowledged or has failed. */
export interface Sent {
  readonly interaction: Interaction;
  readonly settled: Promise<void>;
}

const waiting = new WeakMap<Interaction, () => void>();

/** Sends an interaction to its application. `settled` resolves when it is acknowledged, or after three seconds. */
export function sendInteraction(world: World, init: InteractionInit): Sent {
  const { application, person, channel } = init;
  const owners = init.message?.interaction?.owners ?? ownersOf(application, person, channel);
  const interaction: Interaction = {
    id: world.nextId(),
    token: randomBytes(48).toString('base64url'),
    type: init.type,
    application,
    person,
    channel,
    guild: channel.guild,
    createdAt: world.clock.now(),
    payload: {} as APIInteraction,
    owners,
    message: init.message ?? null,
    triggering: init.triggering ?? null,
    state: 'pending',
    callbackType: null,
    thinking: false,
    response: null,
    followups: [],
    modal: null,
    choices: null,
  };
  interaction.payload = interactionPayload(world, interaction, init.data);
  world.addInteraction(interaction);
  const settled = new Promise<void>((resolve) => {
    const timer = world.clock.setTimeout(() => fail(world, interaction), ACKNOWLEDGE_WITHIN);
    waiting.set(interaction, () => {
      timer.cancel();
      resolve();
    });
  });
  world.publish(
    { name: 'INTERACTION_CREATE', only: application, guild: null, data: () => interaction.payload },
    { kind: 'interaction', id: interaction.id, channelId: channel.id },
  );
  return { interaction, settled };
}

/** Takes note of the first answer. Call it when the answer is in place: people see it from now on. */
export function acknowledge(world: World, interaction: Interaction, callbackType: number): void {
  interaction.state = 'acknowledged';
  interaction.callbackType = callbackType;
  settle(world, interaction);
}

/** Ends the waiting for every interaction that has not been answered, as when the server closes. */
export function abandonInteractions(world: World): void {
  for (const interaction of world.interactions.values()) if (interaction.state === 'pending') fail(world, interaction);
}

/** True when the three seconds have gone by on the world's clock. */
export const isLate = (world: World, interaction: Interaction) =>
  interaction.state === 'failed' || world.clock.now() - interaction.createdAt >= ACKNOWLEDGE_WITHIN;

/** True when the token is no longer good. */
export const isExpired = (world: World, interaction: Interaction) =>
  world.clock.now() - interaction.createdAt >= TOKEN_LIFE;

/** Applications that only the person installed speak openly in a guild only where the person may use them so. */
export function mustBeHidden(interaction: Interaction): boolean {
  const { guild, owners, channel, person } = interaction;
  return guild !== null && owners[0] === undefined && !may(channel, person, 'UseExternalApps');
}

function fail(world: World, interaction: Interaction): void {
  interaction.state = 'failed';
  settle(world, interaction);
}

function settle(world: World, interaction: Interaction): void {
  waiting.get(interaction)?.();
  waiting.delete(interaction);
  world.changed({ kind: 'interaction', id: interaction.id, channelId: interaction.channel.id });
}
