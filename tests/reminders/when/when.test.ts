import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Reading, readWhen } from '../../../src/reminders/when/when.ts';

/** Monday, 23 November 2026, 10:00 in Tokyo. */
const now = Date.UTC(2026, 10, 23, 1);
const show = ({ local, zone, shift, isTimeAssumed }: Reading) =>
  [local.slice(0, 16), zone, shift, isTimeAssumed && 'assumed'].filter(Boolean).join(' ');

function read(text: string, zone = 'Asia/Tokyo'): string {
  const when = readWhen(text, now, zone);
  if (when.kind === 'clear') return show(when.reading);
  if (when.kind === 'ambiguous') return when.readings.map(show).join(' | ');
  return when.words === null ? `-- ${when.reason}` : `-- ${when.reason}: ${when.words}`;
}

describe('words that can be read one way', () => {
  it.each([
    ['in 20 minutes', '2026-11-23T01:20 UTC'],
    ['20m', '2026-11-23T01:20 UTC'],
    ['1h30m', '2026-11-23T02:30 UTC'],
    ['in an hour and a half', '2026-11-23T02:30 UTC'],
    ['in half an hour', '2026-11-23T01:30 UTC'],
    ['5 minutes from now', '2026-11-23T01:05 UTC'],
    ['in 2 weeks', '2026-12-07T10:00 Asia/Tokyo'],
    ['in 2 weeks at 9am', '2026-12-07T09:00 Asia/Tokyo'],
    ['tomorrow 9am', '2026-11-24T09:00 Asia/Tokyo'],
    ['tomorrow', '2026-11-24T09:00 Asia/Tokyo assumed'],
    ['tomorrow evening', '2026-11-24T18:00 Asia/Tokyo assumed'],
    ['tonight at 9', '2026-11-23T21:00 Asia/Tokyo'],
    ['17h30', '2026-11-23T17:30 Asia/Tokyo'],
    ['9am', '2026-11-24T09:00 Asia/Tokyo'],
    ['friday 17:00', '2026-11-27T17:00 Asia/Tokyo'],
    ['Friday next week 8am', '2026-12-04T08:00 Asia/Tokyo'],
    ['next Monday', '2026-11-30T09:00 Asia/Tokyo assumed'],
    ['1 December', '2026-12-01T09:00 Asia/Tokyo assumed'],
    ['Dec 1st, 2027 at noon', '2027-12-01T12:00 Asia/Tokyo'],
    ['29 February', '2028-02-29T09:00 Asia/Tokyo assumed'],
    ['25/12/2026 17:00', '2026-12-25T17:00 Asia/Tokyo'],
    ['2026-12-01 8:30', '2026-12-01T08:30 Asia/Tokyo'],
    ['2026-12-01 08:30 Tokyo', '2026-12-01T08:30 Asia/Tokyo'],
    ['2026-12-01T08:30+09:00', '2026-12-01T08:30 +09:00'],
    ['2026-12-01T08:30Z', '2026-12-01T08:30 UTC'],
    ['tomorrow 9am in London', '2026-11-24T09:00 Europe/London'],
    ['tomorrow 21:00 JST', '2026-11-24T21:00 Asia/Tokyo'],
    ['tomorrow 9am UTC+9', '2026-11-24T09:00 +09:00'],
    ['<t:1796000000:R>', '2026-11-30T00:53 UTC'],
    ['20分後', '2026-11-23T01:20 UTC'],
    ['1時間半後', '2026-11-23T02:30 UTC'],
    ['明日午後3時半', '2026-11-24T15:30 Asia/Tokyo'],
    ['来週金曜17時', '2026-12-04T17:00 Asia/Tokyo'],
    ['2026年12月1日', '2026-12-01T09:00 Asia/Tokyo assumed'],
  ])('GIVEN %j THEN %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('words that can be read two ways', () => {
  it.each([
    ['next Friday 17:00', '2026-11-27T17:00 Asia/Tokyo | 2026-12-04T17:00 Asia/Tokyo'],
    ['monday 17:00', '2026-11-23T17:00 Asia/Tokyo | 2026-11-30T17:00 Asia/Tokyo'],
    ['tomorrow at 9', '2026-11-24T09:00 Asia/Tokyo | 2026-11-24T21:00 Asia/Tokyo'],
    ['9:30', '2026-11-23T21:30 Asia/Tokyo | 2026-11-24T09:30 Asia/Tokyo'],
    ['3/4 9am', '2027-03-04T09:00 Asia/Tokyo | 2027-04-03T09:00 Asia/Tokyo'],
    ['midnight tomorrow', '2026-11-24T00:00 Asia/Tokyo | 2026-11-25T00:00 Asia/Tokyo'],
    ['2026-12-01 09:00 CST', '2026-12-01T09:00 Asia/Shanghai | 2026-12-01T09:00 America/Chicago'],
    ['明日9時', '2026-11-24T09:00 Asia/Tokyo | 2026-11-24T21:00 Asia/Tokyo'],
    // It is still Sunday there.
    ['tomorrow 9am New York', '2026-11-23T09:00 America/New_York | 2026-11-24T09:00 America/New_York'],
  ])('GIVEN %j THEN %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('GIVEN two readings of which one has passed THEN the other is meant', () => {
    expect(read('today at 9')).toBe('2026-11-23T21:00 Asia/Tokyo');
  });
});

