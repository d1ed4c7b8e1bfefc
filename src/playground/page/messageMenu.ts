import { runCommand, runMenu } from './actions.ts';
import { copyText } from './copy.ts';
import { fill, h } from './dom.ts';
import { icon } from './icons.ts';
import { openMenu, type Point } from './menu.ts';
import { userName } from './names.ts';
import { store } from './store.ts';

/** What the page does when somebody wants to mention a user; the composer sets it. */
export const mentionInComposer = { insert: (_text: string): void => undefined };

/** Opens the menu of the message, or of the user's name, that the event happened on. */
export function openMessageMenu(event: MouseEvent | KeyboardEvent): void {
  const target = event.target as HTMLElement;
  const userId = target.closest<HTMLElement>('[data-user]')?.dataset.user;
  const article = target.closest<HTMLElement>('[data-id]');
  if (target.closest('a, input, textarea') || (!userId && !article)) return;
  event.preventDefault();
  const box = target.getBoundingClientRect();
  const at =
    'clientX' in event && event.clientX > 0
      ? { x: event.clientX, y: event.clientY }
      : { x: box.left + 60, y: box.top + 20 };
  if (userId) openUserMenu(at, userId);
  else openMenuOf(article!.dataset.id!, at);
}

function openMenuOf(messageId: string, at: Point): void {
  const message = store.messages().find((known) => known.id === messageId);
  if (!message) return;
  const commands = store.channel()?.commands.filter((command) => command.kind === 'message') ?? [];
  openMenu(at, 'Message', [
    {
      items: [
        { label: 'Reply', icon: icon('reply'), choose: () => store.setReply({ message, ping: true }) },
        { label: 'Copy text', icon: icon('copy'), choose: () => copyText(message.content || embedText(messageId)) },
        { label: 'Copy message ID', icon: icon('copy'), choose: () => copyText(message.id) },
      ],
    },
    {
      title: 'Apps',
      items: commands.map((command) => ({ label: command.label, choose: () => void runMenu(command, message) })),
    },
  ]);
}

function openUserMenu(at: Point, userId: string): void {
  const { channelId } = store;
  const commands = store.channel()?.commands.filter((command) => command.kind === 'user') ?? [];
  openMenu(at, 'User', [
    {
      items: [
        { label: 'Mention', choose: () => mentionInComposer.insert(`@${userName(userId) ?? ''} `) },
        { label: 'Copy user ID', icon: icon('copy'), choose: () => copyText(userId) },
      ],
    },
    {
      title: 'Apps',
      items: commands.map((command) => ({
        label: command.label,
        choose: () => void runCommand(command.label, { call: 'userMenu', channelId, userId, command: command.name }),
      })),
    },
  ]);
}

/** Text of a message that has nothing but embeds, as it stands on the page. */
const embedText = (messageId: string): string =>
  document.querySelector<HTMLElement>(`[data-id="${messageId}"] .message-body`)?.innerText ?? '';

/** Shows the tools of whichever message the pointer or the focus is on. */
export function hoverTools(log: HTMLElement): void {
  const tools = h('div', { class: 'tools', role: 'toolbar', 'aria-label': 'Message' });
  const show = (event: Event) => {
    const article = (event.target as HTMLElement).closest<HTMLElement>('[data-id]');
    if (!article || article === tools.parentElement) return;
    const id = article.dataset.id!;
    const reply = () => {
      const message = store.messages().find((known) => known.id === id);
      if (message) store.setReply({ message, ping: true });
    };
    const more = (click: MouseEvent) =>
      openMenuOf(id, {
        x: click.clientX || tools.getBoundingClientRect().left,
        y: click.clientY || tools.getBoundingClientRect().bottom,
      });
    fill(tools, tool('Reply', 'reply', reply), tool('More', 'more', more));
    article.append(tools);
  };
  log.addEventListener('pointerover', show);
  log.addEventListener('focusin', show);
  log.addEventListener('pointerleave', () => tools.contains(document.activeElement) || tools.remove());
}

const tool = (label: string, name: 'reply' | 'more', click: (event: MouseEvent) => void): HTMLElement =>
  h('button', { class: 'icon-button', type: 'button', 'aria-label': label, title: label, on: { click } }, icon(name));
