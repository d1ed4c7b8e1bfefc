import type { TrafficView } from '../protocol.ts';
import { copyText } from './copy.ts';
import { arrange, fill, h, oncePerFrame } from './dom.ts';
import { icon } from './icons.ts';
import { outside } from './markdownView.ts';
import { refusalLines } from './refusal.ts';
import { store } from './store.ts';
import { isHeartbeat, isRefused, rowView, shorten } from './trafficRow.ts';

/** More rows than this nobody reads; a filter finds the older ones. */
const MOST_ROWS = 400;

type Filter = 'all' | 'event' | 'request' | 'refused';

const FILTERS: readonly (readonly [Filter, string])[] = [
  ['all', 'All'],
  ['event', 'Events'],
  ['request', 'Requests'],
  ['refused', 'Refused'],
];

/** Everything that goes between the bot and Discord, and the JSON of one line of it. */
export function inspector(): HTMLElement {
  const rows = h('div', { class: 'traffic', role: 'group', 'aria-label': 'Traffic, oldest first', tabindex: 0 });
  const detail = h('div', { class: 'traffic-detail', hidden: true });
  const search = h('input', {
    class: 'text-input',
    type: 'search',
    placeholder: 'Filter…',
    'aria-label': 'Filter the traffic',
  });
  const chips = h('div', { class: 'chips', role: 'group', 'aria-label': 'Kinds of traffic' });
  const elements = new Map<number, { view: TrafficView; element: HTMLElement }>();
  let filter: Filter = 'all';
  let open: number | null = null;

  const matches = (view: TrafficView): boolean => {
    const text = search.value.trim().toLowerCase();
    if (filter === 'refused' && !isRefused(view)) return false;
    if (filter === 'request' && view.kind !== 'request') return false;
    if (filter === 'event' && view.kind === 'request') return false;
    if (text === '') return !isHeartbeat(view);
    return (
      view.name.toLowerCase().includes(text) || JSON.stringify([view.body, view.reply]).toLowerCase().includes(text)
    );
  };
  const shown = () => store.traffic.filter(matches).slice(-MOST_ROWS);
  const row = (view: TrafficView): HTMLElement => {
    const known = elements.get(view.id);
    if (known?.view === view) return known.element;
    const element = rowView(view, () => inspect(view.id));
    elements.set(view.id, { view, element });
    return element;
  };
  const paint = () => {
    const atEnd = rows.scrollHeight - rows.scrollTop - rows.clientHeight < 40;
    const views = shown();
    arrange(
      rows,
      views.length > 0 ? views.map(row) : [h('p', { class: 'empty' }, 'Nothing yet: say something to the bot.')],
    );
    if (atEnd) rows.scrollTop = rows.scrollHeight;
    for (const [id, { element }] of elements) element.setAttribute('aria-pressed', String(id === open));
    if (elements.size > 4 * MOST_ROWS) elements.clear();
  };
  const close = () => {
    const line = open === null ? undefined : elements.get(open)?.element;
    inspect(null);
    line?.focus();
  };
  const inspect = (id: number | null) => {
    open = id === open ? null : id;
    const view = store.traffic.find((entry) => entry.id === open);
    detail.hidden = !view;
    if (view) fill(detail, detailView(view, close));
    paint();
    // The JSON takes room from the list.
    if (open !== null) elements.get(open)?.element.scrollIntoView({ block: 'nearest' });
  };
  // Nothing is painted while nobody looks.
  const later = oncePerFrame(() => rows.offsetParent && paint());
  const paintChips = () => {
    for (const [index, chip] of [...chips.children].entries()) chip.ariaPressed = String(FILTERS[index]![0] === filter);
  };
  for (const [name, label] of FILTERS) {
    const choose = () => {
      filter = name;
      paintChips();
      paint();
    };
    chips.append(h('button', { class: 'chip', type: 'button', on: { click: choose } }, label));
  }

  paintChips();
  search.addEventListener('input', paint);
  store.on(['traffic', 'view', 'panel'], later);
  return h(
    'div',
    { class: 'inspector' },
    h(
      'div',
      { class: 'inspector-bar' },
      search,
      iconButton('copy', 'Copy what is shown', () =>
        copyText(
          shown()
            .map((view) => JSON.stringify(view))
            .join('\n'),
        ),
      ),
      iconButton('trash', 'Clear', () => {
        inspect(null);
        store.clearTraffic();
        paint();
      }),
    ),
    chips,
    rows,
    detail,
  );
}

function detailView(view: TrafficView, close: () => void): HTMLElement {
  const text = JSON.stringify(view.reply === null ? view.body : { sent: view.body, answered: view.reply }, null, 2);
  return h(
    'section',
    { class: 'traffic-json', 'aria-label': view.name },
    h(
      'header',
      null,
      h('strong', null, shorten(view.name)),
      iconButton('copy', 'Copy the JSON', () => copyText(text)),
      iconButton('close', 'Close', close),
    ),
    view.rule &&
      h(
        'p',
        { class: 'rule' },
        icon('warning'),
        h(
          'span',
          null,
          refusalLines(view.reply).map((line) => h('span', { class: 'rule-fault' }, line)),
          `${view.rule.text} `,
          h('a', { href: view.rule.url, ...outside }, 'Discord’s documentation'),
        ),
      ),
    view.unanswered &&
      h(
        'p',
        { class: 'rule' },
        icon('warning'),
        h(
          'span',
          null,
          'Not acknowledged within 3 seconds: Discord told the person that the application did not respond.',
        ),
      ),
    h('pre', { tabindex: 0 }, text),
  );
}

const iconButton = (name: Parameters<typeof icon>[0], label: string, click: () => void): HTMLElement =>
  h('button', { class: 'icon-button', type: 'button', 'aria-label': label, title: label, on: { click } }, icon(name));
