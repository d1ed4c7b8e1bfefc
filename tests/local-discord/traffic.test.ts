import { describe, expect, it } from 'vitest';
import { maskBody, maskPath } from '../../src/local-discord/paths.ts';
import { TrafficLog } from '../../src/local-discord/traffic.ts';

const entry = { kind: 'request', direction: 'in', at: 0, application: null, title: 'x' } as const;

describe('traffic', () => {
  it('GIVEN tokens in paths and bodies THEN they are masked', () => {
    expect(maskPath('/api/v10/interactions/1/secret/callback?with_response=true')).toBe(
      '/api/v10/interactions/1/<token>/callback?with_response=true',
    );
    expect(maskPath('/api/v10/webhooks/1/secret/messages/@original')).toBe(
      '/api/v10/webhooks/1/<token>/messages/@original',
    );
    expect(maskPath('/api/v10/webhooks/1/secret?wait=true')).toBe('/api/v10/webhooks/1/<token>?wait=true');
    expect(maskPath('/api/v10/channels/1/messages')).toBe('/api/v10/channels/1/messages');
    expect(maskBody({ token: 'secret', intents: 1 })).toEqual({ token: '<token>', intents: 1 });
    expect(maskBody([1])).toEqual([1]);
  });

  it('GIVEN more entries than are kept THEN the oldest go, and numbers run on', () => {
    const told: number[] = [];
    const log = new TrafficLog(10, ({ number }) => told.push(number));
    for (let count = 0; count < 100; count++) log.add(entry);
    expect(told).toHaveLength(100);
    expect(log.entries.length).toBeLessThanOrEqual(15);
    expect(log.entries.at(-1)?.number).toBe(100);
  });
});
