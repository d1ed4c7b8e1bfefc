import type { MessageView } from '../protocol.ts';
import { dismiss, useComponent } from './actions.ts';
import { avatar } from './avatar.ts';
import { componentsView } from './componentsView.ts';
import { h } from './dom.ts';
import { embedView } from './embedView.ts';
import { icon } from './icons.ts';
import { markdown } from './markdownView.ts';
import { attachmentView } from './media.ts';
import { displayName } from './names.ts';
import { store } from './store.ts';
import { fullTime, messageTime, timestamp } from './time.ts';

const EPHEMERAL = 1 << 6;
const LOADING = 1 << 7;
/** Components alone make up the message. */
const LAYOUT = 1 << 15;

/** The same author's messages within this time stand under one name. */
const GROUPED_WITHIN = 7 * 60_000;

/** When a message was sent, epoch milliseconds. */
export const sentAt = (message: MessageView): number => Date.parse(message.timestamp);

export const isEphemeral = (message: MessageView): boolean => ((message.flags ?? 0) & EPHEMERAL) !== 0;

/** Whether `message` goes on under the name that stands above `before`. */
export function continues(message: MessageView, before: MessageView | undefined): boolean {
  return (
    before !== undefined &&
    before.author.id === message.author.id &&
    sentAt(message) - sentAt(before) < GROUPED_WITHIN &&
    isEphemeral(before) === isEphemeral(message) &&
    !message.referenced_message &&
    !message.interaction_metadata
  );
}

/** One message. `grouped`: without the author's picture and name. */
export function messageView(message: MessageView, grouped: boolean): HTMLElement {
  const viewer = store.viewer();
  const at = sentAt(message);
  const name = displayName(message.author);
  const ephemeral = isEphemeral(message);
  const mentioned = message.mention_everyone || message.mentions.some((user) => user.id === store.view?.me.id);
  const time = h(
    'time',
    { class: 'message-time', datetime: message.timestamp, title: fullTime(at, viewer) },
    grouped ? timestamp(at, 't', viewer) : messageTime(at, viewer),
  );
  return h(
    'div',
    {
      class: ['message', grouped ? 'grouped' : '', ephemeral ? 'ephemeral' : '', mentioned ? 'mentioned' : ''].join(
        ' ',
      ),
      role: 'article',
      tabindex: -1,
      'data-id': message.id,
      'aria-label': `${name}, ${messageTime(at, viewer)}`,
    },
    contextBar(message),
    grouped
      ? h('div', { class: 'gutter' }, time)
      : h('div', { class: 'gutter' }, avatar({ id: message.author.id, name })),
    h(
      'div',
      { class: 'message-body' },
      grouped
        ? null
        : h(
            'div',
            { class: 'message-head' },
            h('button', { class: 'author', type: 'button', 'data-user': message.author.id }, name),
            message.author.bot && badge(),
            time,
          ),
      contentView(message),
      ephemeral && ephemeralNote(message),
    ),
  );
}

/** The label beside an application's name. */
export const badge = (): HTMLElement => h('span', { class: 'badge' }, 'APP');

function contentView(message: MessageView): (HTMLElement | null)[] {
  if (((message.flags ?? 0) & LOADING) !== 0)
    return [h('div', { class: 'thinking' }, dots(), `${displayName(message.author)} is thinking…`)];
  const failure = h('div', { class: 'failure', role: 'alert', hidden: true });
  const use = async (customId: string, values: readonly string[] | null) => {
    failure.hidden = true;
    const text = await useComponent(message, customId, values);
    if (text === null) return;
    failure.textContent = text;
    failure.hidden = false;
  };
  return [
    message.content || message.edited_timestamp
      ? h(
          'div',
          { class: 'md content' },
          markdown(message.content),
          message.edited_timestamp && edited(message.edited_timestamp),
        )
      : null,
    ...looseFiles(message).map(attachmentView),
    ...message.embeds.map(embedView),
    ...(message.components?.length
      ? [h('div', { class: 'components' }, componentsView(message.components, message, use))]
      : []),
    failure,
  ];
}

/** Files that no embed and no component shows already. */
function looseFiles(message: MessageView): MessageView['attachments'] {
  if (((message.flags ?? 0) & LAYOUT) !== 0) return [];
  const embeds = JSON.stringify(message.embeds);
  return message.attachments.filter(({ url }) => !embeds.includes(JSON.stringify(url)));
}

const edited = (at: string): HTMLElement =>
  h('span', { class: 'edited', title: fullTime(Date.parse(at), store.viewer()) }, '(edited)');

export const dots = (): HTMLElement =>
  h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i', null), h('i', null), h('i', null));

/** The line above a message: what it replies to, or which command it answers. */
function contextBar(message: MessageView): HTMLElement | null {
  const answered = message.referenced_message;
  const metadata = message.interaction_metadata;
  if (answered) {
    const name = displayName(answered.author);
    const words =
      answered.content || (answered.embeds.length > 0 ? 'Click to see the embed' : 'Click to see the attachment');
    const jump = () => document.querySelector<HTMLElement>(`[data-id="${answered.id}"]`)?.focus();
    return h(
      'div',
      { class: 'context' },
      avatar({ id: answered.author.id, name }, 'small'),
      answered.author.bot && badge(),
      h('span', { class: 'context-name' }, name),
      h('button', { class: 'context-text', type: 'button', on: { click: jump } }, markdownText(words)),
    );
  }
  if (message.type === 19) return h('div', { class: 'context' }, h('em', null, 'Original message was deleted'));
  if (metadata?.type !== 2) return null;
  const name = displayName(metadata.user);
  return h(
    'div',
    { class: 'context' },
    avatar({ id: metadata.user.id, name }, 'small'),
    h('span', { class: 'context-name' }, name),
    ' used ',
    h('span', { class: 'mention' }, message.command ?? 'a command'),
  );
}

/** Markdown with its marks gone, in one line. */
function markdownText(source: string): string {
  const holder = h('div', null, markdown(source));
  return (holder.textContent ?? '').replace(/\s+/g, ' ').slice(0, 200);
}

function ephemeralNote(message: MessageView): HTMLElement {
  return h(
    'div',
    { class: 'only-you' },
    icon('eye'),
    'Only you can see this • ',
    h('button', { class: 'link', type: 'button', on: { click: () => dismiss(message) } }, 'Dismiss message'),
  );
}
