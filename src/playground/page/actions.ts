import type { Call, CommandView, MessageView, Outcome } from '../protocol.ts';
import { perform } from './connection.ts';
import { openModal } from './modalView.ts';
import { store } from './store.ts';

let lastNotice = 0;

/** Uses a message's button or select. @returns the sentence to show under the message if it failed */
export async function useComponent(
  message: MessageView,
  customId: string,
  values: readonly string[] | null,
): Promise<string | null> {
  const place = { channelId: message.channel_id, messageId: message.id, customId };
  const outcome = await perform(values ? { call: 'select', ...place, values } : { call: 'press', ...place });
  follow(outcome);
  return outcome.kind === 'failed' ? outcome.text : null;
}

/** Runs a command, showing it on its way and, if it fails, why. `name` as Discord writes it (`/ask`). */
export async function runCommand(name: string, call: Extract<Call, { channelId: string }>): Promise<void> {
  const notice = { id: ++lastNotice, channelId: call.channelId, command: name, at: store.now() };
  store.addNotice({ ...notice, state: 'sending', text: '' });
  const outcome = await perform(call);
  if (outcome.kind === 'failed') store.addNotice({ ...notice, state: 'failed', text: outcome.text });
  else store.removeNotice(notice.id);
  follow(outcome);
}

/** Runs a context-menu command on a message. */
export const runMenu = (command: CommandView, message: MessageView): Promise<void> =>
  runCommand(command.label, {
    call: 'menu',
    channelId: message.channel_id,
    messageId: message.id,
    command: command.name,
  });

/** Puts away a message that only this person sees. */
export async function dismiss(message: MessageView): Promise<void> {
  await perform({ call: 'dismiss', channelId: message.channel_id, messageId: message.id });
}

/** Makes one of the calls that an empty channel offers. */
export function tryOut(call: Call): void {
  if ('channelId' in call) store.open(call.channelId);
  if (call.call === 'slash') void runCommand(`/${call.command}`, call);
  else void perform(call);
}

function follow(outcome: Outcome): void {
  if (outcome.kind === 'modal') openModal(outcome.modal);
}
