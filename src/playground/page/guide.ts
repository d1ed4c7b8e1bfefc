import { tryOut } from './actions.ts';
import { avatar } from './avatar.ts';
import { h } from './dom.ts';
import { icon } from './icons.ts';
import { store } from './store.ts';

/** The head of a channel: where one is and, while nothing has been written, what to try first. */
export function guide(): HTMLElement {
  const channel = store.channel();
  const view = store.view;
  if (!channel || !view) return h('div', null);
  const direct = channel.kind === 'dm';
  const tries = store.messages().length === 0 ? view.tries.filter(({ channelId }) => channelId === channel.id) : [];
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
