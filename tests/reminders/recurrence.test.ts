import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCronFault, occurrenceAfter, type Recurrence } from '../../src/reminders/recurrence.ts';
import { countOccurrences, nextOccurrence } from '../../src/reminders/schedule.ts';
import { resolveWallTime } from '../../src/reminders/wallTime.ts';

/** The first wall times of a recurrence after its anchor's eve. */
function first(count: number, recurrence: Recurrence, anchor: string, zone: string): string[] {
  const times: string[] = [];
  let after = resolveWallTime(anchor, zone).at - 1;
  while (times.length < count) {
    const next = occurrenceAfter(recurrence, anchor, zone, after)!;
    times.push(next.local.slice(0, 16) + (next.shift ? ` ${next.shift}` : ''));
    after = next.at;
  }
  return times;
}

describe('occurrenceAfter', () => {
  it.each<[string, Recurrence, string, string, string[]]>([
    [
      'the 31st',
      { kind: 'monthly', day: 31 },
      '2027-01-31T09:00:00',
      'UTC',
      ['2027-01-31T09:00', '2027-02-28T09:00', '2027-03-31T09:00', '2027-04-30T09:00'],
    ],
    [
      'the 29th before a leap day',
      { kind: 'monthly', day: 29 },
      '2028-01-29T09:00:00',
      'UTC',
      ['2028-01-29T09:00', '2028-02-29T09:00', '2028-03-29T09:00'],
    ],
    [
      'weekdays from a Friday',
      { kind: 'weekdays' },
      '2026-05-29T09:00:00',
      'UTC',
      ['2026-05-29T09:00', '2026-06-01T09:00', '2026-06-02T09:00'],
    ],
    [
      'weekdays from a Saturday',
      { kind: 'weekdays' },
      '2026-05-30T09:00:00',
      'UTC',
      ['2026-06-01T09:00', '2026-06-02T09:00'],
    ],
    ['each week', { kind: 'weekly' }, '2026-12-28T09:00:00', 'UTC', ['2026-12-28T09:00', '2027-01-04T09:00']],
    [
      'each day over a gap',
      { kind: 'daily' },
      '2027-03-27T02:30:00',
      'Europe/Berlin',
      ['2027-03-27T02:30', '2027-03-28T03:30 gap', '2027-03-29T02:30'],
    ],
    [
      'each day over an overlap',
      { kind: 'daily' },
      '2027-10-30T02:30:00',
      'Europe/Berlin',
      ['2027-10-30T02:30', '2027-10-31T02:30 overlap', '2027-11-01T02:30'],
    ],
    [
      'half an hour of Lord Howe',
      { kind: 'daily' },
      '2027-10-02T02:15:00',
      'Australia/Lord_Howe',
      ['2027-10-02T02:15', '2027-10-03T02:45 gap', '2027-10-04T02:15'],
    ],
    [
      'cron on weekdays',
      { kind: 'cron', expression: '30 8 * * 1-5' },
      '2026-05-29T08:30:00',
      'Asia/Tokyo',
      ['2026-05-29T08:30', '2026-06-01T08:30'],
    ],
    [
      'cron over a gap',
      { kind: 'cron', expression: '30 2 * * *' },
      '2027-03-27T02:30:00',
      'Europe/Berlin',
      ['2027-03-27T02:30', '2027-03-28T03:30 gap', '2027-03-29T02:30'],
    ],
  ])('GIVEN %s THEN it keeps the anchor', (_, recurrence, anchor, zone, expected) => {
    expect(first(expected.length, recurrence, anchor, zone)).toEqual(expected);
  });

  it('GIVEN any anchor and any moment THEN the next occurrence does not depend on the one before', () => {
    const recurrence = fc.oneof(
      fc.constantFrom<Recurrence>({ kind: 'daily' }, { kind: 'weekdays' }, { kind: 'weekly' }),
      fc.integer({ min: 1, max: 31 }).map((day): Recurrence => ({ kind: 'monthly', day })),
    );
    const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Tokyo');
    const date = fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    const property = (rule: Recurrence, where: string, from: Date, gone: number) => {
      const anchor = `${from.toISOString().slice(0, 16)}:00`;
      const start = resolveWallTime(anchor, where).at;
      const target = start + gone * 60_000;
      const direct = occurrenceAfter(rule, anchor, where, target)!;
      expect(direct.at).toBeGreaterThan(target);
      // Walking there one by one arrives at the same.
      let at = target - 40 * 24 * 3_600_000;
      let walked = occurrenceAfter(rule, anchor, where, at)!;
      while (walked.at <= target) {
        at = walked.at;
        walked = occurrenceAfter(rule, anchor, where, at)!;
      }
      expect(walked).toEqual(direct);
    };
    fc.assert(fc.property(recurrence, zone, date, fc.integer({ min: 0, max: 600_000 }), property), { numRuns: 100 });
  });
});

describe('findCronFault', () => {
  it.each([
    ['0 9 * * 1-5', null],
    ['*/10 * * * *', null],
    ['* * * * *', 'tooOften'],
    ['0,5 9 * * *', 'tooOften'],
    ['0 0 30 2 *', 'never'],
    ['0 9 * *', 'unreadable'],
    ['61 9 * * *', 'unreadable'],
    ['0 0 9 * * *', 'unreadable'],
    ['@daily', 'unreadable'],
  ])('GIVEN %j THEN %s', (expression, fault) => {
    expect(findCronFault(expression, Date.UTC(2026, 5, 1))).toBe(fault);
  });
});

describe('nextOccurrence of lead times', () => {
  const schedule = {
    kind: 'leads',
    times: [
      { local: '2026-06-08T09:00:00', lead: { amount: 1, unit: 'weeks' } },
      { local: '2026-06-14T09:00:00', lead: { amount: 1, unit: 'days' } },
      { local: '2026-06-15T09:00:00', lead: null },
    ],
  } as const;
  const at = (day: number) => Date.UTC(2026, 5, day, 9);

  it('GIVEN a downtime over two of them THEN they collapse into the last', () => {
    expect(nextOccurrence(schedule, 'UTC', at(8))).toMatchObject({ at: at(14), lead: { amount: 1, unit: 'days' } });
    expect(countOccurrences(schedule, 'UTC', at(8), at(15))).toBe(2);
    expect(nextOccurrence(schedule, 'UTC', at(15))).toBeNull();
  });
});
