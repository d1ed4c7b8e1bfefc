import { expect, it } from 'vitest';
import { readLeads } from '../../../src/discord/reminders/leads.ts';

it.each([
  ['1 week, 1 day, 1 hour', '1 weeks, 1 days, 1 hours'],
  ['week and day', '1 weeks, 1 days'],
  ['a day before', '1 days'],
  ['30 min', '30 minutes'],
  ['2h; 3d', '2 hours, 3 days'],
  ['1週間前、1日前', '1 weeks, 1 days'],
  ['２時間', '2 hours'],
])('GIVEN %j THEN %s', (text, expected) => {
  expect(
    readLeads(text)
      ?.map(({ amount, unit }) => `${amount} ${unit}`)
      .join(', '),
  ).toBe(expected);
});

it.each(['', 'soon', '0 days', '1 month', '1000 days', '1 day, soon', '1d,1d,1d,1d,1d,1d,1d'])(
  'GIVEN %j THEN it cannot be read',
  (text) => {
    expect(readLeads(text)).toBeNull();
  },
);