describe('words that are refused', () => {
  it.each([
    ['', '-- empty'],
    ['yesterday', '-- past'],
    ['2 hours ago', '-- past'],
    ['2020-01-01', '-- past'],
    ['today 9:15am', '-- past'],
    ['in 0 minutes', '-- past'],
    ['2026-02-30 10:00', '-- impossible: 2026-02-30 10:00'],
    ['tomorrow 25:00', '-- impossible: tomorrow 25:00'],
    ['13pm', '-- impossible: 13pm'],
    ['in 1.5 months', '-- impossible'],
    ['in 200 years', '-- tooFar'],
    ['every day at 9', '-- repeating'],
    ['banana tomorrow', '-- unreadable: banana'],
    ['next month', '-- unreadable: next month'],
    ['tomorrow 9am Atlantis', '-- unreadable: atlantis'],
  ])('GIVEN %j THEN %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('clock changes', () => {
  it.each([
    ['2027-03-28 02:30', 'Europe/Berlin', '2027-03-28T03:30 Europe/Berlin gap'],
    ['2027-10-31 02:30', 'Europe/Berlin', '2027-10-31T02:30 Europe/Berlin overlap'],
    ['2027-03-14 02:30', 'America/New_York', '2027-03-14T03:30 America/New_York gap'],
    ['2027-11-07 01:30', 'America/New_York', '2027-11-07T01:30 America/New_York overlap'],
    ['2027-10-03 02:15', 'Australia/Lord_Howe', '2027-10-03T02:45 Australia/Lord_Howe gap'],
    ['2027-04-04 01:45', 'Australia/Lord_Howe', '2027-04-04T01:45 Australia/Lord_Howe overlap'],
  ])('GIVEN %s in %s THEN %s', (text, zone, expected) => {
    expect(read(text, zone)).toBe(expected);
  });
});

it('GIVEN any text THEN it never throws, and every reading lies ahead', () => {
  const words = fc.constantFrom(
    'in',
    'at',
    '9',
    'am',
    'friday',
    'next',
    '30',
    'minutes',
    '2026-12',
    '/',
    'CST',
    '日',
    '後',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words).map((all) => all.join(' ')),
  );
  fc.assert(
    fc.property(text, fc.constantFrom('UTC', 'Asia/Tokyo', 'Australia/Lord_Howe'), (written, zone) => {
      const when = readWhen(written, now, zone);
      const readings = when.kind === 'clear' ? [when.reading] : when.kind === 'ambiguous' ? when.readings : [];
      for (const { at } of readings) expect(at).toBeGreaterThan(now);
    }),
    { numRuns: 200 },
  );
});
