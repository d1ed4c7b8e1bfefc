import type { ChannelView } from '../protocol.ts';
import { avatar } from './avatar.ts';
import { fill, h } from './dom.ts';
import { icon } from './icons.ts';
import { peopleButton } from './people.ts';
import { store } from './store.ts';

/** Which server's channels are listed: that of the open channel. `null`: direct messages. */
const openGuildId = (): string | null => store.guild()?.id ?? null;

/** Servers on the far left, then the channels of the open one, then who one is. */
export function sidebar(): HTMLElement {
  const rail = h('nav', { class: 'rail', 'aria-label': 'Servers' });
  const head = h('header', { class: 'sidebar-head' });
  const channels = h('nav', { class: 'channels', 'aria-label': 'Channels' });
  const paint = () => {
    fill(rail, railButtons());
    const guild = store.guild();
    fill(head, h('h1', null, guild?.name ?? 'Direct messages'));
    fill(
      channels,
      guild && h('p', { class: 'about' }, guild.about),
      h('h2', null, guild ? 'Text channels' : 'Direct messages'),
      (guild?.channels ?? store.view?.dms ?? []).map(channelButton),
    );
  };
  store.on(['view', 'channel', 'places', 'bot'], paint);
  document.addEventListener('keydown', switchByKey);
  return h(
    'div',
    { class: 'sidebar', id: 'sidebar' },
    rail,
    h('div', { class: 'sidebar-main' }, head, channels, peopleButton()),
  );
}

function railButtons(): HTMLElement[] {
  const view = store.view;
  if (!view) return [];
  return [
    railButton('Direct messages', icon('chat'), openGuildId() === null, view.dms),
    h('hr', { class: 'rail-line' }),
    ...view.guilds.map((guild) =>
      railButton(guild.name, initials(guild.name), openGuildId() === guild.id, guild.channels),
    ),
  ];
}

/** Says how many messages nobody has read yet; `null` for none. */
const unreadBadge = (count: number): HTMLElement | null =>
  count > 0 ? h('span', { class: 'unread' }, count, h('span', { class: 'unseen' }, ' unread')) : null;

function railButton(name: string, face: Node | string, open: boolean, channels: readonly ChannelView[]): HTMLElement {
  const channelId = channels[0]?.id;
  const unread = channels.reduce((sum, channel) => sum + store.unread(channel.id), 0);
  return h(
    'button',
    {
      class: `rail-button ${open ? 'open' : ''}`,
      type: 'button',
      title: name,
      'aria-current': open ? 'true' : null,
      on: { click: () => channelId && store.open(channelId) },
    },
    h('span', { 'aria-hidden': 'true' }, face),
    h('span', { class: 'unseen' }, name, ' '),
    unreadBadge(unread),
  );
}

/** Alt with ↑ or ↓ opens the next channel, round the ends. */
function switchByKey(event: KeyboardEvent): void {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (!step || !event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const ids = store.channels().map(({ id }) => id);
  store.open(ids[(ids.indexOf(store.channelId) + step + ids.length) % ids.length] ?? store.channelId);
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => [...word][0])
    .join('')
    .slice(0, 3);

function channelButton(channel: ChannelView): HTMLElement {
  const open = channel.id === store.channelId;
  const choose = () => {
    store.open(channel.id);
    document.body.classList.remove('drawer');
  };
  return h(
    'button',
    {
      class: `channel ${open ? 'open' : ''} ${store.unread(channel.id) > 0 ? 'news' : ''}`,
      type: 'button',
      'aria-current': open ? 'page' : null,
      on: { click: choose },
    },
    channel.kind === 'dm' && store.view
      ? h('span', { class: `presence presence-${store.view.bot.status}` }, avatar(store.view.bot, 'medium'))
      : icon('hash'),
    h('span', { class: 'channel-name' }, channel.name),
    unreadBadge(store.unread(channel.id)),
  );
}
