import { fill, h, setAttribute } from './dom.ts';
import { faultTool } from './faultTool.ts';
import { icon } from './icons.ts';
import { inspector } from './inspector.ts';
import { sessionTool } from './sessionTool.ts';
import { store } from './store.ts';
import { timeTool } from './timeTool.ts';

const TABS = ['Inspector', 'Time', 'Faults', 'Session'] as const;
export type TabName = (typeof TABS)[number];

const remembered = localStorage.getItem('panel') as TabName | null;

/** Which tab of the panel is open; `null`: the panel is closed. Remembered on this machine. */
let open: TabName | null = remembered && TABS.includes(remembered) ? remembered : null;

export const openTab = (): TabName | null => open;

/** Opens a tab, or closes the panel. */
export function showTab(name: TabName | null): void {
  open = name;
  if (name) localStorage.setItem('panel', name);
  else localStorage.removeItem('panel');
  store.emit('panel');
}

/** What a developer wants to see and do, beside the chat. */
export function panel(): HTMLElement {
  const views = { Inspector: inspector(), Time: timeTool(), Faults: faultTool(), Session: sessionTool() };
  const tabs = TABS.map((name) =>
    h(
      'button',
      {
        class: 'tab',
        role: 'tab',
        type: 'button',
        id: `tab-${name}`,
        'aria-controls': 'panel-view',
        on: { click: () => showTab(name) },
      },
      name,
    ),
  );
  const view = h('div', { class: 'panel-view', role: 'tabpanel', id: 'panel-view' });
  const close = h(
    'button',
    { class: 'icon-button', type: 'button', 'aria-label': 'Close the tools', on: { click: () => showTab(null) } },
    icon('close'),
  );
  const tablist = h('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Tools' }, tabs);
  const element = h(
    'aside',
    { class: 'panel', id: 'panel', 'aria-label': 'Tools' },
    h('header', { class: 'panel-head' }, tablist, close),
    view,
  );
  tablist.addEventListener('keydown', (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step) return;
    const index = (TABS.indexOf(open ?? 'Inspector') + step + TABS.length) % TABS.length;
    showTab(TABS[index]!);
    tabs[index]!.focus();
  });
  const paint = () => {
    element.hidden = open === null;
    if (!open) return;
    for (const [index, name] of TABS.entries()) {
      setAttribute(tabs[index]!, 'aria-selected', String(name === open));
      tabs[index]!.tabIndex = name === open ? 0 : -1;
    }
    view.setAttribute('aria-labelledby', `tab-${open}`);
    if (view.firstElementChild !== views[open]) fill(view, views[open]);
  };
  store.on(['panel'], paint);
  paint();
  return element;
}
