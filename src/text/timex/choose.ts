import type { Context } from './context.ts';
import { type Interval, intervalOf, isCoarser, type Point } from './point.ts';

const near = [0, -1, 1];
/** Leap days are up to eight years apart. */
const far = [-2, 2, -3, 3, -4, 4, -5, 5, -6, 6, -7, 7, -8, 8];

/** Days. News texts give the year of what is further away, or say "last April". */
const farthest = 320;

/**
 * The year that a text means when it names a month, a day or a season without one: the last one in a clause of the past,
 * the coming one in a clause of the future, otherwise (and if that is almost a year away) the nearest.
 * @param make gives the point of that name in a year, or `null` where there is none
 */
export function inSomeYear(context: Context, make: (year: number) => Point | null): Point | null {
  const tense = context.tense();
  const { published } = context;
  const told = tense === 'past' ? yearOfStory(context) : null;
  if (told !== null) return make(told);
  const today = published.toString();
  const inYears = (offsets: readonly number[]) => offsets.flatMap((offset) => make(published.year + offset) ?? []);
  const closest = inYears(near);
  const points = (closest.length > 0 ? closest : inYears(far)).map((point) => {
    const interval = intervalOf(point);
    return { point, ...interval, distance: daysTo(interval, published) };
  });
  type Candidate = (typeof points)[number];
  const nearest = (among: readonly Candidate[]) =>
    among.reduce<Candidate | null>((best, next) => (best && best.distance <= next.distance ? best : next), null);
  const onSide = nearest(
    points.filter(({ earliest, latest }) => {
      if (tense === 'past') return earliest <= today;
      return tense !== 'future' || latest >= today;
    }),
  );
  return (onSide && onSide.distance <= farthest ? onSide : nearest(points))?.point ?? null;
}

/** How many days a stretch lies off a day. */
function daysTo({ earliest, latest }: Interval, day: Temporal.PlainDate): number {
  const today = day.toString();
  if (earliest <= today && today <= latest) return 0;
  return Math.abs(day.until(latest < today ? latest : earliest, { largestUnit: 'day' }).days);
}

/** The year of a story of the past ("On Oct. 16, 1973, … On Oct. 19, …"), if one is being told. */
function yearOfStory({ inParagraph: told, published }: Context): number | null {
  return told && !isCoarser(told.grain, 'month') && told.start.year < published.year - 1 ? told.start.year : null;
}

/**
 * The day that a weekday's name means. News texts look back unless the clause looks ahead; the day of publication
 * itself counts both ways.
 * @param weekday 1 (Monday) to 7
 */
export function nearWeekday(context: Context, weekday: number): Point {
  const tense = context.tense();
  return tense === 'future' || tense === 'present'
    ? nextWeekday(context.published, weekday)
    : lastWeekday(context.published, weekday);
}

/** The first such weekday on or after `day`. */
export function nextWeekday(day: Temporal.PlainDate, weekday: number): Point {
  return { grain: 'day', start: day.add({ days: (weekday - day.dayOfWeek + 7) % 7 }) };
}

/** The last such weekday on or before `day`. */
export function lastWeekday(day: Temporal.PlainDate, weekday: number): Point {
  return { grain: 'day', start: day.subtract({ days: (day.dayOfWeek - weekday + 7) % 7 }) };
}
