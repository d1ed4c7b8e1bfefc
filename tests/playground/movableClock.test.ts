import { describe, expect, it } from 'vitest';
import { ManualClock } from '../../src/clock.ts';
import { MovableClock } from '../../src/playground/movableClock.ts';

const opening = Date.UTC(2025, 4, 24, 12);

describe('GIVEN a clock set to another day', () => {
  it('THEN it runs at the pace of the machine', () => {
    const machine = new ManualClock(1_000);
    const clock = new MovableClock(machine, opening);
    machine.advance(2_500);
    expect(clock.now()).toBe(opening + 2_500);
  });

  it('THEN a timer fires after as much time as it asked for, and a cancelled one never', () => {
    const machine = new ManualClock(0);
    const clock = new MovableClock(machine, opening);
    const fired: string[] = [];
    clock.setTimeout(() => fired.push('late'), 90_000);
    clock.setTimeout(() => fired.push('early'), 1_000);
    clock.setTimeout(() => fired.push('never'), 2_000).cancel();
    machine.advance(999);
    expect(fired).toEqual([]);
    machine.advance(1);
    expect(fired).toEqual(['early']);
    machine.advance(100_000);
    expect(fired).toEqual(['early', 'late']);
    expect(machine.nextDueAt()).toBeNull();
  });

  it('WHEN it is moved forward THEN what is overdue runs once, in order, as after a long sleep', () => {
    const machine = new ManualClock(0);
    const clock = new MovableClock(machine, opening);
    const fired: string[] = [];
    const again = () => {
      fired.push(`again at ${clock.now() - opening}`);
      clock.setTimeout(again, 600);
    };
    clock.setTimeout(again, 600);
    clock.setTimeout(() => fired.push('first'), 500);
    clock.setTimeout(() => fired.push('not yet'), 86_400_001);
    clock.moveTo(opening + 86_400_000);
    expect(fired).toEqual(['first', 'again at 86400000']);
    machine.advance(600);
    expect(fired).toEqual(['first', 'again at 86400000', 'not yet', 'again at 86400600']);
  });

  it('THEN a timer that another one cancels at the same moment does not run', () => {
    const clock = new MovableClock(new ManualClock(0), opening);
    const later = { cancel: () => {} };
    clock.setTimeout(() => later.cancel(), 100);
    Object.assign(
      later,
      clock.setTimeout(() => expect.unreachable(), 100),
    );
    clock.moveTo(opening + 100);
  });

  it('WHEN it is moved back THEN nothing fires and timers wait for their own time', () => {
    const machine = new ManualClock(0);
    const clock = new MovableClock(machine, opening);
    let fired = 0;
    clock.setTimeout(() => fired++, 1_000);
    clock.moveTo(opening - 60_000);
    machine.advance(60_999);
    expect(fired).toBe(0);
    machine.advance(1);
    expect(fired).toBe(1);
  });

  it('WHEN it is stopped THEN nothing is left pending', () => {
    const machine = new ManualClock(0);
    const clock = new MovableClock(machine, opening);
    clock.setTimeout(() => expect.unreachable(), 1_000);
    clock.stop();
    expect(machine.nextDueAt()).toBeNull();
  });
});
