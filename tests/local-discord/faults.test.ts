import { beforeEach, describe, expect, it } from 'vitest';
import { RequestFaults } from '../../src/local-discord/faults.ts';

let faults: RequestFaults;

beforeEach(() => {
  faults = new RequestFaults();
});

describe('faults that wait for their request', () => {
  it('GIVEN a match THEN only matching requests use it up', () => {
    const fault = { status: 500, match: { method: 'POST', path: '/messages' }, times: 2 };
    faults.next(fault);
    expect(faults.take('GET', '/channels/1/messages')).toBeNull();
    expect(faults.take('POST', '/users/@me/channels')).toBeNull();
    expect(faults.take('POST', '/channels/1/messages')).toBe(fault);
    expect(faults.take('POST', '/channels/2/messages')).toBe(fault);
    expect(faults.take('POST', '/channels/1/messages')).toBeNull();
  });

  it('GIVEN several THEN the earliest that matches comes first', () => {
    const [first, second] = [{ hang: true, match: { path: /callback$/ } }, { reset: true }];
    faults.next(first);
    faults.next(second);
    expect(faults.take('GET', '/gateway')).toBe(second);
    expect(faults.take('POST', '/interactions/1/x/callback')).toBe(first);
  });
});
