import { describe, expect, it } from 'vitest';
import { messageTime, relative, timestamp } from '../../../src/playground/page/time.ts';

const noon = Date.UTC(2025, 4, 24, 12);
const boston = { locale: 'en-US', timeZone: 'America/New_York', now: noon };
const tokyo = { locale: 'ja', timeZone: 'Asia/Tokyo', now: noon };
/** Intl writes a narrow space before AM and PM. */
const plain = (text: string) => text.replaceAll('\u202f', ' ');

describe('GIVEN a <t:…> timestamp', () => {
  it.each([
    ['t', '8:00 AM', '21:00'],
    ['T', '8:00:00 AM', '21:00:00'],
    ['d', '5/24/25', '2025/05/24'],
    ['D', 'May 24, 2025', '2025年5月24日'],
    ['f', 'May 24, 2025 at 8:00 AM', '2025年5月24日 21:00'],
    ['F', 'Saturday, May 24, 2025 at 8:00 AM', '2025年5月24日土曜日 21:00'],
  ])('THEN style %s shows it in the viewer’s words and zone', (style, english, japanese) => {
    expect(plain(timestamp(noon, style, boston))).toBe(english);
    expect(timestamp(noon, style, tokyo)).toBe(japanese);
  });

  it('THEN style R counts from now, in the largest unit that fits', () => {
    expect(timestamp(noon + 3 * 3_600_000, 'R', boston)).toBe('in 3 hours');
    expect(timestamp(noon - 40 * 86_400_000, 'R', boston)).toBe('1 month ago');
    expect(relative(0, 'en-US')).toBe('0 seconds ago');
    expect(relative(-59_999, 'en-US')).toBe('59 seconds ago');
    expect(relative(86_400_000, 'ja')).toBe('1 日後');
  });

  it('THEN a moment beyond the calendar is no fault', () => {
    expect(timestamp(9e15, 'F', boston)).toBe('Invalid Date');
  });
});

describe('GIVEN the time beside a message', () => {
  it('THEN today, yesterday and other days are told apart by the viewer’s own midnight', () => {
    const lateEvening = Date.UTC(2025, 4, 24, 3); // 23 May in Boston, 24 May in Tokyo
    expect(plain(messageTime(lateEvening, boston))).toBe('Yesterday at 11:00 PM');
    expect(messageTime(lateEvening, tokyo)).toBe('12:00');
    expect(messageTime(lateEvening - 86_400_000, tokyo)).toBe('昨日 12:00');
    expect(plain(messageTime(noon - 10 * 86_400_000, boston))).toBe('5/14/25, 8:00 AM');
  });
});
