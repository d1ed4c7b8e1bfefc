import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ManualClock, systemClock } from '../src/clock.ts';

const day = 86_400_000;

describe('systemClock', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each([1, 24, 25, 400])('GIVEN %i days THEN it calls after them, once, and not before', (days) => {
    let calls = 0;
    systemClock.setTimeout(() => {
      calls += 1;
    }, days * day);
    vi.advanceTimersByTime(days * day - 1);
    expect(calls).toBe(0);
    vi.advanceTimersByTime(1);
    vi.advanceTimersByTime(days * day);
    expect(calls).toBe(1);
  });

  it('GIVEN a long timer that is cancelled on its way THEN it never calls', () => {
    let calls = 0;
    const timer = systemClock.setTimeout(() => {
      calls += 1;
    }, 60 * day);
    vi.advanceTimersByTime(30 * day);
    timer.cancel();
    vi.advanceTimersByTime(60 * day);
    expect(calls).toBe(0);
  });
});

describe('ManualClock', () => {
  it('GIVEN timers THEN they run in order, each at its own time', () => {
    const clock = new ManualClock(0);
    const ran: number[] = [];
    clock.setTimeout(() => ran.push(clock.now()), 20);
    clock.setTimeout(() => {
      ran.push(clock.now());
      clock.setTimeout(() => ran.push(clock.now()), 5);
    }, 10);
    clock.advance(100);
    expect(ran).toEqual([10, 15, 20]);
    expect(clock.now()).toBe(100);
  });
});
