import { expect, it } from 'vitest';
import { type Rule, timingOf } from '../../../src/reminders/when/timing.ts';
import { readWhen } from '../../../src/reminders/when/when.ts';

/** Wednesday, 30 December 2026, 23:30 in UTC, when it is Thursday in Tokyo. */
const now = Date.UTC(2026, 11, 30, 23, 30);

function timing(text: string, rule: Rule | null, zone = 'Asia/Tokyo') {
  const when = readWhen(text, now, zone);
  if (when.kind !== 'clear') throw new Error(when.kind);
  return timingOf(when.reading, rule, zone);
}

it('GIVEN a length of time THEN it is kept by the stopwatch, and what repeats by the person’s wall', () => {
  expect(timing('in 1 hour', null)).toMatchObject({ zone: 'UTC', first: { local: '2026-12-31T00:30:00' } });
  const monthly = timing('in 1 hour', { kind: 'monthly' });
  expect(monthly).toMatchObject({
    zone: 'Asia/Tokyo',
    schedule: { anchor: '2026-12-31T09:30:00', recurrence: { kind: 'monthly', day: 31 } },
  });
});

it('GIVEN UTC by name THEN what repeats keeps to UTC', () => {
  expect(timing('2027-01-05 08:30 UTC', { kind: 'daily' }, 'America/New_York')).toMatchObject({ zone: 'UTC' });
});

it('GIVEN a first time that clocks skip THEN only that one is moved', () => {
  const daily = timing('2027-03-28 02:30', { kind: 'daily' }, 'Europe/Berlin');
  expect(daily).toMatchObject({
    schedule: { anchor: '2027-03-28T02:30:00' },
    first: { local: '2027-03-28T03:30:00', shift: 'gap' },
  });
});

it('GIVEN weekdays from a Saturday THEN the first time is on Monday', () => {
  expect(timing('2027-01-02 09:00', { kind: 'weekdays' })?.first.local).toBe('2027-01-04T09:00:00');
});

it('GIVEN a rule that never comes true THEN there is no time', () => {
  expect(timing('2027-01-02 09:00', { kind: 'cron', expression: '0 0 30 2 *' })).toBeNull();
});
