import { avatar } from './avatar.ts';
import { become } from './connection.ts';
import { fill, h } from './dom.ts';
import { icon } from './icons.ts';
import { openMenu } from './menu.ts';
import { store } from './store.ts';

/** Who one is; a click offers to be somebody else. */
export function peopleButton(): HTMLElement {
  const button = h('button', { class: 'me', type: 'button', 'aria-haspopup': 'menu' });
  button.addEventListener('click', () => {
    const box = button.getBoundingClientRect();
    openMenu({ x: box.left, y: box.top, upward: true }, 'Be somebody else', [
      {
        title: 'Go on as',
        items: (store.view?.people ?? []).map((person) => ({
          label: person.name,
          detail: person.about,
          icon: person.id === store.view?.me.id && icon('check'),
          choose: () => become(person.id),
        })),
      },
    ]);
  });
  store.on(['view'], () => {
    const me = store.view!.me;
    fill(
      button,
      h('span', { class: 'presence presence-online' }, avatar(me, 'medium')),
      h('span', { class: 'me-text', title: me.about }, h('strong', null, me.name), h('span', null, me.about)),
      icon('chevron'),
    );
  });
  return button;
}
