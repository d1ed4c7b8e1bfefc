import type { TrafficView } from '../protocol.ts';
import { h } from './dom.ts';
import { store } from './store.ts';
import { exactTime } from './time.ts';

/** Milliseconds to acknowledge from which an answer is slow, and from which Discord no longer takes it. */
const SLOW = 1_500;
const TOO_SLOW = 3_000;

/** The status of a request whose connection was reset before any answer. */
const CUT = 0;

/** Heartbeats come all the time and say little. */
export const isHeartbeat = ({ name }: TrafficView): boolean => /heartbeat/i.test(name);

export const isRefused = (view: TrafficView): boolean =>
  view.unanswered || view.status === CUT || (view.status ?? 0) >= 400;

/** One line of it: when, which way, what, and what came of it. */
export function rowView(view: TrafficView, click: () => void): HTMLElement {
  const incoming = view.kind === 'event';
  return h(
    'button',
    { class: `traffic-row ${isRefused(view) ? 'refused' : view.kind}`, type: 'button', on: { click } },
    h('span', { class: 'traffic-time' }, exactTime(view.at, store.viewer())),
    h('span', { class: 'traffic-way', 'aria-label': incoming ? 'to the bot' : 'from the bot' }, incoming ? '↓' : '↑'),
    h('span', { class: 'traffic-name', title: view.name }, shorten(view.name)),
    view.status === null ? null : h('span', { class: 'traffic-status' }, view.status === CUT ? 'cut' : view.status),
    pace(view),
  );
}

/** How long it took: for an interaction, until the bot acknowledged it. */
function pace({ took, unanswered, kind }: TrafficView): HTMLElement | null {
  if (unanswered) return h('span', { class: 'traffic-took red' }, 'no answer');
  if (took === null) return null;
  const colour = kind !== 'event' || took <= SLOW ? '' : took <= TOO_SLOW ? 'amber' : 'red';
  return h('span', { class: `traffic-took ${colour}` }, took < 10 ? `${took.toFixed(1)} ms` : `${Math.round(took)} ms`);
}

/** Ids by their last digits, for the eye. */
export const shorten = (name: string): string =>
  name
    .replace(/\?.*/, '')
    .replace(/\/api\/v\d+/, '')
    .replace(/\d{13,16}(\d{4})/g, '…$1')
    .replace('/<token>', '');
