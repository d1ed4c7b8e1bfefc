import type { LocalDiscord } from '../local-discord/localDiscord.ts';
import type { InteractionView } from '../local-discord/people/interactionView.ts';
import type { Person } from '../local-discord/people/person.ts';
import { ClientRefusal } from '../local-discord/people/refused.ts';
import type { Message, Modal } from '../local-discord/world/model.ts';
import type { Deed, Outcome } from './protocol.ts';

/** Modals that are open on a page, by the id of the interaction that opened them. */
export type OpenModals = Map<string, Modal>;

/** Does on the local Discord what a person did on the page. What Discord's client forbids comes back as `failed`. */
export async function performCall(
  discord: LocalDiscord,
  person: Person,
  modals: OpenModals,
  call: Deed,
): Promise<Outcome> {
  try {
    return await perform(discord, person, modals, call);
  } catch (error) {
    if (error instanceof ClientRefusal) return { kind: 'failed', text: error.message };
    throw error;
  }
}

async function perform(discord: LocalDiscord, person: Person, modals: OpenModals, call: Deed): Promise<Outcome> {
  const find = ({ channelId, messageId }: { channelId: string; messageId: string }): Message => {
    const message = discord.world.channels.get(channelId)?.messages.get(messageId);
    if (!message) throw new ClientRefusal('The message has been deleted.');
    return message;
  };
  const follow = (view: InteractionView, failure: string): Outcome => {
    if (view.failure) return { kind: 'failed', text: failure };
    if (!view.modal) return { kind: 'done' };
    modals.set(view.id, view.modal);
    return { kind: 'modal', modal: { id: view.id, data: view.modal.data } };
  };
  switch (call.call) {
    case 'say': {
      const replyTo = call.replyTo && find({ channelId: call.channelId, messageId: call.replyTo.messageId });
      person.say({ id: call.channelId }, call.content, replyTo ? { replyTo, ping: call.replyTo!.ping } : {});
      return { kind: 'done' };
    }
    case 'slash':
      return follow(await person.slash({ id: call.channelId }, call.command, call.options), NO_RESPONSE);
    case 'autocomplete': {
      const choices = await person.autocomplete({ id: call.channelId }, call.command, call.options, call.focused);
      return { kind: 'choices', choices };
    }
    case 'press':
      return follow(await person.press(find(call), call.customId), FAILED);
    case 'select':
      return follow(await person.select(find(call), call.customId, call.values), FAILED);
    case 'menu':
      return follow(await person.menu(find(call), call.command), NO_RESPONSE);
    case 'userMenu':
      return follow(await person.menu({ id: call.userId }, call.command, { id: call.channelId }), NO_RESPONSE);
    case 'submit': {
      const modal = modals.get(call.modalId);
      if (!modal) throw new ClientRefusal('The form is no longer open.');
      return follow(await person.submit(modal, call.fields), 'Something went wrong. Try again.');
    }
    case 'dismiss':
      person.dismiss(find(call));
      return { kind: 'done' };
    default:
      throw new ClientRefusal('The page asked for something that the playground does not know.');
  }
}

/** What Discord's client says when an interaction is not acknowledged in time. */
const NO_RESPONSE = 'The application did not respond';
const FAILED = 'This interaction failed';
