import type { MessageBody } from './messageBody.ts';
import type { Message } from './model.ts';
import type { World } from './world.ts';

const keyOf = (authorId: string, nonce: string | number) => `${authorId} ${nonce}`;

/**
 * The message that the same author sent with the same enforced nonce, within the window; it may have been deleted.
 * Source: https://discord.com/developers/docs/resources/message#create-message (`enforce_nonce`)
 */
export function sentWithNonce(world: World, authorId: string, body: MessageBody): Message | null {
  if (!body.enforce_nonce || body.nonce === undefined || body.nonce === null) return null;
  const message = world.nonces.get(keyOf(authorId, body.nonce));
  return message && world.clock.now() - message.createdAt < world.nonceWindow ? message : null;
}

/** Lets later messages with the same nonce find this one. Forgets those whose window is over. */
export function rememberNonce(world: World, message: Message, body: MessageBody): void {
  if (body.nonce === undefined || body.nonce === null) return;
  for (const [key, { createdAt }] of world.nonces) {
    if (world.clock.now() - createdAt < world.nonceWindow) break;
    world.nonces.delete(key);
  }
  world.nonces.set(keyOf(message.author.id, body.nonce), message);
}
