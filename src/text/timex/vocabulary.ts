/** The words of the calendar. Keys are in lower case. */

const numbered = (names: string, from: number) =>
  Object.fromEntries(names.split(' ').map((name, index) => [name, index + from]));

export const monthNames: Readonly<Record<string, number>> = numbered(
  'january february march april may june july august september october november december',
  1,
);

/** With or without a full stop behind. */
export const monthAbbreviations: Readonly<Record<string, number>> = {
  ...numbered('jan feb mar apr may jun jul aug sep oct nov dec', 1),
  sept: 9,
};

/** ISO: Monday is 1. */
export const weekdayNames: Readonly<Record<string, number>> = numbered(
  'monday tuesday wednesday thursday friday saturday sunday',
  1,
);

export const weekdayPlurals: Readonly<Record<string, number>> = Object.fromEntries(
  Object.entries(weekdayNames).map(([name, day]) => [`${name}s`, day]),
);

/** Taken as weekdays only in front of a date: most of them are words of their own. */
export const weekdayAbbreviations: Readonly<Record<string, number>> = {
  ...numbered('mon tue wed thu fri sat sun', 1),
  tues: 2,
  thur: 4,
  thurs: 4,
};

/** Letters of TIMEX3 for the parts of a day. */
export const dayParts: Readonly<Record<string, string>> = {
  morning: 'MO',
  afternoon: 'AF',
  evening: 'EV',
  night: 'NI',
};

export type Season = 'SP' | 'SU' | 'FA' | 'WI';

export const seasons: Readonly<Record<string, Season>> = {
  spring: 'SP',
  springtime: 'SP',
  summer: 'SU',
  summertime: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
  wintertime: 'WI',
};

/** Grains of points in time, from coarse to fine. A weekend is a part of its week, a season belongs to a year. */
export const grains = [
  'century',
  'decade',
  'year',
  'half',
  'season',
  'quarter',
  'month',
  'week',
  'weekend',
  'day',
  'dayPart',
  'minute',
] as const;
export type Grain = (typeof grains)[number];

/** A unit of time as a word names it. */
export interface Unit {
  /** In a TIMEX3 duration: `P<n><code>`, `PT<n><code>` for units of the clock. */
  readonly code: string;
  readonly ofClock: boolean;
  /** The grain of a point counted in this unit; `null` for a second. */
  readonly grain: Grain | null;
  /** How many of `code` one unit is (a fortnight is two weeks). */
  readonly times: number;
  readonly plural: boolean;
}

const unit = (names: string, code: string, grain: Grain | null, ofClock = false, times = 1) =>
  Object.fromEntries(
    names
      .split(' ')
      .map((name, index): [string, Unit] => [name, { code, ofClock, grain, times, plural: index % 2 === 1 }]),
  );

/** Singulars and plurals. `quarter` and `second` also mean other things: the rules that use them look closer. */
export const units: Readonly<Record<string, Unit>> = {
  ...unit('second seconds', 'S', null, true),
  ...unit('minute minutes', 'M', 'minute', true),
  ...unit('hour hours hr hrs', 'H', 'minute', true),
  ...unit('day days', 'D', 'day'),
  ...unit('week weeks', 'W', 'week'),
  ...unit('fortnight fortnights', 'W', 'week', false, 2),
  ...unit('weekend weekends', 'WE', 'weekend'),
  ...unit('month months', 'M', 'month'),
  ...unit('quarter quarters', 'Q', 'quarter'),
  ...unit('year years', 'Y', 'year'),
  ...unit('decade decades', 'DE', 'decade'),
  ...unit('century centuries', 'CE', 'century'),
};
