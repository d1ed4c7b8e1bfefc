import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { findTemporalExpressions } from '../../../src/text/timex.ts';

const words = fc.constantFrom(
  ...`the last next this past two 130 2024 1989 May June March Friday Sept. 9 31st a.m. : - ’ ' / . , of year years month
  ago later earlier quarter third first half weeks minutes every twice early end mid- 90s century '80s fall spring said
  will met noon midnight EST since until few a an and to`.split(/\s+/),
);
const news = fc.array(words, { maxLength: 40 }).map((list) => list.join(' '));
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'grapheme' }), news);
const anyDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** The days that a TIMEX3 value names, read from the value alone. */
function daysOf(value: string): readonly [string, string] | null {
  const last = (year: number, month: number) => Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
  const day = /^(\d{4}-\d\d-\d\d)(?:T.+)?$/.exec(value);
  if (day) return [day[1]!, day[1]!];
  const month = /^(\d{4})-(\d\d)$/.exec(value);
  if (month) return [`${value}-01`, `${value}-${last(Number(month[1]), Number(month[2]))}`];
  const quarter = /^(\d{4})-Q(\d)$/.exec(value);
  if (quarter) return [`${quarter[1]}-0${Number(quarter[2]) * 3 - 2}`.replace('-010', '-10'), `${quarter[1]}-12-31`];
  const year = /^\d{2,4}$/.exec(value);
  // The calendar begins with the year 1.
  return year ? [`${value.padEnd(4, '0').replace('0000', '0001')}-01-01`, `${value.padEnd(4, '9')}-12-31`] : null;
}

describe('every text', () => {
  it('THEN is read without a throw, into disjoint slices of it', () => {
    fc.assert(
      fc.property(anyText, anyDate, (text, published) => {
        let end = 0;
        for (const found of findTemporalExpressions(text, published)) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(found.start, found.end)).toBe(found.text);
          expect(found.text).toBe(found.text.trim());
          end = found.end;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('THEN the days of every value lie in its interval', () => {
    fc.assert(
      fc.property(news, anyDate, (text, published) => {
        for (const { value, interval } of findTemporalExpressions(text, published)) {
          const days = interval && daysOf(value);
          if (!days) continue;
          expect(interval.earliest <= days[0] || value.includes('Q')).toBe(true);
          expect(interval.earliest <= interval.latest).toBe(true);
          expect(value.includes('Q') || days[1] <= interval.latest).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('GIVEN a very long one THEN it is read all the same', () => {
    for (const piece of [
      'Friday ',
      '1 ',
      'the ',
      'may ',
      '- ',
      '2024-',
      'more than ',
      'a.m.',
      'July 9-',
      '\n',
      ' ',
      '“',
    ]) {
      expect(() => findTemporalExpressions(piece.repeat(3_000), '2025-05-24')).not.toThrow();
    }
  });
});

describe('moving the publication date by whole months', () => {
  const relative = [
    'last month',
    'this month',
    'next month',
    'three months ago',
    'early next month',
    'the end of the month',
  ];

  it.each(relative)('GIVEN "%s" THEN its value moves by as many', (text) => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -600, max: 600 }), (published, months) => {
        const moved = Temporal.PlainDate.from(published).add({ months }).toString();
        const read = (date: string) => Temporal.PlainYearMonth.from(findTemporalExpressions(text, date)[0]!.value);
        expect(read(moved).toString()).toBe(read(published).add({ months }).toString());
      }),
      { numRuns: 60 },
    );
  });

  it.each(['last year', 'next year', 'two years ago', 'later this year'])(
    'GIVEN "%s" and whole years THEN its value moves by as many',
    (text) => {
      fc.assert(
        fc.property(anyDate, fc.integer({ min: -50, max: 50 }), (published, years) => {
          const moved = Temporal.PlainDate.from(published).add({ years }).toString();
          const read = (date: string) => Number(findTemporalExpressions(text, date)[0]!.value);
          expect(read(moved)).toBe(read(published) + years);
        }),
        { numRuns: 60 },
      );
    },
  );

  it.each([
    ['2024-01-31', 'next month', '2024-02'],
    ['2024-02-29', 'last year', '2023'],
    ['2024-12-31', 'next month', '2025-01'],
    ['2025-03-31', 'a month ago', '2025-02'],
    ['2024-12-30', 'this week', '2025-W01'],
    ['2021-01-03', 'last week', '2020-W52'],
    ['2025-12-31', 'tomorrow', '2026-01-01'],
  ])('GIVEN %s THEN "%s" is %s', (published, text, value) => {
    expect(findTemporalExpressions(text, published).map((found) => found.value)).toEqual([value]);
  });
});

describe('the zone of the machine', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it.each(['Pacific/Kiritimati', 'Pacific/Niue', 'America/Sao_Paulo'])('GIVEN %s THEN no date shifts', (name) => {
    process.env.TZ = name;
    const text = 'They met on Friday, will meet on July 1 and at 9 p.m. EST tomorrow.';
    expect(findTemporalExpressions(text, '2025-05-24').map(({ value }) => value)).toEqual([
      '2025-05-23',
      '2025-07-01',
      '2025-05-25T21:00',
    ]);
  });
});
