import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFile } from '../../../src/discord/attachments/calendar.ts';
import { deadlinesOf } from '../../../src/knowledge/deadlines.ts';
import { firstArticle, libraryOf } from '../../fixtures.ts';

const now = Date.UTC(2025, 4, 24, 9, 30);

/** Reads the file with a parser that is not ours. */
function read(data: string | Buffer) {
  const event = new ICAL.Component(ICAL.parse(String(data))).getFirstSubcomponent('vevent')!;
  const value = (name: string) => event.getFirstPropertyValue(name)?.toString();
  return { event, value };
}

const fileOf = (body: string) =>
  calendarFile(deadlinesOf(libraryOf({ paper: body }, { published: '2025-05-24' }))[0]!, now, 'en');

describe('calendarFile', () => {
  it('GIVEN a month THEN the entry is all-day over it, tentative, with every excerpt', async () => {
    const { library, article } = await firstArticle();
    const { name, data } = calendarFile(deadlinesOf(library)[0]!, now, 'en');
    const { event, value } = read(data);
    expect(name).toBe('deadline.ics');
    expect([value('dtstart'), value('dtend'), value('status')]).toEqual(['2025-06-01', '2025-07-01', 'TENTATIVE']);
    expect((event.getFirstPropertyValue('dtstart') as ICAL.Time).isDate).toBe(true);
    expect(value('dtstamp')).toBe('2025-05-24T09:30:00Z');
    expect(value('summary')).toBe('G7 summit');
    const [first, , third] = article.passages;
    for (const passage of [first!, third!]) {
      expect(value('description')).toContain(article.body.slice(passage.start, passage.end));
    }
    expect(value('description')).toContain('no exact day');
  });

  it('GIVEN a moment with its zone THEN the entry is at that moment', () => {
    const { value } = read(fileOf('The call will start at 9:30 a.m. EDT on May 28.').data);
    expect([value('dtstart'), value('dtend')]).toEqual(['2025-05-28T13:30:00Z', '2025-05-28T13:30:00Z']);
  });

  it('GIVEN something before a day THEN the entry is on the last day', () => {
    const { value } = read(fileOf('Companies must register by June 30.').data);
    expect([value('dtstart'), value('dtend')]).toEqual(['2025-06-30', '2025-07-01']);
    expect(value('description')).not.toContain('no exact day');
  });

  it('GIVEN long lines, commas and other scripts THEN lines stay within 75 octets and nothing is lost', () => {
    const sentence = `The council, “評議会” 🏛️; meets on June 3 \\ ${'and so on, '.repeat(30)}they said.`;
    const { data } = fileOf(sentence);
    const lines = String(data).split('\r\n');
    expect(lines.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(read(data).value('description')).toContain(sentence);
  });
});
