import { beforeAll, describe, expect, it } from 'vitest';
import { reminderMessage } from '../../../src/discord/messages/reminderMessage.ts';
import { subjectOf } from '../../../src/following/deadlineReminder.ts';
import { deadlinesOf } from '../../../src/knowledge/deadlines.ts';
import type { Library } from '../../../src/knowledge/library.ts';
import type { Claim } from '../../../src/reminders/ports.ts';
import type { LeadTime, Schedule } from '../../../src/reminders/schedule.ts';
import type { DeadlineSubject, Subject } from '../../../src/reminders/subject.ts';
import { resolveWallTime } from '../../../src/reminders/wallTime.ts';
import { firstArticle } from '../../fixtures.ts';
import { monday, noteAt } from '../../reminders/scene.ts';

const minute = 60_000;
const mention = '<@7>';
let library: Library;
beforeAll(async () => {
  ({ library } = await firstArticle());
});

/** A claim of a reminder that was due on Monday, so many minutes late. */
const claimOf = (fields: Partial<Claim> = {}, late = 0): Claim => ({
  ...noteAt(monday, '7'),
  state: 'waiting',
  trouble: null,
  occurrence: 0,
  createdAt: 0,
  sentAt: null,
  lease: 'lease',
  nonce: 'nonce',
  detour: null,
  doubtfulSince: null,
  attempts: 0,
  claimedAt: (fields.dueAt ?? monday) + late * minute,
  ...fields,
});
const textOf = (claim: Claim, withExcerpts = true) => {
  const { content, embeds = [] } = reminderMessage(library, claim, withExcerpts);
  return { content, rest: embeds.map(({ description }) => description).join('\n') };
};

const july = (): DeadlineSubject => subjectOf(deadlinesOf(library).find(({ relation }) => relation === 'from')!);
const ninth: DeadlineSubject = {
  deadlineId: 'd',
  earliest: '2025-07-09',
  latest: '2025-07-09',
  grain: 'day',
  evidence: [],
};
const week: LeadTime = { amount: 1, unit: 'weeks' };
/** A claim of the lead time, or of the moment itself, before a morning in July 2025. */
function deadlineClaim(subject: DeadlineSubject, lead: LeadTime | null, late = 0, moved = 0, language = 'en'): Claim {
  const day = subject.earliest === '2025-07-01' ? 1 : 9;
  const moment = `2025-07-0${day}T09:00:00`;
  const times = [
    { local: day === 1 ? '2025-06-24T09:00:00' : '2025-07-02T09:00:00', lead: week },
    { local: moment, lead: null },
  ];
  const { local, at } = resolveWallTime(lead ? times[0]!.local : moment, 'Asia/Tokyo');
  const schedule: Schedule = { kind: 'leads', times };
  const own: Subject = { kind: 'deadline', ...subject };
  const fields = { subject: own, schedule, zone: 'Asia/Tokyo', dueAt: at + moved * minute, dueLocal: local, language };
  return claimOf(fields, late);
}

describe('a note', () => {
  it.each([
    [0, false],
    [10, false],
    [11, true],
  ])('GIVEN it is %i minutes late THEN saying so is %s', (late, says) => {
    expect(textOf(claimOf({}, late)).rest.includes(`This was due <t:${monday / 1000}:F>`)).toBe(says);
  });

  it('GIVEN markdown and mentions in a person’s words THEN they are shown as they are', () => {
    const subject = { kind: 'note', text: '*a* @everyone `b`', evidence: null, link: null } as const;
    expect(textOf(claimOf({ subject })).content).toBe(`⏰ ${mention} \\*a\\* \\@everyone \\\`b\\\``);
  });

  it('GIVEN an article that has changed since THEN it is not quoted, and the message says so', () => {
    const { articles } = library;
    const evidence = { articleId: articles[0]!.id, start: 0, end: 10, sha256: 'another' };
    const subject = { kind: 'note', text: 'x', evidence, link: null } as const;
    expect(textOf(claimOf({ subject })).rest).toContain('The article has changed since');
  });
});

describe('a deadline that is known to the day', () => {
  it.each([
    ['a week before', week, 0, 0, `⏰ ${mention} 1 week to go: 9 July 2025`],
    ['at its moment', null, 0, 0, `⏰ ${mention} Due now: 9 July 2025`],
    ['six days late', week, 6 * 24 * 60, 0, `⏰ ${mention} Deadline: 9 July 2025`],
    ['late at its moment', null, 60, 0, `⏰ ${mention} Deadline: 9 July 2025`],
    ['snoozed', week, 0, 10, `⏰ ${mention} Deadline: 9 July 2025`],
  ])('GIVEN the reminder comes %s THEN it claims no more than is true', (_, lead, late, moved, expected) => {
    expect(textOf(deadlineClaim(ninth, lead, late, moved)).content).toBe(expected);
  });

  it('GIVEN a reminder that was snoozed by its button THEN it does not say that it is due', () => {
    const subject = { kind: 'deadline', ...ninth } as const;
    expect(textOf(claimOf({ subject })).content).toBe(`⏰ ${mention} Deadline: 9 July 2025`);
  });

  it('GIVEN several missed lead times THEN one message stands for them', () => {
    const claim = deadlineClaim(ninth, week, 8 * 24 * 60);
    expect(textOf(claim).rest).toContain('Another time since then is missed too.');
    expect(textOf(claim).rest).not.toContain('Next time');
  });
});

describe('a deadline that is known to the month', () => {
  it.each([
    ['a week before', week, 0, `1 week to go: July 2025 (the article gives no day)`],
    ['at its beginning', null, 0, 'July 2025 begins; the article gives no day.'],
    ['days after it began', null, 3 * 24 * 60, 'July 2025 has begun; the article gives no day.'],
    ['after it is over', null, 60 * 24 * 60, 'Deadline: July 2025 (the article gives no day)'],
    ['late by its lead time', week, 24 * 60, 'Deadline: July 2025 (the article gives no day)'],
    ['later than its lead time', week, 9 * 24 * 60, 'July 2025 has begun; the article gives no day.'],
  ])('GIVEN the reminder comes %s THEN no day is made up', (_, lead, late, expected) => {
    const { content, rest } = textOf(deadlineClaim(july(), lead, late));
    expect(content).toBe(`⏰ ${mention} ${expected}`);
    expect(rest).toContain('unless it can negotiate a deal with the US');
  });

  it('GIVEN something before an event of June THEN neither the 1st nor the 30th is called its day', () => {
    const before = subjectOf(deadlinesOf(library).find(({ relation }) => relation === 'before')!);
    const { content } = textOf(claimOf({ subject: { kind: 'deadline', ...before } }));
    expect(content).toBe(`⏰ ${mention} Deadline: By the end of June 2025 (the article gives no day)`);
  });

  it('GIVEN Japanese THEN it is said in Japanese', () => {
    const { content } = textOf(deadlineClaim(july(), week, 0, 0, 'ja'));
    expect(content).toBe(`⏰ ${mention} あと1週間：2025年7月（記事に日付の記載なし）`);
  });
});
