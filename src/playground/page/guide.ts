import { tryOut } from './actions.ts';
import { avatar } from './avatar.ts';
import { h } from './dom.ts';
import { icon } from './icons.ts';
import { openMenu } from './menu.ts';
import { store } from './store.ts';

const triesHere = () => store.view?.tries.filter(({ channelId }) => channelId === store.channelId) ?? [];

/** Beside the composer: what to try next, when messages have taken the place of the {@link guide}. */
export function triesButton(): HTMLElement {
  const label = 'Things to try';
  const button = h(
    'button',
    { class: 'icon-button', type: 'button', 'aria-label': label, title: label, 'aria-haspopup': 'menu' },
    icon('bulb'),
  );
  button.addEventListener('click', () => {
    const { left, top } = button.getBoundingClientRect();
    const items = triesHere().map(({ title, detail, call }) => ({ label: title, detail, choose: () => tryOut(call) }));
    openMenu({ x: left, y: top, upward: true }, label, [{ title: label, items }]);
  });
  store.on(['view', 'channel', 'places'], () => {
    button.hidden = triesHere().length === 0;
  });
  return button;
}

/** The head of a channel: where one is and, while nothing has been written, what to try first. */
export function guide(): HTMLElement {
  const channel = store.channel();
  const view = store.view;
  if (!channel || !view) return h('div', null);
  const direct = channel.kind === 'dm';
  const tries = store.messages().length === 0 ? triesHere() : [];
  return h(
    'section',
    { class: 'guide' },
    direct ? avatar(view.bot, 'large') : h('span', { class: 'guide-sign', 'aria-hidden': 'true' }, icon('hash')),
    h('h2', null, direct ? channel.name : `Welcome to #${channel.name}!`),
    h('p', null, channel.topic),
    tries.length > 0 && h('h3', null, 'Things to try, one click each'),
    tries.length > 0 &&
      h(
        'div',
        { class: 'tries' },
        tries.map(({ title, detail, call }) =>
          h(
            'button',
            { class: 'try', type: 'button', on: { click: () => tryOut(call) } },
            h('strong', null, title),
            h('span', null, detail),
          ),
        ),
      ),
  );
}
