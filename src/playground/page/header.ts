import { fill, h } from './dom.ts';
import { icon } from './icons.ts';
import { openTab, showTab, type TabName } from './panel.ts';
import { store } from './store.ts';
import { themeButton } from './theme.ts';
import { timestamp } from './time.ts';

/** The bar over the messages: where one is, and the page's own switches. */
export function chatHeader(): HTMLElement {
  const title = h('h2', { class: 'chat-title' });
  const topic = h('p', { class: 'topic' });
  const drawer = () => document.body.classList.toggle('drawer');
  store.on(['view', 'channel'], () => {
    const channel = store.channel();
    if (!channel) return;
    fill(title, icon(channel.kind === 'dm' ? 'chat' : 'hash'), h('span', null, channel.name));
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
    clockButton(),
    toolsButton(),
    themeButton(),
  );
}

const toggle = (name: TabName): void => showTab(openTab() === name ? null : name);

/** The bot's date and time; a click opens the ways to move it. */
function clockButton(): HTMLElement {
  const face = h('span', null);
  const button = h(
    'button',
    { class: 'clock', type: 'button', title: 'The bot’s clock', on: { click: () => toggle('Time') } },
    icon('clock'),
    face,
  );
  const tick = () => {
    const viewer = store.viewer();
    const text = `${timestamp(viewer.now, 'd', viewer)} ${timestamp(viewer.now, 't', viewer)}`;
    if (store.view && face.textContent !== text) face.textContent = text;
  };
  setInterval(tick, 1_000);
  store.on(['view', 'clock'], tick);
  return button;
}

function toolsButton(): HTMLElement {
  const button = h(
    'button',
    {
      class: 'icon-button',
      type: 'button',
      'aria-label': 'Inspector and tools',
      title: 'Inspector and tools',
      'aria-controls': 'panel',
      on: { click: () => showTab(openTab() ? null : 'Inspector') },
    },
    icon('braces'),
  );
  const paint = () => {
    button.ariaExpanded = String(openTab() !== null);
  };
  store.on(['panel'], paint);
  paint();
  return button;
}
