import type { MessageView } from '../protocol.ts';
import { avatar } from './avatar.ts';
import { arrange, h, oncePerFrame, setAttribute } from './dom.ts';
import { guide } from './guide.ts';
import { icon } from './icons.ts';
import { hoverTools, openMessageMenu } from './messageMenu.ts';
import { badge, continues, dots, messageView, sentAt } from './messageView.ts';
import { type Notice, store } from './store.ts';
import { dayNumber, dayTitle } from './time.ts';

/** Farther from the end than this, in pixels, a button offers to go back there. */
const FAR = 200;

/** How many rows are laid out together. */
const PART = 20;

/** The messages of the open channel. Rows that have not changed keep their elements, so that nothing is read twice. */
export function logView(): HTMLElement {
  const rows = h('div', { class: 'log-rows' });
  const log = h('div', { class: 'log', role: 'log', tabindex: 0 }, rows);
  const jump = h('button', { class: 'jump', type: 'button', hidden: true }, 'Jump to the newest', icon('down'));
  let shown = new Map<string, { source: unknown; grouped: boolean; element: HTMLElement }>();

  // The log is laid out from its end, where the browser counts from 0 upwards and stays by itself.
  const toEnd = () => {
    log.scrollTop = 0;
  };
  const paint = () => {
    const next: typeof shown = new Map();
    const keep = (key: string, source: unknown, grouped: boolean, make: () => HTMLElement) => {
      const known = shown.get(key);
      const same = known !== undefined && known.source === source && known.grouped === grouped;
      next.set(key, same ? known : { source, grouped, element: make() });
    };
    keep('start', store.channel(), store.messages().length > 0, guide);
    const notices = store.notices.filter(({ channelId }) => channelId === store.channelId);
    /** Shows the notices up to a moment; @returns whether there were any */
    const notify = (until: number): boolean => {
      const due = notices.splice(0, notices.filter(({ at }) => at < until).length);
      for (const notice of due) keep(`notice ${notice.id}`, notice, false, () => noticeView(notice));
      return due.length > 0;
    };
    let before: MessageView | undefined;
    for (const message of store.messages()) {
      const parted = notify(sentAt(message));
      const day = dayNumber(sentAt(message), store.viewer());
      const newDay = !before || day !== dayNumber(sentAt(before), store.viewer());
      if (newDay) keep(`day ${day}`, store.view?.me, false, () => divider(sentAt(message)));
      const grouped = !newDay && !parted && continues(message, before);
      keep(message.id, message, grouped, () => messageView(message, grouped));
      before = message;
    }
    notify(Number.POSITIVE_INFINITY);
    const elements = [...next.values()].map(({ element }) => element);
    arrange(rows, parted(elements, rows));
    // What one has just sent is worth seeing, wherever one has scrolled to.
    const last = store.messages().at(-1);
    const isOwn = last !== undefined && last.author.id === store.view?.me.id && !shown.has(last.id);
    if (isOwn || store.notices.some(({ id }) => !shown.has(`notice ${id}`))) toEnd();
    shown = next;
  };
  const restart = () => {
    shown = new Map();
    setAttribute(log, 'aria-label', `Messages in ${store.channel()?.name}`);
    paint();
  };

  log.addEventListener('scroll', () => {
    jump.hidden = log.scrollTop > -FAR;
  });
  jump.addEventListener('click', toEnd);
  log.addEventListener('keydown', (event) => walk(event, log));
  log.addEventListener('contextmenu', (event) => openMessageMenu(event));
  log.addEventListener('click', (event) => {
    if ((event.target as HTMLElement).closest('[data-user]')) openMessageMenu(event);
  });
  hoverTools(log);
  store.on(['view', 'channel', 'jump'], restart);
  store.on(['view', 'channel'], toEnd);
  store.on(['messages', 'notices', 'places'], oncePerFrame(paint));
  return h('div', { class: 'log-box' }, log, jump);
}

/** Puts the rows into parts of a few each, of which the browser lays out only those in sight. */
function parted(elements: readonly HTMLElement[], rows: HTMLElement): HTMLElement[] {
  const parts = [];
  for (let at = 0; at < elements.length; at += PART) {
    const part = (rows.children[at / PART] as HTMLElement | undefined) ?? h('div', { class: 'log-part' });
    arrange(part, elements.slice(at, at + PART));
    parts.push(part);
  }
  return parts;
}

const divider = (at: number): HTMLElement =>
  h('div', { class: 'divider', role: 'separator' }, h('span', null, dayTitle(at, store.viewer())));

/** A command on its way, or one that the bot did not answer. */
function noticeView(notice: Notice): HTMLElement {
  const { me, bot } = store.view!;
  const failed = notice.state === 'failed';
  return h(
    'div',
    {
      class: `message notice ${failed ? 'ephemeral' : ''}`,
      role: 'article',
      tabindex: -1,
      'aria-label': notice.command,
    },
    h(
      'div',
      { class: 'context' },
      avatar(me, 'small'),
      h('span', { class: 'context-name' }, me.name),
      ' used ',
      h('span', { class: 'mention' }, notice.command),
    ),
    h('div', { class: 'gutter' }, avatar(bot)),
    h(
      'div',
      { class: 'message-body' },
      h('div', { class: 'message-head' }, h('span', { class: 'author' }, bot.name), badge()),
      failed
        ? [
            h('div', { class: 'failure', role: 'alert' }, icon('warning'), notice.text),
            h(
              'div',
              { class: 'only-you' },
              icon('eye'),
              'Only you can see this • ',
              h(
                'button',
                { class: 'link', type: 'button', on: { click: () => store.removeNotice(notice.id) } },
                'Dismiss message',
              ),
            ),
          ]
        : h('div', { class: 'thinking' }, dots(), 'Sending command…'),
    ),
  );
}

/** ↑ and ↓ go from message to message. */
function walk(event: KeyboardEvent, log: HTMLElement): void {
  const target = event.target as HTMLElement;
  if (target !== log && target.getAttribute('role') !== 'article') return;
  const messages = [...log.querySelectorAll<HTMLElement>('[role=article]')];
  if (event.altKey) return;
  const at = messages.indexOf(target);
  const next: Record<string, HTMLElement | undefined> = {
    ArrowUp: at < 0 ? messages.at(-1) : messages[at - 1],
    ArrowDown: messages[at + 1],
    Home: messages[0],
    End: messages.at(-1),
  };
  if (at >= 0 && event.key === 'Enter') openMessageMenu(event);
  else if (next[event.key]) next[event.key]!.focus();
  else return;
  event.preventDefault();
}
