import { fill, h } from './dom.ts';
import { dots } from './messageView.ts';
import { store } from './store.ts';

/** The line under the composer that says who is typing. */
export function typingLine(): HTMLElement {
  const line = h('div', { class: 'typing', role: 'status' });
  const paint = () => {
    const typing = (store.typing.get(store.channelId) ?? 0) > Date.now();
    if (typing === line.hasChildNodes()) return;
    if (typing) fill(line, dots(), h('strong', null, store.view?.bot.name), ' is typing…');
    else line.replaceChildren();
  };
  store.on(['typing', 'messages', 'channel', 'view'], paint);
  setInterval(paint, 1_000);
  return line;
}
