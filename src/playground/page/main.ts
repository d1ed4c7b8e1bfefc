import { Composer } from './composer.ts';
import { connect } from './connection.ts';
import { h } from './dom.ts';
import { keepFocus } from './focus.ts';
import { chatHeader } from './header.ts';
import { logView } from './log.ts';
import { tickTimes } from './markdownView.ts';
import { mentionInComposer } from './messageMenu.ts';
import { panel } from './panel.ts';
import { sidebar } from './sidebar.ts';
import { store } from './store.ts';
import { typingLine } from './typing.ts';

const composer = new Composer();
mentionInComposer.insert = (text) => composer.insert(text);

const lost = h(
  'div',
  { class: 'lost', role: 'status', hidden: true },
  'The playground is not answering. Trying again…',
);
store.on(['connection'], () => {
  lost.hidden = store.connected;
});
store.on(['channel'], () => composer.focus());
store.on(['view'], () => document.activeElement === document.body && composer.focus());

const chat = h('main', { class: 'chat' }, chatHeader(), logView(), composer.element, typingLine());
const shade = h('div', { class: 'shade', on: { click: () => document.body.classList.remove('drawer') } });
document.body.append(h('div', { class: 'app' }, sidebar(), shade, chat, panel()), lost);

setInterval(tickTimes, 1_000);
keepFocus(() => composer.focus());
connect();
