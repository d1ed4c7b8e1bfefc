import type { APIMessageTopLevelComponent, APISectionComponent } from 'discord-api-types/v10';
import type { MessageView } from '../protocol.ts';
import { buttonView, type Use } from './buttonView.ts';
import { h } from './dom.ts';
import { markdown } from './markdownView.ts';
import { fileCard, picture } from './media.ts';
import { selectView } from './selectView.ts';

type Components = readonly APIMessageTopLevelComponent[];

/**
 * A message's components, of the first kind (rows under the text) and the second (whole layouts).
 * @param use what a press or a choice does
 */
export const componentsView = (components: Components, message: MessageView, use: Use): HTMLElement[] =>
  components.map((component) => componentView(component, message, use));

function componentView(component: APIMessageTopLevelComponent, message: MessageView, use: Use): HTMLElement {
  switch (component.type) {
    case 1:
      return h(
        'div',
        { class: 'row' },
        component.components.map((inner) => (inner.type === 2 ? buttonView(inner, use) : selectView(inner, use))),
      );
    case 9:
      return sectionView(component, use);
    case 10:
      return h('div', { class: 'md text-display' }, markdown(component.content));
    case 12:
      return h(
        'div',
        { class: 'gallery' },
        component.items.map((item) =>
          veiled(item.spoiler, picture(item.media.url, item.description ?? '', 'gallery-image')),
        ),
      );
    case 13:
      return veiled(component.spoiler, fileCard(component.file.url, component.name ?? 'file', component.size));
    case 14:
      return h('hr', {
        class: `separator ${component.divider === false ? 'separator-bare' : ''} ${component.spacing === 2 ? 'separator-large' : ''}`,
      });
    case 17: {
      const colour = component.accent_color == null ? null : `#${component.accent_color.toString(16).padStart(6, '0')}`;
      const inner = componentsView(component.components as Components, message, use);
      const box = h(
        'div',
        { class: `container ${colour ? 'container-accent' : ''}`, vars: colour ? { '--bar': colour } : {} },
        inner,
      );
      return veiled(component.spoiler, box);
    }
    default:
      return h('div', { class: 'muted' }, 'A component that this page does not know.');
  }
}

function sectionView(section: APISectionComponent, use: Use): HTMLElement {
  const { accessory } = section;
  return h(
    'div',
    { class: 'section' },
    h(
      'div',
      { class: 'section-text' },
      section.components.map((text) => h('div', { class: 'md text-display' }, markdown(text.content))),
    ),
    accessory.type === 2
      ? buttonView(accessory, use)
      : veiled(accessory.spoiler, picture(accessory.media.url, accessory.description ?? '', 'section-thumbnail')),
  );
}

/** Something that is uncovered with a click. */
function veiled(spoiler: boolean | undefined, content: HTMLElement): HTMLElement {
  if (!spoiler) return content;
  const cover = h('button', { class: 'veil-cover', type: 'button' }, 'Spoiler');
  const veil = h('div', { class: 'veil' }, content, cover);
  content.inert = true;
  cover.addEventListener('click', () => {
    content.inert = false;
    cover.remove();
  });
  return veil;
}
