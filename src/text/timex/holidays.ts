import { inSomeYear } from './choose.ts';
import type { PointReading } from './context.ts';
import { yearNumber } from './dateParts.ts';
import { first, map, maybe, type Parser, phrase, sequence, when, word } from './grammar.ts';
import { date, type Point, weekdayOfMonth } from './point.ts';

/** Name and day; most are those of American news. */
const holidays: readonly (readonly [string, (year: number) => Temporal.PlainDate | null])[] = [
  ['christmas eve', (year) => date(year, 12, 24)],
  ['christmas day', (year) => date(year, 12, 25)],
  ['christmas', (year) => date(year, 12, 25)],
  ["new year ' s day", (year) => date(year, 1, 1)],
  ["new year ' s eve", (year) => date(year, 12, 31)],
  ['independence day', (year) => date(year, 7, 4)],
  ['fourth of july', (year) => date(year, 7, 4)],
  ["valentine ' s day", (year) => date(year, 2, 14)],
  ['halloween', (year) => date(year, 10, 31)],
  ['veterans day', (year) => date(year, 11, 11)],
  ['thanksgiving day', (year) => nthWeekday(year, 11, 4, 4)],
  ['thanksgiving', (year) => nthWeekday(year, 11, 4, 4)],
  ['memorial day', (year) => nthWeekday(year, 5, 1, -1)],
  ['election day', (year) => nthWeekday(year, 11, 1, 1).add({ days: 1 })],
  ['boxing day', (year) => date(year, 12, 26)],
  ['bastille day', (year) => date(year, 7, 14)],
  ["st . patrick ' s day", (year) => date(year, 3, 17)],
  ['columbus day', (year) => nthWeekday(year, 10, 1, 2)],
  ['ash wednesday', (year) => easter(year).subtract({ days: 46 })],
  ['palm sunday', (year) => easter(year).subtract({ days: 7 })],
  ['labor day', (year) => nthWeekday(year, 9, 1, 1)],
  ['good friday', (year) => easter(year).subtract({ days: 2 })],
  ['easter sunday', (year) => easter(year)],
  ['easter monday', (year) => easter(year).add({ days: 1 })],
  ['easter', (year) => easter(year)],
];

const nthWeekday = (year: number, month: number, weekday: number, nth: number): Temporal.PlainDate =>
  weekdayOfMonth(Temporal.PlainDate.from({ year, month, day: 1 }), weekday, nth);

/** Western Easter Sunday, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8). */
function easter(year: number): Temporal.PlainDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * shift + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(days / 31), day: (days % 31) + 1 });
}

/** A holiday by its name, with or without a year. */
export const holiday: Parser<PointReading> = first(
  ...holidays.map(([name, on]) =>
    map(
      sequence(
        when(phrase(name), (words, at) => words[at]!.capital),
        maybe(map(sequence(maybe(word('of', ',')), yearNumber), ([, year]) => year)),
      ),
      ([, written]): PointReading => {
        const make = (year: number): Point | null => {
          const start = on(year);
          return start && { grain: 'day', start };
        };
        return (context) => (written === null ? inSomeYear(context, make) : make(written));
      },
    ),
  ),
);
