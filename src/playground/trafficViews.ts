import type { TrafficEntry } from '../local-discord/traffic.ts';
import type { TrafficView } from './protocol.ts';

/** A line of the inspector. The local Discord has masked the tokens already. */
export function trafficView(entry: TrafficEntry): TrafficView {
  const kind = entry.kind === 'request' ? 'request' : entry.direction === 'in' ? 'command' : 'event';
  return {
    id: entry.number,
    at: entry.at,
    kind,
    name: entry.title,
    status: entry.status ?? null,
    took: entry.took ?? null,
    body: entry.body ?? null,
    reply: entry.reply ?? null,
    rule: entry.rule ? { text: entry.rule.sentence, url: entry.rule.link } : null,
  };
}
