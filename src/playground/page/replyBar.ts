import { fill, h } from './dom.ts';
import { icon } from './icons.ts';
import { displayName } from './names.ts';
import { store } from './store.ts';

/** The strip over the composer that says which message is being answered, and whether its author is pinged. */
export function replyBar(focusComposer: () => void): HTMLElement {
  const bar = h('div', { class: 'reply-bar', hidden: true });
  store.on(['reply', 'channel', 'view'], () => {
    const { reply } = store;
    bar.hidden = !reply;
    if (!reply) return;
    const toggle = () => store.setReply({ ...reply, ping: !reply.ping });
    const cancel = () => store.setReply(null);
    fill(
      bar,
      h('span', null, 'Replying to ', h('strong', null, displayName(reply.message.author))),
      h(
        'button',
        {
          class: `ping ${reply.ping ? 'on' : ''}`,
          type: 'button',
          'aria-pressed': String(reply.ping),
          'aria-label': 'Mention the author',
          on: { click: toggle },
        },
        reply.ping ? '@ on' : '@ off',
      ),
      h(
        'button',
        { class: 'icon-button', type: 'button', 'aria-label': 'Cancel the reply', on: { click: cancel } },
        icon('close'),
      ),
    );
    focusComposer();
  });
  return bar;
}
