import { fill, h } from './dom.ts';
import { icon } from './icons.ts';
import { store } from './store.ts';
import { themeButton } from './theme.ts';

/** The bar over the messages: where one is, and the page's own switches. */
export function chatHeader(): HTMLElement {
  const title = h('h2', { class: 'chat-title' });
  const topic = h('p', { class: 'topic' });
  const drawer = () => document.body.classList.toggle('drawer');
  store.on(['view', 'channel'], () => {
    const channel = store.channel();
    if (!channel) return;
    fill(title, icon(channel.kind === 'dm' ? 'chat' : 'hash'), channel.name);
    topic.textContent = channel.topic;
    topic.title = channel.topic;
    document.title = `${channel.kind === 'dm' ? '' : '#'}${channel.name} · local preview`;
  });
  return h(
    'header',
    { class: 'chat-head' },
    h(
      'button',
      { class: 'icon-button only-narrow', type: 'button', 'aria-label': 'Servers and channels', on: { click: drawer } },
      icon('menu'),
    ),
    title,
    topic,
    h(
      'span',
      { class: 'preview', title: 'A stand-in for Discord on this machine. Nothing leaves it.' },
      'Local preview',
    ),
    themeButton(),
  );
}
