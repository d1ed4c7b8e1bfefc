import { type Grain, grains, type Season, type Unit } from './vocabulary.ts';

/** A stretch of the calendar of a certain grain, named by its first day. */
export interface Point {
  readonly grain: Grain;
  readonly start: Temporal.PlainDate;
  /** For `dayPart` ("MO") and `minute` ("09:30", "24:00", "XX:XX"). */
  readonly clock?: string;
  /** It was only compared with ("from a year earlier"): the text goes on about what it was compared to. */
  readonly isCompared?: true;
}

/** ISO dates, both inclusive. */
export interface Interval {
  readonly earliest: string;
  readonly latest: string;
}

const seasonMonths: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };
const seasonOfMonth: Readonly<Record<number, Season>> = { 3: 'SP', 6: 'SU', 9: 'FA', 12: 'WI' };
/** The astronomical end of each season, as [month, day, later year]: see {@link intervalOf}. */
const seasonEnds: Readonly<Record<Season, readonly [number, number, number]>> = {
  SP: [6, 21, 0],
  SU: [9, 23, 0],
  FA: [12, 22, 0],
  WI: [3, 20, 1],
};

/** Units that are added as so many months or days. */
const inMonths: Partial<Record<Grain, number>> = {
  century: 1200,
  decade: 120,
  year: 12,
  season: 12,
  half: 6,
  quarter: 3,
  month: 1,
};

/** A calendar date, or `null` if there is no such day ("Feb. 30") or the year has not four digits. */
export function date(year: number, month = 1, day = 1): Temporal.PlainDate | null {
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1)) return null;
  const made = Temporal.PlainDate.from({ year, month, day });
  return made.day === day ? made : null;
}

/** The year, quarter, week … that a day lies in. */
export function pointAt(grain: Grain, day: Temporal.PlainDate): Point {
  return { grain, start: startOf(grain, day) };
}

function startOf(grain: Grain, day: Temporal.PlainDate): Temporal.PlainDate {
  const january = (year: number) => Temporal.PlainDate.from({ year: Math.max(1, year), month: 1, day: 1 });
  const month = (number: number) => day.with({ month: number, day: 1 });
  switch (grain) {
    case 'century':
      return january(Math.floor(day.year / 100) * 100);
    case 'decade':
      return january(Math.floor(day.year / 10) * 10);
    case 'year':
      return january(day.year);
    case 'half':
      return month(day.month <= 6 ? 1 : 7);
    case 'quarter':
      return month(Math.floor((day.month - 1) / 3) * 3 + 1);
    case 'season':
      return day.month < 3 ? day.with({ day: 1 }).subtract({ months: day.month }) : month(day.month - (day.month % 3));
    case 'month':
      return month(day.month);
    case 'week':
      return day.subtract({ days: day.dayOfWeek - 1 });
    case 'weekend':
      return day.add({ days: 6 - day.dayOfWeek });
    default:
      return day;
  }
}

/** The season of a year; the winter of a year begins in its December. */
export function seasonOf(year: number, season: Season): Point | null {
  const start = date(year, seasonMonths[season]);
  return start && { grain: 'season', start };
}

/** `point` moved by `amount` of its own grain; a season by as many years. `null` outside the years 1 to 9999. */
export function shift(point: Point, amount: number): Point | null {
  const start = addTo(point.start, amount, point.grain);
  return start && { ...point, start };
}

/** The point `amount` units after (before, if negative) `from`, of that unit's grain; `null` when out of range. */
export function away(from: Temporal.PlainDate, amount: number, unit: Unit): Point | null {
  const to = moved(from, amount, unit);
  return to && pointAt(unit.grain!, to);
}

/** `from` moved by so many units; `null` for units of the clock and when out of range. */
export function moved(from: Temporal.PlainDate, amount: number, unit: Unit): Temporal.PlainDate | null {
  return unit.grain === null || unit.ofClock ? null : addTo(from, amount * unit.times, unit.grain);
}

function addTo(from: Temporal.PlainDate, amount: number, grain: Grain): Temporal.PlainDate | null {
  const months = inMonths[grain];
  const duration =
    months === undefined
      ? { days: Math.trunc(amount) * (grain === 'week' || grain === 'weekend' ? 7 : 1) }
      : { months: Math.trunc(amount * months) };
  const size = duration.days ?? duration.months * 30;
  if (Math.abs(size) > 3_000_000) return null;
  const to = from.add(duration);
  return to.year >= 1 && to.year <= 9999 ? to : null;
}

/** The `nth` such weekday of the month that begins on `first`; counted back from its end if negative. */
export function weekdayOfMonth(first: Temporal.PlainDate, weekday: number, nth: number): Temporal.PlainDate {
  const from = nth > 0 ? first : first.add({ months: 1 });
  return from.add({ days: ((weekday - from.dayOfWeek + 7) % 7) + 7 * (nth > 0 ? nth - 1 : nth) });
}

/** Whether `a` is at least as coarse as `b`. */
export function isCoarser(a: Grain, b: Grain): boolean {
  return grains.indexOf(a) < grains.indexOf(b);
}

/** The value of a point as TIMEX3 writes it. */
export function printPoint({ grain, start, clock }: Point): string {
  const year = String(start.year).padStart(4, '0');
  const week = () => `${String(start.yearOfWeek).padStart(4, '0')}-W${String(start.weekOfYear).padStart(2, '0')}`;
  switch (grain) {
    case 'century':
      return year.slice(0, 2);
    case 'decade':
      return year.slice(0, 3);
    case 'year':
      return year;
    case 'half':
      return `${year}-H${start.month <= 6 ? 1 : 2}`;
    case 'quarter':
      return `${year}-Q${Math.ceil(start.month / 3)}`;
    case 'season':
      return `${year}-${seasonOfMonth[start.month]}`;
    case 'month':
      return start.toString().slice(0, 7);
    case 'week':
      return week();
    case 'weekend':
      return `${week()}-WE`;
    case 'day':
      return start.toString();
    default:
      return `${start.toString()}T${clock}`;
  }
}

/**
 * The first and the last day of a point. A season reaches from its meteorological beginning to its astronomical end,
 * because its name does not say which of the two is meant.
 */
export function intervalOf({ grain, start }: Point): Interval {
  let end = start;
  if (grain === 'season') {
    const [month, day, years] = seasonEnds[seasonOfMonth[start.month]!];
    end = start.with({ year: start.year + years, month, day });
  } else if (grain === 'week') end = start.add({ days: 6 });
  else if (grain === 'weekend') end = start.add({ days: 1 });
  // Years are counted from 1, centuries and decades from the year 0 that there is not.
  else if (grain === 'century' || grain === 'decade') {
    const years = grain === 'century' ? 100 : 10;
    end = start.with({ year: start.year - (start.year % years) + years - 1, month: 12, day: 31 });
  } else if (inMonths[grain]) end = start.add({ months: inMonths[grain] }).subtract({ days: 1 });
  return { earliest: start.toString(), latest: end.toString() };
}
