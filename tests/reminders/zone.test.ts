import { describe, expect, it } from 'vitest';
import { findZones, guessZone, isZone, zones, zonesNamed } from '../../src/reminders/zone.ts';

describe('zonesNamed', () => {
  it.each([
    ['Tokyo', ['Asia/Tokyo']],
    ['asia/tokyo', ['Asia/Tokyo']],
    ['日本時間', ['Asia/Tokyo']],
    ['new york', ['America/New_York']],
    ['Washington DC', ['America/New_York']],
    ['UTC', ['UTC']],
    ['Kyiv', ['Europe/Kyiv']],
    ['CST', ['America/Chicago', 'Asia/Shanghai']],
    ['Atlantis', []],
  ])('GIVEN %j THEN %j', (name, expected) => {
    expect(zonesNamed(name)).toEqual(expected);
  });

  it('GIVEN any zone that can be chosen THEN its name leads back to it, and it can be reckoned with', () => {
    for (const zone of zones) {
      expect(zonesNamed(zone)).toEqual([zone]);
      expect(isZone(zone)).toBe(true);
    }
  });
});

describe('findZones', () => {
  it('GIVEN the beginning of a city THEN its zones come first, and no more than asked for', () => {
    expect(findZones('tok', 25)[0]).toBe('Asia/Tokyo');
    expect(findZones('berl', 25)).toEqual(['Europe/Berlin']);
    expect(findZones('', 25)).toHaveLength(25);
    expect(findZones('', 25)[0]).toBe('UTC');
    expect(findZones('CST', 25).slice(0, 2)).toEqual(['America/Chicago', 'Asia/Shanghai']);
    expect(findZones('nowhere at all', 25)).toEqual([]);
  });
});

describe('guessZone', () => {
  it.each([
    ['ja', 'Asia/Tokyo'],
    ['en-US', 'America/New_York'],
    ['en-GB', 'Europe/London'],
    ['xx', 'UTC'],
  ])('GIVEN the locale %s THEN %s', (locale, zone) => {
    expect(guessZone(locale)).toBe(zone);
  });
});

describe('isZone', () => {
  it.each([
    ['Etc/GMT+5', true],
    ['europe/berlin', true],
    ['+09:00', false],
    ['Mars/Base', false],
    ['', false],
  ])('GIVEN %j THEN %s', (name, expected) => {
    expect(isZone(name)).toBe(expected);
  });
});
