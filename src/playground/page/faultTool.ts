import type { Call } from '../protocol.ts';
import { perform } from './connection.ts';
import { arrange, fill, h, oncePerFrame } from './dom.ts';
import { showTab } from './panel.ts';
import { store } from './store.ts';
import { isHeartbeat, rowView } from './trafficRow.ts';

const FAULTS: readonly { readonly label: string; readonly detail: string; readonly call: Call }[] = [
  {
    label: 'Drop the gateway',
    detail: 'Cuts the bot’s connection. It should resume by itself.',
    call: { call: 'fault', fault: 'drop' },
  },
  {
    label: 'Discord down for 10 s',
    detail: 'No gateway, and 503 to every request.',
    call: { call: 'fault', fault: 'down' },
  },
  {
    label: 'Rate limit (429)',
    detail: 'The bot’s next request has to wait two seconds.',
    call: { call: 'fault', fault: 'limit' },
  },
  { label: 'Server error (500)', detail: 'The bot’s next request fails.', call: { call: 'fault', fault: 'error' } },
  {
    label: 'Cut the line',
    detail: 'The connection of the bot’s next request is reset.',
    call: { call: 'fault', fault: 'reset' },
  },
  {
    label: 'Answer slowly',
    detail: 'The bot’s next three requests take two seconds more.',
    call: { call: 'fault', fault: 'slow' },
  },
  { label: 'Restart the bot', detail: 'Stops it and starts it again.', call: { call: 'restart' } },
  { label: 'All well again', detail: 'Ends every fault that still waits.', call: { call: 'fault', fault: 'clear' } },
];

/** As many of the latest lines are shown: enough for a fault and what followed. */
const MOST_ROWS = 30;

/** Things that can go wrong, one click each, and how the bot copes with the latest. */
export function faultTool(): HTMLElement {
  const status = h('p', { class: 'bot-status', role: 'status' });
  const done = h('p', { class: 'muted', role: 'status' });
  const rows = h('div', { class: 'coping', role: 'group', 'aria-label': 'How the bot copes' });
  /** The latest line before the latest fault. */
  let since = Number.POSITIVE_INFINITY;
  const paint = () => {
    const views = store.traffic.filter((view) => view.id > since && !isHeartbeat(view)).slice(-MOST_ROWS);
    arrange(
      rows,
      views.map((view) => rowView(view, () => showTab('Inspector'))),
    );
  };
  const later = oncePerFrame(() => rows.offsetParent && paint());
  const cause = async (label: string, call: Call) => {
    since = store.traffic.at(-1)?.id ?? 0;
    const outcome = await perform(call);
    done.textContent = outcome.kind === 'failed' ? outcome.text : `Done: ${label}. How the bot copes:`;
    paint();
  };
  store.on(['view', 'bot'], () => {
    const { bot } = store.view!;
    fill(status, h('span', { class: `status-dot status-${bot.status}` }), `${bot.name} is ${bot.status}.`);
  });
  store.on(['traffic', 'view', 'panel'], later);
  return h(
    'div',
    { class: 'tool' },
    status,
    FAULTS.map(({ label, detail, call }) =>
      h(
        'button',
        { class: 'mishap', type: 'button', on: { click: () => void cause(label, call) } },
        h('strong', null, label),
        h('span', null, detail),
      ),
    ),
    done,
    rows,
  );
}
