import { expect, it } from 'vitest';
import { timesOf } from '../../src/following/deadlineReminder.ts';
import { type Deadline, deadlinesOf } from '../../src/knowledge/deadlines.ts';
import { firstArticle } from '../fixtures.ts';

const now = Date.UTC(2025, 4, 24, 12);
const week = { amount: 1, unit: 'weeks' } as const;

/** The wall times of a reminder a week before, and at the moment itself. */
async function times(pick: (deadline: Deadline) => boolean, at = now): Promise<readonly string[] | string> {
  const { library } = await firstArticle();
  const found = timesOf(deadlinesOf(library).find(pick)!, [week], 'Asia/Tokyo', at);
  if (found.kind !== 'times' || found.schedule.kind !== 'leads') return found.kind;
  return found.schedule.times.map(({ local }) => local);
}

it('GIVEN a deadline that is known to the month THEN it counts from the month’s beginning', async () => {
  expect(await times(({ relation }) => relation === 'from')).toEqual(['2025-06-24T09:00:00', '2025-07-01T09:00:00']);
});

it('GIVEN something before an event of June THEN it counts from June’s beginning: no day in it is made up', async () => {
  expect(await times(({ relation }) => relation === 'before')).toEqual(['2025-05-25T09:00:00', '2025-06-01T09:00:00']);
});

it('GIVEN a month that has begun without a day that is known THEN there is nothing to remind of', async () => {
  expect(await times(({ relation }) => relation === 'before', Date.UTC(2025, 5, 10))).toBe('begun');
  expect(await times(({ relation }) => relation === 'before', Date.UTC(2026, 5, 10))).toBe('over');
});
